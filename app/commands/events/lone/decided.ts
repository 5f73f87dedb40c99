import type { Eased } from '../../../domain/correction/correction.ts';
import type { NumberedDraft } from '../../../domain/ledger/entry.ts';
import type { Kind } from '../../../domain/ledger/kinds.ts';

/**
 * What is to be written, and of which kind the entry is that says it, where it is not the first; or (`already`) the number of
 * the entry that has said all of it before.
 */
export type Decided = { entries: readonly NumberedDraft[]; says?: Kind } | { already: number; case: string };

/** What a correction leads to; `doneBy`: who had a part in what it corrects. */
export type Corrected = { entries: NumberedDraft[]; doneBy: string[] } & Eased;
