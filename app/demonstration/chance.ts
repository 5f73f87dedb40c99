import { hash } from 'node:crypto';

/** Chance that comes out the same for the same seed: what makes a demonstration reproducible. */
export type Chance = {
  /** A fraction from 0 up to, not including, 1. */
  next: () => number;
  /** A whole number from `from` to `to`, both included. */
  between: (from: number, to: number) => number;
  pick: <Item>(items: readonly Item[]) => Item;
  /** True with this probability. */
  happens: (probability: number) => boolean;
  bytes: (count: number) => Buffer;
};

export function chanceFrom(seed: string): Chance {
  let counter = 0;
  const block = () => hash('sha256', `${seed}/${counter++}`, 'buffer');
  const next = () => block().readUIntBE(0, 6) / 2 ** 48;
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const bytes = (count: number) => {
    const blocks = Array.from({ length: Math.ceil(count / 32) }, block);
    return Buffer.concat(blocks).subarray(0, count);
  };
  return {
    next,
    between,
    pick: (items) => items[between(0, items.length - 1)] as (typeof items)[number],
    happens: (probability) => next() < probability,
    bytes,
  };
}
