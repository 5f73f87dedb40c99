import type { Worker } from 'node:worker_threads';
import type { Context } from '../../context.server.ts';
import type { PackedGiven } from '../../domain/survey/given.ts';
import { unpackGiven } from '../../domain/survey/packed.ts';
import type { FromResults, ToResults } from '../../domain/survey/results/messages.ts';
import { type ToWorkOut, type WorkedOut, workedOut } from '../../domain/survey/results/worked-out.ts';

export type SurveyProgress = (done: number, of: number) => void;

/** Fewer answers than this are worked out before another thread has begun to. */
const worthAThread = 200;
/** So many answers are handed over at once, then others have their turn. */
const handedAtOnce = 250;
/** Handing over is about so much of the whole, of a hundred. */
const handing = 30;

/**
 * What answers come to, with the roots of both trees. Statistics and hashes are pure functions that know no turns: in a thread of their own they hold up nobody.
 * @param given is emptied, so that the answers are in memory once; they are handed over packed, which is a tenth of their size
 */
export async function workOut(
  context: Pick<Context, 'resultsThread' | 'othersTurn'>,
  closing: ToWorkOut,
  given: PackedGiven[],
  onProgress: SurveyProgress,
): Promise<WorkedOut> {
  if (given.length < worthAThread) return workedOut(closing, unpackGiven(closing.terms, given));
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
    send(closing);
    return await found;
  } finally {
    await thread.terminate();
  }
}

function listen(thread: Worker, onProgress: SurveyProgress): Promise<WorkedOut> {
  return new Promise((resolve, reject) => {
    thread.on('message', (said: FromResults) => {
      if ('done' in said) onProgress(said.done, said.of);
      else resolve(said);
    });
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the thread of results ended with ${code}`)));
  });
}
