import { hash } from 'node:crypto';
import { sampleSize } from './thresholds.ts';

/**
 * The encounters that are coded a second time: those that come first by SHA-256 of `seed|number`, in hex, so that nobody chooses
 * them and anybody draws the same.
 * @param seed the root of a checkpoint, base64; @param numbers of the entries that planned the encounters held before it
 */
export function sampleOf(seed: string, numbers: readonly number[], size = sampleSize): number[] {
  const keyed = numbers.map((seq) => ({ seq, key: hash('sha256', `${seed}|${seq}`, 'hex') }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : one.seq - other.seq));
  return keyed.slice(0, size).map(({ seq }) => seq);
}
