import { parentPort } from 'node:worker_threads';
import type { Given } from './domain/survey/given.ts';
import { documentOfResults, type ResultsDocument } from './domain/survey/results/figures.ts';
import type { Answered } from './domain/survey/results/results.ts';
import { rootOfAnswers } from './domain/survey/results/roots.ts';
import { tableOf } from './domain/survey/results/table.ts';
import type { SurveyTerms } from './domain/survey/terms.ts';

/** What the thread is told: answers, some at a time, and then what to do with them. */
export type ToResults = { given: Given[] } | { terms: SurveyTerms; answered: Answered };
/** What it says: how far it has come, and at last the results with the root of the answers, base64. */
export type FromResults = { done: number; of: number } | { document: ResultsDocument; answers: string };

/** Results of a survey, worked out beside the thread that answers requests: app/commands/surveys/work-out.server.ts. */
const all: Given[] = [];
const say = (said: FromResults) => parentPort?.postMessage(said);
parentPort?.on('message', (told: ToResults) => {
  if ('given' in told) {
    for (const each of told.given) all.push(each);
    return;
  }
  const { terms, answered } = told;
  const table = tableOf(terms, all, answered, (done, of) => say({ done, of }));
  say({ document: documentOfResults(table, terms), answers: rootOfAnswers(all) });
});
