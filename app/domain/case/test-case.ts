import { charterOf, france } from '../charter/test-charter.ts';
import type { Correction } from '../correction/correction.ts';
import { formatInstant, type Instant, instantOf } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { type Step, storiesOf } from '../ledger/test-given.ts';
import { type Case, contributionOf, fold } from './case.ts';
import { correctCase } from './correct.ts';
import { type CaseEvent, decide, type Ground, redate, sweepCase } from './decide.ts';

const agent: Who = { id: 'camille', role: 'agent' };
const promise = charterOf().terms?.commitments[0] as Ground['terms'];
export type Reopen = Ground['terms']['clock']['reopen'];
type Told = Step<Case | null>;

/** Ten working days, to the end of the day: opened on Monday 2 March, due on the 16th. */
function groundAt(now: Instant, reopen: Reopen = 'continue', holidays: string[] = []): Ground {
  const clock = { ...promise.clock, pauses: ['papers'], reopen };
  const calendar = { ...france, holidays: holidays.map((date) => ({ date, name: null })) };
  return { charter: 'test', edition: 1, terms: { ...promise, clock }, calendar, now, who: agent };
}

export const { given, tried } = storiesOf<Case | null>({
  begins: null,
  fold,
  contributionOf: (subject) => contributionOf(subject, 'Europe/Paris'),
});
/** Nine in the morning of a day of March 2026, Greenwich time. */
export const march = (day: number) => instantOf('2026-03-01T09:00:00Z') + (day - 1) * 86_400;
const text = (day: number) => formatInstant(march(day));
const say = (event: CaseEvent, reopen?: Reopen, now = event.at): Told => ({
  now,
  decide: (before) => decide(event.event === 'open' ? null : before, event, groundAt(now, reopen), 'c1'),
});
export const opened = (day: number) => say({ event: 'open', at: march(day), unit: 'Lyon', reference: null });
export const paused = (day: number) => say({ event: 'pause', at: march(day), ground: 'papers' });
export const resumed = (day: number) => say({ event: 'resume', at: march(day) });
export const fulfilled = (day: number) => say({ event: 'fulfil', at: march(day) });
export const withdrawn = (day: number) => say({ event: 'withdraw', at: march(day), by: 'customer' });
export const reopened = (day: number, how?: Reopen) => say({ event: 'reopen', at: march(day) }, how);
export const swept = (day: number): Told => ({
  now: march(day),
  decide: (before) => sweepCase(before as Case, groundAt(march(day))) ?? [],
});
export const redated = (day: number, holidays: string[]): Told => ({
  now: march(day),
  decide: (before) =>
    redate(before as Case, groundAt(march(day), 'continue', holidays), 'A'.repeat(43)) ?? [],
});
export const exempted = (day: number, approved = true): Told => ({
  now: march(day),
  decide: (before): Draft<'exemption.decided'> => ({
    kind: 'exemption.decided',
    occurred: text(day),
    ...{ charter: 'test', commitment: promise.id, edition: 1, case: (before as Case).id },
    who: { id: 'ines', role: 'compliance' },
    public: { breach: 1, request: 1, approved },
  }),
});
export const corrected = (
  day: number,
  corrects: number,
  replacement: Correction['replacement'],
  reopen?: Reopen,
): Told => ({
  now: march(day),
  decide: (before, history) => {
    if (!before) return [];
    const correction = { corrects, replacement, because: 'typing-error' } as const;
    const ground = groundAt(march(day), reopen);
    return correctCase(before, history, correction, ground, { ground, settled: france });
  },
});
/** A correction that says the case was owed under `call`, within so many working days of the same calendar. */
export const movedTo = (day: number, corrects: number, days: number): Told => ({
  now: march(day),
  decide: (before, history) => {
    if (!before) return [];
    const correction = { corrects, replacement: { commitment: 'call' }, because: 'wrong-case' } as const;
    const ground = groundAt(march(day));
    const clock = { ...ground.terms.clock, within: { ...ground.terms.clock.within, count: days } };
    const judged = { ...ground, terms: { ...ground.terms, id: 'call', clock } };
    return correctCase(before, history, correction, ground, { ground: judged, settled: france });
  },
});
export const due = '2026-03-16T22:59:59Z';
