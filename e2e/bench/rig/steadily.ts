import type { Answer } from './answer.ts';

/** Answers to what was asked at a steady pace: how many of each status, 0 for none; times in milliseconds. */
export type Steady = { times: number[]; statuses: Record<number, number>; skipped: number };

/** More than this under way at once and nobody keeps up: the next one is skipped. */
const mostUnderWay = 2_000;

/**
 * Asks so many times a second, whether or not earlier ones were answered. Each takes from when it was due, so that a
 * server, or a client, that stops for a while is seen to. `stop` waits for those under way.
 */
export function askSteadily(
  perSecond: number,
  ask: (turn: number) => Promise<Answer>,
): { stop: () => Promise<Steady> } {
  const steady: Steady = { times: [], statuses: {}, skipped: 0 };
  const underWay = new Set<Promise<void>>();
  const began = performance.now();
  let sent = 0;
  const one = async (turn: number, due: number) => {
    const { status } = await ask(turn).catch(() => ({ status: 0 }));
    steady.times.push(performance.now() - due);
    steady.statuses[status] = (steady.statuses[status] ?? 0) + 1;
  };
  const beat = setInterval(() => {
    const now = Math.floor(((performance.now() - began) / 1_000) * perSecond);
    for (; sent < now; sent++) {
      if (underWay.size >= mostUnderWay) {
        steady.skipped++;
        continue;
      }
      const asked = one(sent, began + ((sent + 1) / perSecond) * 1_000);
      underWay.add(asked);
      void asked.finally(() => underWay.delete(asked));
    }
  }, 2);
  return {
    async stop() {
      clearInterval(beat);
      await Promise.all(underWay);
      return steady;
    },
  };
}
