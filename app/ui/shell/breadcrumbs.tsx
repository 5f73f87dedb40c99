import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';

/** The way from the top to this page; the last one is the page itself and has no link. */
export function Breadcrumbs(props: {
  words: Translator;
  trail: readonly { label: string; href?: string }[];
}): ReactElement {
  return (
    <nav className="breadcrumbs" aria-label={props.words.t('common.breadcrumbs')}>
      <ol className="bare">
        {props.trail.map(({ label, href }) => (
          <li key={label}>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}
