import { parentPort } from 'node:worker_threads';
import type { PackedGiven } from './domain/survey/given.ts';
import { unpackGiven } from './domain/survey/packed.ts';
import type { FromResults, ToResults } from './domain/survey/results/messages.ts';
import { workedOut } from './domain/survey/results/worked-out.ts';

/** Results of a survey, worked out beside the thread that answers requests: app/commands/surveys/work-out.server.ts. */
const all: PackedGiven[] = [];
const say = (said: FromResults) => parentPort?.postMessage(said);
parentPort?.on('message', (told: ToResults) => {
  if ('given' in told) {
    for (const each of told.given) all.push(each);
    return;
  }
  const given = unpackGiven(told.terms, all.splice(0));
  say(workedOut(told, given, (done, of) => say({ done, of })));
});
