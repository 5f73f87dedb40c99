/** Bits of the sieve: 8 MB, with which one in twenty keys that it does not have passes once it has ten million. */
const bits = 2 ** 26;
const probes = 3;

/**
 * Which keys were seen, for certain or not at all (a Bloom filter; Burton H. Bloom, “Space/time trade-offs in hash
 * coding with allowable errors”, Communications of the ACM 13 (7), 1970): new keys are not looked for on disk.
 */
export class KeySieve {
  readonly #seen = new Uint8Array(bits / 8);

  add(key: string): void {
    for (let probe = 0, at = hashOf(key); probe < probes; probe++, at = next(at)) {
      const bit = at % bits;
      this.#seen[bit >>> 3] = (this.#seen[bit >>> 3] as number) | (1 << (bit & 7));
    }
  }

  /** `false` only for a key that was never added. */
  mayHave(key: string): boolean {
    for (let probe = 0, at = hashOf(key); probe < probes; probe++, at = next(at)) {
      const bit = at % bits;
      if (((this.#seen[bit >>> 3] as number) & (1 << (bit & 7))) === 0) return false;
    }
    return true;
  }
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Another number that follows from the last (the finisher of MurmurHash3). */
function next(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
