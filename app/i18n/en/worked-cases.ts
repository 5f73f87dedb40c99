import type { workedCases as french } from '../fr/worked-cases.ts';
import { translation } from '../translation.ts';

/** What `kept scores`, `kept due`, `kept remedy` and `kept voice` answer, and what is wrong with their files. */
export const workedCases = translation<typeof french>()({
  // ── kept scores, kept due, kept remedy, kept voice ────────────────────────────────────────────────────────────────────────
  scoring: {
    asOf: '{charter}, as of {date}',
    none: '{nature}: none, for want of a commitment of this nature',
    score: '{nature}: {score} ({low} to {high})',
    unmeasured: 'not measured: too few cases',
    weakest: 'held down by {commitment}',
    supported: 'supported',
    unsupported: {
      'no-base': 'not supported: there is no normative base',
      'commitment-missed': 'not supported: {commitment} is missed',
      'base-too-low':
        'not supported: the lower bound of the normative score, {low}, does not reach {support}',
    },
    target: 'target {target}',
    kept: 'kept {kept}',
    breached: 'breached {breached}',
    believed: 'Beta({a}, {b})',
    // Pages give the verdict on a period; the scores stand on this one.
    aged: 'on its aged cases: {verdict}',
    attained: 'attained {attained}',
  },
  answering: {
    missing: '{file}: no such file; expected a JSON file of worked cases',
    unreadable: '{file}: cannot be read; expected a JSON file of worked cases',
    notJson: '{place}: not JSON; expected an object with a list {cases}',
    fault: '{place}: {at}: {said}',
    named: 'case “{id}”',
    calendarEnds: 'the calendar “{calendar}” knows the days from {from} to {to} only',
    nth: 'case {n, number}',
    // Without commas between thousands: scripts read this line.
    agree: '{agreeing} of {compared} agree',
  },
  // Why answers have no weights, or no share of the frame.
  surveying: {
    unrakeable: {
      'no-answers': 'there is no answer to weight',
      'category-without-answers':
        'nobody answered in “{category}” ({margin}): merge it with another category',
      'category-unknown': 'the margin “{margin}” has no category “{category}”, which an answer has',
    },
    frame: 'the frame is smaller than its answers, or nothing has a weight',
  },
});
