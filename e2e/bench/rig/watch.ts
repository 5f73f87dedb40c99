import { setTimeout as wait } from 'node:timers/promises';
import { openReadOnly } from '#db/dialects/sqlite/file.server.ts';
import { openClient, textOf } from './answer.ts';

/** Looks at the page ten times a second. Every event changes it, so what stays the same is as old as it stays. */
export function startReader(
  url: string,
  path: string,
): { stop: () => Promise<{ stalest: number; changes: number }> } {
  const { ask, close } = openClient();
  let reading = true;
  const read = async () => {
    let [last, since, stalest, changes] = ['', performance.now(), 0, 0];
    while (reading) {
      const text = textOf(await ask(url + path));
      const now = performance.now();
      stalest = Math.max(stalest, (now - since) / 1_000);
      if (text !== last) [last, since, changes] = [text, now, changes + 1];
      await wait(100);
    }
    close();
    return { stalest, changes };
  };
  const done = read();
  return {
    stop: () => {
      reading = false;
      return done;
    },
  };
}

/** What is on disk, whatever answers said. */
export function countOccurrences(file: string): number {
  const database = openReadOnly(file);
  const count = database.prepare('select count(*) from occurrences').pluck().get();
  database.close();
  return Number(count);
}
