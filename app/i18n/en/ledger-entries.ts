import type { ledgerEntries as french } from '../fr/ledger-entries.ts';
import { translation } from '../translation.ts';
import { encounterEntries } from './encounters.ts';
import { initiativeEntries } from './initiative-entries.ts';

/** Kinds of entry: what each is called, what one says, and what it is. */
export const ledgerEntries = translation<typeof french>()({
  // ── Ledger: kinds of entry ──────────────────────────────────────────────────────────────────────────────────
  kinds: {
    edition: { published: 'Edition published' },
    calendar: { published: 'Calendar published' },
    method: { published: 'Method published' },
    case: {
      opened: 'Case opened',
      paused: 'Clock paused',
      resumed: 'Clock resumed',
      fulfilled: 'Request met',
      reopened: 'Case reopened',
      withdrawn: 'Request withdrawn',
      described: 'Case described',
      redated: 'Due date worked out again',
    },
    occurrence: { logged: 'Occurrence logged' },
    rate: { reported: 'Rate reported' },
    duty: { discharged: 'Duty discharged' },
    breach: {
      declared: 'Breach declared',
      analysed: 'Breach analysed',
      returned: 'Analysis sent back',
      'signed-off': 'Breach signed off',
    },
    exemption: { requested: 'Exemption requested', decided: 'Exemption decided' },
    circumstance: { declared: 'Circumstance declared', agreed: 'Circumstance agreed' },
    remedy: { asked: 'Remedy asked for', owed: 'Remedy owed', paid: 'Remedy paid' },
    action: {
      opened: 'Corrective action opened',
      completed: 'Corrective action completed',
      verified: 'Corrective action verified',
    },
    claim: { filed: 'Claim filed', decided: 'Claim decided' },
    encounter: encounterEntries.names,
    initiative: initiativeEntries.kinds,
    feedback: { received: 'Feedback received' },
    entry: { corrected: 'Entry corrected' },
    correction: { requested: 'Correction requested', declined: 'Correction declined' },
    reversal: {
      requested: 'Taking back of an import requested',
      decided: 'Taking back of an import decided',
    },
    restatement: { requested: 'Restatement asked for', decided: 'Restatement decided' },
    figures: { restated: 'Figures restated' },
    person: {
      erased: 'Personal data erased',
      admitted: 'Colleague admitted',
      'role-changed': 'Role changed',
      dismissed: 'Colleague gone',
    },
    clock: { swept: 'Due dates checked' },
    survey: { published: 'Survey published', closed: 'Survey closed' },
    nature: { proposed: 'Nature proposed' },
    charter: { drawn: 'Charter drawn from a survey' },
  },

  // ── Ledger: what each kind of entry says ────────────────────────────────────────────────────────────────────
  says: {
    edition: { published: 'We published edition {number} of the charter, which binds us from {date}.' },
    calendar: { published: 'We published the calendar “{name}”, which says which days and hours count.' },
    method: {
      published: 'We published version {number} of the method, which says how scores are worked out.',
    },
    case: {
      opened: {
        due: 'A request came in: we undertook to meet it by {due} at the latest.',
        noDue: 'A request came in.',
        remedy:
          'What we owe for breach no. {breach} is to be paid: we undertook to do so by {due} at the latest.',
      },
      paused: 'The clock stops: {ground}.',
      resumed: 'The clock runs again: the due date is now {due}.',
      fulfilled: {
        kept: 'We met the request in time: the commitment is kept.',
        breached: 'We met the request, but too late: the commitment is breached.',
        exempt: 'We met the request late, and the delay is exempt.',
      },
      reopened: {
        restarts: 'The case is open again and its clock starts from nothing: the due date is now {due}.',
        goesOn: 'The case is open again; the time it was closed does not count: the due date is now {due}.',
      },
      withdrawn: {
        customer: 'The customer withdrew the request: the case is closed.',
        company: 'We closed the case without meeting the request.',
      },
      described: 'We now know of the case what is needed to work out its remedy: {attributes}.',
      redated: 'The calendar changed: the due date of the case is now {due}.',
    },
    occurrence: {
      logged: {
        kept: 'This time the commitment was kept.',
        broken: 'This time the commitment was not kept.',
      },
    },
    rate: {
      reported: {
        counted: 'We report that the commitment was kept {kept} times out of {of}, from {from} to {to}.',
        percent: 'We report a rate of {rate} from {from} to {to}, without counts: it is shown, not scored.',
      },
    },
    duty: { discharged: 'We discharged the duty of the period from {from} to {to}.' },
    breach: {
      declared: 'The commitment was not kept: a breach, found {how}.',
      analysed: 'We analysed the breach of entry {breach}. Cause: {cause}; severity: {severity}.',
      returned:
        'Another person read the analysis of the breach of entry {breach} and sent it back: it must be written anew.',
      'signed-off': 'Another person read the analysis of the breach of entry {breach} and signed it off.',
    },
    exemption: {
      requested: 'We asked that the breach of entry {breach} should not count, on this ground: {ground}.',
      decided: {
        approved: 'Another person agreed that the breach of entry {breach} does not count.',
        refused: 'Another person refused the exemption: the breach of entry {breach} counts.',
        expired: 'Nobody decided in time: the exemption is refused, and the breach of entry {breach} counts.',
      },
      cites: 'The request cites the circumstance of entry {circumstance}.',
      due: 'It is to be decided by {due}.',
    },
    circumstance: {
      declared: 'We declared a circumstance, from {from} to {to}, on this ground: {ground}.',
      agreed: 'Another person agreed to the circumstance of entry {circumstance}.',
    },
    remedy: {
      asked: 'The customer asks for what we owe for the breach of entry {breach}.',
      owed: 'We owe the customer {amount} for the breach of entry {breach}.',
      paid: 'We paid {amount}: the remedy of entry {remedy}.',
    },
    action: {
      opened: 'We decided on a change so that this does not happen again: “{title}”.',
      completed: 'We completed the corrective action of entry {action}.',
      verified: {
        effective: 'We checked: the corrective action of entry {action} works.',
        ineffective: 'We checked: the corrective action of entry {action} was not enough.',
      },
    },
    claim: {
      filed: 'Somebody told us that a commitment was not kept on {on}. We must decide by {due}.',
      decided: {
        upheld: 'Another person upheld the claim of entry {claim}: {reason}.',
        dismissed: 'Another person refused the claim of entry {claim}: {reason}.',
      },
    },
    encounter: encounterEntries.says,
    initiative: initiativeEntries.says,
    feedback: {
      received:
        '{kept, select, yes {The customer says that this promise was kept.} no {The customer says that this promise was not kept.} other {The customer cannot say whether this promise was kept.}}{changes, select, yes { This answer replaces entry {replaces}.} other {}}',
    },
    entry: {
      corrected: {
        replaced: 'Entry {corrects} is corrected ({reason}). It can still be read; this one replaces it.',
        restated:
          'The case is judged anew, as entry {corrects} orders; nothing about what happened is changed.',
        struck: 'Entry {corrects} is struck out ({reason}). It can still be read; it no longer counts.',
      },
    },
    correction: {
      requested: {
        replaced:
          'Somebody asks for entry {corrects} to be corrected ({reason}). Another person will decide.',
        struck: 'Somebody asks for entry {corrects} to be struck out ({reason}). Another person will decide.',
      },
      declined: 'The request of entry {request} is declined: entry {corrects} stays as it is.',
    },
    restatement: {
      requested:
        'Somebody asks that the cases of this commitment that were opened from {from} to {to} be judged anew ({reason}). Another person will decide.',
      decided: {
        approved:
          'The request of entry {request} is carried out: the corrections that name it judge the cases anew.',
        declined: 'The request of entry {request} is declined: the figures stay.',
      },
    },
    reversal: {
      requested:
        'Somebody asks for an import to be taken back: what it wrote among entries {first} to {last} ({reason}). Another person will decide.',
      decided: {
        approved:
          'The request of entry {request} is carried out: the corrections that name it take the import back.',
        declined: 'The request of entry {request} is declined: the import stays.',
      },
    },
    figures: {
      restated:
        'The cases opened from {from} to {to} were judged anew ({reason}). Before: {before}. After: {after}. {corrections, plural, one {One correction names} other {# corrections name}} the request of entry {request}.',
    },
    person: {
      erased:
        '{count, plural, one {Personal data that went with one entry were erased. The entry stays, and its proof holds.} other {Personal data that went with # entries were erased. The entries stay, and their proofs hold.}}',
      admitted: '{person} may act here from now on, as {role}.',
      'role-changed': 'From now on, {person} acts as {role}.',
      dismissed: '{person} no longer acts here.',
    },
    clock: { swept: 'We watched due dates from {from} to {to}.' },
    survey: {
      published: 'The survey {survey} is published (version {number}).',
      closed:
        'The survey {survey} is closed: {complete, plural, one {# complete answer} other {# complete answers}}, {partial, plural, one {# partial} other {# partial}}.',
    },
    nature: { proposed: 'The survey closed by entry {closing} reads {candidate} as follows: {nature}.' },
    charter: {
      drawn:
        'A charter of {seats, plural, one {# promise} other {# promises}} is drawn from the survey closed by entry {closing}.',
    },
  },

  // ── Ledger: what each kind of entry is ──────────────────────────────────────────────────────────────────────
  explains: {
    edition: {
      published:
        'A new edition of the charter is published. The entry carries all its terms and the fingerprint of its texts; nothing in it changes afterwards.',
    },
    calendar: {
      published:
        'The calendar that says which days and hours count, public holidays included, so that anyone can work out the due times again.',
    },
    method: {
      published: 'How the scores are worked out, with all its numbers.',
    },
    case: {
      opened: 'A customer asks for something that we promised: the clock starts and the due time is set.',
      paused: 'The clock stops, on a ground that the charter names.',
      resumed: 'The clock runs again, and the due time moves by as much.',
      fulfilled: 'We did what we owed. The entry says whether it was in time.',
      reopened: 'A case that we took for settled was not.',
      withdrawn:
        'The customer withdraws the request, or we close the case without meeting it. Once the due time has passed, it is a breach.',
      described:
        'What has to be known of a case to work out its remedy, such as its power or its price. The value stays private; only its name, which is in the charter, is public.',
      redated: 'The calendar changed: the due time of an open case is worked out again.',
    },
    occurrence: {
      logged: 'A commitment that holds each time was kept, or was not, this time.',
    },
    rate: {
      reported: 'What we report for a whole period, where a commitment is counted by periods.',
    },
    duty: {
      discharged: 'A duty owed once in a period is discharged.',
    },
    breach: {
      declared:
        'A commitment was not kept. The entry carries the exact time of the breach, even when it is noticed later.',
      analysed:
        'We say why, and how serious it is. Our apology is written too, and published when another person has signed it off.',
      returned:
        'Somebody other than whoever analysed the breach has read the analysis and sent it back: it will be written anew. The reason stays internal.',
      'signed-off':
        'Somebody other than whoever analysed the breach has read it and signed it off; our apology is published with this entry.',
    },
    exemption: {
      requested: 'We ask that a breach not count, on a ground that the charter names, with evidence.',
      decided:
        'A second person agrees or refuses. Where nobody decides in time it is refused. Either way the breach stays on record.',
    },
    circumstance: {
      declared:
        'Something outside, such as a storm, that requests for exemptions may cite: on which days, for which units, and where anybody can read of it.',
      agreed: 'A second person agrees that it was so. Before that the circumstance excuses nothing.',
    },
    remedy: {
      asked:
        'The customer asks for what a breach entitles them to, within the time that the charter gives. What we owe follows.',
      owed: 'What we owe the customer for a breach.',
      paid: 'What we paid.',
    },
    action: {
      opened: 'A change that we decide on so that a breach does not happen again.',
      completed: 'This change is made.',
      verified: 'We checked whether this change is enough.',
    },
    claim: {
      filed:
        'Somebody tells us that a commitment was not kept. Their words, reference and address stay private; from this entry on the time to decide runs.',
      decided:
        'Somebody who did not log the matter upholds the claim or refuses it, and says why. Where it is upheld the entry names the breach.',
    },
    encounter: encounterEntries.explains,
    initiative: initiativeEntries.explains,
    feedback: {
      received:
        'Once a case has ended its customer says on the receipt whether the promise was kept in their eyes: yes, no, or that they cannot say. They may change it for thirty days; the newest answer counts. It moves no score, and a comment stays private.',
    },
    entry: {
      corrected: 'A wrong entry is never changed: another says what is right, and why.',
    },
    correction: {
      requested:
        'Whoever may not correct an entry alone asks another person to. The request changes no figure.',
      declined: 'Another person looked at the request, and corrects nothing.',
    },
    restatement: {
      requested:
        'A period was judged by a calendar that was wrong. One person asks that it be judged anew; the request changes no figure.',
      decided:
        'Another person carries the request out or declines it. Each case that is judged otherwise is corrected by an entry that names the request; nothing but the calendar decides it.',
    },
    reversal: {
      requested:
        'A file was imported that should not have been. Whoever notices asks for the import to be taken back; the request changes no figure.',
      decided:
        'Another person, who did not import the file either, carries the request out or declines it. Every entry of the import is corrected by another, which names the request; all of them stay.',
    },
    figures: {
      restated:
        'Figures already published are worked out again, for a reason that the entry gives. The old ones stay beside the new ones.',
    },
    person: {
      erased:
        'Personal data are erased. They were never in the public ledger: the entries stay, and their proofs hold.',
      admitted:
        'From now on, somebody at the company may write to the ledger, under a pseudonym and in a role. This lets anyone check that decisions which take a second person had one.',
      'role-changed': 'From now on, somebody at the company acts in another role.',
      dismissed:
        'Somebody at the company no longer writes to the ledger. What they wrote stays, under their pseudonym.',
    },
    clock: {
      swept: 'Due times were watched during this time. Where no entry says so, nobody was watching.',
    },
    survey: {
      published: 'What is asked, of whom and when. From the first answer on nothing of it changes.',
      closed:
        'How many were invited, how many answered, and the hashes of the answers, of the codes that were used and of the results. The answers themselves are never in the ledger.',
    },
    nature: {
      proposed:
        'How the answers read a promise: as a norm or as a difference. The survey proposes; an edition of the charter decides.',
    },
    charter: {
      drawn:
        'Which candidates find a seat in the charter, by the published rule, and in how many redrawings they keep it.',
    },
  },
});
