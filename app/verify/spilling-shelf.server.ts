import type { Shelf } from '#app/domain/audit/shelf.ts';
import { openScratch } from '#db/dialects/scratch.server.ts';
import { KeySieve } from './key-sieve.ts';

/** Values of a generation; two are in memory. */
const mostInGeneration = 125_000;

/**
 * Shelves for ledgers of any length: what was used lately is in memory, the rest in an anonymous database on disk that
 * is gone with the process.
 */
export function spillingShelves(most = mostInGeneration): {
  make: <Value>(name: string) => Shelf<Value>;
  close: () => void;
} {
  const scratch = openScratch();
  return {
    make: <Value>(name: string): Shelf<Value> => {
      const texts = scratch.keyed(name);
      let [young, old] = [new Map<string, Value>(), new Map<string, Value>()];
      const spilled = new KeySieve();
      const spill = () => {
        for (const key of [...old.keys()].sort()) {
          if (young.has(key)) continue;
          texts.put(key, JSON.stringify(old.get(key)));
          spilled.add(key);
        }
      };
      return {
        get(key) {
          const known = young.get(key) ?? old.get(key);
          if (known !== undefined || !spilled.mayHave(key)) return known;
          const stored = texts.get(key);
          return stored === undefined ? undefined : (JSON.parse(stored) as Value);
        },
        put(key, value) {
          young.set(key, value);
          if (young.size < most) return;
          scratch.together(spill);
          [young, old] = [new Map(), young];
        },
      };
    },
    close: scratch.close,
  };
}
