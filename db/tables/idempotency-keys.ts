/** What was already acknowledged under a key: the same key never writes a second entry. */
export type IdempotencyKeysTable = { key: string; seq: number };
