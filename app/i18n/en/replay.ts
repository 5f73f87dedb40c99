import type { replay as french } from '../fr/replay.ts';
import { translation } from '../translation.ts';

/** What a record would have been under other terms: the page, the command and what stands beside an edition to come. */
export const replay = translation<typeof french>()({
  replay: {
    title: 'Try other terms',
    lede: 'What the record of a commitment would have been with another time, another target or another remedy. Nothing is written.',
    leads: 'What other terms would have come to, before you promise them.',
    empty: 'No charter is published: there is no record to replay yet.',
    choose: 'Choose this commitment',
    commitment: 'Commitment',
    terms: 'Other terms',
    termsHint:
      'Written as in the charter: “clock”, “target” and “remedy”, each of them whole. What is not named stays as it was; a key without a value takes away what the commitment had.',
    from: 'From',
    to: 'To',
    days: 'Cases opened, occurrences, and periods that ended on these days.',
    submit: 'Replay',
    faulty: 'These terms cannot be replayed',
    backwards: 'The last day comes before the first: {from} to {to}.',
    tooLate: '{day}: expected a day up to {last}, the last of the record.',
    tooLong: 'The text is too long: at most {most, plural, one {# character} other {# characters}}.',
    result: 'From {from} to {to}',
    judged:
      '{count, plural, =0 {No case was opened on these days.} one {# case opened on these days, judged a second time.} other {# cases opened on these days, judged a second time.}}',
    counted: 'What became of it stays as it is; what it is held against, or what is owed, is what changes.',
    toBreached:
      '{count, plural, one {# case more would be breached.} other {# cases more would be breached.}}',
    fromBreached:
      '{count, plural, one {# breached case would not be.} other {# breached cases would not be.}}',
    unjudged:
      '{count, plural, one {# case is in neither column: the calendar does not go far enough to judge it.} other {# cases are in neither column: the calendar does not go far enough to judge them.}}',
    caption: 'The record, and what it would have been',
    what: 'Figure',
    before: 'On record',
    after: 'With these terms',
    rows: {
      kept: 'Kept',
      breached: 'Breached',
      exempt: 'Exempt',
      open: 'Within time, open',
      withdrawn: 'Withdrawn in time',
      rate: 'Rate',
      target: 'Target',
      verdict: 'Verdict',
      normative: 'Normative score of the charter',
      differentiating: 'Differentiating score of the charter',
      owed: 'Owed unasked, {currency}',
      ifAsked: 'Owed if everybody asked, {currency}',
      costsUnknown: 'Breaches whose amount depends on something unknown',
    },
    noRate: 'no cases',
    unmeasured: '{score} (too few cases)',
    notIncluded:
      'The amounts are what the terms owe for these breaches, without what is owed on top for paying late. A pause on a ground that these terms do not name did not stop the clock; a case that they would not have reopened ended there. What was logged too late for the time stays late.',
    headline: '{commitment}, from {from} to {to}',
    publishing: 'over the last twelve months this would have come to',
    rejudged:
      '{count, plural, one {# case already judged would have been judged otherwise by these calendars; it stays as it is} other {# cases already judged would have been judged otherwise by these calendars; they stay as they are}}',
    rejudgedMore: '{count, plural, one {and # more} other {and # more}}',
    judgements: {
      kept: 'kept',
      breached: 'breached',
      exempt: 'exempt',
      open: 'within time',
      withdrawn: 'withdrawn in time',
    },
    sameAs: '{name}: {value}, as before',
    help: {
      does: 'Says what the record of a commitment would have been under other terms, beside what it is; nothing is written.',
      placeholder: 'commitment',
      commitment: 'its id, such as complaint-answer',
      with: 'a YAML file with “clock”, “target” or “remedy”, written as in the charter; without it, print those of the commitment to begin with',
      from: 'the first day, {example}; a year before the last unless said',
      to: 'the last day',
      json: 'print both columns as JSON',
    },
    noSuchCommitment: '{commitment}: this commitment is not published; expected one of {known}',
    noSuchFile:
      '{file}: expected a file that can be read, of at most {most, plural, one {# character} other {# characters}}',
    notADay: '{option} {given}: expected a day, such as {example}',
    progress: 'record replayed, in cases',
  },
});
