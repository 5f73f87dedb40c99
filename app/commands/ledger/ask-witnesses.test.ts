import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkpointOf, readCosignatures, readWitnesses } from '#db/stores/checkpoints.server.ts';
import { readHead } from '#db/stores/ledger.server.ts';
import { cosign } from '../../domain/note/cosignature.ts';
import { formatVerifierKey, type SigningKey, signingKey } from '../../domain/note/key.ts';
import { formatNote, formatSignature, parseNote } from '../../domain/note/note.ts';
import { readCheckpointFile } from '../../queries/ledger/ledger-files.server.ts';
import { openSigner } from '../../signer.server.ts';
import { openWitness } from '../../witness/open-witness.ts';
import type { Witness } from '../../witness/witness.ts';
import { startWitnessServer } from '../../witness/witness-server.ts';
import { agent, type Company, companyOn, play, visit } from '../test-company.ts';
import { askWitnesses } from './ask-witnesses.server.ts';
import { keepCosignatures } from './keep-cosignatures.server.ts';
import { seal } from './seal.server.ts';

const morning = '2026-03-02T08:00:00Z';
let folder: string;
let company: Company;
const servers: Server[] = [];
const witnesses: Witness[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-asking-'));
  const signer = openSigner('trust.example/ledger', { text: null, file: null });
  company = { ...(await companyOn(morning)), content: folder, signer: () => signer };
  await grow(300);
});
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
  for (const witness of witnesses.splice(0)) witness.state.close();
  await company.db.destroy();
  rmSync(folder, { recursive: true });
});

async function grow(by: number): Promise<number> {
  await play(company, agent, ...Array.from({ length: by }, () => visit(morning, true)));
  return (await seal(company)).size;
}

async function startWitness(name: string): Promise<{ witness: Witness; url: string }> {
  const witness = openWitness(join(folder, name), `${name}.example`, company.now);
  const server = await startWitnessServer(witness, { port: 0, host: '127.0.0.1' }, () => undefined);
  witness.state.know({ key: company.signer().key, url: null });
  witnesses.push(witness);
  servers.push(server);
  return { witness, url: addressOf(server) };
}

/** A witness that says what it is told to. */
async function startLiar(answer: (body: string) => { status: number; text: string } | null): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const said = answer(body);
      if (said) response.writeHead(said.status).end(said.text);
    });
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return addressOf(server);
}

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const never = new AbortController().signal;
const ask = () => askWitnesses(company, never);

function trust(...asked: { key: SigningKey; url?: string }[]): void {
  const lines = asked.map(({ key, url = '' }, at) => `witness w${at} ${formatVerifierKey(key)} ${url}`);
  writeFileSync(join(folder, 'witnesses.policy'), [...lines, 'quorum none', ''].join('\n'));
}

async function cosigners(): Promise<string[]> {
  const { size } = await readHead(company.db);
  const found = await readCosignatures(company.db, size);
  return found.filter(({ verified }) => verified).map(({ name }) => name);
}

describe('witnesses that are asked', () => {
  test('cosign what goes on from what they saw, and the log serves it', async () => {
    const [one, two] = [await startWitness('one'), await startWitness('two')];
    trust({ ...one, key: one.witness.key }, { ...two, key: two.witness.key });
    for (const step of [0, 5, 260]) {
      const size = step === 0 ? (await readHead(company.db)).size : await grow(step);
      expect((await ask()).map(({ fault }) => fault)).toEqual([null, null]);
      expect(await cosigners()).toEqual(['one.example', 'two.example']);
      const { text, signatures } = parseNote((await readCheckpointFile(company.db)) ?? '');
      expect(text.split('\n')[1]).toBe(String(size));
      expect(signatures.map(({ name }) => name)).toEqual([
        'trust.example/ledger',
        'one.example',
        'two.example',
      ]);
    }
    expect(await ask(), 'those that cosigned are left in peace').toEqual([]);
    company.at('2026-03-02T09:30:00Z');
    expect(await ask(), 'until their word is old').toHaveLength(2);
  });

  test('are asked again from where they are, when we do not remember it', async () => {
    const { witness, url } = await startWitness('one');
    trust({ key: witness.key, url });
    await ask();
    await grow(5);
    await company.db.deleteFrom('witnesses').execute();
    expect(await ask()).toEqual([{ name: 'one.example', fault: null, news: false }]);
    await grow(5);
    await company.db.updateTable('witnesses').set({ size: 3 }).execute();
    expect(await ask()).toEqual([{ name: 'one.example', fault: null, news: false }]);
  });

  test('hold each other up by nothing that they answer', async () => {
    const good = await startWitness('good');
    const key = (fill: number) => signingKey(`w${fill}.example`, Buffer.alloc(32, fill), 'cosignature');
    const other = key(9);
    const saying = async (fill: number, answer: (body: string) => { status: number; text: string }) => ({
      key: key(fill),
      url: await startLiar(answer),
    });
    trust(
      { key: good.witness.key, url: good.url },
      { key: key(1), url: 'http://127.0.0.1:1' },
      await saying(2, () => ({ status: 404, text: 'unknown log\n' })),
      await saying(3, () => ({ status: 200, text: 'yes\n' })),
      await saying(4, (body) => ({
        status: 200,
        text: formatSignature(cosign(parseNote(body).text, company.now(), other)),
      })),
      await saying(5, () => ({ status: 409, text: '7\n' })),
      await saying(6, () => ({ status: 409, text: '9999\n' })),
      await saying(7, () => ({ status: 200, text: 'x'.repeat(200_000) })),
    );
    const asked = await ask();
    expect(asked.map(({ name, fault }) => [name, fault?.replace(/:.*/, '') ?? null])).toEqual([
      ['good.example', null],
      ['w1.example', expect.stringMatching(/ECONNREFUSED|bad port/)],
      ['w2.example', 'answered 404'],
      ['w3.example', 'answered without a cosignature by its key'],
      ['w4.example', 'answered without a cosignature by its key'],
      ['w5.example', 'answered 409'],
      ['w6.example', expect.stringMatching(/^has cosigned 9999 entries, but \d+ are signed$/)],
      ['w7.example', 'answered with more than 100000 bytes'],
    ]);
    expect(await cosigners()).toEqual(['good.example']);
    expect(
      (await ask()).map(({ news }) => news),
      'the same again is no news',
    ).toEqual(Array.from({ length: 7 }, () => false));
  });

  test('that do not answer are given up when the service stops', async () => {
    const key = signingKey('silent.example', Buffer.alloc(32, 1), 'cosignature');
    const stopping = new AbortController();
    const url = await startLiar(() => {
      stopping.abort();
      return null;
    });
    trust({ key, url });
    await askWitnesses(company, stopping.signal);
    expect((await readWitnesses(company.db)).size, 'which says nothing of them').toBe(0);
  });

  test('are none where the company names none', async () => {
    expect(await ask()).toEqual([]);
    writeFileSync(join(folder, 'witnesses.policy'), 'witness x\n');
    await expect(ask()).rejects.toThrow(/witnesses\.policy:1: .*expected the line witness <name> <vkey>/);
  });
});

describe('cosignatures that are handed in', () => {
  const key = signingKey('reader.example', Buffer.alloc(32, 4), 'cosignature');
  const signed = async () => {
    const { size } = await readHead(company.db);
    return parseNote((await checkpointOf(company.db, size))?.note ?? '');
  };
  const cosignedBy = (text: string, by: SigningKey, at = company.now()) =>
    formatNote({ text, signatures: [cosign(text, at, by)] });

  test('are kept, the newest of each witness', async () => {
    trust({ key });
    const { text } = await signed();
    const now = company.now();
    for (const at of [now - 60, now - 10, now - 30])
      expect(await keepCosignatures(company, cosignedBy(text, key, at))).toMatchObject({ code: 'kept' });
    const before = await readWitnesses(company.db);
    company.at('2026-03-02T08:05:00Z');
    await keepCosignatures(company, cosignedBy(text, key, now - 10));
    expect(await readWitnesses(company.db), 'who brings the same again changes nothing').toEqual(before);
    const [kept] = await readCosignatures(company.db, (await readHead(company.db)).size);
    expect(kept).toMatchObject({ name: key.name, at: now - 10, verified: true });
  });

  test('by somebody else, from the future, or over what we did not sign, are not', async () => {
    trust({ key });
    const { text } = await signed();
    const other = signingKey('reader.example', Buffer.alloc(32, 5), 'cosignature');
    const fork = text.replace(/\n[^\n]+\n$/, `\n${Buffer.alloc(32, 1).toString('base64')}\n`);
    const codes = [
      cosignedBy(text, other),
      cosignedBy(text, key, company.now() + 3_600),
      cosignedBy(text, key, Number.MAX_SAFE_INTEGER),
      cosignedBy(fork, key),
      cosignedBy(text.replace(/\n\d+\n/, '\n7\n'), key),
      'hello\n',
    ].map((note) => keepCosignatures(company, note));
    expect((await Promise.all(codes)).map(({ code }) => code)).toEqual([
      'no-witness',
      'no-witness',
      'no-witness',
      'not-ours',
      'not-ours',
      'malformed',
    ]);
    expect(await cosigners()).toEqual([]);
  });
});
