import type { Case } from '#app/domain/case/case.ts';
import { openTemporary } from '../dialects/sqlite/file.server.ts';

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
  const database = openTemporary();
  database.exec('create table counted (text text primary key, times integer not null) without rowid');
  database.exec('create table cases (reference text primary key, body text not null) without rowid');
  database.exec('begin');
  const count = database
    .prepare<[string]>(
      'insert into counted values (?, 0) on conflict do update set times = times + 1 returning times',
    )
    .pluck();
  const find = database
    .prepare<[string]>('select body from cases where reference in (select value from json_each(?))')
    .pluck();
  const keep = database.prepare<[string, string]>('insert or replace into cases values (?, ?)');
  return {
    count: (text) => count.get(text) as number,
    casesOf: (references) =>
      find.all(JSON.stringify(references)).map((body) => JSON.parse(body as string) as Case),
    keepCases: (cases) => {
      for (const subject of cases)
        if (subject.reference !== null) keep.run(subject.reference, JSON.stringify(subject));
    },
    close: () => void database.close(),
  };
}
