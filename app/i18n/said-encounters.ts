import type { EncounterFigures, ShownShare } from '#app/domain/encounter/figures.ts';
import { leastJudged, leastKappa, leastShown, sampleSize } from '#app/domain/encounter/thresholds.ts';
import type { PlainDate } from '#app/domain/instant.ts';
import type { SaidFigure } from './said-figures.ts';
import type { Translator } from './translator.ts';

/** The encounters of a charter over twelve months; `figures` that nobody outside can count again are said elsewhere. */
export type EncountersOfYear = {
  slug: string;
  from: PlainDate;
  to: PlainDate;
  figures: Pick<EncounterFigures, 'followUps' | 'reached' | 'adviser' | 'agreement'>;
};

/** What follows from public entries about the encounters of a charter, also why a figure is not shown. */
export function saidEncounters(
  words: Translator,
  { slug, from, to, figures }: EncountersOfYear,
): SaidFigure[] {
  const { t, date } = words;
  const { followUps, reached, adviser, agreement } = figures;
  const of = (last: string, value: string, text: string): SaidFigure => ({
    ...{ figure: `encounters.${slug}.${last}`, value },
    say: () => text,
  });
  return [
    of('year', `${from} ${to}`, t('encounters.page.year', { from: date(from), to: date(to) })),
    of('followUps', shareAsValue(followUps), followUpsInWords(words, followUps)),
    of('reached', reachedAsValue(reached), reachedInWords(words, reached)),
    of('adviser', shareAsValue(adviser), 'hidden' in adviser ? few(words) : shareInWords(words, adviser)),
    of('agreement', agreementAsValue(agreement), agreementInWords(words, agreement)),
  ];
}

/** Customers met of those who are owed a meeting. Who they were is private: nobody outside can count it again. */
export function coverageInWords(words: Translator, coverage: EncounterFigures['coverage']): string {
  const { t, n, percent } = words;
  if ('hidden' in coverage) {
    if (coverage.hidden === 'few') return t('encounters.page.fewOwed', { least: leastShown });
    return t(`encounters.page.${coverage.hidden === 'not-stated' ? 'coverageUnstated' : 'coverageOver'}`);
  }
  const { share, count, of } = coverage;
  const said = { share: percent(share, 0), met: n(count), owed: n(of) };
  return [t('encounters.page.coverageIs', said), chanceOf(words, coverage)].join(', ');
}

/** Relational contacts. The sample is drawn by a root that no copy keeps: nobody outside can draw it again. */
export function contactsInWords(words: Translator, contacts: EncounterFigures['contacts']): string {
  if (!('hidden' in contacts)) return shareInWords(words, contacts);
  const { t, n } = words;
  return t('encounters.page.relationalUnsure', {
    ...{ sample: n(sampleSize), least: kappaInWords(words, leastKappa) },
  });
}

function followUpsInWords(words: Translator, followUps: EncounterFigures['followUps']): string {
  if (!('hidden' in followUps)) return shareInWords(words, followUps);
  const { t } = words;
  if (followUps.hidden === 'few') return t('encounters.page.fewFollowUps', { least: leastShown });
  return t('encounters.page.followUpsNone');
}

function reachedInWords(words: Translator, reached: EncounterFigures['reached']): string {
  if ('hidden' in reached) return few(words);
  const { t, percent } = words;
  const share = (count: number) => percent(count / reached.of, 0);
  const { counts } = reached;
  return t('encounters.page.reachedIs', {
    ...{ reached: share(counts.reached), partly: share(counts.partly), not: share(counts.not) },
  });
}

function agreementInWords(words: Translator, agreement: EncounterFigures['agreement']): string {
  const { t } = words;
  if ('hidden' in agreement)
    return agreement.hidden === 'few'
      ? t('encounters.page.agreementFew', { least: leastJudged })
      : t('encounters.page.agreementNone');
  const { kappa, lower, upper, of } = agreement;
  return [
    t('encounters.page.agreementIs', { kappa: kappaInWords(words, kappa), n: of }),
    t('encounters.page.chance', {
      ...{ lower: kappaInWords(words, lower ?? -1), upper: kappaInWords(words, upper ?? 1) },
    }),
  ].join(', ');
}

function few({ t }: Translator): string {
  return t('encounters.page.few', { least: leastShown });
}

function shareAsValue(shown: ShownShare | { hidden: string }): string {
  return 'hidden' in shown ? shown.hidden : `${shown.count} ${shown.of}`;
}

function reachedAsValue(reached: EncounterFigures['reached']): string {
  if ('hidden' in reached) return reached.hidden;
  const { counts } = reached;
  return `${counts.reached} ${counts.partly} ${counts.not}`;
}

function agreementAsValue(agreement: EncounterFigures['agreement']): string {
  return 'hidden' in agreement ? agreement.hidden : `${agreement.kappa} ${agreement.of}`;
}

function shareInWords(words: Translator, shown: ShownShare): string {
  const share = words.percent(shown.share, 0);
  return [share, chanceOf(words, shown)].join(', ');
}

function chanceOf({ t, rateBounds }: Translator, { bounds }: ShownShare): string {
  const { low: lower, high: upper } = rateBounds({ low: bounds.lower, high: bounds.upper });
  return t('encounters.page.chance', { lower, upper });
}

function kappaInWords({ n }: Translator, value: number): string {
  return n(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
