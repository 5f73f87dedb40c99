import type { Localised } from '../../languages/language.ts';
import { type MeanFigure, meanFigureOf } from '../statistics/means.ts';
import type { UnitMonth } from './leadership.ts';

/** What a company is to its customers, to those who lead and to those who work there: side by side, never averaged. */
export const cultures = ['client', 'managerial', 'collaborateur'] as const;
export type Culture = (typeof cultures)[number];
/** Who was asked: customers, or employees. */
export type Side = 'client' | 'collaborateur';
/** The side on which the audience of a survey stands. */
export const sideOf = { customers: 'client', employees: 'collaborateur' } as const satisfies Record<
  string,
  Side
>;
/** Who says what a culture is: customers of their own place, those who work there of the other two. */
export const sideOfCulture = {
  client: 'client',
  managerial: 'collaborateur',
  collaborateur: 'collaborateur',
} as const satisfies Record<Culture, Side>;

/** What is asked again and again, to be told by unit and month. */
export const pulses = ['leadership', 'satisfaction'] as const;
export type Pulse = (typeof pulses)[number];
/** Who is asked for it: those who work somewhere of its leadership, those who are served there whether they are content. */
export const pulseOf = { customers: 'satisfaction', employees: 'leadership' } as const satisfies Record<
  string,
  Pulse
>;

/** Fewer answers of anybody are no figure: one of ten says too little of who said it. */
export const fewestAnswers = 10;

/** What persons say of a culture, from 0 to 100 in whole points: how many they are, the mean of their marks and its standard deviation (n − 1). */
export type CultureMark = { n: number; mean: number; sd: number };

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
  /** Of each culture what the persons say who answered its items; `null` where nobody was asked, or it would give a hidden count away. */
  cultures: Readonly<Record<Culture, CultureMark | null>>;
  /** Of pulses, by unit and month: marks of leadership by employees, of satisfaction by customers. */
  pulses: readonly UnitMonth[];
  /** Whether any of it comes of answers that were made up. */
  fictional: boolean;
};

/** Where no survey was closed. */
export const nothingFelt: Felt = {
  items: [],
  cultures: { client: null, managerial: null, collaborateur: null },
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

/** The figure of a culture: its mean with the t interval that its spread gives, both as rounded as they were published. */
export function readCulture({ n, mean, sd }: CultureMark): MeanFigure {
  return meanFigureOf(n, mean, sd ** 2);
}

/** The three figures, from 0 to 100; `null` for one of fewer answers than may be shown, or of none. */
export function readCultures(marks: Felt['cultures']): Record<Culture, MeanFigure | null> {
  const figureOf = (of: CultureMark | null) => (of === null || of.n < fewestAnswers ? null : readCulture(of));
  return {
    client: figureOf(marks.client),
    managerial: figureOf(marks.managerial),
    collaborateur: figureOf(marks.collaborateur),
  };
}
