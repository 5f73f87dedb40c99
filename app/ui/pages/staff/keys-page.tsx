import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { KeysList } from '../../keys/keys-list.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';

/** The keys as a page of their own, for readers without the script that opens them over any page. */
export function KeysPage({ words }: { words: Translator }): ReactElement {
  const { t, language } = words;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[{ label: t('queue.title'), href: paths.queue(language) }, { label: t('keys.title') }]}
      />
      <h1>{t('keys.title')}</h1>
      <p className="prose">{t('keys.lede')}</p>
      <KeysList words={words} />
    </article>
  );
}
