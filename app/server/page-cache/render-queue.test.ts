import { expect, test } from 'vitest';
import { QueueFull, RenderQueue, type Urgency } from './render-queue.ts';

/** Jobs that run until they are let go, and the order in which they began. */
function started(width: number, most = 10) {
  const queue = new RenderQueue(width, most);
  const order: string[] = [];
  const ends = new Map<string, () => void>();
  const add = (name: string, urgency: Urgency) =>
    queue.add(urgency, async () => {
      order.push(name);
      await new Promise<void>((end) => ends.set(name, end));
      return name;
    });
  const settled = async () => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  const end = async (name: string) => {
    await settled();
    ends.get(name)?.();
    await settled();
  };
  return { queue, order, add, end };
}

test('as many jobs run at once as there is room for', async () => {
  const { order, add, end } = started(2);
  for (const name of ['a', 'b', 'c', 'd']) add(name, 'new');
  await end('b');
  expect(order).toEqual(['a', 'b', 'c']);
});

test('who has a reader waiting goes first, made-up addresses late, and what nobody waits for last', async () => {
  const { order, add, end } = started(1);
  add('first', 'background');
  add('unasked', 'background');
  add('odd', 'odd');
  add('new', 'new');
  add('known', 'awaited');
  add('also known', 'awaited');
  for (const name of ['first', 'known', 'also known', 'new', 'odd', 'unasked']) await end(name);
  expect(order).toEqual(['first', 'known', 'also known', 'new', 'odd', 'unasked']);
});

test('a job is hurried when a reader comes to wait for it, and not put back by another', async () => {
  const { order, add, end } = started(1);
  add('first', 'new');
  add('other', 'new');
  const { hurry } = add('unasked', 'background');
  hurry('awaited');
  hurry('odd');
  await end('first');
  expect(order).toEqual(['first', 'unasked']);
  hurry('awaited');
  await end('unasked');
  expect(order).toEqual(['first', 'unasked', 'other']);
});

test('only so many of an urgency wait, and whoever waits keeps their place', async () => {
  const { order, add, end } = started(1, 2);
  for (const name of ['first', 'a', 'b']) add(name, 'odd');
  expect(() => add('c', 'odd')).toThrow(QueueFull);
  add('known', 'awaited');
  for (const name of ['unasked 1', 'unasked 2', 'unasked 3']) add(name, 'background');
  for (const name of ['first', 'known', 'a']) await end(name);
  add('d', 'odd');
  for (const name of ['b', 'd']) await end(name);
  expect(order).toEqual(['first', 'known', 'a', 'b', 'd', 'unasked 1']);
});

test('between two jobs that never pause, others have their turn', async () => {
  const queue = new RenderQueue(1, 10);
  const order: string[] = [];
  for (const name of ['a', 'b', 'c'])
    void queue.add('odd', async () => {
      if (name === 'a') setImmediate(() => order.push('a reader'));
      order.push(name);
    });
  await queue.idle();
  expect(order).toEqual(['a', 'a reader', 'b', 'c']);
});

test('a job that fails tells who waits for it, and makes room', async () => {
  const queue = new RenderQueue(1, 10);
  const failing = queue.add('new', async () => {
    throw new Error('broken');
  });
  const next = queue.add('new', async () => 'done');
  await expect(failing.done).rejects.toThrow('broken');
  expect(await next.done).toBe('done');
});

test('it is idle when the last job is over', async () => {
  const { queue, add, end } = started(1);
  await queue.idle();
  const jobs = [add('a', 'new'), add('b', 'background')];
  let idle = false;
  const done = queue.idle().then(() => {
    idle = true;
  });
  await end('a');
  expect(idle).toBe(false);
  await end('b');
  await done;
  expect(await Promise.all(jobs.map((job) => job.done))).toEqual(['a', 'b']);
});
