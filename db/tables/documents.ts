/** Public texts too large for an entry, found by their hash: the Markdown sources of editions and methods. */
export type DocumentsTable = { hash: string; body: string };
