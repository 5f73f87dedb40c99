import type { Calendar } from '#app/domain/calendar/calendar.ts';
import { isWorkingDay } from '#app/domain/calendar/counted-days.ts';
import type { EpochDay } from '#app/domain/calendar/day.ts';
import { instantOn, localDay, type Zone, zoneOf } from '#app/domain/calendar/zone.ts';
import type { CommitmentTerms } from '#app/domain/charter/terms.ts';
import { dueAt } from '#app/domain/clock/due.ts';
import type { FactEvent } from '#app/domain/event.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { Chance } from './chance.ts';
import type { Happening, Logger } from './happening.ts';
import { type Payment, planPayments } from './payments.ts';

/** How a promise fares: how many a working day, how many of them are missed, how often the clock stops. */
type Fortune = { perDay: number; missed: number; pauseGround?: string; paused?: number };

const fortunes: Record<string, Fortune> = {
  'complaint-answer': { perDay: 4, missed: 0.02, pauseGround: 'waiting-for-customer', paused: 0.12 },
  'call-back': { perDay: 8, missed: 0.022 },
  'appointment-slot': { perDay: 6, missed: 0.035 },
  'final-bill-refund': { perDay: 4, missed: 0.002, pauseGround: 'waiting-for-bank-details', paused: 0.05 },
  'no-power-cut': { perDay: 2, missed: 0 },
  'named-adviser': { perDay: 3, missed: 0.07 },
};
/** What a breach of these obliges to pay, which `automatic-compensation` promises to do unasked: its cases open by themselves. */
const compensated = new Set(['complaint-answer', 'appointment-slot', 'final-bill-refund']);
const compensationMissed = 0.04;
const units = ['Lille', 'Lyon', 'Nantes', 'Toulouse'] as const;
type Unit = (typeof units)[number];
/** Days before the end at which the refund is promised that is still waited for then. */
const openedBefore = 31;
const hour = 3_600;
const day = 86_400;

/** The bad fortnight of the year: an outage of the case tool, in working days from the start. */
const outage = { from: 120, to: 130, missedTimes: 9 };

export type Stage = { terms: readonly CommitmentTerms[]; calendar: Calendar; chance: Chance };
/** All that happens in the year, in order of time. */
export type Plan = { happenings: Happening[]; payments: Payment[] };
/** What is being planned, and which payments so far. */
type Planning = Stage & { payments: Payment[] };

/** Everything that happens to customers from one day to another, and what they are paid; nothing after `until`. */
export function planYear(given: Stage, from: EpochDay, until: Instant): Plan {
  const stage: Planning = { ...given, payments: [] };
  const zone = zoneOf(stage.calendar.zone);
  const happenings: Happening[] = [];
  let number = 0;
  let workingDays = 0;
  for (let today = from; today <= localDay(zone, until); today++) {
    if (!isWorkingDay(stage.calendar, today)) continue;
    workingDays += 1;
    const bad = workingDays >= outage.from && workingDays <= outage.to ? outage.missedTimes : 1;
    for (const terms of stage.terms) {
      const fortune = fortunes[terms.id];
      if (!fortune) continue;
      for (let count = stage.chance.between(fortune.perDay - 1, fortune.perDay + 1); count > 0; count--) {
        number += 1;
        const missed = stage.chance.happens(fortune.missed * bad);
        happenings.push(...customer(stage, zone, terms, fortune, today, referenceOf(number), missed));
      }
    }
  }
  happenings.push(...stillWaiting(stage, zone, until, referenceOf(number + 1)));
  return {
    happenings: inTime(happenings, until),
    payments: planPayments(inTime(stage.payments, until)),
  };
}

function inTime<Each extends { at: Instant }>(all: readonly Each[], until: Instant): Each[] {
  return all.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at);
}

function referenceOf(number: number): string {
  return `AUR-${String(100_000 + number)}`;
}

/** A refund that is late when the year ends, so that what it owes grows week after week. */
function stillWaiting(stage: Planning, zone: Zone, until: Instant, reference: string): Happening[] {
  const terms = stage.terms.find(({ id }) => id === 'final-bill-refund');
  if (!terms?.clock) return [];
  let opened = localDay(zone, until) - openedBefore;
  while (!isWorkingDay(stage.calendar, opened)) opened += 1;
  const at = instantOn(zone, opened, 10 * hour);
  const [unit] = units;
  const due = dueAt(terms.clock, stage.calendar, at, []);
  const about = { charter: 'aurore', commitment: terms.id, reference, unit } as const;
  compensation(stage, zone, terms, due, reference, unit);
  return [happening(unit, { event: 'open', ...about, at })];
}

/** What happens to one customer who is owed one promise. */
function customer(
  stage: Planning,
  zone: Zone,
  terms: CommitmentTerms,
  fortune: Fortune,
  today: EpochDay,
  reference: string,
  missed: boolean,
): Happening[] {
  const { chance } = stage;
  const unit = chance.pick(units);
  const at = instantOn(zone, today, chance.between(8 * hour, 18 * hour));
  if (terms.measure === 'each-time') {
    const log: FactEvent = {
      event: 'log',
      charter: 'aurore',
      commitment: terms.id,
      at,
      kept: !missed,
      unit,
      reference,
    };
    if (missed) compensation(stage, zone, terms, at, reference, unit);
    return [happening(unit, log)];
  }
  return deadline(stage, zone, terms, fortune, { at, reference, unit, missed });
}

function deadline(
  stage: Planning,
  zone: Zone,
  terms: CommitmentTerms,
  fortune: Fortune,
  { at, reference, unit, missed }: { at: Instant; reference: string; unit: Unit; missed: boolean },
): Happening[] {
  const { chance, calendar } = stage;
  if (!terms.clock) return [];
  const about = { charter: 'aurore', reference } as const;
  const opened = happening(unit, { event: 'open', ...about, commitment: terms.id, unit, at });
  const pauses = chance.happens(fortune.paused ?? 0) ? [pauseAfter(chance, zone, at)] : [];
  const due = dueAt(terms.clock, calendar, at, pauses);
  const started = pauses[0]?.to ?? at;
  const done = missed ? due + chance.between(1, 6) * day : inOfficeHours(chance, zone, started, due);
  const stops = pauses.flatMap((pause) => [
    happening(unit, { event: 'pause', ...about, at: pause.from, ground: fortune.pauseGround ?? '' }),
    happening(unit, { event: 'resume', ...about, at: pause.to }),
  ]);
  const fulfilled = happening(unit, { event: 'fulfil', ...about, at: done });
  if (missed) compensation(stage, zone, terms, due, reference, unit);
  return [opened, ...stops, fulfilled];
}

/** A pause from soon after the opening, for one to five days; it lies before any due date of ten working days. */
function pauseAfter(chance: Chance, zone: Zone, at: Instant) {
  const from = at + chance.between(2 * hour, 8 * hour);
  return {
    from,
    to: instantOn(zone, localDay(zone, from) + chance.between(1, 5), chance.between(9 * hour, 16 * hour)),
  };
}

/** Some moment of an office day after `from` and not after `due`. */
function inOfficeHours(chance: Chance, zone: Zone, from: Instant, due: Instant): Instant {
  const [first, last] = [localDay(zone, from), localDay(zone, due)];
  const wanted = instantOn(zone, chance.between(first, last), chance.between(9 * hour, 17 * hour));
  return Math.min(due, Math.max(from + chance.between(600, 2 * hour), wanted));
}

/** Plans the payment of what is owed from `at` on; the case that it ends has opened by itself. */
function compensation(
  stage: Planning,
  zone: Zone,
  broken: CommitmentTerms,
  at: Instant,
  reference: string,
  unit: Unit,
): void {
  const { chance, calendar, payments } = stage;
  const clock = stage.terms.find(({ id }) => id === 'automatic-compensation')?.clock;
  if (!clock || !compensated.has(broken.id)) return;
  const due = dueAt(clock, calendar, at, []);
  const isMissed = chance.happens(compensationMissed);
  const paid = isMissed ? due + chance.between(1, 6) * day : inOfficeHours(chance, zone, at, due);
  payments.push({ at: paid, began: at, who: agentOf(unit), reference, half: false });
}

function happening(unit: Unit, event: FactEvent): Happening {
  return { at: event.at, who: agentOf(unit), group: { events: [event] } };
}

/** Two towns are one agent's, the other two the second's. */
function agentOf(unit: Unit): Logger {
  return unit === 'Lille' || unit === 'Lyon' ? 'agent' : 'secondAgent';
}
