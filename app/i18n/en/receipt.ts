import type { receipts as french } from '../fr/receipt.ts';
import { translation } from '../translation.ts';

/** What the customer of one case reads of it: the receipt. */
export const receipts = translation<typeof french>()({
  receipt: {
    title: 'Your receipt',
    description: 'One case, all that is written about it, and the proof that each entry is in our ledger.',
    promised: 'We promised',
    standing: {
      due: 'We have to meet your request by {due} at the latest.',
      paused: 'The clock is paused: the due date will be set when it resumes.',
      late: 'We did not keep this commitment: the due date was {due}, and your request is still waiting.',
      kept: 'We kept this commitment: your request was met on {closed}.',
      breached: 'We did not keep this commitment: your request was met on {closed}, too late.',
      exempt:
        'Your request was met too late. This breach is exempt, on a ground that the charter names: it stays on record but does not count in our figures.',
      exemptWaiting:
        'The due date was {due}. This breach is exempt, on a ground that the charter names; your request is still waiting.',
      withdrawn: 'This case was closed on {closed} without the request being met.',
      withdrawnLate:
        'We did not keep this commitment: the due date was {due}. The case was closed after that.',
    },
    case: 'Your case',
    opened: 'Request received',
    working: {
      title: 'How the due date was worked out',
      supposed: 'The clock is paused. Were it to resume on {now}, the due date would be {due}.',
      steps: 'The {count, plural, one {step} other {# steps}} of the working',
    },
    owed: {
      amount: 'Amount',
      soFar: 'Amount to date',
      claimable: 'To be asked for by',
      payable: 'To reach you by',
      late: 'If it comes later',
      more: '{amount} more',
      unknown: 'The amount depends on what the ledger does not say of your case.',
      ask: 'This remedy must be asked for: tell us by then that you want it.',
      lapsed: 'The time to ask for this remedy is over. If you asked in time, tell us.',
      asked: 'You asked for it on {date}.',
      noPayment: 'This is what the charter provides for: the ledger says nothing of it yet.',
    },
    answer: {
      title: 'Your view',
      question: 'In your eyes, was this commitment kept?',
      public:
        'Your answer is public, without your name, and joins those of other customers. It changes no score.',
      choices: { yes: 'Yes', no: 'No', 'cannot-say': 'I cannot say' },
      comment: 'A comment',
      commentHint: 'It stays private: only those who deal with your case read it. At most {most} characters.',
      send: 'Send the answer',
      change: 'Change the answer',
      recorded: 'Thank you: your answer is in the ledger.',
      given: {
        yes: 'Answered on {at}: yes, the commitment was kept.',
        no: 'Answered on {at}: no, the commitment was not kept.',
        'cannot-say': 'Answered on {at}: impossible to say.',
      },
      until: 'It may be changed until {until}.',
      settled: 'It can no longer be changed since {until}.',
      later: 'When this case has ended we ask here whether, in your eyes, the commitment was kept.',
      there: 'Answer on our site',
    },
    publicBreach: 'The public page of this breach',
    code: 'Code of the receipt',
    proof: 'The proof',
    unchecked:
      'Your browser does that, and needs JavaScript for it. Without JavaScript, download the .tlog-proof of each line and verify it with a tool of your choice, or check the whole ledger with our command.',
    uncheckedTitle: 'Not verified yet',
    provedTitle: 'Proved',
    proved:
      'Your browser has just verified it: each signed line below is, byte for byte, in the ledger whose state is given further down, and that state is signed by the key that goes with it. The dates, the outcome and the amounts said above are those that these lines give.',
    includedTitle: 'Proved, but for the signature',
    included:
      'Your browser has just verified it: each signed line below is, byte for byte, in the ledger whose state is given further down. It could not verify the signature of that state, a kind that it does not know: open this receipt in a newer browser.',
    refusedTitle: 'Refused',
    refused: {
      key: 'The key of this receipt cannot be read: it was changed.',
      checkpoint:
        'The state of the ledger that this receipt gives cannot be read, or is that of another ledger.',
      signature:
        'The signature is not by this key: the state of the ledger, the key or the signature was changed.',
      entry: 'Line {seq} is not an entry of this case: it was changed.',
      inclusion: 'Line {seq} is not in the signed ledger: this line or its proof was changed.',
      figure: 'This receipt says something else than its lines. What differs:',
    },
    unableTitle: 'Cannot be verified here',
    unable:
      'Your browser does not allow this on a page that came without encryption, or not at all. Save this receipt and open the file, or use a newer browser.',
    notProved: 'What this does not prove',
    notProvedTruth:
      'That what is written is true: only that we wrote it, and that nothing in it has changed since.',
    notProvedWhole:
      'That nothing is missing: this receipt shows all that we wrote about this case, but it is we who say so.',
    notProvedTime:
      'The time of the signature, and the sentences that sum up: they are our reading, the lines are what counts.',
    notProvedKey:
      'That the key is ours: compare it with the one that you got some other way, or from a witness.',
    notProvedFile:
      'That this file is ours: if you have it from someone else, its program may have been changed too. Fetch the receipt from our site again, or verify the proofs with a tool of your choice.',
    notSigned:
      'Nothing of this case is signed yet. The signature comes within a minute: load this page again then.',
    keep: 'Keep this receipt',
    keepSays:
      'A single file that verifies itself again when you open it, even offline and even if this site is gone.',
    save: 'Save the receipt (HTML)',
    file: 'receipt',
    address: 'This receipt stays at this address, with the newest state:',
    lines: 'What is written',
    exactly: 'Byte for byte, and the proof',
    exactlyWaiting: 'Byte for byte, not signed yet',
    signed: 'The signed state of the ledger',
    signedSays: 'We say that we signed it on {date}: name of the ledger, number of entries, root, signature.',
    keySays: 'The public key with which the signature is verified:',
  },
});
