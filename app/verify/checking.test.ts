import { expect, test } from 'vitest';
import { leafHash } from '../domain/ledger/merkle.ts';
import { encodeBundle } from '../domain/ledger/tile.ts';
import { type Checking, startChecking } from './checking.server.ts';

const entry = (seq: number, more = '') =>
  `{"kind":"clock.swept","occurred":"2026-01-01T00:00:00Z","public":{"from":"2026-01-01T00:00:00Z","to":"2026-01-01T00:00:00Z"},"recorded":"2026-01-01T00:00:00Z","seq":${seq},"v":1,"who":{"id":"sweep","role":"system"}${more}}`;
const bundleOf = (texts: string[]) => encodeBundle(texts.map((text) => Buffer.from(text)));
const hashesOf = (texts: string[]) => new Uint8Array(Buffer.concat(texts.map(leafHash)));

async function checkTwo(checking: Checking) {
  const good = [entry(0), entry(1)];
  const bad = [entry(2), `${entry(3)} `, entry(4), entry(5)];
  try {
    // Both under way at once.
    const answers = await Promise.all([
      checking.check({ first: 0, width: 2, bundle: bundleOf(good) }),
      checking.check({ first: 2, width: 3, bundle: bundleOf(bad) }),
    ]);
    return { answers, hashes: [hashesOf(good), hashesOf(bad.slice(0, 3))] };
  } finally {
    await checking.close();
  }
}

test.each([
  ['here', 100],
  ['in another thread', 1_000_000],
])('bundles are checked %s: every hash, and the first entry that is wrong', async (_where, entries) => {
  const { answers, hashes } = await checkTwo(startChecking(entries));
  expect(answers.map(({ leaves }) => new Uint8Array(leaves))).toEqual(hashes);
  expect(answers.map(({ fault }) => fault)).toEqual([
    null,
    { code: 'not-canonical', seq: 3, expected: null, found: null },
  ]);
});
