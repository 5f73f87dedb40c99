import type { Shelf } from '#app/domain/audit/shelf.ts';
import { openTemporary } from '#db/dialects/sqlite/file.server.ts';
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
  const database = openTemporary();
  return {
    make: <Value>(name: string): Shelf<Value> => {
      if (!/^[a-z]+$/.test(name)) throw new Error(`Not a name for a shelf: ${name}`);
      database.exec(`create table ${name} (key text primary key, value text not null) without rowid`);
      const find = database.prepare(`select value from ${name} where key = ?`).pluck();
      const keep = database.prepare(`insert or replace into ${name} values (?, ?)`);
      let [young, old] = [new Map<string, Value>(), new Map<string, Value>()];
      const spilled = new KeySieve();
      const spill = database.transaction(() => {
        // In the order of the table, which is several times as fast as any other.
        for (const key of [...old.keys()].sort()) {
          if (young.has(key)) continue;
          keep.run(key, JSON.stringify(old.get(key)));
          spilled.add(key);
        }
      });
      return {
        get(key) {
          const known = young.get(key) ?? old.get(key);
          if (known !== undefined || !spilled.mayHave(key)) return known;
          const stored = find.get(key) as string | undefined;
          return stored === undefined ? undefined : (JSON.parse(stored) as Value);
        },
        put(key, value) {
          young.set(key, value);
          if (young.size < most) return;
          spill();
          [young, old] = [new Map(), young];
        },
      };
    },
    close: () => database.close(),
  };
}
