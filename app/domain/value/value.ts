import type { Localised } from '../../languages/language.ts';
import type { Side } from '../survey/felt.ts';

/** Something that a company says it stands for, as `content/values.yml` lists it. */
export type Value = {
  id: string;
  /** What pages call it. */
  words: Localised;
  /** The promises, of customers and employees, by which it is kept; none where it is in words only. */
  commitments: readonly string[];
  /** The item of a survey by which each side says how far it is felt, where one asks. */
  items: Readonly<Partial<Record<Side, string>>>;
};

/** The values of a company, in the order of the file. */
export type Values = readonly Value[];
