import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Prose, type Words } from '../pages/public/prose.tsx';
import { Breadcrumbs } from '../shell/breadcrumbs.tsx';

/** What a company could try, what comes of it, and what a reader can do. */
export function ThreatsPage({ words, text }: { words: Translator; text: Words }): ReactElement {
  const { t, language } = words;
  return (
    <article className="flow">
      <Breadcrumbs words={words} trail={[{ label: t('ledger.title'), href: paths.ledger(language) }]} />
      <h1>{t('threats.title')}</h1>
      <Prose words={words} text={text} />
    </article>
  );
}
