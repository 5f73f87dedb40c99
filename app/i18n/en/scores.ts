import type { scores as french } from '../fr/scores.ts';
import { translation } from '../translation.ts';

/** The two scores, the drawings of figures, and the method. */
export const scores = translation<typeof french>()({
  // ── Scores and the building that draws them ─────────────────────────────────────────────────────────────────
  scores: {
    normative: 'Normative score',
    differentiating: 'Differentiating score',
    outOf: 'out of 100',
    interval: 'between {low} and {high}',
    presumed: 'Presumed, not measured',
    nothingEarned: 'Nothing earned yet',
    unsupported: 'not supported',
    title: 'The two trust scores',
    titleOfOne: 'The trust score',
    holds: 'The base holds: what is normal is done.',
    holdsSo: 'What we do beyond it stands on that.',
    heldDown: 'It is no stronger than its weakest commitment, number {number}, “{title}”.',
    crackedMissed: 'The base is cracked by commitment {number}, “{title}”, which is missed.',
    crackedToo:
      '{count, plural, one {Commitment {numbers} is missed too.} other {Commitments {numbers} are missed too.}}',
    missedSo: 'As long as this lasts, what we do beyond does not count as trust.',
    crackedLow:
      'The base is not secure: its score could be below {support}. Commitment {number}, “{title}”, holds it down.',
    lowSo: 'Until it is secure, what we do beyond does not count as trust.',
    unmeasured: 'The base is presumed: there are too few cases to measure it.',
    unmeasuredSo: 'What we do beyond cannot stand on it yet.',
    unmeasuredCarries: 'For now, what we do beyond stands on that presumption.',
    noBase: 'No normative commitment has a target: nothing carries what we do beyond.',
    nothingOnTop: 'Nothing has been earned yet beyond what is normal.',
    nothingBeyond: 'This charter sets no target beyond what is normal.',
    noScore: 'This charter sets no firm target in figures, and so has no score.',
    stones: 'What is normal',
    columns: 'What we do beyond',
    threshold: 'threshold',
    fewCases: 'too few cases',
    missed: 'missed',
    points: ': {points} out of 100',
    scale:
      'Height is the share of its target that each commitment meets, out of 100. The base carries when the whole interval of its score is above {support}.',
    scaleOfColumns: 'Height is the share of its target that each commitment meets, out of 100.',
    explain: 'How this score is worked out',
  },

  // ── Charts and strips ───────────────────────────────────────────────────────────────────────────────────────
  charts: {
    target: 'target {rate}',
    targetAtMost: 'at most {rate}',
    targetWord: 'target',
    ceilingWord: 'at most',
    casesWord: 'cases',
    stripWithTarget: 'Rate {rate}, between {low} and {high}; target {target}.',
    strip: 'Rate {rate}, between {low} and {high}; no target.',
    noRate: 'No rate yet.',
    sameNumbers: 'The same numbers as a table',
    month: 'Month',
    rate: 'Rate',
    interval: 'Interval',
    cases: 'Cases',
    notWatched: 'not watched',
    noCases: 'no cases',
    notYet: 'to come',
    describe: 'Monthly rates from {first} to {last}. {target}',
    empty: 'The first month will appear here as soon as a case has been judged.',
  },

  // ── Public: method and recalculation ────────────────────────────────────────────────────────────────────────
  method: {
    title: 'Method',
    lede: 'How cases kept or missed become the two scores, then the numbers of {date} in the formula.',
    version: 'Method, version {number}.',
    unpublished: 'The method has not been published yet: the settings below are the original ones.',
    numbers: 'The numbers of {date}',
    onThisPage: 'On this page',
    parameters: 'The settings',
    halfLife: 'Half-life',
    days: '{count, plural, one {# day} other {# days}}',
    presumption: 'Presumption',
    level: 'Probability of the interval',
    support: 'Threshold of support',
    minimum: 'Minimum for a verdict',
    reportedMost: 'Most cases one report counts as',
    notice: 'Notice before a promise eases',
    inputs: 'What goes into the scores',
    leaving: {
      normative: 'left the normative score on {left}; its cases of before count until {until}.',
      differentiating: 'left the differentiating score on {left}; its cases of before count until {until}.',
    },
    inputsNote:
      'K and B are the cases kept and missed, aged: they are no longer whole numbers. The share kept, p, follows a Beta(a, b) distribution.',
    commitment: 'Commitment',
    nature: 'Nature',
    keptColumn: 'Kept K',
    breachedColumn: 'Missed B',
    targetColumn: 'Target t',
    mean: 'Mean a/(a+b)',
    attained: 'Attainment',
    noInputs:
      'No firm commitment has a target: nothing goes into the scores. The numbers will appear here with the first.',
    normativeFormula: '1 − ∏ (1 − F(t·x)) = {reached}, at x = {x}',
    normativeSays:
      'F is the probability that the share kept stays below t·x. The score is 100 × x: {score}, between {low} and {high}.',
    normativeTop: 'Even at x = 1 the probability does not reach ½: the score is 100.',
    factor: 'F(t·x)',
    at: 't·x',
    differentiatingFormula: '100 × Σ w·E[A] = {score}',
    differentiatingSays:
      'w is the weight of the commitment, E[A] the share of its target that is expected of it. The score is between {low} and {high}.',
    weight: 'Weight w',
    expected: 'E[A]',
    points: 'Points',
    total: 'Total',
    noNormative: 'No normative commitment has a target.',
    noDifferentiating: 'No differentiating commitment has a target.',
    notMeasured:
      'None of these commitments has {minimum, plural, one {# case} other {# cases}} left after ageing: words stand in place of this score on the charter.',
    supported:
      'Supported: the lower bound of the normative score, {low}, reaches {support}, and no normative commitment is missed.',
    unsupported: {
      'no-base': 'Not supported: there is no normative base.',
      'commitment-missed': 'Not supported: commitment {number}, “{title}”, is missed.',
      'base-too-low':
        'Not supported: the lower bound of the normative score, {low}, does not reach {support}.',
    },
    moves: 'What moved the scores',
    since: 'Since',
    show: 'Show',
    sinceMisread: 'That is not a day in the past: here are the last 30 days.',
    change: '{before} on {date}, {after} on {asOf}',
    movesNote:
      'For each commitment: the score less what it would be had that commitment stayed as it was. The differences need not add up.',
    moved: 'Difference in points',
    nothingMoved: 'No commitment has moved this score since {date}.',
    notComparable: 'no score',
    recompute: 'Work it out again',
    recomputeSays:
      'The scores depend only on the daily counts, the terms and these settings, all of which are in the ledger. On a copy of the database, this command gives the same figures:',
  },
});
