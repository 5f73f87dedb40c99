import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Explanation } from '../../domain/trust/explanation.ts';
import { type Part, partsOf } from '../../domain/trust/parts.ts';
import type { Scores } from '../../domain/trust/scores.ts';
import type { Language } from '../../languages/language.ts';
import {
  type CharterHead,
  type CharterNow,
  charterNow,
  headOf,
  type Said,
  titlesIn,
} from './charter-now.server.ts';
import { methodNow, readTrust } from './figures.server.ts';

/** A promise in the drawing of both scores, with what it is called. */
export type PartRead = Part & { number: number; title: Said };
/** Both scores of a charter and what they are drawn from. */
export type BuildingRead = {
  head: CharterHead;
  scores: Scores;
  support: number;
  stones: PartRead[];
  columns: PartRead[];
  fictional: boolean;
};

/** The building of a charter as it stands now, without its pages; `null` when no such charter was published. */
export async function readBuilding(
  db: Kysely<Database>,
  publications: Publications,
  slug: string,
  { now, language }: { now: Instant; language: Language },
): Promise<BuildingRead | null> {
  const charter = charterNow(publications, slug, now);
  if (!charter) return null;
  const { edition } = charter;
  const { method } = await methodNow(db);
  const { explanation } = await readTrust(db, charter, now, method);
  return {
    head: headOf(charter, language),
    scores: explanation.scores,
    support: method.support,
    ...namedParts(explanation, charter, language),
    fictional: edition.terms.fictional,
  };
}

/** The stones and columns of the building, by the names that the charter gives them, or gave. */
export function namedParts(explanation: Explanation, charter: CharterNow, language: Language) {
  const { stones, columns } = partsOf(explanation);
  const titles = titlesIn(charter, language);
  const namedPart = (part: Part): PartRead[] => {
    const named = titles.get(part.id);
    return named ? [{ ...part, ...named }] : [];
  };
  return { stones: stones.flatMap(namedPart), columns: columns.flatMap(namedPart) };
}
