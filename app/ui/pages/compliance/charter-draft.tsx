import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { langOf } from '../../text/localised-text.tsx';
import { Chapter } from '../public/chapter.tsx';

type Named = { id: string; title: { text: string; language: Language } };
/** Where the files of a drawn charter are fetched, and which promises they are. */
export type DraftShown = {
  href: string;
  asTheyStand: readonly Named[];
  withGaps: readonly Named[];
  retired: readonly Named[];
};

/** What the files of a drawn charter say already, what is to be written in them, and where they are fetched. */
export function CharterDraft({ words, draft }: { words: Translator; draft: DraftShown }): ReactElement {
  const { t } = words;
  const facts = [
    { name: t('results.draft.asTheyStand'), of: draft.asTheyStand },
    { name: t('results.draft.withGaps', { mark: '[[…]]' }), of: draft.withGaps },
    { name: t('results.draft.retired'), of: draft.retired },
  ];
  return (
    <Chapter id="draft" title={t('results.draft.title')}>
      <p className="prose">{t('results.draft.lede')}</p>
      <KeyValueList
        facts={facts
          .filter(({ of }) => of.length > 0)
          .map(({ name, of }) => ({
            name,
            value: (
              <ul className="bare">
                {of.map(({ id, title }) => (
                  <li key={id} lang={langOf(words, title)}>
                    {title.text}
                  </li>
                ))}
              </ul>
            ),
          }))}
      />
      <p>
        <a href={draft.href} download>
          {t('results.draft.download')}
        </a>
      </p>
    </Chapter>
  );
}
