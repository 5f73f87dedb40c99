import type { ReactElement } from 'react';
import type { ProblemKind } from '#app/i18n/messages.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '../forms/button.tsx';

/** Where a page should be: what happened, what was saved, what to do, and a way on. */
export function ProblemPage(props: {
  words: Translator;
  kind: ProblemKind;
  /** The HTTP status, which whoever asks for help will be asked for. */
  status: number;
  /** The way on; to the charter unless said. */
  back?: { href: string; label: string };
}): ReactElement {
  const { words, kind, status } = props;
  const { t, language } = words;
  const { href, label } = props.back ?? { href: paths.home(language), label: t('errors.backHome') };
  return (
    <article className="flow">
      <h1>{t(`errors.${kind}.title`)}</h1>
      <div className="opening problem">
        <p className="problem__status">{status}</p>
        <div className="flow">
          <p className="problem__happened">{t(`errors.${kind}.happened`)}</p>
          <p>
            {t(`errors.${kind}.saved`)} {t(`errors.${kind}.next`)}
          </p>
          <p className="problem__way">
            <ButtonLink href={href} kind="second">
              {label}
            </ButtonLink>
          </p>
        </div>
      </div>
    </article>
  );
}
