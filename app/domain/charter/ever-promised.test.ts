import { expect, test } from 'vitest';
import { type Edition, everPromised } from './published.ts';

const edition = (number: number, ...promises: [id: string, place: number][]) =>
  ({
    number,
    terms: { commitments: promises.map(([id, place]) => ({ id, number: place })) },
  }) as unknown as Edition;

test('of two promises that bore one number, the one that is made no more says until when', () => {
  const editions = [
    edition(1, ['call', 1], ['visit', 2], ['old', 3]),
    edition(2, ['call', 1], ['visit', 2], ['new', 3]),
  ];
  const said = everPromised(editions).map(({ terms: { id }, until }) => [id, until]);
  expect(said).toEqual([
    ['call', null],
    ['visit', null],
    ['old', 1],
    ['new', null],
  ]);
});
