import type { Language, Localised } from '../../languages/language.ts';
import type { PlainDate } from '../instant.ts';
import type { Culture, Pulse } from './felt.ts';
import type { KanoTable } from './kano.ts';
import type { ModelScale } from './moderation.ts';

/**
 * How whoever is invited gets a code: `drawn` by the server, which has to be believed that it does not write it down; `blind` signed
 * without being seen (RFC 9474); or `open`, where anybody takes one and there is no rate.
 */
export const codeModes = ['drawn', 'blind', 'open'] as const;
export type CodeMode = (typeof codeModes)[number];

/** A promise that may find a seat in the charter: asked with it, without it, and how much it matters, 1 to 9. */
export type SurveyCandidate = { id: string; words: Localised };

/** A sentence that is answered from 1, not at all, to 7, wholly. */
export type SurveyItem = {
  id: string;
  words: Localised;
  /** The scale that it belongs to; `null` where it stands alone. */
  scale: ModelScale | null;
  culture: Culture | null;
  /** What it is told of by unit and month. Such an item is of no culture: two means of the same answers could give a count away. */
  pulse: Pulse | null;
  /** The criterion of trust that it is about, by its id. */
  criterion: string | null;
};

/** How many answers an item has. */
export const itemAnswers = 7;

/** `people`: how many of the frame are in it. `unit`: the key of the unit that it is, of `content/units.yml`; of no category of a group, or of all. */
export type SurveyCategory = { id: string; words: Localised; people: number | null; unit: string | null };

/**
 * Of whom answers are told apart: asked at the end, and never more finely. Where each category says how many people of the frame are in it,
 * answers are weighted by it, in the order of the file.
 */
export type SurveyGroup = { id: string; words: Localised; categories: SurveyCategory[] };

/** What a survey asks, of whom and when: the terms that its publication freezes. */
export type SurveyTerms = {
  slug: string;
  title: Localised;
  /** The slug of the charter that it is about, whose zone its days are in. */
  charter: string;
  audience: 'customers' | 'employees';
  /** Every page says that the answers are made up. */
  fictional: boolean;
  /** The first is the one that the terms are written in. */
  languages: Language[];
  zone: string;
  /** The first and the last day on which it is answered. */
  opens: PlainDate;
  closes: PlainDate;
  codes: CodeMode;
  table: KanoTable;
  /** What surveys have in common that are compared over the years; `null` where it stands alone. */
  series: string | null;
  /** How many people could be asked, and who they are. */
  frame: { size: number; words: Localised };
  candidates: SurveyCandidate[];
  items: SurveyItem[];
  groups: SurveyGroup[];
  /** The most that a weight is, as a multiple of the mean; `null` where none is cut. */
  cap: number | null;
  /** Fewer answers than this are shown of no group. */
  atLeast: number;
  /** Days after an invitation on which those are reminded who took no code. */
  reminders: number[];
};

/** The group whose categories are units: one at most. */
export function unitsIn({ groups }: SurveyTerms): SurveyGroup | null {
  return groups.find(({ categories }) => categories.some(({ unit }) => Boolean(unit))) ?? null;
}

/** The margins that answers are weighted by: groups whose every category says how many people are in it. */
export function marginsOf({ groups }: SurveyTerms): SurveyGroup[] {
  return groups.filter(({ categories }) => categories.every(({ people }) => people !== null));
}
