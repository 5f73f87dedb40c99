import { afterEach, expect, test, vi } from 'vitest';
import { turnTaker } from '#app/turns.ts';
import { QueueFull, RenderQueue, type Urgency } from './render-queue.ts';

const patience = 60_000;

afterEach(() => vi.useRealTimers());

/** Jobs that run until they are let go, and the order in which they began. */
function started(width: number, most = 10) {
  const queue = new RenderQueue({ width, most, patience, othersTurn: turnTaker() });
  const order: string[] = [];
  const ends = new Map<string, () => void>();
  const add = (name: string, urgency: Urgency, client = 'a') =>
    queue.add({ urgency, client }, async () => {
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

test('only so many wait in a line, and whoever waits keeps their place', async () => {
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
  const queue = new RenderQueue({ width: 1, most: 10, patience, othersTurn: turnTaker() });
  const order: string[] = [];
  for (const name of ['a', 'b', 'c'])
    void queue.add({ urgency: 'odd', client: 'a' }, async () => {
      if (name === 'a') setImmediate(() => order.push('a reader'));
      order.push(name);
    });
  await queue.idle();
  expect(order).toEqual(['a', 'a reader', 'b', 'c']);
});

test('a job that fails tells who waits for it, and makes room', async () => {
  const queue = new RenderQueue({ width: 1, most: 10, patience, othersTurn: turnTaker() });
  const failing = queue.add({ urgency: 'new', client: 'a' }, async () => {
    throw new Error('broken');
  });
  const next = queue.add({ urgency: 'new', client: 'a' }, async () => 'done');
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

test('nobody starves: whoever is signed in, and whoever asks for something odd, has a turn among many readers', async () => {
  const { order, add, end } = started(1, 100);
  for (let reader = 0; reader < 40; reader++) add(`reader ${reader}`, 'awaited');
  const others = ['signed', 'new', 'sent', 'odd', 'background'] as const;
  for (const urgency of others) add(urgency, urgency);
  for (let turn = 0; turn < 20; turn++) await end(order.at(-1) ?? '');
  expect(order).toEqual(expect.arrayContaining([...others]));
  const readers = order.filter((name) => name.startsWith('reader'));
  expect(readers.length).toBeGreaterThan(order.length / 2);
});

test('clients take turns, however many jobs one of them has', async () => {
  const { order, add, end } = started(1);
  for (const name of ['a1', 'a2', 'a3', 'a4']) add(name, 'odd', 'a');
  add('b1', 'odd', 'b');
  add('c1', 'odd', 'c');
  add('b2', 'odd', 'b');
  for (let turn = 0; turn < 7; turn++) await end(order.at(-1) ?? '');
  expect(order).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
});

test('clients take turns also where one asks for what is more urgent than what the other does', async () => {
  const { order, add, end } = started(1, 100);
  for (let number = 0; number < 30; number++) add(`made up ${number}`, 'new', 'a');
  add('sent', 'sent', 'b');
  add('odd', 'odd', 'c');
  for (let turn = 0; turn < 4; turn++) await end(order.at(-1) ?? '');
  expect(order).toEqual(['made up 0', 'made up 1', 'sent', 'odd']);
});

test('where the line is full, who has most in it gives way to others, the last one first', async () => {
  const { order, add, end } = started(1, 3);
  add('first', 'odd', 'a');
  const [kept, lost] = [add('a1', 'odd', 'a'), add('a2', 'odd', 'a'), add('a3', 'odd', 'a')].slice(1);
  expect(() => add('a4', 'odd', 'a')).toThrow(QueueFull);
  add('b1', 'odd', 'b');
  await expect(lost?.done).rejects.toThrow(QueueFull);
  // Two of one and one of another: nobody has two more.
  expect(() => add('b2', 'odd', 'b')).toThrow(QueueFull);
  for (const name of ['first', 'a1', 'b1', 'a2']) await end(name);
  expect(await kept?.done).toBe('a2');
  expect(order).toEqual(['first', 'a1', 'b1', 'a2']);
});

test('what waits too long is told so, unless nobody waits for it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { order, add, end } = started(1);
  add('first', 'odd');
  const [late, unasked, hurried] = [
    add('late', 'odd'),
    add('unasked', 'background'),
    add('hurried', 'background'),
  ];
  vi.advanceTimersByTime(patience / 2);
  hurried.hurry('awaited');
  vi.advanceTimersByTime(patience / 2);
  await expect(late.done).rejects.toThrow(QueueFull);
  for (const name of ['first', 'hurried', 'unasked']) await end(name);
  expect(await Promise.all([unasked.done, hurried.done])).toEqual(['unasked', 'hurried']);
  expect(order).toEqual(['first', 'hurried', 'unasked']);
});

test('what nobody waits for any more is not done, unless it has begun', async () => {
  const { order, add, end } = started(1);
  const first = add('first', 'sent');
  const left = add('left', 'sent');
  add('next', 'sent');
  left.leave();
  first.leave();
  await expect(left.done).rejects.toThrow(QueueFull);
  for (const name of ['first', 'next']) await end(name);
  expect(await first.done).toBe('first');
  expect(order).toEqual(['first', 'next']);
});
