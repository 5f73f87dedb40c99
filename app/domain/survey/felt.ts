import type { Localised } from '../../languages/language.ts';
import { type MeanFigure, mean, meanWithInterval } from '../statistics/means.ts';
import type { UnitMonth } from './leadership.ts';

/** What a company is to its customers, to those who lead and to those who work there: side by side, never averaged. */
export const cultures = ['client', 'managerial', 'collaborateur'] as const;
export type Culture = (typeof cultures)[number];
/** Who was asked: customers, or employees. */
export type Side = 'client' | 'collaborateur';

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
  /** Of each culture a mark from 0 to 100 for each person who answered its items: `markOfPerson`. */
  cultures: Readonly<Record<Culture, readonly number[]>>;
  /** Of pulses, by unit and month: marks of leadership by employees, of satisfaction by customers. */
  pulses: readonly UnitMonth[];
};

/** Where no survey was closed. */
export const nothingFelt: Felt = {
  items: [],
  cultures: { client: [], managerial: [], collaborateur: [] },
  pulses: [],
};

/** An answer from 1 to `max` as a mark from 0 to 100. */
export function markOf(answer: number, max: number): number {
  return (100 * (answer - 1)) / (max - 1);
}

/** What one person says of a culture: the mean of the marks of its items that they answered; `null` where they answered none. */
export function markOfPerson(answers: readonly { answer: number; max: number }[]): number | null {
  return answers.length === 0 ? null : mean(answers.map(({ answer, max }) => markOf(answer, max)));
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
