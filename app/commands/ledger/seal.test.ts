import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newestCheckpoint } from '#db/stores/checkpoints.server.ts';
import { readBundle, readRoots, readTile } from '#db/stores/tree.server.ts';
import { leafHash } from '../../domain/ledger/merkle.ts';
import {
  consistencyRanges,
  inclusionRanges,
  provesConsistency,
  provesInclusion,
} from '../../domain/ledger/proof.ts';
import { slowRoot } from '../../domain/ledger/slow-root.ts';
import { decodeBundle, tilesBetween } from '../../domain/ledger/tile.ts';
import { openCheckpoint } from '../../domain/note/checkpoint.ts';
import { openSigner } from '../../signer.server.ts';
import { agent, type Company, companyOn, play, visit } from '../test-company.ts';
import { LedgerInconsistent, seal, unsealed } from './seal.server.ts';

const origin = 'trust.example/ledger';
const morning = '2026-03-02T08:00:00Z';
let folder: string;
let file: string;
let company: Company;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-seal-'));
  file = join(folder, 'kept.key');
  company = signedBy(await companyOn(morning), file);
});
afterEach(async () => {
  await company.db.destroy();
  rmSync(folder, { recursive: true });
});

function signedBy(of: Company, key: string): Company {
  const signer = openSigner(origin, { text: null, file: key });
  return { ...of, signer: () => signer };
}

async function grow(by: number): Promise<void> {
  await play(company, agent, ...Array.from({ length: by }, () => visit(morning, true)));
}

async function leaves(): Promise<Buffer[]> {
  const rows = await company.db.selectFrom('entries').select('body').orderBy('seq').execute();
  return rows.map(({ body }) => leafHash(body));
}

const newest = async () => {
  const row = await newestCheckpoint(company.db);
  if (!row) throw new Error('nothing was signed');
  return openCheckpoint(row.note, company.signer().key);
};

describe('a checkpoint', () => {
  test('that another process overtook is made anew', async () => {
    await grow(3);
    const overtaken = {
      ...company,
      onDisk: async () => {
        overtaken.onDisk = company.onDisk;
        await grow(2);
        await seal(company);
      },
    };
    const { size } = await seal(overtaken);
    expect(size).toBe((await newest()).size);
    expect(size).toBe((await leaves()).length);
  });

  test('is signed over all entries, and once more over those that came since', async () => {
    await seal(company);
    const first = await newest();
    expect(first.root).toEqual(slowRoot(await leaves()));
    await grow(3);
    expect(await unsealed(company)).toEqual({ entries: 3, age: 0 });
    expect(await seal(company)).toEqual({ size: first.size + 3, grew: true });
    const second = await newest();
    expect(second.root).toEqual(slowRoot(await leaves()));
    const proof = await readRoots(company.db, consistencyRanges(first.size, second.size), second.size);
    expect(provesConsistency(first, second, proof)).toBe(true);
  });

  test('of a ledger that did not grow is confirmed, not made again', async () => {
    await seal(company);
    company.at('2026-03-02T09:00:00Z');
    expect((await unsealed(company)).age).toBe(3_600);
    expect((await seal(company)).grew).toBe(false);
    expect(await unsealed(company)).toEqual({ entries: 0, age: 0 });
    expect(await company.db.selectFrom('checkpoints').select('size').execute()).toHaveLength(1);
  });

  test('of nothing is one of the empty tree', async () => {
    const { db } = company;
    await sql`delete from entries`.execute(db);
    await sql`delete from ledger_head`.execute(db);
    expect((await seal(company)).size).toBe(0);
    expect((await newest()).root).toEqual(slowRoot([]));
  });
});

test('tiles hold what the specification says, whatever the steps in which the ledger grew', async () => {
  for (const step of [1, 200, 60, 253, 300]) {
    await grow(step);
    await seal(company);
    const all = await leaves();
    for (const tile of tilesBetween(0, all.length)) {
      const { level, n, width } = tile;
      if (level === 'entries') {
        const bundle = decodeBundle((await readBundle(company.db, tile, all.length)) as Buffer);
        expect(bundle.map((entry) => leafHash(entry.toString()))).toEqual(
          all.slice(n * 256, n * 256 + width),
        );
      } else {
        const row = Array.from({ length: width }, (_, at) =>
          slowRoot(all.slice((n * 256 + at) * 256 ** level, (n * 256 + at + 1) * 256 ** level)),
        );
        expect(await readTile(company.db, tile, all.length)).toEqual(Buffer.concat(row));
      }
    }
    const tree = { size: all.length, root: slowRoot(all) };
    for (const index of [0, 1, 255, 256, all.length - 1].filter((at) => at < all.length)) {
      const proof = await readRoots(company.db, inclusionRanges(index, all.length), all.length);
      expect(provesInclusion(all[index] as Buffer, index, tree, proof)).toBe(true);
    }
  }
});

describe('what contradicts an earlier signature is not signed', () => {
  const change = (body: string) => sql`update entries set body = ${body} where seq = 1`.execute(company.db);

  test('an entry that was changed', async () => {
    await seal(company);
    await change('{"changed":true}');
    await expect(seal(company)).rejects.toThrow(/do not give the root/);
  });

  test('a ledger rewritten with valid hashes', async () => {
    await grow(5);
    await seal(company);
    await change('{"changed":true}');
    const root = slowRoot(await leaves()).toString('base64');
    await sql`update ledger_head set root = ${root}`.execute(company.db);
    await expect(seal(company)).rejects.toThrow(/was rewritten/);
    await sql`delete from checkpoints`.execute(company.db);
    await expect(seal(company), 'the key remembers').rejects.toThrow(/was rewritten/);
    company = signedBy(company, file);
    await expect(seal(company), 'after a start too').rejects.toThrow(LedgerInconsistent);
  });

  test('a ledger that lost its end, as when an older copy is put back', async () => {
    await grow(2);
    await seal(company);
    const [size] = (await sql<{ size: number }>`select size from ledger_head`.execute(company.db)).rows;
    const other = signedBy(await companyOn(morning), file);
    await expect(seal(other)).rejects.toThrow(`but ${size?.size} were signed: the last 2 are missing`);
    await other.db.destroy();
  });

  test('a tile that was altered', async () => {
    await grow(300);
    await seal(company);
    await sql`update tiles set root = zeroblob(32) where level = 0 and n = 0`.execute(company.db);
    await expect(seal(company)).rejects.toThrow(/an entry was changed, or a tile/);
  });
});

describe('the key', () => {
  test('is made once, for its owner alone, and read again', () => {
    const { key } = company.signer();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(openSigner(origin, { text: null, file }).key).toEqual(key);
    expect(openSigner(origin, { text: readFileSync(file, 'utf8'), file: null }).key).toEqual(key);
  });
  test('that others may read is not used', () => {
    writeFileSync(join(folder, 'open.key'), readFileSync(file), { mode: 0o644 });
    expect(() => openSigner(origin, { text: null, file: join(folder, 'open.key') })).toThrow('chmod 600');
  });
  test('of a log of another name is not used', () => {
    expect(() => openSigner('moved.example/ledger', { text: null, file })).toThrow('a log keeps its name');
  });
});
