/**
 * References that were erased, by a keyed hash of charter and reference that only the log's key can work out again:
 * the same ones are not taken a second time.
 */
export type ErasedReferencesTable = { fingerprint: string; erased: string };
