import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Database } from '#db/schema.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { readManyResults } from '#db/stores/results.server.ts';
import { type PublishedSurvey, readSurveys } from '#db/stores/surveys.server.ts';
import type { Instant } from '../../domain/instant.ts';
import {
  type Culture,
  type CultureMark,
  type Felt,
  type FeltItem,
  marksOfCounts,
  type Side,
  sideOf,
  sideOfCulture,
} from '../../domain/survey/felt.ts';
import { asksPulse, type ClosedPulse, pulsesByMonth, withinReach } from '../../domain/survey/pulse.ts';
import type { ResultsTable } from '../../domain/survey/results/results.ts';
import { charterNow } from './charter-now.server.ts';

/** Of so many surveys, the newest that were closed, results are read: what was asked before them is felt no more. */
const newest = 20;
/** Of so many more their pulses. */
const mostPulses = 240;

/** What of results is told here. They never change: what was read longest ago is forgotten. */
type Told = Pick<ResultsTable, 'items' | 'cultures' | 'pulses'>;
const known = new LRUCache<string, Told>({ max: newest + mostPulses });

type ClosedSurvey = PublishedSurvey & { closing: NonNullable<PublishedSurvey['closing']> };
/** What one closed survey came to, by the items that it asked, in their order, and the cultures. */
type Heard = {
  side: Side;
  fictional: boolean;
  items: FeltItem[];
  asked: ReadonlySet<Culture | null>;
  cultures: ReadonlyMap<Culture, CultureMark>;
};

/**
 * What closed surveys give the pages of symmetry and values, by their published tables alone. Each item, and each culture, is as the newest survey says
 * that asked it of that side; pulses are of all surveys of the last sixty months. Of a charter that the reader may not see nothing is in it.
 */
export async function readFelt(
  db: Kysely<Database>,
  publications: Publications,
  now: Instant,
): Promise<Felt> {
  const closed = (await readSurveys(db))
    .flatMap((survey): ClosedSurvey[] => (survey.closing ? [{ ...survey, closing: survey.closing }] : []))
    .filter(({ charter }) => charterNow(publications, charter, now) !== null)
    .sort((one, other) => other.closing.seq - one.closing.seq);
  const latest = closed.slice(0, newest);
  const pulsing = withinReach(closed.filter(({ terms }) => asksPulse(terms))).slice(0, mostPulses);
  const told = await toldBy(db, [...latest, ...pulsing]);
  const heard = latest.map((survey) => hear(survey, told(survey)));
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

/** What some surveys came to: those that are not known yet are read at once. */
async function toldBy(
  db: Kysely<Database>,
  surveys: readonly ClosedSurvey[],
): Promise<(survey: ClosedSurvey) => Told> {
  const hashes = [...new Set(surveys.map(({ closing }) => closing.results))];
  const found = new Map(hashes.flatMap((hash) => (known.has(hash) ? [[hash, known.get(hash) as Told]] : [])));
  for (const [hash, { table }] of await readManyResults(
    db,
    hashes.filter((hash) => !found.has(hash)),
  )) {
    const { items, cultures, pulses } = table;
    found.set(hash, { items, cultures, pulses });
    known.set(hash, { items, cultures, pulses });
  }
  return ({ closing }) => found.get(closing.results) as Told;
}

function hear({ terms }: ClosedSurvey, told: Told): Heard {
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
