import type { honesty as french } from '../fr/honesty.ts';
import { translation } from '../translation.ts';

/** How honestly the log is kept: the page that says what would be suspicious. */
export const honesty = translation<typeof french>()({
  honesty: {
    title: 'How honest is this log?',
    lede: 'A log can keep every commitment by writing late, by pausing clocks or by keeping silent. Here is how ours is kept, and what ought to raise suspicion.',
    description: '{charter}: how cases are logged, from delays in writing to pauses and corrections.',
    counted:
      'By the month in which a case was opened, as it was written first: a correction takes none of it back. Commitments that are measured by a rate or as a duty have neither cases nor occurrences, and are not here.',
    commitment: 'Commitment',
    empty: 'No commitment of this charter is logged case by case.',
    nothing: 'nothing written',
    within: 'within {duration}',
    longer: 'more than {duration}',
    partOf: '{part, number} of {all, number} ({share})',
    byRole: '{count} by {role}',
    onGround: '{ground}: {cases, plural, one {# case} other {# cases}}, {duration} in all',
    noDirection: 'none',
    directions: '{better, number} in our favour, {worse, number} against us',
    lag: {
      title: 'Time until it is written',
      says: 'From the event to its entry. Suspicious: long delays, and cases “met in time” that were written only once the due time had passed, when it was known what they had to say.',
      median: 'One entry in two',
      ninetieth: 'Nine in ten',
      late: 'Kept, written after the due time',
    },
    pauses: {
      title: 'Pauses',
      says: 'Suspicious: many cases paused, for long, on a convenient ground, and pauses that begin in the last tenth of the time.',
      paused: 'Cases paused',
      grounds: 'By ground, and the time stopped',
      last: 'Pauses in the last tenth',
    },
    withdrawn: {
      title: 'Cases withdrawn',
      says: 'A case that is withdrawn in time does not count. Suspicious: many withdrawals, above all by us, and by whoever answers for the result.',
      customer: 'As the customer asked',
      company: 'By us',
    },
    corrected: {
      title: 'Corrections that change an outcome',
      says: 'Suspicious: corrections that nearly all go the same way, ours.',
      direction: 'Which way',
    },
    opened: {
      title: 'Openings, month by month',
      says: 'Suspicious: an empty or a thin month among the others. What is not opened cannot be missed.',
      describe: 'Openings from {first} to {last}',
      month: 'Month',
      count: 'Opened',
    },
  },
});
