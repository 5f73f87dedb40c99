import type { CommitmentTerms, Nature } from '#app/domain/charter/terms.ts';
import type { ClaimFigures } from '#app/domain/claim/figures.ts';
import type { GroundFigures } from '#app/domain/exemption/figures.ts';
import type { CustomersSay } from '#app/domain/feedback/customers-say.ts';
import type { Instant, PlainDate } from '#app/domain/instant.ts';
import type { WatchView } from '#app/domain/ledger/watch.ts';
import type { CurrencySums } from '#app/domain/remedy/sums-over.ts';
import type { Restated } from '#app/domain/restatement/restated.ts';
import type { Drift } from '#app/domain/survey/drift.ts';
import type { CandidateFigures } from '#app/domain/survey/results/figures.ts';
import type { MonthFigure } from '#app/domain/trust/months.ts';
import type { TargetedFigure } from '#app/domain/trust/period-figure.ts';
import type { AnnouncedView } from './announced.tsx';
import type { BreachView } from './breach-parts.tsx';
import type { HeadView } from './charter-parts.tsx';
import type { CalendarView } from './clock-words.ts';
import type { LeavingView } from './leaving-note.tsx';
import type { MadeView } from './made-of.ts';
import type { PeriodChoiceView } from './period-links.tsx';
import type { Said, Words } from './prose.tsx';

/** The days of the period, both included, on which one target held. */
export type PartView = TargetedFigure & { from: PlainDate; to: PlainDate };

type TwinView = { charter: string; id: string; title: Said };

/** Where a promise comes from and how it is read, by the newest closed survey that asked about it. */
export type PerceivedView = {
  survey: string;
  title: Said;
  fictional: boolean;
  closed: Instant;
  zone: string;
  figures: CandidateFigures;
  drawn: { seat: number | null; seats: number; times: number; replicates: number } | null;
  drift: (Drift & { years: readonly number[] }) | null;
};

/** Everything the page of one promise shows. */
export type CommitmentView = {
  head: HeadView;
  made: MadeView;
  id: string;
  title: Said;
  terms: CommitmentTerms;
  /** The last edition that makes the promise, when a later one no longer does. */
  retiredAfter: number | null;
  nature: Nature;
  /** The scores that it has left and still counts in. */
  leaving: readonly LeavingView[];
  promise: Words | null;
  howWeMeasure: Words | null;
  notCovered: Words | null;
  figure: (TargetedFigure & { parts: readonly PartView[] }) | null;
  /** Misses allowed and used in the calendar year of `asOf`. */
  budget: { allowed: number; used: number } | null;
  level: number;
  minimum: number;
  period: PeriodChoiceView;
  /** What was owed and paid for the breaches of the period. */
  remedies: readonly CurrencySums[];
  months: readonly MonthFigure[];
  reports: readonly {
    seq: number;
    from: PlainDate;
    to: PlainDate;
    kept: number | null;
    of: number | null;
    /** As it is printed, in percent; empty where nothing was counted. */
    rate: string;
  }[];
  /** Of a promise reported as a rate, what was missed since the record began, and of how many. */
  reported: { missed: number; of: number } | null;
  /** What customers say in the period; `null` of a promise without cases. */
  answers: CustomersSay | null;
  watch: WatchView;
  announced: readonly AnnouncedView[];
  calendar: CalendarView | null;
  mirrors: TwinView | null;
  mirroredBy: TwinView | null;
  /** What anybody's claims about it add up to, since the first. */
  claims: ClaimFigures;
  /** What requests for exemptions of its breaches add up to, since the first. */
  exemptions: readonly GroundFigures[];
  /** What surveys say of it; `null` where none asked. */
  perceived: PerceivedView | null;
  /** Periods that were judged anew, in the order in which it was told. */
  restated: readonly Restated[];
  /** The newest, at most three. */
  breaches: readonly BreachView[];
  changes: readonly {
    edition: number;
    before: number | null;
    binding: PlainDate;
    state: 'added' | 'changed' | 'retired';
  }[];
};
