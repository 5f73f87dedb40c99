import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Database } from '#db/schema.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { readManyResults } from '#db/stores/results.server.ts';
import { type PublishedSurvey, readSurveys } from '#db/stores/surveys.server.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Felt } from '../../domain/survey/felt.ts';
import {
  feltIn,
  pulsesFelt,
  type ResultsTold,
  surveysFelt,
  surveysLooked,
} from '../../domain/survey/felt-surveys.ts';
import { charterNow } from './charter-now.server.ts';

/** Results never change: what was read longest ago is forgotten. */
const known = new LRUCache<string, ResultsTold>({ max: surveysFelt + pulsesFelt });

type ClosedSurvey = PublishedSurvey & { closing: NonNullable<PublishedSurvey['closing']> };

/** What closed surveys give the pages of symmetry and values: `feltIn`. Of a charter that the reader may not see nothing is in it. */
export async function readFelt(
  db: Kysely<Database>,
  publications: Publications,
  now: Instant,
): Promise<Felt> {
  const closed = (await readSurveys(db))
    .flatMap((survey): ClosedSurvey[] => (survey.closing ? [{ ...survey, closing: survey.closing }] : []))
    .filter(({ charter }) => charterNow(publications, charter, now) !== null);
  const looked = surveysLooked(closed);
  return feltIn(looked, await toldBy(db, [...looked.latest, ...looked.pulsing]));
}

/** What some surveys came to: those that are not known yet are read at once. */
async function toldBy(
  db: Kysely<Database>,
  surveys: readonly ClosedSurvey[],
): Promise<(survey: ClosedSurvey) => ResultsTold> {
  const hashes = [...new Set(surveys.map(({ closing }) => closing.results))];
  const found = new Map(
    hashes.flatMap((hash) => (known.has(hash) ? [[hash, known.get(hash) as ResultsTold]] : [])),
  );
  for (const [hash, { table }] of await readManyResults(
    db,
    hashes.filter((hash) => !found.has(hash)),
  )) {
    const { items, cultures, pulses } = table;
    found.set(hash, { items, cultures, pulses });
    known.set(hash, { items, cultures, pulses });
  }
  return ({ closing }) => found.get(closing.results) as ResultsTold;
}
