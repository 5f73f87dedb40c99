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
  return {
    count,
    casesOf: (references) => cases.among(references).map((body) => JSON.parse(body) as Case),
    keepCases: (given) => {
      for (const subject of given)
        if (subject.reference !== null) cases.put(subject.reference, JSON.stringify(subject));
    },
    close: scratch.close,
  };
}
