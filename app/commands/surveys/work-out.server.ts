import type { Worker } from 'node:worker_threads';
import type { Context } from '../../context.server.ts';
import type { Given } from '../../domain/survey/given.ts';
import { documentOfResults, type ResultsDocument } from '../../domain/survey/results/figures.ts';
import type { FromResults, ToResults } from '../../domain/survey/results/messages.ts';
import type { Answered } from '../../domain/survey/results/results.ts';
import { rootOfAnswers } from '../../domain/survey/results/roots.ts';
import { tableOf } from '../../domain/survey/results/table.ts';
import type { SurveyTerms } from '../../domain/survey/terms.ts';

export type WorkedOut = { document: ResultsDocument; answers: string };
export type SurveyProgress = (done: number, of: number) => void;

/** Fewer answers than this are worked out before another thread has begun to. */
const worthAThread = 200;
/** So many answers are handed over at once, then others have their turn. */
const handedAtOnce = 250;
/** Handing over is about so much of the whole, of a hundred. */
const handing = 30;

/**
 * What answers come to, and the root of their tree. Statistics are pure functions that know no turns: in a thread of their own they hold up nobody.
 * @param given is emptied, so that the answers are in memory once
 */
export async function workOut(
  context: Pick<Context, 'resultsThread' | 'othersTurn'>,
  terms: SurveyTerms,
  given: Given[],
  answered: Answered,
  onProgress: SurveyProgress,
): Promise<WorkedOut> {
  if (given.length < worthAThread) {
    const table = tableOf(terms, given, answered);
    return { document: documentOfResults(table, terms), answers: rootOfAnswers(given) };
  }
  const thread = context.resultsThread();
  try {
    const found = listen(thread, (done, of) =>
      onProgress(handing + Math.round(((100 - handing) * done) / of), 100),
    );
    // Whatever goes wrong is told where it is waited for, below.
    found.catch(() => undefined);
    const send = (told: ToResults) => thread.postMessage(told);
    const all = given.length;
    while (given.length > 0) {
      send({ given: given.splice(-handedAtOnce) });
      onProgress(Math.round((handing * (all - given.length)) / all), 100);
      await context.othersTurn();
    }
    send({ terms, answered });
    return await found;
  } finally {
    await thread.terminate();
  }
}

function listen(thread: Worker, onProgress: SurveyProgress): Promise<WorkedOut> {
  return new Promise((resolve, reject) => {
    thread.on('message', (said: FromResults) => {
      if ('document' in said) resolve(said);
      else onProgress(said.done, said.of);
    });
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the thread of results ended with ${code}`)));
  });
}
