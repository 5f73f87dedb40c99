import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { type PublishedSurvey, readSurveys } from '#db/stores/surveys.server.ts';
import type { Instant } from '../../domain/instant.ts';
import {
  type Culture,
  type Felt,
  type FeltItem,
  marksOfCounts,
  marksOfItems,
  type Side,
  sideOfCulture,
} from '../../domain/survey/felt.ts';
import { charterNow } from './charter-now.server.ts';
import { resultsOf } from './survey.server.ts';

/** Of so many surveys, the newest that were closed, results are read: what was asked before them is felt no more. */
const newest = 20;

/** What one closed survey came to, by the items that it asked, in their order. */
type Heard = { side: Side; fictional: boolean; items: (FeltItem & { culture: Culture | null })[] };

/**
 * What closed surveys give the pages of symmetry and values, by their published tables alone. Each item, and each culture, is as the newest survey says
 * that asked it of that side. Of a charter that the reader may not see nothing is in it.
 */
export async function readFelt(
  db: Kysely<Database>,
  publications: Publications,
  now: Instant,
): Promise<Felt> {
  const closed = (await readSurveys(db))
    .flatMap((survey) => (survey.closing ? [{ survey, closing: survey.closing }] : []))
    .filter(({ survey }) => charterNow(publications, survey.charter, now) !== null)
    .sort((one, other) => other.closing.seq - one.closing.seq)
    .slice(0, newest);
  const heard: Heard[] = [];
  for (const { survey, closing } of closed) heard.push(await hear(db, survey, closing.results));
  const cultures = {
    client: cultureIn(heard, 'client'),
    managerial: cultureIn(heard, 'managerial'),
    collaborateur: cultureIn(heard, 'collaborateur'),
  };
  return {
    items: newestOfEach(heard.flatMap(({ items }) => items)),
    cultures,
    pulses: [],
    fictional: heard.some(({ fictional, items }) => fictional && items.some(({ marks }) => marks.length > 0)),
  };
}

async function hear(db: Kysely<Database>, { terms }: PublishedSurvey, results: string): Promise<Heard> {
  const { table } = await resultsOf(db, results);
  const counts = new Map(table.items.map((item) => [item.id, item.counts]));
  const side = terms.audience === 'employees' ? 'collaborateur' : 'client';
  const items = terms.items.map(({ id, words, culture }) => {
    const known = counts.get(id);
    return { id, side, words, culture, marks: known ? marksOfCounts(known) : [] } as const;
  });
  return { side, fictional: terms.fictional, items };
}

/** By the newest survey of its side that asked for it; what few answered there is not made up for by an older one. */
function cultureIn(heard: readonly Heard[], culture: Culture): readonly number[] {
  const asked = heard.find(
    ({ side, items }) => side === sideOfCulture[culture] && items.some((item) => item.culture === culture),
  );
  return marksOfItems(
    (asked?.items ?? []).filter((item) => item.culture === culture).map(({ marks }) => marks),
  );
}

function newestOfEach(items: readonly (FeltItem & { culture: Culture | null })[]): FeltItem[] {
  const found = new Map<string, FeltItem>();
  for (const { id, side, words, marks } of items) {
    const key = `${side} ${id}`;
    if (!found.has(key)) found.set(key, { id, side, words, marks });
  }
  return [...found.values()];
}
