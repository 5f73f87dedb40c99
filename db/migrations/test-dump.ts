import { openDatabase, openReadOnly } from '../dialects/sqlite/file.server.ts';

type Made = { type: string; name: string; tbl_name: string; sql: string | null };

/** What a database is made of, byte for byte, in the order in which the file has it. */
export function schemaOf(file: string): Made[] {
  const database = openReadOnly(file);
  const made = database.prepare('select type, name, tbl_name, sql from sqlite_master order by rowid').all();
  database.close();
  return made as Made[];
}

/** The tables of a full-text index, and what is SQLite's own: made along with the rest. */
const madeBySqlite = /^(breach_text_|sqlite_)/;

/** A database as SQL that makes it again; the same each time, so without saying when each migration ran. */
export function dump(file: string): string {
  const made = schemaOf(file).filter(({ name, sql }) => sql !== null && !madeBySqlite.test(name));
  const database = openReadOnly(file);
  const lines = made.map(({ sql }) => `${sql};`);
  for (const { type, name } of made) {
    if (type !== 'table') continue;
    const columns = database.pragma(`table_info("${name}")`) as { name: string }[];
    const names = columns.map((column) => `"${column.name}"`);
    // What is searched for is found by its rowid, which is no column.
    if (name === 'breach_text') names.unshift('rowid');
    const quoted = names.map((each) =>
      each === '"timestamp"' ? `'''2026-01-01T00:00:00.000Z'''` : `quote(${each})`,
    );
    const rows = database
      .prepare(`select ${quoted.join(` || ',' || `)} from "${name}" order by rowid`)
      .pluck()
      .all();
    for (const row of rows) lines.push(`insert into "${name}" (${names.join(', ')}) values (${row});`);
  }
  database.close();
  return `${lines.join('\n')}\n`;
}

/** Makes a database from such SQL. */
export function load(file: string, text: string): void {
  const database = openDatabase(file, ['foreign_keys = off']);
  database.exec(`begin;\n${text}commit;`);
  database.close();
}
