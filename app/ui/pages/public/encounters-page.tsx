import type { ReactElement } from 'react';
import type { EncounterFigures, ShownShare } from '#app/domain/encounter/figures.ts';
import { type Family, families } from '#app/domain/encounter/names.ts';
import { leastJudged, leastKappa, leastShown, sampleSize } from '#app/domain/encounter/thresholds.ts';
import type { PlainDate } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { EmptyState } from '../../notices/empty-state.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { langOf } from '../../text/localised-text.tsx';
import { Chapter } from './chapter.tsx';
import type { Said } from './prose.tsx';

type CharterView = {
  slug: string;
  name: Said;
  from: PlainDate;
  to: PlainDate;
  followUps: readonly { id: string; title: Said }[];
  figures: EncounterFigures;
};
type Props = { words: Translator; charters: readonly CharterView[] };
type Fact = { name: string; value: string };

/** What encounters came to, charter by charter; never how many there were. */
export function EncountersPage({ words, charters }: Props): ReactElement {
  const { t } = words;
  return (
    <article className="flow">
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
  const { t, language } = words;
  const { slug, name, from, to, followUps, figures } = charter;
  return (
    <Chapter id={`charter-${slug}`} title={name.text} titleLanguage={langOf(words, name)}>
      <p className="note">{t('encounters.page.year', { from: words.date(from), to: words.date(to) })}</p>
      <KeyValueList facts={factsOf(words, figures)} />
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

function factsOf(words: Translator, figures: EncounterFigures): Fact[] {
  const { t, n, percent } = words;
  const { coverage, followUps, reached, adviser, agreement, contacts } = figures;
  const few = t('encounters.page.few', { least: leastShown });
  return [
    { name: t('encounters.page.coverage'), value: coverageInWords(words, coverage) },
    {
      name: t('encounters.page.followUps'),
      value: !('hidden' in followUps)
        ? shareInWords(words, followUps)
        : followUps.hidden === 'few'
          ? t('encounters.page.fewFollowUps', { least: leastShown })
          : t('encounters.page.followUpsNone'),
    },
    {
      name: t('encounters.page.reached'),
      value:
        'hidden' in reached
          ? few
          : t('encounters.page.reachedIs', {
              reached: percent(reached.counts.reached / reached.of, 0),
              partly: percent(reached.counts.partly / reached.of, 0),
              not: percent(reached.counts.not / reached.of, 0),
            }),
    },
    { name: t('encounters.page.adviser'), value: 'hidden' in adviser ? few : shareInWords(words, adviser) },
    {
      name: t('encounters.page.agreement'),
      value:
        'hidden' in agreement
          ? agreement.hidden === 'few'
            ? t('encounters.page.agreementFew', { least: leastJudged })
            : t('encounters.page.agreementNone')
          : [
              t('encounters.page.agreementIs', { kappa: kappa(words, agreement.kappa), n: agreement.of }),
              t('encounters.page.chance', {
                lower: kappa(words, agreement.lower ?? -1),
                upper: kappa(words, agreement.upper ?? 1),
              }),
            ].join(', '),
    },
    {
      name: t('encounters.page.relational'),
      value:
        'hidden' in contacts
          ? t('encounters.page.relationalUnsure', { sample: n(sampleSize), least: kappa(words, leastKappa) })
          : shareInWords(words, contacts),
    },
  ];
}

function coverageInWords(words: Translator, coverage: EncounterFigures['coverage']): string {
  const { t, n, percent } = words;
  if ('hidden' in coverage) {
    if (coverage.hidden === 'few') return t('encounters.page.fewOwed', { least: leastShown });
    return t(`encounters.page.${coverage.hidden === 'not-stated' ? 'coverageUnstated' : 'coverageOver'}`);
  }
  const { share, count, of } = coverage;
  const said = { share: percent(share, 0), met: n(count), owed: n(of) };
  return [t('encounters.page.coverageIs', said), chanceOf(words, coverage)].join(', ');
}

function shareInWords(words: Translator, shown: ShownShare): string {
  const share = words.percent(shown.share, 0);
  return [share, chanceOf(words, shown)].join(', ');
}

function chanceOf({ t, rateBounds }: Translator, { bounds }: ShownShare): string {
  const { low: lower, high: upper } = rateBounds({ low: bounds.lower, high: bounds.upper });
  return t('encounters.page.chance', { lower, upper });
}

function kappa({ n }: Translator, value: number): string {
  return n(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
