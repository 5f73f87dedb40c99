import { expect, test } from 'vitest';
import { documentOf } from './document.ts';
import { documentName, hashNamed } from './document-name.ts';

test('a document is named by its hash, as an address and a file can carry it', () => {
  for (let n = 0; n < 200; n++) {
    const { hash } = documentOf(n);
    expect(documentName(hash)).toMatch(/^[\w-]{43}$/);
    expect(hashNamed(documentName(hash))).toBe(hash);
  }
});

test('what is no name of a document names none', () => {
  const name = documentName(documentOf('a').hash);
  // The last character of 43 holds four bits: others of it would be a second name of the same hash.
  for (const other of ['', '../key', name.slice(1), `${name}=`, `${name.slice(0, -1)}B`])
    expect(hashNamed(other), other).toBeNull();
});
