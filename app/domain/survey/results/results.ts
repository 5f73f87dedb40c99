import type { Culture, CultureMark } from '../felt.ts';
import type { KanoCounts } from '../kano.ts';
import type { Moderation } from '../moderation.ts';
import type { Weighing } from './weighing.ts';

/** How many were asked and answered, and where the hashes of the codes that were used are kept. */
export type Answered = {
  /** By address or on paper; `null` where anybody could take a code. */
  invited: number | null;
  ineligible: number;
  taken: number;
  /** They came to the end and sent it; only their answers are counted. */
  complete: number;
  partial: number;
  /** The hash of the document with the hashes of the codes that were used. */
  codes: string;
};

/** What answers come to for one candidate. `null` where fewer answered than are shown. */
export type CandidateTable = {
  id: string;
  /** Pairs in each category, of all who answered both questions. */
  counts: KanoCounts | null;
  /** The same as sums of weights, rounded, with Kish's n; `null` where answers are not weighted. */
  weighted: KanoCounts | null;
  nEff: number | null;
  /** How many gave an importance, their mean from 1 to 9, and the weighted mean, to a hundredth at most. */
  importance: { n: number; mean: number; weighted: number | null } | null;
};

/** From this answer on somebody agrees to an item. */
export const agrees = 5;

/** How often an item was answered with each of 1 to 7, by how many, and by how many of them with 5 or more; `null` is hidden. */
export type ItemTable = { id: string; counts: (number | null)[]; n: number | null; agree: number | null };

/** How many answers fell into each category, in the order of the file; `null` is hidden. */
export type GroupTable = { id: string; counts: (number | null)[] };

/** What persons say of a culture; one is missing where it would give a hidden count away: `cultureMarks`. */
export type CultureTable = CultureMark & { culture: Culture };

/** What a pulse came to in a unit, by its key: how many answered it, and the mean of persons, 1 to 7, to a hundredth. */
export type PulseTable = { unit: string; n: number; mean: number };

/** The model of ties, and where on the scale of answers ties lie: mean and standard deviation of those in the model. */
export type TiesTable = Moderation & { centre: number | null; spread: number | null };

/** All of a survey that others can recount, and what cannot follow from it: the model of ties, which needs each answer. */
export type ResultsTable = {
  /** By which rules this was made. */
  version: 1;
  answered: Answered;
  /** Whether as many answered as are shown at all; else there is nothing below. */
  told: boolean;
  weighing: Weighing | null;
  candidates: CandidateTable[];
  items: ItemTable[];
  groups: GroupTable[];
  /** Of the cultures that this side can speak of, in their order. */
  cultures: CultureTable[];
  /** By units, in the order of their categories; one is missing of which too few answered: `pulsesOf`. */
  pulses: PulseTable[];
  /** `null` where a scale is missing, or too few answered. */
  ties: TiesTable | null;
};
