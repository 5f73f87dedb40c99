import { openScratch } from '#db/dialects/scratch.server.ts';

/** The addresses met so far, each once and in the order in which they were met; on disk, however many there are. */
export type Frontier = {
  /** @throws Error where two addresses would stand in one file */
  add: (address: string, file: string, from: string) => void;
  next: () => { address: string; file: string; from: string } | null;
  counts: () => { done: number; of: number };
  close: () => void;
};

export function openFrontier(): Frontier {
  const scratch = openScratch();
  const met = scratch.listed('met');
  let done = 0;
  let of = 0;
  return {
    add(address, file, from) {
      if (met.add(address, file, from)) of += 1;
    },
    next() {
      const row = met.at(done + 1);
      if (!row) return null;
      done += 1;
      return { address: row.key, file: row.name, from: row.text };
    },
    counts: () => ({ done, of }),
    close: scratch.close,
  };
}
