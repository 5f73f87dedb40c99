import type { Case } from '#app/domain/case/case.ts';
import { openScratch } from '../dialects/scratch.server.ts';

/** What an import has met in its file so far. On disk, so that a file of any size takes little memory. */
export type Seen = {
  /** How often this text was met before, and now once more. */
  count: (text: string) => number;
  /** The cases that a dry run would have by now, by reference; those without one are not kept. */
  casesOf: (references: readonly string[]) => Case[];
  keepCases: (cases: readonly Case[]) => void;
  close: () => void;
};

export function openSeen(): Seen {
  const scratch = openScratch();
  const count = scratch.counted('counted');
  const cases = scratch.keyed('cases');
  scratch.begin();
  const casesOf = (references: readonly string[]) =>
    cases.among(references).flatMap((body) => JSON.parse(body) as Case[]);
  const nameOf = ({ reference }: Case) => reference ?? '';
  return {
    count,
    casesOf,
    keepCases: (given) => {
      const named = given.filter(({ reference }) => reference !== null);
      const bearing = new Map<string, Map<string, Case>>();
      // A reference may have cases of several promises.
      for (const each of [...casesOf([...new Set(named.map(nameOf))]), ...named]) {
        const known = bearing.get(nameOf(each)) ?? new Map<string, Case>();
        bearing.set(nameOf(each), known.set(each.id, each));
      }
      for (const [reference, all] of bearing) cases.put(reference, JSON.stringify([...all.values()]));
    },
    close: scratch.close,
  };
}
