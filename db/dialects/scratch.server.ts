/**
 * What a long work has met so far, on disk so that it takes little memory: an anonymous database of SQLite's, whatever
 * the database of Kept is. Gone when it is closed or the process ends.
 */
import { openTemporary } from './sqlite/file.server.ts';

export type Scratch = {
  keyed: (name: string) => Keyed;
  counted: (name: string) => Counted;
  listed: (name: string) => Listed;
  /** Does what has many parts at once, which is faster. */
  together: (work: () => void) => void;
  /** From here to the end nothing is written by itself. In place of `together`. */
  begin: () => void;
  close: () => void;
};

/** Texts by their keys; the last one put counts. */
export type Keyed = {
  get: (key: string) => string | undefined;
  /** Those that there are, in no order. */
  among: (keys: readonly string[]) => string[];
  /** Several times as fast in the order of keys. */
  put: (key: string, text: string) => void;
};

/** How often a text was met before, and now once more. */
export type Counted = (text: string) => number;

/** Keys, each once and in the order in which they came, with a name that no other has and a text. */
export type Listed = {
  /** @returns whether it is new @throws Error where another has the name */
  add: (key: string, name: string, text: string) => boolean;
  /** The nth, from 1. */
  at: (n: number) => { key: string; name: string; text: string } | undefined;
};

export function openScratch(): Scratch {
  const database = openTemporary();
  const make = (name: string, columns: string) => {
    if (!/^[a-z]+$/.test(name)) throw new Error(`Not a name for a table: ${name}`);
    database.exec(`create table ${name} (${columns}`);
  };
  return {
    keyed(name) {
      make(name, 'key text primary key, text text not null) without rowid');
      const find = database.prepare(`select text from ${name} where key = ?`).pluck();
      const some = database
        .prepare(`select text from ${name} where key in (select value from json_each(?))`)
        .pluck();
      const put = database.prepare(`insert or replace into ${name} values (?, ?)`);
      return {
        get: (key) => find.get(key) as string | undefined,
        among: (keys) => some.all(JSON.stringify(keys)) as string[],
        put: (key, text) => void put.run(key, text),
      };
    },
    counted(name) {
      make(name, 'text text primary key, times integer not null) without rowid');
      const count = database
        .prepare(
          `insert into ${name} values (?, 0) on conflict do update set times = times + 1 returning times`,
        )
        .pluck();
      return (text) => count.get(text) as number;
    },
    listed(name) {
      make(
        name,
        'id integer primary key, key text not null unique, name text not null unique, text text not null)',
      );
      const insert = database.prepare(
        `insert into ${name} (key, name, text) values (?, ?, ?) on conflict (key) do nothing`,
      );
      const find = database.prepare(`select key, name, text from ${name} where id = ?`);
      return {
        add: (...row) => insert.run(...row).changes > 0,
        at: (n) => find.get(n) as { key: string; name: string; text: string } | undefined,
      };
    },
    together: (work) => database.transaction(work)(),
    begin: () => void database.exec('begin'),
    close: () => void database.close(),
  };
}
