import { hash } from 'node:crypto';
import { signsItsDraft } from '#app/domain/breach/draft.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import { kinds } from '#app/domain/ledger/kinds.ts';
import { commitToPrivate, type PrivateFields } from '#app/domain/ledger/private.ts';
import { encodeBundle, tileWidth } from '#app/domain/ledger/tile.ts';
import { columnsOf, openReadOnly, type SqliteFile } from '#db/dialects/sqlite/file.server.ts';
import { type Finding, finding } from './finding.ts';
import { type LogSource, SourceFault } from './source.ts';

/** A ledger in a database file, which holds more than what is public. */
export type DatabaseSource = LogSource & {
  /**
   * What lies beside the entries and is not what they vouch for: private fields that are others, or gone without being
   * erased; apologies that are not what was analysed; documents that are others, or gone; columns by which entries are found that say something else.
   */
  checkBeside: () => Finding[];
  /** The document of a hash, whatever its bytes are. @throws SourceFault where there is none */
  document: (hash: string) => Promise<Buffer>;
};

/**
 * The ledger in a database file, opened for reading only; nothing in it is changed, not even its shape.
 * @throws SourceFault where nothing that it holds was ever signed, and what SQLite throws
 */
export function databaseSource(file: string): DatabaseSource {
  const database = openReadOnly(file);
  // Nothing was signed before there were checkpoints.
  if (columnsOf(database, 'entries').length > 0 && columnsOf(database, 'checkpoints').length === 0) {
    database.close();
    throw new SourceFault(file, 'not-migrated');
  }
  const checkpoint = database.prepare(
    'select note, key, figures from checkpoints order by size desc limit 1',
  );
  const bodies = database.prepare('select body from entries where seq >= ? and seq < ? order by seq').pluck();
  const leaves = database.prepare('select leaf from entries where seq >= ? and seq < ? order by seq').pluck();
  const whole = database.prepare('select hashes from tiles where level = ? and n = ?').pluck();
  const roots = database
    .prepare('select root from tiles where level = ? and n >= ? and n < ? order by n')
    .pluck();
  const cosigned = database
    .prepare('select line from cosignatures where size = (select max(size) from checkpoints) order by name')
    .pluck();
  const erasures = database.prepare("select body from entries where kind = 'person.erased'").pluck();
  const gone = database
    .prepare(
      'select seq from entries where body like \'%"private":"%\' and seq not in (select seq from private_fields) order by seq',
    )
    .pluck();
  const newest = () => {
    const row = checkpoint.get() as { note: string; key: string; figures: string | null } | undefined;
    if (!row) throw new SourceFault(file, 'unsigned');
    return row;
  };
  return {
    name: file,
    live: false,
    key: async () => newest().key,
    checkpoint: async () => newest().note + cosigned.all().join(''),
    async tile({ level, n, width }) {
      const [from, to] = [n * tileWidth, n * tileWidth + width];
      if (level === 'entries')
        return encodeBundle((bodies.all(from, to) as string[]).map((body) => Buffer.from(body)));
      const full = whole.get(level, n) as Buffer | undefined;
      if (full) return full.subarray(0, width * 32);
      return Buffer.concat((level === 0 ? leaves.all(from, to) : roots.all(level - 1, from, to)) as Buffer[]);
    },
    figures: async () => newest().figures,
    async document(named) {
      const body = database.prepare('select body from documents where hash = ?').pluck().get(named);
      if (body === undefined) throw new SourceFault(named, 'not-found');
      return Buffer.from(body as string);
    },
    close: async () => void database.close(),
    checkBeside() {
      const findings: Finding[] = [...checkColumns(database), ...checkDocuments(database)];
      const rows = database
        .prepare(
          'select private_fields.seq, salt, private_fields.body as secret, entries.body as entry from private_fields left join entries on entries.seq = private_fields.seq order by private_fields.seq',
        )
        .iterate() as IterableIterator<{ seq: number; salt: Buffer; secret: string; entry: string | null }>;
      for (const { seq, salt, secret, entry } of rows) {
        const committed = entry === null ? null : (JSON.parse(entry) as { private?: string }).private;
        if (salt.length === 32 && committed === commitToPrivate(salt, secret)) continue;
        findings.push(finding('private-changed', `entry ${seq}`, { seq }));
      }
      const erased = new Set(
        (erasures.all() as string[]).flatMap(
          (body) => (JSON.parse(body) as { public: { entries: number[] } }).public.entries,
        ),
      );
      for (const seq of gone.all() as number[])
        if (!erased.has(seq)) findings.push(finding('private-missing', `entry ${seq}`, { seq }));
      findings.push(...checkApologies(database));
      return findings;
    },
  };
}

/** What was signed is what was analysed: others see that something was committed to, here the words are. */
function checkApologies(database: SqliteFile): Finding[] {
  const rows = database
    .prepare(
      `select signed.body as signed, analysed.body as analysed, secret.body as secret
       from entries signed
       join entries analysed on analysed.seq = signed.body ->> '$.public.analysis' and analysed.kind = 'breach.analysed'
       left join private_fields secret on secret.seq = analysed.seq
       where signed.kind = 'breach.signed-off' order by signed.seq`,
    )
    .iterate() as IterableIterator<{ signed: string; analysed: string; secret: string | null }>;
  const findings: Finding[] = [];
  for (const row of rows) {
    const signed = JSON.parse(row.signed) as Entry<'breach.signed-off'>;
    const analysed = JSON.parse(row.analysed) as Entry<'breach.analysed'>;
    const secret = row.secret === null ? null : (JSON.parse(row.secret) as PrivateFields);
    if (signsItsDraft(signed.public, analysed, secret)) continue;
    const { seq } = signed;
    findings.push(finding('wrong-apology', `entry ${seq}`, { seq, found: signed.public.apology ?? null }));
  }
  return findings;
}

/** Entries are found by columns that repeat what their bytes say. */
function checkColumns(database: SqliteFile): Finding[] {
  const seq = database
    .prepare(
      `select seq from entries
       where kind is not body ->> '$.kind' or case_id is not body ->> '$.case' or recorded is not body ->> '$.recorded'
       order by seq limit 1`,
    )
    .pluck()
    .get() as number | undefined;
  const other = seq ?? checkAbout(database);
  return other === undefined ? [] : [finding('table-differs', 'entries', { seq: other })];
}

/** The first entry that is not about what its column says; databases of earlier versions have no such column. */
function checkAbout(database: SqliteFile): number | undefined {
  if (!columnsOf(database, 'entries').includes('about')) return undefined;
  const about = JSON.stringify(
    Object.entries(kinds).flatMap(([kind, { about }]) => (about ? [{ kind, about }] : [])),
  );
  return database
    .prepare(
      `select seq from entries left join json_each(?) of on of.value ->> 'kind' = kind
       where about is not body ->> ('$.public.' || (of.value ->> 'about'))
       order by seq limit 1`,
    )
    .pluck()
    .get(about) as number | undefined;
}

/** The words of charters and methods lie beside the ledger, under the hash that an entry names. */
function checkDocuments(database: SqliteFile): Finding[] {
  const known = new Set<string>();
  const rows = database.prepare('select hash, body from documents').iterate();
  for (const { hash: name, body } of rows as IterableIterator<{ hash: string; body: string }>)
    if (hash('sha256', body, 'base64') === name) known.add(name);
    else
      return [
        finding('table-differs', 'documents', { expected: name, found: hash('sha256', body, 'base64') }),
      ];
  const named = database
    .prepare(
      "select seq, body ->> '$.public.sources' as hash from entries where kind in ('edition.published', 'method.published') order by seq",
    )
    .all() as { seq: number; hash: string }[];
  const missing = named.find((each) => !known.has(each.hash));
  return missing ? [finding('table-differs', 'documents', { seq: missing.seq, expected: missing.hash })] : [];
}
