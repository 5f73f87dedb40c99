import { describe, expect, test } from 'vitest';
import { leafHash } from '#app/domain/ledger/merkle.ts';
import { inclusionRanges } from '#app/domain/ledger/proof.ts';
import { slowRoot } from '#app/domain/ledger/slow-root.ts';
import { signCheckpoint } from '#app/domain/note/checkpoint.ts';
import { formatVerifierKey, signingKey } from '#app/domain/note/key.ts';
import { type Evidence, verifyReceipt } from './verify-receipt.ts';

const { subtle } = globalThis.crypto;
const log = signingKey('kept.example/ledger', Buffer.alloc(32, 1));
const other = signingKey('kept.example/ledger', Buffer.alloc(32, 2));
const caseId = '69ba699435c6eda598af9aa17e5c0c12';
const bodyOf = (seq: number) => JSON.stringify({ case: caseId, public: { ground: 'grève — “é”' }, seq });

/** A receipt for some lines of a ledger of `size`. */
function receipt(size: number, seqs: number[]): Evidence {
  const leaves = Array.from({ length: size }, (_, seq) => leafHash(bodyOf(seq)));
  const proofOf = (seq: number) =>
    inclusionRanges(seq, size).map(({ start, end }) => slowRoot(leaves.slice(start, end)).toString('base64'));
  return {
    caseId,
    key: formatVerifierKey(log),
    checkpoint: signCheckpoint({ size, root: slowRoot(leaves) }, log),
    entries: seqs.map((seq) => ({ seq, body: bodyOf(seq), proof: proofOf(seq) })),
    ...{ waiting: [], said: [] },
  };
}

const whole = receipt(13, [2, 7, 12]);

test.each(Array.from({ length: 33 }, (_, index) => index + 1))(
  'every line of a ledger of %i is proved',
  async (size) => {
    const all = Array.from({ length: size }, (_, seq) => seq);
    expect(await verifyReceipt(receipt(size, all), subtle)).toEqual({
      proved: 'signed',
      entries: size,
      size,
    });
  },
);

/** The same text with one letter exchanged for another. */
function altered(text: string, at: number): string {
  return text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
}

function withEntry(change: (entry: Evidence['entries'][number]) => Partial<Evidence['entries'][number]>) {
  const entries = whole.entries.map((entry) => (entry.seq === 7 ? { ...entry, ...change(entry) } : entry));
  return { ...whole, entries };
}

describe('a receipt is refused', () => {
  const { checkpoint } = whole;
  const [, , root = ''] = checkpoint.split('\n');
  const signature = checkpoint.lastIndexOf(' ') + 20;
  test.each<[string, Evidence, object]>([
    [
      'with a byte of an entry changed',
      withEntry(({ body }) => ({ body: body.replace('gr', 'Gr') })),
      { fault: 'inclusion', seq: 7 },
    ],
    [
      'with a byte of an entry added',
      withEntry(({ body }) => ({ body: `${body} ` })),
      { fault: 'inclusion', seq: 7 },
    ],
    ['with an entry of another number', withEntry(() => ({ body: bodyOf(8) })), { fault: 'entry', seq: 7 }],
    [
      'with an entry of another case',
      { ...whole, caseId: caseId.replace('6', '7') },
      { fault: 'entry', seq: 2 },
    ],
    ['with what is no entry', withEntry(() => ({ body: 'nothing' })), { fault: 'entry', seq: 7 }],
    [
      'with a hash of a proof changed',
      withEntry(({ proof }) => ({ proof: [altered(proof[0]!, 3), ...proof.slice(1)] })),
      { fault: 'inclusion', seq: 7 },
    ],
    [
      'with a hash of a proof missing',
      withEntry(({ proof }) => ({ proof: proof.slice(1) })),
      { fault: 'inclusion', seq: 7 },
    ],
    [
      'with a hash too many',
      withEntry(({ proof }) => ({ proof: [...proof, proof[0]!] })),
      { fault: 'inclusion', seq: 7 },
    ],
    [
      'with the root changed',
      { ...whole, checkpoint: checkpoint.replace(root, altered(root, 5)) },
      { fault: 'signature' },
    ],
    [
      'with the size changed',
      { ...whole, checkpoint: checkpoint.replace('\n13\n', '\n14\n') },
      { fault: 'signature' },
    ],
    [
      'with the signature changed',
      { ...whole, checkpoint: altered(checkpoint, signature) },
      { fault: 'signature' },
    ],
    ['under another key', { ...whole, key: formatVerifierKey(other) }, { fault: 'signature' }],
    [
      'under a key whose id is not its own',
      { ...whole, key: whole.key.replace(/\+[0-9a-f]{8}\+/, '+00000000+') },
      { fault: 'key' },
    ],
    [
      'under the key of another log',
      { ...whole, key: formatVerifierKey(signingKey('other.example/ledger', Buffer.alloc(32, 1))) },
      { fault: 'checkpoint' },
    ],
    ['without a checkpoint', { ...whole, checkpoint: 'nothing\n' }, { fault: 'checkpoint' }],
  ])('%s', async (_what, evidence, verdict) => {
    expect(await verifyReceipt(evidence, subtle)).toEqual(verdict);
  });
});

describe('in a browser without Ed25519', () => {
  const without = {
    digest: subtle.digest.bind(subtle),
    importKey: () => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError')),
  } as unknown as SubtleCrypto;
  test('inclusion is proved, and the signature is not said to be', async () => {
    expect(await verifyReceipt(whole, without)).toEqual({ proved: 'included', entries: 3, size: 13 });
  });
  test('a changed byte is still found', async () => {
    const changed = withEntry(({ body }) => ({ body: body.replace('gr', 'Gr') }));
    expect(await verifyReceipt(changed, without)).toEqual({ fault: 'inclusion', seq: 7 });
  });
});
