import { expect, test } from 'vitest';
import { DatabaseBusy } from '#db/dialects/busy.server.ts';
import { WriteLost } from '#db/dialects/sqlite/disk.server.ts';
import { hindranceOf, type News, NotRecording, Standing } from './standing.server.ts';

/** The same modules once more, as pages that are built have them beside the program that opens the database. */
async function again(path: string): Promise<Record<string, new (...given: never[]) => Error>> {
  return import(/* @vite-ignore */ `${path}?again`);
}

test('what hinders is known also where another copy of the same program threw it', async () => {
  const { NotRecording: OtherTrouble } = await again('./standing.server.ts');
  const { DatabaseBusy: OtherBusy } = await again('../db/dialects/busy.server.ts');
  const { WriteLost: OtherLost } = await again('../db/dialects/sqlite/disk.server.ts');
  for (const [Ours, Other, given, hindrance] of [
    [NotRecording, OtherTrouble, 'key-missing', 'key-missing'],
    [DatabaseBusy, OtherBusy, null, 'busy'],
    [WriteLost, OtherLost, 'lost', 'write-lost'],
  ] as const) {
    if (!Other) throw new Error('no other copy');
    const other = new Other(given as never);
    expect(other).not.toBeInstanceOf(Ours);
    expect([hindranceOf(new Ours(given as never)), hindranceOf(other)]).toEqual([hindrance, hindrance]);
  }
  expect([hindranceOf(new Error('ours')), hindranceOf(null)]).toEqual([null, null]);
});

test('a trouble is told when it begins and when it ends, once, also to who comes later', () => {
  const standing = new Standing();
  const [early, late]: [News[], News[]] = [[], []];
  standing.watch((news) => early.push(news));
  standing.set('disk-full', 'first');
  standing.set('disk-full', 'second');
  standing.set('key-open');
  standing.watch((news) => late.push(news));
  expect(standing.trouble).toBe('disk-full');
  expect(() => standing.requireSound()).toThrow(NotRecording);
  standing.wrote();
  expect(standing.trouble).toBe('key-open');
  standing.clear('key-open', 'key-missing');
  standing.requireSound();
  const ended = [{ ended: 'disk-full' }, { ended: 'key-open' }];
  const began = [
    { began: 'disk-full', error: 'first' },
    { began: 'key-open', error: undefined },
  ];
  expect([early, late]).toEqual([
    [...began, ...ended],
    [...began, ...ended],
  ]);
});
