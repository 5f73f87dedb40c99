import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, openReadOnly, type SqliteFile } from '#db/dialects/sqlite/file.server.ts';
import { recordEvent } from '../commands/events/record-events.server.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import { sweep } from '../commands/ledger/sweep.server.ts';
import {
  agent,
  type Company,
  companyOn,
  later,
  newest,
  officer,
  opening,
  pausing,
  play,
  visit,
  withdrawing,
} from '../commands/test-company.ts';
import { instantOf } from '../domain/instant.ts';
import type { Entry } from '../domain/ledger/entry.ts';
import { leafHash } from '../domain/ledger/merkle.ts';
import { slowRoot } from '../domain/ledger/slow-root.ts';
import { rootOfRow } from '../domain/ledger/tile.ts';

/** A company's sealed ledger of a few hundred entries of most kinds, in a file that a test may tamper with. */
export type TestLedger = { company: Company; folder: string; database: string };

const begin = Date.parse('2026-03-02T08:00:00Z') / 1000;
const at = (hours: number) => new Date((begin + hours * 3_600) * 1_000).toISOString().replace('.000Z', 'Z');

export async function testLedger(): Promise<TestLedger> {
  const folder = mkdtempSync(join(tmpdir(), 'kept-ledger-'));
  const database = join(folder, 'kept.sqlite');
  const company = await companyOn(at(0), database);
  await liveThrough(company);
  await seal(company);
  return { company, folder, database };
}

async function liveThrough(company: Company): Promise<void> {
  await play(company, agent, opening('kept', at(0)), later('fulfil', 'kept', at(1)));
  await play(company, agent, opening('late', at(2)), opening('gone', at(2)), opening('open', at(3)));
  await play(
    company,
    agent,
    withdrawing('gone', at(4)),
    pausing('open', at(4)),
    later('resume', 'open', at(5)),
  );
  await play(company, agent, visit(at(6), true), visit(at(6), false));
  company.at(at(400));
  await sweep(company, instantOf(at(0)));
  await play(company, agent, later('fulfil', 'late', at(401)), opening('again', at(402), 'answer'));
  await play(company, agent, later('fulfil', 'again', at(403)), later('reopen', 'again', at(404)));
  const logged = await newest(company, 'occurrence.logged');
  await recordEvent(company, officer, {
    event: 'correct',
    corrects: logged,
    replacement: { kept: true },
    because: 'typing-error',
  });
  await grow(company, 300);
}

/** What is served of such a ledger: the bytes of its entries, and the figures published with them. */
export type HonestLedger = { entries: readonly string[]; figures: string };

export async function honestLedger(): Promise<HonestLedger> {
  const ledger = await testLedger();
  const sqlite = openReadOnly(ledger.database);
  const entries = sqlite.prepare('select body from entries order by seq').pluck().all() as string[];
  const figures = sqlite.prepare('select figures from checkpoints').pluck().get() as string;
  sqlite.close();
  await discard(ledger);
  return { entries, figures };
}

/** So many occurrences more. */
export async function grow(company: Company, by: number): Promise<void> {
  const now = new Date(company.now() * 1_000).toISOString().replace('.000Z', 'Z');
  await play(company, agent, ...Array.from({ length: by }, () => visit(now, true)));
}

/** Changes the database behind the company's back. */
export function tamper(database: string, change: (sqlite: SqliteFile) => void): void {
  const sqlite = openDatabase(database, []);
  change(sqlite);
  sqlite.close();
}

/** Makes everything that can be made valid without the key valid again: leaves, tiles, root. */
export function coverUp(sqlite: SqliteFile): void {
  const rows = sqlite.prepare('select seq, body from entries order by seq').all() as {
    seq: number;
    body: string;
  }[];
  const leaves = rows.map(({ body }) => leafHash(body));
  const put = sqlite.prepare('update entries set leaf = ? where seq = ?');
  rows.forEach(({ seq }, index) => {
    put.run(leaves[index], seq);
  });
  const tile = sqlite.prepare('update tiles set hashes = ?, root = ? where level = 0 and n = 0');
  const row = Buffer.concat(leaves.slice(0, 256));
  tile.run(row, rootOfRow(row));
  sqlite
    .prepare('update ledger_head set root = ?, size = ?')
    .run(slowRoot(leaves).toString('base64'), rows.length);
}

export function entryIn(sqlite: SqliteFile, seq: number): Entry {
  return JSON.parse(sqlite.prepare('select body from entries where seq = ?').pluck().get(seq) as string);
}

export async function discard({ company, folder }: TestLedger): Promise<void> {
  await company.db.destroy();
  rmSync(folder, { recursive: true });
}
