import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCosignatures } from '#db/stores/checkpoints.server.ts';
import { cosign } from '../../domain/note/cosignature.ts';
import { formatVerifierKey, type SigningKey, signingKey } from '../../domain/note/key.ts';
import { formatNote, parseNote } from '../../domain/note/note.ts';
import { mostAsking } from '../../domain/note/witness-request.ts';
import { readWitnessRequests } from '../../queries/administration/witness-requests.server.ts';
import { readCheckpointFile } from '../../queries/ledger/ledger-files.server.ts';
import { openSigner } from '../../signer.server.ts';
import { agent, type Company, companyOn, play, visit } from '../test-company.ts';
import { decideWitness } from './decide-witness.server.ts';
import { keepCosignatures } from './keep-cosignatures.server.ts';
import { seal } from './seal.server.ts';

const morning = '2026-03-02T08:00:00Z';
const administrator = { id: 'p_administrator', role: 'administrator' } as const;
const keyOf = (name: string, fill = 7) => signingKey(name, Buffer.alloc(32, fill), 'cosignature');
let company: Company;

beforeEach(async () => {
  const signer = openSigner('trust.example/ledger', { text: null, file: null });
  company = { ...(await companyOn(morning)), content: '/nowhere', signer: () => signer };
  await play(company, agent, visit(morning, true));
  await seal(company);
});
afterEach(() => company.db.destroy());

/** What a witness hands in: the newest checkpoint of ours with its cosignature. */
async function handIn(key: SigningKey, offered: string | null = formatVerifierKey(key)) {
  const { text } = parseNote((await readCheckpointFile(company.db)) ?? '');
  const note = formatNote({ text, signatures: [cosign(text, company.now(), key)] });
  return (await keepCosignatures(company, note, offered)).code;
}

const shown = async () =>
  (await readCosignatures(company.db, (await seal(company)).size)).map(({ name }) => name);
const states = async () =>
  (await readWitnessRequests(company)).requests.map(({ name, state }) => [name, state]);

test('who proves a key asks; accepted, what it handed in is shown, and what it hands in later', async () => {
  const key = keyOf('reader.example');
  expect(await handIn(key)).toBe('asked');
  expect(await handIn(key)).toBe('asked');
  expect(await states()).toEqual([['reader.example', 'asked']]);
  expect(await shown()).toEqual([]);
  const vkey = formatVerifierKey(key);
  expect(await decideWitness(company, { id: 'agent-1', role: 'agent' }, vkey, 'accepted')).toEqual({
    refused: 'role-missing',
  });
  expect(await decideWitness(company, administrator, vkey, 'accepted')).toEqual({ key: vkey });
  expect(await shown()).toEqual(['reader.example']);
  expect(await handIn(key)).toBe('kept');
});

test('refused, it is remembered, and can be accepted after all', async () => {
  const key = keyOf('reader.example');
  await handIn(key);
  const vkey = formatVerifierKey(key);
  await decideWitness(company, administrator, vkey, 'refused');
  expect(await handIn(key)).toBe('refused');
  expect(await states()).toEqual([['reader.example', 'refused']]);
  await decideWitness(company, administrator, vkey, 'accepted');
  expect(await handIn(key)).toBe('kept');
  expect(await decideWitness(company, administrator, 'nobody+00000000+AAAA', 'refused')).toEqual({
    refused: 'unknown-witness',
  });
});

test('a name is of one witness: of two who ask under it one can be accepted', async () => {
  const [first = '', second = ''] = [keyOf('reader.example'), keyOf('reader.example', 8)].map(
    formatVerifierKey,
  );
  expect(await handIn(keyOf('reader.example'))).toBe('asked');
  expect(await handIn(keyOf('reader.example', 8))).toBe('asked');
  expect(await decideWitness(company, administrator, second, 'accepted')).toEqual({ key: second });
  expect(await decideWitness(company, administrator, first, 'accepted')).toEqual({ refused: 'name-taken' });
  expect((await states()).map(([, state]) => state).sort()).toEqual(['accepted', 'asked']);
  // Taken back from the other, the name is free.
  await decideWitness(company, administrator, second, 'refused');
  expect(await decideWitness(company, administrator, first, 'accepted')).toEqual({ key: first });
});

test('without a key, with another one, or one that no page should show, nobody asks', async () => {
  const key = keyOf('reader.example');
  const log = signingKey('reader.example', Buffer.alloc(32, 7), 'note');
  const offers = [
    null,
    '',
    'x'.repeat(400),
    formatVerifierKey(keyOf('other.example', 8)),
    formatVerifierKey(log),
  ];
  for (const offered of offers) expect(await handIn(key, offered)).toBe('no-witness');
  expect(await handIn(keyOf('a\u202eb.example'))).toBe('no-witness');
  expect(await handIn(keyOf('x'.repeat(101)))).toBe('no-witness');
  expect(await states()).toEqual([]);
});

test('nobody asks under the name of the log itself, or of a witness that it has, by another key', async () => {
  expect(await handIn(keyOf('trust.example/ledger'))).toBe('name-taken');
  const key = keyOf('reader.example');
  await handIn(key);
  expect(await handIn(keyOf('reader.example', 9)), 'who only asks has no name yet').toBe('asked');
  await decideWitness(company, administrator, formatVerifierKey(key), 'accepted');
  expect(await handIn(keyOf('reader.example', 10))).toBe('name-taken');
  expect(await handIn(key)).toBe('kept');
});

test('only so many wait', async () => {
  for (let place = 0; place < mostAsking; place++) await handIn(keyOf(`w${place}.example`, place));
  expect(await handIn(keyOf('late.example', 200))).toBe('too-many-ask');
  expect(await handIn(keyOf('w0.example', 0))).toBe('asked');
  expect(await states()).toHaveLength(mostAsking);
});
