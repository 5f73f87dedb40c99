import type { Beside } from '#app/domain/initiative/beside.ts';
import type { Theme } from '#app/domain/initiative/kinds.ts';
import type { PlainDate } from '#app/domain/instant.ts';
import type { MeanFigure } from '#app/domain/statistics/means.ts';
import type { Culture } from '#app/domain/survey/felt.ts';
import type { LabelReading } from '#app/domain/survey/label.ts';
import type { Leadership } from '#app/domain/survey/leadership.ts';
import type { Symmetry } from '#app/domain/survey/symmetry.ts';
import type { UnitShown } from '#app/domain/unit/unit.ts';
import type { MadeView } from './made-of.ts';
import type { Said } from './prose.tsx';

/** A share kept, from 0 to 1 and as it is printed in percent; `null` without a case. */
export type KeptView = { kept: number; cases: number; share: number | null; printed: string | null };
export type PromisedView = KeptView & { charter: string; id: string; number: number; title: Said };
export type PairView = Symmetry & { inside: PromisedView; outside: PromisedView };
export type CultureView = {
  culture: Culture;
  mark: MeanFigure | null;
  promises: readonly PromisedView[];
};
/** What was begun in some units of a charter, with what they kept before and after beside the others. */
export type InitiativeView = Beside & {
  seq: number;
  charter: string;
  name: Said;
  what: Theme;
  from: PlainDate;
  units: readonly UnitShown[];
};
/** One that was taken back: by which entry, and on which day. */
export type TakenBackView = Pick<InitiativeView, 'seq' | 'charter' | 'name' | 'what' | 'from'> & {
  struck: { seq: number; day: PlainDate };
};
export type InitiativesView = { begun: readonly InitiativeView[]; takenBack: readonly TakenBackView[] };
export type SymmetryView = {
  made: MadeView;
  isPublic: boolean;
  /** Whether any of the marks is of answers that were made up. */
  fictional: boolean;
  /** Whether the reader may see any charter for employees. */
  seesEmployees: boolean;
  pairs: readonly PairView[];
  unmirrored: readonly (PromisedView & { audience: 'customers' | 'employees' })[];
  cultures: readonly CultureView[];
  label: LabelReading | null;
  leadership: Leadership;
  /** Of how many units and months both sides said enough. */
  known: { units: number; months: number };
  initiatives: InitiativesView;
};
