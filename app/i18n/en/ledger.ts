import type { ledger as french } from '../fr/ledger.ts';
import { translation } from '../translation.ts';

/** The ledger: its pages, when due dates were watched, and why nothing can be recorded. */
export const ledger = translation<typeof french>()({
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
      voice: 'What customers and employees answer',
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
    survey: 'Survey',
    seeSurvey: 'what was asked, and what came of it',
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
