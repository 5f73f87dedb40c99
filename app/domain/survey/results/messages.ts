import type { Given } from '../given.ts';
import type { SurveyTerms } from '../terms.ts';
import type { ResultsDocument } from './figures.ts';
import type { Answered } from './results.ts';

/** What the thread is told: answers, some at a time, and then what to do with them. */
export type ToResults = { given: Given[] } | { terms: SurveyTerms; answered: Answered };
/** What it says: how far it has come, and at last the results with the root of the answers, base64. */
export type FromResults = { done: number; of: number } | { document: ResultsDocument; answers: string };
