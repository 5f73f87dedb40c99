import type { Localised } from '../../languages/language.ts';
import { type MeanFigure, mean, meanWithInterval } from '../statistics/means.ts';
import type { UnitMonth } from './leadership.ts';

/** What a company is to its customers, to those who lead and to those who work there: side by side, never averaged. */
export const cultures = ['client', 'managerial', 'collaborateur'] as const;
export type Culture = (typeof cultures)[number];
/** Who was asked: customers, or employees. */
export type Side = 'client' | 'collaborateur';
/** Who says what a culture is: customers of their own place, those who work there of the other two. */
export const sideOfCulture = {
  client: 'client',
  managerial: 'collaborateur',
  collaborateur: 'collaborateur',
} as const satisfies Record<Culture, Side>;

/** Fewer answers of anybody are no figure: one of ten says too little of who said it. */
export const fewestAnswers = 10;

/** What people answered to one item of a closed survey: a mark from 0 to 100 for each who did. */
export type FeltItem = {
  id: string;
  side: Side;
  /** As it was asked. */
  words: Localised;
  marks: readonly number[];
};

/** What closed surveys hand to the pages of symmetry and values: nothing of a survey that is open. */
export type Felt = {
  items: readonly FeltItem[];
  /** Of each culture a mark from 0 to 100 for each person who answered its items: `marksOfItems`. */
  cultures: Readonly<Record<Culture, readonly number[]>>;
  /** Of pulses, by unit and month: marks of leadership by employees, of satisfaction by customers. */
  pulses: readonly UnitMonth[];
  /** Whether any of it comes of answers that were made up. */
  fictional: boolean;
};

/** Where no survey was closed. */
export const nothingFelt: Felt = {
  items: [],
  cultures: { client: [], managerial: [], collaborateur: [] },
  pulses: [],
  fictional: false,
};

/** An answer from 1 to `max` as a mark from 0 to 100. */
export function markOf(answer: number, max: number): number {
  return (100 * (answer - 1)) / (max - 1);
}

/** The marks of a published line of counts, of the answers 1 and up; none where a count is hidden: the others alone would lean to one side. */
export function marksOfCounts(counts: readonly (number | null)[]): readonly number[] {
  if (counts.includes(null)) return [];
  return counts.flatMap((count, at) =>
    Array.from({ length: count ?? 0 }, () => markOf(at + 1, counts.length)),
  );
}

/**
 * The marks of a culture by those of its items, where nobody knows who answered what: as if those content with one item were those content with all. Of all
 * ways to put answers together this one lets people differ most, so no interval comes out too narrow. As many marks as the item has that fewest
 * answered; none where an item has none.
 */
export function marksOfItems(items: readonly (readonly number[])[]): readonly number[] {
  const sorted = items.map((marks) => [...marks].sort((one, other) => one - other));
  const count = sorted.length === 0 ? 0 : Math.min(...sorted.map(({ length }) => length));
  return Array.from({ length: count }, (_, at) =>
    mean(sorted.map((marks) => marks[Math.floor(((at + 0.5) * marks.length) / count)] ?? 0)),
  );
}

/** The three figures, each the mean of marks from 0 to 100 with its t interval; `null` for one of fewer answers than may be shown. */
export function readCultures(marks: Felt['cultures']): Record<Culture, MeanFigure | null> {
  const figureOf = (of: readonly number[]) => (of.length < fewestAnswers ? null : meanWithInterval(of));
  return {
    client: figureOf(marks.client),
    managerial: figureOf(marks.managerial),
    collaborateur: figureOf(marks.collaborateur),
  };
}
