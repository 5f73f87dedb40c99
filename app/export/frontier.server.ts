import { openTemporary } from '#db/dialects/sqlite/file.server.ts';

/** The addresses met so far, each once and in the order in which they were met; on disk, however many there are. */
export type Frontier = {
  /** @throws Error where two addresses would stand in one file */
  add: (address: string, file: string, from: string) => void;
  next: () => { address: string; file: string; from: string } | null;
  counts: () => { done: number; of: number };
  close: () => void;
};

export function openFrontier(): Frontier {
  const database = openTemporary();
  database.exec(
    'create table met (id integer primary key, address text not null unique, file text not null unique, met_at text not null)',
  );
  const insert = database.prepare(
    'insert into met (address, file, met_at) values (?, ?, ?) on conflict (address) do nothing',
  );
  const find = database.prepare('select id, address, file, met_at as "from" from met where id = ?');
  let done = 0;
  let of = 0;
  return {
    add(address, file, from) {
      of += insert.run(address, file, from).changes;
    },
    next() {
      const row = find.get(done + 1) as { address: string; file: string; from: string } | undefined;
      if (!row) return null;
      done += 1;
      return row;
    },
    counts: () => ({ done, of }),
    close: () => void database.close(),
  };
}
