import type { ReactElement, ReactNode } from 'react';
import type { EncounterFigures } from '#app/domain/encounter/figures.ts';
import { type Family, families } from '#app/domain/encounter/names.ts';
import type { PlainDate } from '#app/domain/instant.ts';
import { contactsInWords, coverageInWords, saidEncounters } from '#app/i18n/said-encounters.ts';
import type { SaidFigure } from '#app/i18n/said-figures.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { EmptyState } from '../../notices/empty-state.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { langOf } from '../../text/localised-text.tsx';
import { Said, saidAs } from '../../trust/said.tsx';
import { Chapter } from './chapter.tsx';
import { type MadeView, madeOfAll } from './made-of.ts';
import type { Said as Localised } from './prose.tsx';

type CharterView = {
  slug: string;
  name: Localised;
  from: PlainDate;
  to: PlainDate;
  followUps: readonly { id: string; title: Localised }[];
  figures: EncounterFigures;
};
type Props = { words: Translator; charters: readonly CharterView[]; made: MadeView };
type Fact = { name: string; value: ReactNode };

/** What encounters came to, charter by charter; never how many there were. */
export function EncountersPage({ words, charters, made }: Props): ReactElement {
  const { t } = words;
  return (
    <article className="flow" {...madeOfAll({ made })}>
      <h1>{t('encounters.page.title')}</h1>
      <p className="lead">{t('encounters.page.lede')}</p>
      {charters.length === 0 && <EmptyState text={t('encounters.page.empty')} />}
      {charters.map((charter) => (
        <CharterFigures key={charter.slug} words={words} charter={charter} />
      ))}
      <Chapter id="method" title={t('encounters.page.method')}>
        <p>{t('encounters.page.notScored')}</p>
        <p>{t('encounters.page.notCounted')}</p>
        <p>{t('encounters.page.internal')}</p>
      </Chapter>
      <Chapter id="contacts" title={t('encounters.page.contactIs')}>
        <p>{t('encounters.contactHint')}</p>
      </Chapter>
      <Chapter id="objectives" title={t('encounters.page.objectives')}>
        <p>{t('encounters.page.objectivesLede')}</p>
        <KeyValueList
          facts={(Object.keys(families) as Family[]).map((family) => ({
            name: t(`encounters.families.${family}`),
            value: words.list(families[family].map((each) => t(`encounters.objectives.${each}`))),
          }))}
        />
        <p className="note">{t('encounters.source', { work: t('encounters.work') })}</p>
      </Chapter>
    </article>
  );
}

function CharterFigures({ words, charter }: { words: Translator; charter: CharterView }): ReactElement {
  const { language } = words;
  const { slug, name, followUps } = charter;
  const said = saidEncounters(words, charter);
  return (
    <Chapter id={`charter-${slug}`} title={name.text} titleLanguage={langOf(words, name)}>
      <p className="note">
        <Said of={saidAs(said, 'year')} />
      </p>
      <KeyValueList facts={factsOf(words, charter, said)} />
      {followUps.map(({ id, title }) => (
        <p key={id}>
          <a href={paths.commitment(language, slug, id)} lang={langOf(words, title)}>
            {title.text}
          </a>
        </p>
      ))}
    </Chapter>
  );
}

function factsOf(words: Translator, charter: CharterView, said: readonly SaidFigure[]): Fact[] {
  const { t } = words;
  const { coverage, contacts } = charter.figures;
  const of = (name: string) => <Said of={saidAs(said, name)} />;
  return [
    { name: t('encounters.page.coverage'), value: coverageInWords(words, coverage) },
    { name: t('encounters.page.followUps'), value: of('followUps') },
    { name: t('encounters.page.reached'), value: of('reached') },
    { name: t('encounters.page.adviser'), value: of('adviser') },
    { name: t('encounters.page.agreement'), value: of('agreement') },
    { name: t('encounters.page.relational'), value: contactsInWords(words, contacts) },
  ];
}
