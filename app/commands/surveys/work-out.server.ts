import type { Worker } from 'node:worker_threads';
import type { Context } from '../../context.server.ts';
import { isProblem, type Problem } from '../../domain/problem.ts';
import { AnswerRows } from '../../domain/survey/answer-rows.ts';
import type { PackedGiven } from '../../domain/survey/given.ts';
import type { FromResults, ToResults } from '../../domain/survey/results/messages.ts';
import { type ToWorkOut, type WorkedOut, workedOut } from '../../domain/survey/results/worked-out.ts';
import type { SurveyTerms } from '../../domain/survey/terms.ts';

export type SurveyProgress = (done: number, of: number) => void;

/** Answers to a survey, some at a time, and the hashes of the codes that they used. */
type ToTake = { terms: SurveyTerms; codes: readonly string[]; given: AsyncIterable<PackedGiven[]> };
/** How many were asked, where so many answered; or why that cannot be. */
type Counting = (answered: { complete: number; partial: number }) => Promise<ToWorkOut['counted'] | Problem>;

/** Fewer answers than this are worked out before another thread has begun to. */
const worthAThread = 200;
/** Handing over is about so much of the whole, of a hundred. */
const handing = 30;

/**
 * What answers come to, with the roots of both trees. Statistics and hashes are pure functions that know no turns: in a thread of their own they hold up nobody.
 * Answers are handed over as they are read, and are never all in memory as they were given.
 * @param count is asked once all have been handed over
 */
export async function workOut(
  context: Pick<Context, 'resultsThread' | 'othersTurn'>,
  { terms, codes, given }: ToTake,
  count: Counting,
  onProgress: SurveyProgress,
): Promise<(WorkedOut & Pick<ToWorkOut, 'counted'>) | Problem> {
  const place = codes.length < worthAThread ? here(terms) : inThread(context, terms, onProgress);
  try {
    const answered = { complete: 0, partial: 0 };
    for await (const some of given) {
      place.take(some);
      for (const { complete } of some) answered[complete ? 'complete' : 'partial'] += 1;
      const share = Math.min(1, (answered.complete + answered.partial) / Math.max(1, codes.length));
      onProgress(Math.round(handing * share), 100);
      await context.othersTurn();
    }
    const counted = await count(answered);
    if (isProblem(counted)) return counted;
    return { ...(await place.conclude({ terms, counted, codes })), counted };
  } finally {
    await place.leave();
  }
}

/** Where answers are taken and worked out. */
type Place = {
  take: (given: PackedGiven[]) => void;
  conclude: (closing: ToWorkOut) => Promise<WorkedOut>;
  leave: () => Promise<unknown>;
};

function here(terms: SurveyTerms): Place {
  const rows = new AnswerRows(terms);
  return {
    take: (given) => rows.add(given),
    conclude: async (closing) => workedOut(closing, rows),
    leave: async () => undefined,
  };
}

function inThread(
  context: Pick<Context, 'resultsThread'>,
  terms: SurveyTerms,
  onProgress: SurveyProgress,
): Place {
  const thread = context.resultsThread();
  const found = listen(thread, (done, of) =>
    onProgress(handing + Math.round(((100 - handing) * done) / of), 100),
  );
  // Whatever goes wrong is told where it is waited for.
  found.catch(() => undefined);
  const send = (told: ToResults) => thread.postMessage(told);
  send({ asked: terms });
  return {
    take: (given) => send({ given }),
    conclude: (closing) => {
      send({ closing });
      return found;
    },
    leave: () => thread.terminate(),
  };
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
