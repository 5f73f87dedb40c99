import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Disk, WriteLost } from './disk.server.ts';

/** Flushes that a test ends by hand, in the order in which they began. */
function heldDisk() {
  const flushes: { end: () => void; fail: (error: Error) => void }[] = [];
  const disk = new Disk(() => new Promise((end, fail) => void flushes.push({ end: () => end(), fail })));
  return { disk, flushes };
}

/** Whether each of these has been answered by now. */
async function answered(...waiting: Promise<void>[]): Promise<boolean[]> {
  const done = waiting.map(() => false);
  waiting.forEach((one, at) => {
    void one.then(() => {
      done[at] = true;
    });
  });
  await setImmediate();
  return done;
}

test('who commits while a flush is under way waits for the next, all for the same one', async () => {
  const { disk, flushes } = heldDisk();
  const first = disk.reached();
  const [second, third] = [disk.reached(), disk.reached()];
  expect(flushes).toHaveLength(1);
  flushes[0]?.end();
  expect(await answered(first, second, third)).toEqual([true, false, false]);
  expect(flushes).toHaveLength(2);
  flushes[1]?.end();
  expect(await answered(second, third)).toEqual([true, true]);
  expect(flushes).toHaveLength(2);
});

test('who commits later has a flush of its own', async () => {
  const { disk, flushes } = heldDisk();
  const first = disk.reached();
  flushes[0]?.end();
  await first;
  const later = disk.reached();
  expect(await answered(later)).toEqual([false]);
  flushes[1]?.end();
  await later;
});

test('after a flush that failed nothing is believed to be on disk', async () => {
  const { disk, flushes } = heldDisk();
  const [first, second] = [disk.reached(), disk.reached()];
  flushes[0]?.fail(new WriteLost('EIO'));
  await expect(first).rejects.toThrow('EIO');
  await expect(second).rejects.toThrow('EIO');
  await expect(disk.reached()).rejects.toThrow('EIO');
  expect(flushes).toHaveLength(1);
});

test('where a flush could not begin, the next one may', async () => {
  const { disk, flushes } = heldDisk();
  const [first, second] = [disk.reached(), disk.reached()];
  flushes[0]?.fail(new Error('EMFILE'));
  await expect(first).rejects.toThrow('EMFILE');
  expect(await answered(second)).toEqual([false]);
  flushes[1]?.end();
  await second;
});
