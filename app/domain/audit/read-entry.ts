import { isCanonical, type Json } from '../ledger/canonical.ts';
import type { Entry } from '../ledger/entry.ts';
import { type Kind, kinds } from '../ledger/kinds.ts';
import type { Shapes } from '../ledger/shapes.ts';
import { AuditFault } from './fault.ts';

/**
 * Reads the bytes of the entry that stands at `seq`, and holds them to the format.
 * @param before when the entry before it was recorded; '' for the first
 * @param shapes those of the entries read so far, and then of this one
 * @throws AuditFault
 */
export function readEntry(text: string, seq: number, before: string, shapes: Shapes): Entry {
  const entry = (shapes.read(text) as Entry | null) ?? parse(text, seq, shapes);
  if (entry.v !== 1 || entry.seq !== seq)
    throw new AuditFault(seq, 'wrong-number', { expected: seq, found: entry.seq ?? null });
  if (!Object.hasOwn(kinds, entry.kind))
    throw new AuditFault(seq, 'unknown-kind', { found: String(entry.kind) });
  if (!isInstant(entry.recorded) || !isInstant(entry.occurred) || typeof entry.who?.id !== 'string')
    throw new AuditFault(seq, 'wrong-fields', { found: entry.kind });
  if (!kinds[entry.kind as Kind].fields.safeParse(entry.public).success)
    throw new AuditFault(seq, 'wrong-fields', { found: entry.kind });
  if (entry.recorded < before)
    throw new AuditFault(seq, 'time-went-back', { expected: before, found: entry.recorded });
  if (entry.occurred > entry.recorded)
    throw new AuditFault(seq, 'in-the-future', { expected: entry.recorded, found: entry.occurred });
  return entry;
}

function parse(text: string, seq: number, shapes: Shapes): Entry {
  const value = objectIn(text);
  if (value === null) throw new AuditFault(seq, 'not-json');
  if (!canonical(text, value)) throw new AuditFault(seq, 'not-canonical');
  shapes.learn(value);
  return value as unknown as Entry;
}

function objectIn(text: string): { [key: string]: Json } | null {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function canonical(text: string, value: Json): boolean {
  try {
    return isCanonical(text, value);
  } catch (error) {
    // Something that canonical JSON cannot carry, such as half of a surrogate pair.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function isInstant(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text);
}
