import type { PackedGiven } from '../given.ts';
import type { ToWorkOut, WorkedOut } from './worked-out.ts';

/** What the thread is told: answers, some at a time, and then what to do with them. */
export type ToResults = { given: PackedGiven[] } | ToWorkOut;
/** What it says: how far it has come, and at last the results with all that follows from the answers. */
export type FromResults = { done: number; of: number } | WorkedOut;
