import { hash } from 'node:crypto';
import { addMonths, epochDay, plainDate } from '../calendar/day.ts';
import type { PlainDate } from '../instant.ts';
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

/** The last quarter of a calendar year that is over on a day: the encounters of it are sampled. */
export function quarterBefore(day: PlainDate): { from: PlainDate; to: PlainDate } {
  const month = Number(day.slice(5, 7));
  const begins = epochDay(`${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`);
  return { from: plainDate(addMonths(begins, -3)), to: plainDate(begins - 1) };
}
