import type { ledger as french } from '../fr/ledger.ts';
import { translation } from '../translation.ts';
import { initiativeEntries } from './initiative-entries.ts';

/** The ledger: its kinds of entry, what each says, its pages, when due dates were watched, and why nothing can be recorded. */
export const ledger = translation<typeof french>()({
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
    initiative: initiativeEntries.kinds,
    remedy: { asked: 'Remedy asked for', owed: 'Remedy owed', paid: 'Remedy paid' },
    action: {
      opened: 'Corrective action opened',
      completed: 'Corrective action completed',
      verified: 'Corrective action verified',
    },
    claim: { filed: 'Claim filed', decided: 'Claim decided' },
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
    initiative: initiativeEntries.says,
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
    initiative: initiativeEntries.explains,
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
  },

  // ── Public: the ledger, its entries and their proofs ────────────────────────────────────────────────────────
  ledger: {
    title: 'The ledger',
    description:
      'All that our figures depend on: a signed ledger in which nothing is erased, which anyone can check without taking our word for it.',
    lede: 'Every fact that a figure depends on is an entry in this ledger. It is never changed and never erased, and anyone can check that without taking our word for it.',
    signed: 'What we have signed',
    state: '{count, plural, =0 {No entries signed} one {# entry signed} other {# entries signed}}',
    waiting:
      '{count, plural, =0 {} one {One newer entry waits for the signature, which comes within a minute.} other {# newer entries wait for the signature, which comes within a minute.}}',
    notSigning: 'Nothing new is signed',
    notSigningSince:
      'The newest signed state was confirmed on {when}. Nothing new can be recorded or signed for now: {why}.',
    neverSigning: 'Nothing can be recorded or signed for now: {why}.',
    notSigned: 'Nothing is signed yet: the first signature comes within a minute of the first entry.',
    signedOn: 'Signed',
    confirmed: 'Confirmed',
    root: 'Root',
    origin: 'Name of the ledger',
    key: 'Public key',
    files: 'Files',
    checkpointFile: 'checkpoint',
    keyFile: 'public key',
    figuresFile: 'figures',
    witnesses: 'Who cosigned it',
    witnessesSay:
      'A witness follows this ledger from elsewhere and cosigns each state that extends everything it saw before: we can no longer show one past to some and another past to others.',
    quorum: 'Witnesses that cosigned the newest state: {cosigned, number} of {of, number}.',
    enough: 'That is enough by our rule.',
    notEnough: 'Our rule asks for more.',
    noWitness:
      'Nobody cosigns this ledger yet. Witnesses that are accepted will appear here, with the time of their signature.',
    askToWitness:
      'A consumer group, a newspaper or a regulator can ask to be a witness, from any computer, with the command {command}. We see each request and answer it; once it is accepted, the name of the witness and the time of its signature appear here. A refusal keeps nobody from following this ledger and keeping what they saw.',
    witness: 'Witness',
    witnessed: 'State cosigned',
    witnessedAt: 'Cosigned',
    unverified: 'this signature does not verify',
    check: 'Check it yourself',
    checkSays:
      'This command reads the whole ledger on your computer: it verifies the signature and every entry, works out every due date, outcome and score again, and compares them with what we publish. The next time, it also verifies that nothing has changed since.',
    pin: 'Write down our public key, or ask us for it by some means other than this site: it is what proves that the signature is ours.',
    watch: 'When nobody watched',
    watchSays:
      'At least once an hour Kept writes that it has watched due dates. The hours in which it did not are listed here.',
    allWatched: 'No interruption of an hour or more in 12 months.',
    watchedSince: 'No interruption of an hour or more since {date}.',
    moreGaps: '{count, plural, one {And one older interruption.} other {And # older interruptions.}}',
    gapsCaption: 'Times not watched',
    gapFrom: 'From',
    gapTo: 'To',
    search: 'Find a receipt or an entry',
    find: 'Code of a receipt or number of an entry',
    findHint: 'The code of a receipt has 32 characters; entries are numbered from 0.',
    notFound: 'The ledger has no receipt with this code and no entry with this number.',
    entries: 'The entries',
    empty: 'No entries yet. From the publication of a charter on, every fact will appear here.',
    number: 'Entry {number}',
    unsealed: 'not signed yet',
    occurred: 'happened on {date}',
  },
  threats: {
    title: 'What the ledger does not prove',
    description:
      'What a company could try in order to look better, what the ledger of {company} refuses or says of it, and what anybody can do.',
    link: 'What the ledger does not prove, and what you can do about it',
  },

  ledgerKinds: {
    title: 'The kinds of entries',
    lede: 'An entry is one line of the ledger. These are all the kinds there are, and what each of them means.',
    description: 'Every kind of entry in the public ledger, explained in plain words.',
    link: 'The kinds of entries, explained',
    parts: {
      published: 'What we publish',
      case: 'The life of a case',
      counted: 'What is counted otherwise',
      breach: 'After a breach',
      customer: 'What customers say',
      people: 'Who writes here',
      ledger: 'The ledger itself',
    },
  },
  ledgerEntry: {
    title: 'Entry {number}',
    description: 'Entry {number} of our ledger, byte for byte, and the proof that it is there.',
    older: '← Previous entry',
    newer: 'Next entry →',
    written: 'What is written',
    kind: 'Kind',
    recorded: 'Recorded',
    occurred: 'Happened',
    commitment: 'Commitment',
    receipt: 'Receipt',
    seeReceipt: 'the whole case, with its proofs',
    who: 'By',
    whoSays: '{role}, under the pseudonym {id}',
    private: 'Private data',
    privateSays:
      'Data that are not public go with this entry. Only their fingerprint is here: it proves that they have not changed, and says nothing of them.',
    exactly: 'Byte for byte',
    exactlySays: 'This is the entry exactly as it is kept and signed.',
    proof: 'The proof',
    proved:
      'This entry is line {seq} of a ledger of {size} lines, which we signed on {date}. The fingerprints that follow lead from this entry to the signed root: to change a single byte would change the root.',
    notSealed:
      'This entry is kept, but not signed yet. The signature comes within a minute: load this page again then.',
    leaf: 'Fingerprint of the entry',
    path: '{count, plural, =0 {No fingerprint: this entry is the only one} one {The fingerprint up to the root} other {The # fingerprints up to the root}}',
    root: 'Signed root',
    download: 'Download the proof (.tlog-proof)',
    downloadSays:
      'A small file in the public format C2SP tlog-proof. With the entry above and our public key, tools other than ours can verify it.',
  },

  // ── When due dates were watched ──────────────────────────────────────────────────────────────────────────────────
  watch: {
    since: 'Kept has watched the due dates since {date}.',
    never:
      'Due dates are not watched continuously yet: a breach may be noticed later, but always with its exact time.',
    archive: 'This record comes from archives: Kept did not watch these due dates as they ran.',
    gaps: 'Not watched:',
    gap: 'from {from} to {to}',
    more: '{count, plural, one {and one other interruption in 12 months} other {and # other interruptions in 12 months}}',
  },
});
