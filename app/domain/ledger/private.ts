import { hash } from 'node:crypto';
import type { Json } from './canonical.ts';

/** Fields about people: kept in a table of their own, never in an entry. */
export type PrivateFields = { readonly [name: string]: Json | undefined };

/** What an entry says of its private fields: base64 of SHA-256(salt ‖ canonical JSON); the salt is 32 fresh bytes. */
export function commitToPrivate(salt: Buffer, canonical: string): string {
  if (salt.length !== 32) throw new RangeError('A salt has 32 bytes');
  return hash('sha256', Buffer.concat([salt, Buffer.from(canonical)]), 'base64');
}

/** The private fields that hold something; `null` when none does. */
export function filledFields(fields: PrivateFields | null | undefined): PrivateFields | null {
  if (!fields) return null;
  const filled = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  return filled.length === 0 ? null : Object.fromEntries(filled);
}
