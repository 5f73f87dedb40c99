import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SqliteFile } from '#db/dialects/sqlite/file.server.ts';
import { verify } from '../cli/verify.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import { createContext } from '../context.server.ts';
import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import { signCheckpoint } from '../domain/note/checkpoint.ts';
import { formatVerifierKey, parseSigningKey, signingKey } from '../domain/note/key.ts';
import { writeLedger } from '../export/write-ledger.server.ts';
import type { Finding } from './finding.ts';
import { coverUp, discard, entryIn, grow, type TestLedger, tamper, testLedger } from './test-ledger.ts';

let ledger: TestLedger;
let count = 0;

beforeAll(async () => {
  ledger = await testLedger();
  await ledger.company.db.destroy();
});
afterAll(() => discard(ledger));

/** A copy of the ledger in a folder of its own, with the key beside it. */
function copy(): string {
  const folder = join(ledger.folder, `copy-${count++}`);
  const names = ['kept.sqlite', 'kept.sqlite.key', 'kept.sqlite.key.signed'];
  for (const name of names) cpSync(join(ledger.folder, name), join(folder, name));
  return join(folder, 'kept.sqlite');
}

type Report = { holds: boolean; size: number; since: number | null; findings: Finding[] };

async function verified(database: string, options: { key?: string; state?: string } = {}): Promise<Report> {
  const lines: string[] = [];
  const output = { answer: (line: string) => void lines.push(line), fault: () => undefined };
  const state = options.state ?? join(database, '..', 'state');
  const status = await verify(database, { language: 'en', json: true, ...options, state }, output);
  const report = JSON.parse(lines[0] as string) as Report;
  expect(status).toBe(report.holds ? 0 : 1);
  return report;
}

/** What is found, as people read it, with plain spaces. */
async function saidInFrench(database: string, state: string): Promise<string[]> {
  const lines: string[] = [];
  const output = { answer: (line: string) => void lines.push(line), fault: () => undefined };
  expect(await verify(database, { language: 'fr', state }, output)).toBe(1);
  return lines.map((line) => line.replace(/[\u00a0\u202f]/g, ' '));
}

const first = (report: Report) =>
  report.findings[0] && `${report.findings[0].code} ${report.findings[0].seq}`;

test('what nobody tampered with holds, in words too', async () => {
  const database = copy();
  expect((await verified(database)).findings).toEqual([]);
  const lines: string[] = [];
  const output = { answer: (line: string) => void lines.push(line), fault: () => undefined };
  expect(await verify(database, { language: 'fr', state: join(database, '..', 'state') }, output)).toBe(0);
  expect(lines[0]).toMatch(/toutes vérifiées jusqu’à la racine signée/);
});

/** Each is performed on a database that held, and must be found, at the right entry. */
const tamperings: [string, string, (sqlite: SqliteFile) => void][] = [
  [
    'an entry’s bytes changed in the database',
    'entry-changed 7',
    (sqlite) => {
      const entry = entryIn(sqlite, 7);
      entry.who.id = 'somebody-else';
      sqlite
        .prepare('update entries set body = ? where seq = 7')
        .run(canonicalJson(entry as unknown as Json));
    },
  ],
  ['an entry removed', 'entry-changed 9', (sqlite) => sqlite.exec('delete from entries where seq = 9')],
  [
    'two entries swapped',
    'entry-changed 11',
    (sqlite) => {
      const [one, other] = [entryIn(sqlite, 11), entryIn(sqlite, 12)].map((entry) =>
        canonicalJson(entry as unknown as Json),
      );
      sqlite.prepare('update entries set body = ? where seq = 11').run(other);
      sqlite.prepare('update entries set body = ? where seq = 12').run(one);
    },
  ],
  ['the tail cut', 'entry-missing 300', (sqlite) => sqlite.exec('delete from entries where seq >= 300')],
  [
    'the tail cut, and the tree with it',
    'entry-missing 300',
    (sqlite) => {
      sqlite.exec('delete from entries where seq >= 300');
      coverUp(sqlite);
    },
  ],
  [
    'a read table edited by hand',
    'table-differs null',
    (sqlite) => sqlite.exec("update tallies set kept = kept + 1 where commitment = 'visit'"),
  ],
  [
    'a case made kept by hand',
    'table-differs null',
    (sqlite) => sqlite.exec("update cases set breached = null where reference = 'late'"),
  ],
  [
    'an entry hidden from its case',
    'table-differs 3',
    (sqlite) => sqlite.exec('update entries set case_id = null where seq = 3'),
  ],
  [
    'an entry said to be about another one',
    'table-differs 12',
    (sqlite) => sqlite.exec('update entries set about = 10 where seq = 12'),
  ],
  [
    'the words of an edition edited',
    'table-differs null',
    (sqlite) => sqlite.exec("update documents set body = replace(body, 'Le texte.', 'Un autre texte.')"),
  ],
  ['the words of an edition removed', 'table-differs 1', (sqlite) => sqlite.exec('delete from documents')],
  [
    'figures of a day to come',
    'figures-differ null',
    (sqlite) =>
      sqlite.exec(`update checkpoints set figures = json_set(figures, '$.at', '2099-01-01T00:00:00Z')`),
  ],
  [
    'figures of no day',
    'figures-differ null',
    (sqlite) => sqlite.exec(`update checkpoints set figures = json_set(figures, '$.at', 5)`),
  ],
  [
    'published figures edited',
    'figures-differ null',
    (sqlite) => sqlite.exec('update checkpoints set figures = replace(figures, \'"kept":\', \'"kept":1\')'),
  ],
  [
    'a tile altered',
    'entry-changed 0',
    (sqlite) => sqlite.exec('update tiles set hashes = zeroblob(8192) where level = 0 and n = 0'),
  ],
  [
    'a tile’s root altered',
    'tile-changed null',
    (sqlite) => sqlite.exec('update tiles set root = zeroblob(32) where level = 0 and n = 0'),
  ],
  [
    'the private fields of an entry altered',
    'private-changed 2',
    (sqlite) =>
      sqlite.exec(
        "update private_fields set body = replace(body, 'kept', 'lost') where seq = (select min(seq) from private_fields)",
      ),
  ],
  [
    'the private fields of an entry removed without a word',
    'private-missing 2',
    (sqlite) => sqlite.exec('delete from private_fields where seq = (select min(seq) from private_fields)'),
  ],
];

test.each(tamperings)('%s is found: %s', async (_what, expected, change) => {
  const database = copy();
  tamper(database, change);
  expect(first(await verified(database))).toBe(expected);
});

test('a signature by another key is found', async () => {
  const database = copy();
  const state = join(database, '..', 'state');
  await verified(database, { state });
  tamper(database, (sqlite) => {
    const { note } = sqlite.prepare('select note from checkpoints').get() as { note: string };
    const [origin, size, root] = note.split('\n') as [string, string, string];
    const other = signingKey(origin, Buffer.alloc(32, 5));
    const forged = signCheckpoint({ size: Number(size), root: Buffer.from(root, 'base64') }, other);
    sqlite.prepare('update checkpoints set note = ?, key = ?').run(forged, formatVerifierKey(other));
  });
  expect(first(await verified(database, { state }))).toBe('key-changed null');
  expect(await saidInFrench(database, state)).toEqual([
    '1 anomalie ; la première :',
    'le point de contrôle n’est pas signé par la clé épinglée',
    expect.stringMatching(/^ {2}attendu "[^"]+\+[0-9a-f]{8}\+[^"]+", trouvé \["[^"]+\+[0-9a-f]{8}"\]$/),
  ]);
});

test('figures that are no figures are told as such, and what is read by its name', async () => {
  const database = copy();
  tamper(database, (sqlite) => sqlite.exec("update checkpoints set figures = '<html>'"));
  expect(await saidInFrench(database, join(database, '..', 'state'))).toEqual([
    '1 anomalie ; la première :',
    'figures.json : aucun chiffre n’est publié avec le point de contrôle, ou ils ne se lisent pas',
  ]);
});

test('a ledger rewritten with valid hashes, and signed again, is found by whoever saved a checkpoint', async () => {
  const database = copy();
  const state = join(database, '..', 'state');
  expect((await verified(database, { state })).holds).toBe(true);
  tamper(database, (sqlite) => {
    const entry = entryIn(sqlite, 40);
    entry.who.id = 'somebody-else';
    sqlite.prepare('update entries set body = ? where seq = 40').run(canonicalJson(entry as unknown as Json));
    coverUp(sqlite);
    const key = parseSigningKey(readFileSync(`${database}.key`, 'utf8').trim());
    const { root, size } = sqlite.prepare('select root, size from ledger_head').get() as {
      root: string;
      size: number;
    };
    const signed = signCheckpoint({ size, root: Buffer.from(root, 'base64') }, key);
    sqlite.prepare('update checkpoints set note = ?, root = ?').run(signed, root);
  });
  expect(first(await verified(database, { state }))).toBe('history-rewritten 40');
  expect(
    (await verified(database, { state: `${state}-new` })).holds,
    'without a saved checkpoint it is valid',
  ).toBe(true);
});

test('a ledger that went back to an older state is found', async () => {
  const database = copy();
  const state = join(database, '..', 'state');
  const older = readFileSync(database);
  const company = { ...(await createContext(database)), now: ledger.company.now, at: ledger.company.at };
  await grow(company, 20);
  await seal(company);
  await company.db.destroy();
  const { size } = await verified(database, { state });
  writeFileSync(database, older);
  const report = await verified(database, { state });
  expect(first(report)).toBe(`ledger-shrank ${size - 20}`);
});

test('goes on from the checkpoint of the last time', async () => {
  const database = copy();
  const state = join(database, '..', 'state');
  const before = await verified(database, { state });
  const company = { ...(await createContext(database)), now: ledger.company.now, at: ledger.company.at };
  await grow(company, 250);
  await seal(company);
  await company.db.destroy();
  expect(await verified(database, { state })).toMatchObject({
    holds: true,
    since: before.size,
    size: before.size + 250,
  });
});

/** The ledger as an export holds it. */
async function exported(): Promise<string> {
  const database = copy();
  const folder = join(database, '..', 'export');
  const { db, signer } = await createContext(database);
  const { size } = await db.selectFrom('ledger_head').select('size').executeTakeFirstOrThrow();
  await writeLedger(db, { folder, size, key: formatVerifierKey(signer().key) }, () => undefined);
  await db.destroy();
  return folder;
}

/** Changes one byte of a file that an export holds. */
const flip = (path: string, at: number) => (folder: string) => {
  const file = join(folder, 'ledger', path);
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] as number) ^ 1;
  writeFileSync(file, bytes);
};
const replace = (path: string, what: string, by: string) => (folder: string) => {
  const file = join(folder, 'ledger', path);
  const text = readFileSync(file, 'latin1');
  expect(text).toContain(what);
  writeFileSync(file, text.replace(what, by), 'latin1');
};

test('an export that nobody tampered with holds', async () => {
  expect((await verified(await exported())).findings).toEqual([]);
});

const tamperedFiles: [string, string, (folder: string) => void][] = [
  ['an entry in a bundle', 'entry-changed 3', replace('tile/entries/000', '"seq":3,', '"seq":4,')],
  ['an entry in a partial bundle', 'entry-changed 256', flip('tile/entries/001.p/65', 20)],
  ['the length of an entry', 'entry-missing 0', flip('tile/entries/000', 1)],
  ['a hash in a tile', 'entry-changed 5', flip('tile/0/000', 5 * 32 + 3)],
  ['a hash in a partial tile', 'entry-changed 257', flip('tile/0/001.p/65', 40)],
  ['a tile further up', 'tile-changed null', flip('tile/1/000.p/1', 9)],
  ['a figure', 'figures-differ null', replace('figures.json', '"kept":', '"kept":1')],
  ['a part of a case', 'figures-differ null', replace('figures.json', '"kept":302', '"kept":302.0001')],
  ['the signed root', 'key-changed null', replace('checkpoint', '\n321\n', '\n320\n')],
  ['a bundle that is missing', 'file', (folder) => rmSync(join(folder, 'ledger/tile/entries/000'))],
];

test.each(tamperedFiles)('in an export, %s is found: %s', async (_what, expected, change) => {
  const folder = await exported();
  change(folder);
  if (expected === 'file') await expect(verified(folder)).rejects.toThrow(/entries.000: no such file/);
  else expect(first(await verified(folder))).toBe(expected);
});
