import type { PackedGiven } from '../given.ts';
import type { SurveyTerms } from '../terms.ts';
import type { ToWorkOut, WorkedOut } from './worked-out.ts';

/** What the thread is told: what was asked, then answers, some at a time, and at last what to do with them. */
export type ToResults = { asked: SurveyTerms } | { given: PackedGiven[] } | { closing: ToWorkOut };
/** What it says: how far it has come, and at last the results with all that follows from the answers. */
export type FromResults = { done: number; of: number } | WorkedOut;
