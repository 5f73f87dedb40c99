import { hash } from 'node:crypto';
import { canonicalJson } from '../../ledger/canonical.ts';
import { emptyEdge, grow, leafHash, rootOf } from '../../ledger/merkle.ts';
import type { Given } from '../given.ts';
import { countedOf } from './results.ts';

/** The hash of a code: SHA-256 in hexadecimal. */
export const codeHash = /^[0-9a-f]{64}$/;

/** The root of the tree over the hashes of codes, sorted; each leaf is the hash's bytes. Base64, as everywhere in the ledger. */
export function rootOfCodes(hashes: readonly string[]): string {
  const leaves = sortedCodes(hashes).map((each) =>
    hash('sha256', Buffer.concat([Buffer.of(0), Buffer.from(each, 'hex')]), 'buffer'),
  );
  return rootOfLeaves(leaves);
}

/** The root of the tree over what was answered by those who are counted: the canonical JSON of each, sorted. */
export function rootOfAnswers(given: readonly Given[]): string {
  // A text put together piece by piece keeps its pieces, ten times its size, until it is written out.
  const texts = countedOf(given).map(({ answers }) => Buffer.from(canonicalJson(answers)).toString());
  return rootOfLeaves(texts.sort().map(leafHash));
}

/** The hashes in the order in which they are published, which says nothing of when they were used. @throws Error for what is no hash of a code */
export function sortedCodes(hashes: readonly string[]): string[] {
  const stray = hashes.find((each) => !codeHash.test(each));
  if (stray !== undefined) throw new Error(`Not the hash of a code: ${stray.slice(0, 80)}`);
  return [...hashes].sort();
}

function rootOfLeaves(leaves: readonly Buffer[]): string {
  return rootOf(leaves.reduce(grow, emptyEdge)).toString('base64');
}
