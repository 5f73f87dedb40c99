import type { results as french } from '../fr/results.ts';
import { translation } from '../translation.ts';

/** Results of surveys, as readers see them. */
export const results = translation<typeof french>()({
  results: {
    title: 'What customers and employees say',
    lede: 'A charter comes from what those it is for have asked; what it is worth shows in what they say afterwards. Here is every survey, what it asked, of whom, and what came of it.',
    description: 'Surveys of customers and employees, what they asked and what came of them.',
    beside: 'Beside the surveys',
    link: 'What customers and employees say',
    empty: 'No survey is published yet. Each will appear here before anybody answers it.',
    fictional: 'These answers are made up, for the demonstration.',
    states: {
      announced: 'It opens on {opens} and ends on {closes}.',
      open: 'It is answered from {opens} to {closes}.',
      over: 'It ended on {closes}. Its results appear once it is closed.',
      closed: 'It was answered from {opens} to {closes}.',
    },
    inTens:
      '{count, plural, =0 {Fewer than ten answers so far.} one {At least # answer so far.} other {At least # answers so far.}}',
    untilClosed: 'Until it is closed nothing is said of it but the number of answers, in tens.',
    answers: '{count, plural, =0 {No complete answer} one {# complete answer} other {# complete answers}}',
    seeResults: 'See the results of “{title}”',
    about: 'About the charter {charter}',
    seeCharter: 'The charter {charter}',

    survey: {
      description: 'The survey “{title}”: what is asked, of whom, and what came of it.',
      asked: 'What is asked, and of whom',
      frame: 'Who can be asked',
      frameOf: '{people} ({size, plural, one {# person} other {# people}})',
      questions: 'What is asked',
      candidates:
        '{count, plural, one {# possible promise} other {# possible promises}}, each with it and without it, and its importance from 1 to 9',
      items: '{count, plural, one {# sentence} other {# sentences}}, from 1 (not at all) to 7 (wholly)',
      codes: 'How it is answered',
      codesOf: {
        drawn: 'with a code that the server draws and does not write down: it has to be believed',
        blind: 'with a code that is signed without being seen: nobody can link an answer to a person',
        open: 'with a code that anybody can take: so there is no response rate',
      },
      answer: { invited: 'Answer with your code', anybody: 'Answer the survey' },
      few: 'Fewer than {least} people answered to the end: no result is shown.',
    },

    kano: {
      title: 'Norm or difference',
      lede: 'Two questions for each possible promise: if the company keeps it, if it does not. The higher a promise stands, the more people would be displeased without it; the further right, the more would be pleased with it.',
      describe:
        'Each possible promise placed by two shares: to the right those pleased with it, from 0 to 100%; upwards those displeased without it, from 0 to 100%. The table has the same numbers.',
      right: 'pleased with it →',
      up: '↑ displeased without it',
      corners: { norm: 'norms', both: 'both', difference: 'differences', indifferent: 'indifference' },
      promise: 'Possible promise',
      nature: 'Read as',
      better: 'Pleased with it',
      worse: 'Displeased without it',
      importance: 'Importance (1 to 9)',
      pairs: 'Answers',
      interval: '{share} ({low} to {high})',
      unweighted: 'Unweighted',
      weighted: 'Numbers are weighted; unweighted ones are under the method.',
      proposal: 'The survey proposes; an edition of the charter decides.',
      intervals:
        'In brackets what chance alone could do, at 95%: it says nothing of those who did not answer.',
    },

    drawn: {
      title: 'The charter drawn from the survey',
      lede: '{seats, plural, one {# seat} other {# seats}}, of which {reserve, plural, =0 {none is kept for a difference} one {# is kept for a difference} other {# are kept for differences}}: norms first, the most expected ahead, then what is both or undecided, then differences by importance.',
      seat: 'Seat',
      redrawn: 'Among the {seats} in',
      redrawnOf: '{times} of {replicates} redrawings',
      normsLeft: 'Norms left without a seat',
      othersLeft: 'Other promises left without a seat',
      aside: 'Set aside',
      asideOf: '{promise} ({nature})',
      entry: 'Drawn by entry {seq}',
    },

    says: {
      title: 'Sentences',
      lede: 'Each sentence was answered from 1 (not at all) to 7 (wholly).',
      sentence: 'Sentence',
      agree: 'Agree (5 to 7)',
      mean: 'Mean',
      answers: 'Answers',
      hidden:
        'Where a number of answers is too small to be shown, neither mean nor share is given: they would give it away.',
    },

    pulse: {
      title: { leadership: 'Leadership, by unit', satisfaction: 'Satisfaction, by unit' },
      lede: 'What is asked month after month is told by unit: each person counts with the mean of their answers to these sentences, from 1 to 7.',
      unit: 'Unit',
      mean: 'Mean (1 to 7)',
      answers: 'Answers',
      hidden:
        '“–”: fewer than {least} people answered, or the number of answers of the unit is hidden, or all gave the lowest answer or the highest. Beside these means the numbers of answers to a sentence are shown only if none of them has to be hidden; and no unit has a mean where a hidden number could be worked out by it.',
    },

    ties: {
      title: 'Ties and trust',
      lede: 'Do ties to people change what quality does to trust? Three scales, each the mean of its sentences.',
      slopes:
        'Among customers who feel known here (+1 SD), a point of quality goes with {high} points of trust ({highLow} to {highHigh}); among those who do not, {low} ({lowLow} to {lowHigh}).',
      significant: {
        outside:
          'The slope differs from nought outside {low} to {high} on the scale of ties: there lie {share} of the answers.',
        inside:
          'The slope differs from nought between {low} and {high} on the scale of ties: there lie {share} of the answers.',
        nowhere: 'The slope differs from nought nowhere on the scale of ties.',
      },
      verdicts: {
        'too-few': 'Too few answers: it takes 100 to all three scales, and there are {n}.',
        'scale-too-weak':
          'The sentences of a scale do not say the same thing well enough: nothing can be told.',
        'not-established':
          'Not established: {n} answers would miss anything but an effect of f² = {effect} or more; the data fit a difference of slopes between {lower} and {upper}.',
        'not-robust-to-curvature':
          'Not established: what looks like an effect of ties may be a curve and nothing else. With {n} answers the data fit a difference of slopes between {lower} and {upper}.',
        'established-stronger':
          'Established: the more people feel known here, the more quality goes with trust.',
        'established-weaker':
          'Established: the more people feel known here, the less quality goes with trust.',
      },
      untold: 'Not established: the answers do not vary enough to tell.',
      power:
        'With {n} answers, the smallest effect found eight times in ten is f² = {effect}; difference of slopes per point of ties: {b} ({lower} to {upper}).',
      scale: 'Scale',
      scales: { quality: 'Quality', trust: 'Trust', ties: 'Ties' },
      alpha: 'Cronbach’s alpha',
      omega: 'Omega',
      note: 'One survey, at one time, one person for both sides: it does not say what causes what.',
      describe:
        'The slope of trust on quality by ties, from 1 to 7; where it differs from nought, the ground is shaded.',
      axis: 'ties (1 to 7)',
      slope: 'slope',
      at: 'Ties',
      below: '−1 SD',
      middle: 'mean',
      above: '+1 SD',
    },

    who: {
      title: 'Who answered',
      invited: 'Invited',
      taken: 'Codes taken',
      complete: 'Complete answers',
      partial: 'Begun and never sent',
      partialNote: 'they count in RR2 and in no result',
      rr1: 'Response rate RR1',
      rr2: 'Response rate RR2',
      noRate: 'none: anybody could answer',
      ineligible: 'Invited by mistake',
      groups: 'By groups',
      group: 'Group',
      category: 'Category',
      answers: 'Answers',
      people: 'People',
      gap: 'Gap to the frame',
      gapOf: '{group}: {gap} of the answers ought to be from others',
      weighing: 'Weighting',
      weightedBy:
        'by {groups}, to meet the frame; {nEff} effective answers, design effect {deff}, the largest weight is {ratio} times the smallest',
      notWeighted: {
        'no-margins': 'none: the frame does not say enough, or a category has too few answers',
        'no-answers': 'none: nobody said to which groups they belong',
        'not-converged': 'none: no weights meet the frame',
        'would-tell': 'none: weighted numbers would give away what small groups said',
      },
      notCapped: 'The cap asked for cannot be kept; weights are not cut.',
      unplaced:
        '{count, plural, one {# answer without a group weighs as the mean} other {# answers without a group weigh as the mean}}',
      frameTooSmall:
        'More people answered than the frame has: the frame is wrong, and nothing is said of what chance could do.',
      noTimes:
        'Whether those who needed a reminder were less content cannot be told: no times are kept, so that nobody can be recognised.',
      hidden:
        'No number of fewer than {least} answers is shown, and where a hidden number would follow from others another is hidden too. “–”: hidden, or nobody.',
    },

    method: {
      title: 'Method',
      open: 'How these numbers are come by',
      kano: 'Two answers give a category: M must be, O both, A attracts, I indifferent, R not wanted, Q contradicts itself. Pleased with it = (A+O)/(A+O+M+I), displeased without it = (O+M)/(A+O+M+I), with their Jeffreys intervals at 95%. Only M and A tell a norm from a difference.',
      order:
        'The first rule that holds decides: fewer than 30 answers; more than 10% contradictions; Blauth’s category is I, R or Q; a norm if M is larger than A with a probability of 95% or more; a difference if A is so likely larger and fewer than half would be displeased without it; both if O is at least M and A; else undecided.',
      counts:
        'How many answers fall in each of the six categories, weighted and not, stands in the CSV file of this page.',
      blauth: 'Blauth',
      near: 'Within 6 points',
      mode: 'Mode',
      strength: 'Category strength',
      total: 'Total strength',
      fong: 'Fong',
      fongOf: 'the first two {is, select, yes {differ} other {do not differ}}',
      top: 'P (first > second)',
      norm: 'P (norm)',
      rounded: 'Sums of weights are rounded: beside whole numbers they would give small groups away.',
    },

    proof: {
      title: 'Check it',
      json: 'All that is published of this survey (JSON)',
      csv: 'The same numbers as a table (CSV)',
      codes: 'The hashes of the codes that were used',
      published: 'Published by entry {seq}',
      closed: 'Closed by entry {seq}',
      lede: 'The counts of its closing, the hash of the answers and that of these results are in the ledger; “kept verify” works out again all that follows from the table.',
      notFollowing:
        'What needs every answer cannot be worked out from here: the model of ties, and the redrawings.',
    },

    codes: {
      title: 'The codes that were counted',
      description: 'The hashes of the codes that were used in the survey “{title}”.',
      lede: 'Everybody who answered was given the hash of their code. If it stands here, their answer was counted. The hash says nothing of the answer.',
      count:
        '{count, plural, =0 {No code} one {# code was used} other {# codes were used}}, with their root in entry {seq}.',
      root: 'Root',
      field: 'The hash of your code',
      hint: 'The 64 characters of your receipt, or the first of them: eight at least',
      find: 'Find',
      found:
        '{count, plural, one {It is here: this code was counted.} other {# hashes begin like this: give more characters.}}',
      missing:
        'No hash begins like this. Check the characters; if it still is not here, the code was not counted: complain.',
      malformed: 'A hash is made of digits and the letters a to f: 8 to 64 characters.',
      file: 'All hashes (text)',
    },

    commitment: {
      title: 'What the survey says of it',
      from: 'Drawn from',
      fromOf: 'The survey “{title}”, closed on {date}',
      seat: 'Seat',
      seatOf: '{seat} of {seats}; among them in {times} of {replicates} redrawings',
      promised: 'Promised as',
      perceived: 'Read by those who answer as',
      perceivedOf: '{nature}: {worse} displeased without it, {better} pleased with it.',
      sure: 'A norm rather than a difference, with a probability of {share}.',
      both: 'Both at once: the threshold that the promise guarantees is the norm, what lies above is the difference.',
      undecided: 'The answers do not decide: in doubt it is read as a norm.',
      otherwise: 'It is promised otherwise than it is read: a survey proposes, an edition decides.',
      figure: 'See the figure',
      drift: {
        'towards the norm':
          'From one survey to the next it drifts towards the norm: {change} points ({lower} to {upper}).',
        'away from the norm':
          'From one survey to the next it moves away from the norm: {change} points ({lower} to {upper}).',
        'no drift can be told': 'From one survey to the next no drift can be told.',
      },
      proposes: 'The survey proposes to make it a norm.',
      waves: 'Surveys compared: {years}.',
    },

    csv: { fileName: 'survey' },

    close: {
      title: 'Close the survey',
      does: 'As it is closed its results are worked out and published, and the addresses of those invited are erased. Nothing of it can be undone.',
      submit: 'Close the survey and publish its results',
      working: 'Results are being worked out',
      done: 'The survey is closed and its results are published.',
      broken: 'The work stopped. Try again.',
      cli: {
        does: 'Closes a survey whose last day is over: works out and publishes its results, erases the addresses of those invited.',
        progress: 'closing {survey}',
        closed:
          'Survey {survey} closed by entry {seq}: {complete, plural, one {# complete answer} other {# complete answers}}, {partial, plural, one {# begun} other {# begun}}.',
      },
    },
    drawing: {
      title: 'Draw a charter',
      lede: 'Say how many promises the charter has, and how many seats are kept for differences. Nothing is written before you have seen what comes of it.',
      seats: 'Promises of the charter',
      reserve: 'Seats kept for differences',
      count: 'A whole number from {least} to {most}',
      notACount: 'Expected a whole number from {least} to {most}, not {given}',
      look: 'See which find a seat',
      counting: 'Every seat is drawn again, to tell whether it holds',
      broken: 'The drawing stopped, by our fault. Load the page again to go on.',
      submit: 'Write this drawing into the ledger',
      done: 'The drawing is in the ledger.',
    },
    draw: {
      does: 'Draws a charter from a closed survey and writes it into the ledger.',
      seats: 'how many promises the charter has',
      reserve: 'how many seats are kept for differences',
      dryRun: 'show it, and write nothing',
      row: '{seat}. {promise}: {nature}, {worse} displeased without it, {better} pleased with it; in {times} of {replicates} redrawings',
      left: 'Without a seat: {promise} ({nature})',
      aside: 'Set aside: {promise} ({nature})',
      drawn: 'Drawn by entry {seq}.',
      notDrawn: 'Nothing was written.',
      notACount: '{option} is a whole number from {least} to {most}, not {given}.',
      write: 'write a draft of the charter drawn into a folder',
      hasCharter:
        '{folder}: a charter stands there already ({file}); name another folder. Nothing was drawn.',
      notWritten: '{folder}: the files could not be written there ({detail}).',
      wouldWrite:
        '{count, plural, one {# file would be written} other {# files would be written}} into {folder}.',
      written: '{count, plural, one {# file} other {# files}} written into {folder}.',
      gapsNamed:
        'Every gap says {mark}; {check} names them all, and nothing can be published while one is left.',
    },
    draft: {
      title: 'The draft of the charter',
      lede: 'A file for each promise and language, as Kept reads them, in the order of the seats. A promise that the charter in force makes already is taken over as it stands.',
      asTheyStand: 'Taken over from the charter in force',
      withGaps: 'To be written, wherever it says {mark}',
      retired: 'In force and without a seat: the draft retires them',
      line: '{name}: {promises}',
      download: 'Download the draft of the charter (.zip)',
      source: 'Survey “{title}”, closed on {date}: seat {seat} of {seats}.',
      gaps: {
        name: 'what the charter is called, as it will be read',
        binding: 'the day from which it binds, such as {example}',
        preamble: 'who promises what to whom, in a few sentences',
        title: 'the words of this promise in this language',
        measure: 'deadline, each-time, rate or duty: what will tell whether it is kept',
        clock:
          'the time allowed and the calendar, such as {example}; take the line out for any measure but deadline',
        target: 'the share to keep, such as {example}',
        remedy: 'what is owed for a breach, such as {example}; take the line out where nothing is owed',
        goesBeyond: 'what goes beyond what is expected: the promise was read as a norm and as a difference',
        promise: 'what is promised, in the words that those will read to whom it is promised',
        howWeMeasure: 'how it is measured whether the promise is kept',
        notCovered: 'what the promise does not cover',
      },
    },
  },
});
