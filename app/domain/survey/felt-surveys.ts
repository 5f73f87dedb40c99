import {
  type Culture,
  type CultureMark,
  type Felt,
  type FeltItem,
  marksOfCounts,
  type Side,
  sideOf,
  sideOfCulture,
} from './felt.ts';
import { asksPulse, type ClosedPulse, pulsesByMonth, withinReach } from './pulse.ts';
import type { ResultsTable } from './results/results.ts';
import type { SurveyTerms } from './terms.ts';

/** Of so many surveys, the newest that were closed, results are read: what was asked before them is felt no more. */
export const surveysFelt = 20;
/** Of so many more their pulses. */
export const pulsesFelt = 240;

/** What of results is told on the pages of symmetry and values. */
export type ResultsTold = Pick<ResultsTable, 'items' | 'cultures' | 'pulses'>;
/** The surveys whose results these pages read: the newest that were closed, and those whose pulses are told. */
export type SurveysLooked<Closed> = { latest: Closed[]; pulsing: Closed[] };
/** What one closed survey came to, by the items that it asked, in their order, and the cultures. */
type Heard = {
  side: Side;
  fictional: boolean;
  items: FeltItem[];
  asked: ReadonlySet<Culture | null>;
  cultures: ReadonlyMap<Culture, CultureMark>;
};

/** Which of closed surveys are read. @param closed in any order, of charters that the reader may see */
export function surveysLooked<Closed extends { terms: SurveyTerms; closing: { seq: number } }>(
  closed: readonly Closed[],
): SurveysLooked<Closed> {
  const newest = [...closed].sort((one, other) => other.closing.seq - one.closing.seq);
  const asking = newest.filter(({ terms }) => asksPulse(terms));
  return { latest: newest.slice(0, surveysFelt), pulsing: withinReach(asking).slice(0, pulsesFelt) };
}

/**
 * What closed surveys give the pages of symmetry and values, by their published tables alone. Each item, and each culture, is as the newest survey says
 * that asked it of that side; pulses are of all surveys of the last sixty months.
 * @param told what the results of one say
 */
export function feltIn<Closed extends { terms: SurveyTerms }>(
  { latest, pulsing }: SurveysLooked<Closed>,
  told: (survey: Closed) => ResultsTold,
): Felt {
  const heard = latest.map((survey) => hear(survey.terms, told(survey)));
  const pulses = pulsing.map((survey): ClosedPulse => ({ terms: survey.terms, pulses: told(survey).pulses }));
  const cultures = {
    client: cultureIn(heard, 'client'),
    managerial: cultureIn(heard, 'managerial'),
    collaborateur: cultureIn(heard, 'collaborateur'),
  };
  return {
    ...{ items: newestOfEach(heard.flatMap(({ items }) => items)), cultures },
    pulses: pulsesByMonth(pulses),
    fictional:
      pulses.some(({ terms, pulses: of }) => terms.fictional && of.length > 0) ||
      heard.some(
        ({ fictional, items, cultures: of }) =>
          fictional && (of.size > 0 || items.some(({ marks }) => marks.length > 0)),
      ),
  };
}

function hear(terms: SurveyTerms, told: ResultsTold): Heard {
  const counts = new Map(told.items.map((item) => [item.id, item.counts]));
  const side = sideOf[terms.audience];
  const items = terms.items.map(({ id, words }) => {
    const line = counts.get(id);
    return { id, side, words, marks: line ? marksOfCounts(line) : [] };
  });
  return {
    ...{ side, items, fictional: terms.fictional },
    asked: new Set(terms.items.map(({ culture }) => culture)),
    cultures: new Map(told.cultures.map(({ culture, ...mark }) => [culture, mark])),
  };
}

/** By the newest survey of its side that asked for it; what few answered there is not made up for by an older one. */
function cultureIn(heard: readonly Heard[], culture: Culture): CultureMark | null {
  const asked = heard.find(({ side, asked: of }) => side === sideOfCulture[culture] && of.has(culture));
  return asked?.cultures.get(culture) ?? null;
}

function newestOfEach(items: readonly FeltItem[]): FeltItem[] {
  const found = new Map<string, FeltItem>();
  for (const item of items) {
    const key = `${item.side} ${item.id}`;
    if (!found.has(key)) found.set(key, item);
  }
  return [...found.values()];
}
