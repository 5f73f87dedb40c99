import type { Calendar } from '../calendar/calendar.ts';
import { clockEases } from '../clock/easing.ts';
import type { PlainDate } from '../instant.ts';
import { remedyEases } from '../remedy/easing.ts';
import { compareTerms, type TermChange } from './edition.ts';
import { type CharterTerms, type CommitmentTerms, natureOn } from './terms.ts';

/** A term that differs, and whether less is promised by it; what cannot be told from the terms alone is taken for less. */
export type TermDifference = TermChange & { eases: boolean };
/** What an edition says otherwise of a promise than the one before it. */
export type Difference = {
  /** `null`: the charter itself, such as the end of its record. */
  commitment: string | null;
  state: 'added' | 'retired' | 'changed';
  terms: TermDifference[];
  eases: boolean;
};
/** The calendar of that name as it is published; `null` where it is not known, so that another is taken for laxer. */
export type CalendarNamed = (name: string) => Calendar | null;

const unknown: CalendarNamed = () => null;

/**
 * How the terms of an edition differ from those of the one before it, promise by promise in the later one’s order,
 * retired ones last: see content/design/charter-format.md, Easing. What is the same is left out.
 */
export function differences(
  earlier: CharterTerms,
  later: CharterTerms,
  calendarNamed: CalendarNamed = unknown,
): Difference[] {
  const { commitments: old, binding: _from, ...oldTerms } = earlier;
  const { commitments: fresh, binding: _to, ...newTerms } = later;
  const ofCharter = compareTerms(oldTerms, newTerms).map((change) => ({
    ...change,
    eases: change.key === 'ended' && endsSooner(oldTerms.ended, newTerms.ended),
  }));
  const itself = difference(null, 'changed', ofCharter);
  const stated = fresh.map((after) => {
    const before = old.find(({ id }) => id === after.id);
    if (!before) return difference(after.id, 'added', []);
    return difference(after.id, 'changed', compareCommitments(before, after, calendarNamed));
  });
  const retired = old
    .filter(({ id }) => !fresh.some((after) => after.id === id))
    .map(({ id }) => difference(id, 'retired', []));
  return [itself, ...stated, ...retired].filter(
    ({ state, terms }) => state !== 'changed' || terms.length > 0,
  );
}

function difference(
  commitment: string | null,
  state: Difference['state'],
  terms: TermDifference[],
): Difference {
  return { commitment, state, terms, eases: state === 'retired' || terms.some(({ eases }) => eases) };
}

function compareCommitments(
  before: CommitmentTerms,
  after: CommitmentTerms,
  calendarNamed: CalendarNamed,
): TermDifference[] {
  return compareTerms(before, after).map((change) => {
    const [term, inner = ''] = change.key.split('.') as [keyof CommitmentTerms, string?];
    return { ...change, eases: rules[term](before, after, { inner, calendarNamed }) };
  });
}

type Rule = (
  before: CommitmentTerms,
  after: CommitmentTerms,
  asked: { inner: string; calendarNamed: CalendarNamed },
) => boolean;
const never: Rule = () => false;
const always: Rule = () => true;

/** Of each term, whether its change promises less. A term that is forgotten here does not compile. */
const rules: Record<keyof CommitmentTerms, Rule> = {
  id: never,
  number: never,
  title: never,
  nature: (before, after) => natureMoves(before, after),
  firmness: (before) => before.firmness === 'firm',
  // Another measure cannot be compared with the one before.
  measure: always,
  clock: ({ clock: before }, { clock: after }, { inner, calendarNamed }) =>
    before !== null && after !== null && clockEases(before, after, inner, calendarNamed),
  // Whoever logs by hand can forget to.
  openedBy: ({ openedBy: before }) => before !== undefined,
  // Whoever need not meet anybody promises less; so does whoever may phone instead.
  dischargedBy: ({ dischargedBy: before }, { dischargedBy: after }) =>
    before !== undefined && (before !== 'encounter' || after === undefined),
  target: (before, after) => targetEases(before, after),
  direction: always,
  every: ({ every: before }, { every: after }) =>
    before !== null && (after === null || periods[after] > periods[before]),
  // The less a promise weighs, the less its breaches cost the score.
  weight: ({ weight: before }, { weight: after }) => after < before,
  remedy: ({ remedy: before }, { remedy: after }, { inner }) => remedyEases(before, after, inner),
  exempt: ({ exempt: before }, { exempt: after }) => after.some((ground) => !before.includes(ground)),
  legalBasis: never,
  goesBeyond: never,
  perceivedOtherwise: never,
  source: never,
  owner: never,
  mirrors: never,
  culture: never,
  reviewBy: never,
};

const periods = { month: 1, quarter: 3, year: 12 } as const;

function endsSooner(before: PlainDate | null, after: PlainDate | null): boolean {
  return after !== null && (before === null || after < before);
}

/** Where lower is better the target is the most that may fail. */
function targetEases(before: CommitmentTerms, after: CommitmentTerms): boolean {
  if (before.target === null) return false;
  if (after.target === null) return true;
  return before.direction === 'lower is better' ? after.target > before.target : after.target < before.target;
}

/** Whether on any day the promise is of another nature than was said before: either way its evidence is split anew. */
function natureMoves(before: CommitmentTerms, after: CommitmentTerms): boolean {
  const days = [...before.nature, ...after.nature].map(({ from }) => from ?? '');
  return ['', ...days].some((day) => natureOn(before, day) !== natureOn(after, day));
}
