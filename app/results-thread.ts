import { parentPort } from 'node:worker_threads';
import type { Given } from './domain/survey/given.ts';
import { documentOfResults } from './domain/survey/results/figures.ts';
import type { FromResults, ToResults } from './domain/survey/results/messages.ts';
import { rootOfAnswers } from './domain/survey/results/roots.ts';
import { tableOf } from './domain/survey/results/table.ts';

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
