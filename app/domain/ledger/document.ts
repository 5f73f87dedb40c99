import { hash } from 'node:crypto';
import { canonicalJson, type Json } from './canonical.ts';

/** A public text kept beside the ledger and found by its hash. */
export type LedgerDocument = { hash: string; body: string };

/** The document of a value: its canonical JSON and the base64 SHA-256 of that. */
export function documentOf(value: Json): LedgerDocument {
  const body = canonicalJson(value);
  return { hash: hashOfDocument(body), body };
}

/** The hash that names a document of these bytes. */
export function hashOfDocument(body: string | Uint8Array): string {
  return hash('sha256', body, 'base64');
}
