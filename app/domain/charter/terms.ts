import type { Language, Localised } from '../../languages/language.ts';
import type { Clock } from '../clock/clock.ts';
import type { Means } from '../encounter/names.ts';
import type { PlainDate } from '../instant.ts';
import type { Remedy } from '../remedy/remedy.ts';
import type { Culture } from '../survey/felt.ts';

export type Nature = 'normative' | 'differentiating';
/** From this day on (`null`: from the beginning) the promise is of this nature. Spans are sorted by `from`. */
export type NatureSpan = { from: PlainDate | null; is: Nature; because: Localised | null };
export type Firmness = 'firm' | 'aspirational';
export type Measure = 'deadline' | 'each-time' | 'rate' | 'duty';

/** The terms of one promise: what the front matter of its first language says, checked. */
export type CommitmentTerms = {
  id: string;
  /** Its place in the charter: the NN of its file name. */
  number: number;
  title: Localised;
  nature: NatureSpan[];
  firmness: Firmness;
  measure: Measure;
  /** Present exactly when the measure is `deadline`. */
  clock: Clock | null;
  /**
   * What opens its cases instead of whoever logs: what breaches of the charter owe (`payment-case.ts`), or what was agreed on at
   * encounters (`app/domain/encounter/following.ts`).
   */
  openedBy?: 'remedies' | 'follow-ups';
  /** Of a duty that encounters discharge, of any means or of one. */
  dischargedBy?: 'encounter' | Means;
  /** Share that must be kept, 0 to 1; `null` when the promise names none. */
  target: number | null;
  direction: 'higher is better' | 'lower is better';
  /** For `duty`: how often it is owed. */
  every: 'month' | 'quarter' | 'year' | null;
  /** Weight in the differentiating score; 1 unless said. */
  weight: number;
  remedy: Remedy | null;
  /** Grounds on which a breach may be exempted. */
  exempt: string[];
  legalBasis: Localised | null;
  goesBeyond: Localised | null;
  /** Why it is promised as another nature than those asked read in it. Absent where the charter says nothing. */
  perceivedOtherwise?: Localised;
  /** Where the terms come from: a law, a published charter, the practice of a trade. */
  source: Localised | null;
  owner: string | null;
  mirrors: string | null;
  /** Of a promise to employees: which of the three cultures it is part of. Absent where the charter says none. */
  culture?: Culture;
  reviewBy: PlainDate | null;
};

export type CharterTerms = {
  slug: string;
  name: Localised;
  audience: 'customers' | 'employees';
  /** Whether readers who are not signed in may see it. Customer charters always are. */
  public: boolean;
  fictional: boolean;
  zone: string;
  /** The first one is the language in which the terms are written. */
  languages: Language[];
  /** The day from which this edition binds. */
  binding: PlainDate;
  /** Last day of a record that has ended; every figure is then as of that day. */
  ended: PlainDate | null;
  commitments: CommitmentTerms[];
};

/** The words of a promise in one language: Markdown sources, untrusted, rendered by `markdown.ts`. */
export type CommitmentProse = { promise: string; howWeMeasure: string | null; notCovered: string | null };
export type CharterProse = {
  /** The preamble per language. */
  preamble: Localised;
  /** Per commitment id, per language. */
  commitments: Record<string, Partial<Record<Language, CommitmentProse>>>;
};

/** The nature of a promise on a day. */
export function natureOn(terms: Pick<CommitmentTerms, 'nature'>, day: PlainDate): Nature {
  let nature = terms.nature[0]?.is ?? 'normative';
  for (const span of terms.nature) if (span.from === null || span.from <= day) nature = span.is;
  return nature;
}
