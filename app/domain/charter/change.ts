import type { Instant, PlainDate } from '../instant.ts';
import type { Problem } from '../problem.ts';
import type { Rejudged } from '../replay/rejudge.ts';
import type { ReplayReport } from '../replay/report.ts';
import type { Method } from '../trust/method.ts';
import type { Scores } from '../trust/scores.ts';
import type { Difference } from './easing.ts';
import type { EditionComparison } from './edition.ts';
import type { CharterTerms } from './terms.ts';

/** What publishing a charter would come to, and whether it would be refused. */
export type CharterPreview<Before = { number: number; terms: CharterTerms }> = {
  published: PublishedCharter;
  /** Why the edition may not bind from the day it names; nothing is written then. */
  refusal: Problem | null;
  /** The edition that it follows. */
  earlier: Before | null;
  /** The first of the open cases that get another due time by a calendar. */
  moved: RedatedCase[];
};
/** An open case, when it is due and when it would be; `reference` is private. */
export type RedatedCase = { id: string; reference: string | null; zone: string; was: Instant; due: Instant };
export type PublishedCharter = {
  status: 'published' | 'unchanged';
  number: number;
  /** Calendars published anew, and how many open cases got another due time by that. */
  calendars: string[];
  redated: number;
  /** False: its pages are for the signed-in, which the entries of the ledger are not. */
  public: boolean;
};

/** Both scores of a charter, and how many promises enter them. */
export type Reading = { scores: Scores; entering: number };
/** Both scores before and after; `before` is `null` where nothing is published yet. */
export type Moved = { slug: string; asOf: PlainDate; before: Reading | null; after: Reading };

/** Settled cases that calendars published anew would have judged otherwise: how many, the first of them, and how many of each promise. */
export type RejudgedCases = { count: number; named: Rejudged[]; promises: RejudgedPromise[] };
/** How many of a promise, and the days, in the calendar's zone, on which the first and the last of them were opened. */
export type RejudgedPromise = {
  charter: string;
  commitment: string;
  calendar: string;
  count: number;
  from: PlainDate;
  to: PlainDate;
};

/** What publishing a charter changes. */
export type CharterChange = {
  slug: string;
  terms: CharterTerms;
  /** The day of its publication, in its zone. */
  published: PlainDate;
  preview: CharterPreview;
  /** The terms before, and how words and terms differ; `null` for a first edition, and where only a calendar changes. */
  earlier: {
    number: number;
    terms: CharterTerms;
    comparison: EditionComparison;
    differences: Difference[];
    /** The last twelve months of each promise with another clock, target or remedy, as they would have been with it. */
    replays: ReplayReport[];
  } | null;
  moved: Moved;
  rejudged: RejudgedCases;
};
/** What a method changes of the charters that are published. */
export type MethodChange = { number: number; before: Method | null; after: Method; moved: Moved[] };
export type Change = {
  charters: (CharterChange | { slug: string; problem: Problem })[];
  method: MethodChange | null;
  /** Whether anything would be written, and whether a charter would be refused. */
  changes: boolean;
  refused: boolean;
};
