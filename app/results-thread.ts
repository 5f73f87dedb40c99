import { parentPort } from 'node:worker_threads';
import { AnswerRows } from './domain/survey/answer-rows.ts';
import type { FromResults, ToResults } from './domain/survey/results/messages.ts';
import { workedOut } from './domain/survey/results/worked-out.ts';

/** Results of a survey, worked out beside the thread that answers requests: app/commands/surveys/work-out.server.ts. */
let rows: AnswerRows | null = null;
const say = (said: FromResults) => parentPort?.postMessage(said);
parentPort?.on('message', (told: ToResults) => {
  if ('asked' in told) rows = new AnswerRows(told.asked);
  else if (!rows) throw new Error('answers to a survey that is not known');
  else if ('given' in told) rows.add(told.given);
  else say(workedOut(told.closing, rows, (done, of) => say({ done, of })));
});
