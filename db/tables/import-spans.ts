/** The entries that an import wrote: one row for each batch of its rows, joined where nothing came between. */
export type ImportSpansTable = { import_id: string; first_seq: number; last_seq: number };
