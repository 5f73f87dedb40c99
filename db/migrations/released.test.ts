/** Databases of every schema that was released, brought to the newest as the product does, lose nothing. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UsageError } from '#app/cli/usage-error.ts';
import { verify } from '#app/cli/verify.ts';
import { seal } from '#app/commands/ledger/seal.server.ts';
import { type Company, emptyCompany, later, play } from '#app/commands/test-company.ts';
import { checkInvariants } from '#app/commands/test-invariants.ts';
import { openReadOnly } from '../dialects/sqlite/file.server.ts';
import { migrations } from './index.ts';
import { load, schemaOf } from './test-dump.ts';

const released = join(import.meta.dirname, 'released');
const names = Object.keys(migrations).sort();
const key = readFileSync(join(released, 'verifier.key'), 'utf8').trim();
/** After all that the databases tell of. */
const now = '2026-03-20T08:00:00Z';

let folder: string;
let fresh: ReturnType<typeof byName>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-released-'));
  const file = join(folder, 'fresh.sqlite');
  await (await emptyCompany(now, file)).db.destroy();
  fresh = byName(file);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('each released migration has its database, and each database its migration', () => {
  const files = readdirSync(released).filter((file) => file.endsWith('.sql'));
  expect(files.sort()).toEqual(names.map((name) => `${name}.sql`));
});

describe.each(names)('a database of %s', (name) => {
  let file: string;

  beforeAll(() => {
    file = join(folder, `${name}.sqlite`);
    load(file, readFileSync(join(released, `${name}.sql`), 'utf8'));
    writeFileSync(`${file}.key`, readFileSync(join(released, 'signing.key')), { mode: 0o600 });
  });

  test('has entries, and ran the migrations up to there', () => {
    const database = openReadOnly(file);
    const ran = database.prepare('select name from kysely_migration order by name').pluck().all();
    const { size } = database.prepare('select size from ledger_head').get() as { size: number };
    database.close();
    expect(ran).toEqual(names.slice(0, names.indexOf(name) + 1));
    expect(size).toBeGreaterThan(20);
  });

  // A backup of an earlier version is verified as it is; the foundation had nothing to verify it by.
  if (name === '0001-foundation')
    test('says that it must be brought to the present form before it can be verified', async () => {
      const before = schemaOf(file);
      const refused = (await findings(file).catch((thrown: unknown) => thrown)) as UsageError;
      expect(refused.message).toMatch(/: an early version of Kept made this database, and signed nothing\. /);
      expect(refused.say('fr')).toContain('une version ancienne de Kept a fait cette base');
      expect(schemaOf(file)).toEqual(before);
    });
  else
    test('holds before anything migrates it, and is left as it was', async () => {
      const before = schemaOf(file);
      expect(await findings(file)).toEqual([]);
      expect(schemaOf(file)).toEqual(before);
    });

  test('becomes what a fresh one is, byte for byte, with every entry as it was', async () => {
    const before = entriesIn(file);
    await using(file, async () => undefined);
    expect(byName(file)).toEqual(fresh);
    expect(entriesIn(file)).toEqual(before);
  });

  test('holds as it was signed', async () => {
    if (isSigned(file)) expect(await findings(file)).toEqual([]);
    else expect(name).toBe('0001-foundation');
  });

  test('keeps what must be true, goes on, and is signed anew', async () => {
    await using(file, async (company) => {
      await checkInvariants(company);
      await play(company, who(file), later('fulfil', 'waiting', now));
      await seal(company);
      await checkInvariants(company);
    });
    expect(await findings(file)).toEqual([]);
  });
});

/** In which order things lie in a file differs, since an erasure makes the file anew. */
function byName(file: string) {
  return schemaOf(file).sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Opens a database as the product does. */
async function using(file: string, work: (company: Company) => Promise<void>): Promise<void> {
  const company = await emptyCompany(now, file);
  try {
    await work(company);
  } finally {
    await company.db.destroy();
  }
}

/** What `kept verify` finds in a database, and in the tables of its rebuild. */
async function findings(file: string): Promise<unknown[]> {
  const lines: string[] = [];
  const output = { answer: (line: string) => void lines.push(line), fault: () => undefined };
  await verify(file, { language: 'en', json: true, key, state: mkdtempSync(join(folder, 'state-')) }, output);
  return (JSON.parse(lines.join('')) as { findings: unknown[] }).findings;
}

function read<Row>(file: string, query: string): Row[] {
  const database = openReadOnly(file);
  const rows = database.prepare(query).all();
  database.close();
  return rows as Row[];
}

function entriesIn(file: string) {
  return read(file, 'select seq, kind, case_id, recorded, body, leaf from entries order by seq');
}

function isSigned(file: string): boolean {
  return read(file, 'select size from checkpoints').length > 0;
}

function who(file: string) {
  const [agent] = read<{ id: string }>(file, `select id from people where role = 'agent'`);
  return { id: agent?.id ?? '', role: 'agent' } as const;
}
