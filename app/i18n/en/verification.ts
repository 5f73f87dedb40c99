import type { verification as french } from '../fr/verification.ts';
import { translation } from '../translation.ts';

/** `kept verify`, `kept witness`, `kept export`: what outsiders read of a ledger. */
export const verification = translation<typeof french>()({
  // ── kept verify ─────────────────────────────────────────────────────────────────────────────────────────────────
  verify: {
    holds:
      '{origin}: {size, plural, one {# entry} other {# entries}}, all verified up to the signed root {root}',
    since: 'goes on from the state verified last time, at {size, plural, one {# entry} other {# entries}}',
    firstTime:
      'first verification: the key {key} is pinned from now on; compare it with the one that the company publishes',
    figures: 'due times, outcomes, counts and scores worked out again: identical with what is published',
    firstRules:
      'THE FIGURES FOLLOW THE FIRST RULES, those of before November 2026: the edition of the day judges the past too, and what is overdue and undeclared does not count',
    documents:
      '{count, plural, one {# document} other {# documents}} of editions and methods: the words that the entries vouch for, saying what is judged by',
    noDocuments:
      'NOT HELD TO THE LEDGER: words and pages. This copy has no documents of editions (ledger/documents)',
    pages:
      '{count, plural, one {# page} other {# pages}}: every figure and every commitment named on them is the one that the ledger gives',
    breaches:
      'of each register the first page, with its counts and its newest breaches, and in each language {most, plural, one {the page of the newest one} other {the pages of the # newest ones}}: {count, plural, one {# page} other {# pages}} of breaches',
    notHeld:
      'NOT HELD TO THE LEDGER: further pages of registers, pages of editions and of the ledger, how many customers were met at encounters and how many contacts were relational, what units of an initiative kept, which commitments and questions carry a value, other periods than the usual one, receipts, terms of a commitment other than its target, shapes of drawings, pictures, what pages tell search engines, and numbers and sentences that name no figure',
    noPages: 'NOT HELD TO THE LEDGER: pages. This copy has none',
    pagesLeft:
      'NOT HELD TO THE LEDGER: {count, plural, one {# page} other {# pages}} more than are ever fetched',
    watched: 'due times watched until {until}: a later breach may not be declared yet',
    neverWatched: 'due times never watched: a breach may not be declared yet',
    tables: 'read tables made again from the ledger: identical',
    cosigned: 'cosigned by {name} on {at}',
    at: '{what}: {text}',
    waiting:
      'too few witnesses have cosigned the newest checkpoint yet: waiting for them, {seconds} seconds at most',
    wrong: '{count, plural, one {# finding} other {# findings}}; the first one:',
    atEntry: 'entry {seq}: {text}',
    detail: 'expected {expected}, found {found}',
    reversed:
      '{count, plural, one {# correction takes} other {# corrections take}} an import back in one act, at the request of entry {request}: what it wrote among entries {first} to {last}',
    eases: {
      title: 'Changes that ease, {since}, with which nothing is wrong:',
      nothing: 'none',
      sinceEver: 'since the ledger began',
      sinceEntry: 'since entry {seq}, where the last verification ended',
      sinceDay: 'since {day}',
      noEffect: '(to the tenth of a point no effect on the scores)',
      unknown: '(the effect on the scores cannot be worked out)',
      effect: '{charter}: {changes}',
      change: '{name} {now}, and {without} without them',
      unmeasured: 'not measured',
      kinds: {
        editions:
          '{count, plural, one {# edition that promises less or binds from a day in the past} other {# editions that promise less or bind from a day in the past}}: {named}',
        methods:
          '{count, plural, one {# method that counts} other {# methods that count}} differently from the one before: {named}',
        calendars:
          '{count, plural, one {# calendar} other {# calendars}} published anew with fewer days or hours that count ({named}): without, cases then open would be owed when they were before',
        exemptions: '{count, plural, one {# breach} other {# breaches}} exempted',
        corrections:
          '{count, plural, one {# correction} other {# corrections}} by which a breach does not count or counts for less, what was kept counts for more, or a case is owed later or not at all',
        withdrawals:
          '{count, plural, one {# case} other {# cases}} withdrawn by the company: without, breached on that day',
        pauses:
          '{count, plural, one {# case} other {# cases}} paused for {days} days or more: without, as if the clock had not stopped',
        reopenings:
          '{count, plural, one {# reopening} other {# reopenings}}: without, as if the clock had run on while the case was closed',
        'late-logging':
          '{count, plural, one {# case} other {# cases}} said to be kept in time, but logged only after that time: without, breached',
        occurrences:
          '{count, plural, one {# occurrence} other {# occurrences}} kept, which only the company has seen: without, not counted',
        'rate-gaps':
          '{count, plural, one {# gap} other {# gaps}} in reported rates: periods between two of which nothing is known, or a percentage without the cases behind it, which no score takes in',
        'watch-gaps':
          '{count, plural, one {# gap} other {# gaps}} in the watch, {hours, plural, one {# hour} other {# hours}} in all: nobody watched due times then',
      },
    },
    findings: {
      'not-json': 'the entry is not a JSON object',
      'not-canonical': 'the entry is not canonical JSON (RFC 8785)',
      'wrong-number': 'the entry does not bear the number of its place',
      'unknown-kind': 'the kind of the entry is unknown',
      'wrong-fields': 'the entry does not have the fields of its kind',
      'outside-bounds': 'a parameter of the method, or the weight of a commitment, lies outside its bounds',
      'time-went-back': 'the entry is dated before the one before it',
      'in-the-future': 'the entry tells of something later than its recording',
      'wrong-watch':
        'a check of due dates covers more than an hour or time that was watched already, or was written long after its end',
      'wrong-publication-day': 'the edition does not say the day on which it was published',
      'binds-before-earlier': 'the edition binds before the one that it follows',
      'binds-in-the-past': 'the edition binds from a day before it was published',
      'binds-before-notice': 'the edition promises less, and binds before the notice has passed',
      'not-published': 'the entry rests on what was not published, or not in force',
      'unknown-case': 'the entry is about a case that was not opened like this',
      'unknown-entry': 'the entry refers to an entry that does not exist',
      'cannot-follow': 'the entry cannot follow those before it',
      'wrong-due': 'the due time is not the one that promise and calendar give',
      'wrong-outcome': 'the outcome is not the one that the dates give',
      'wrong-breach': 'the breach is not the one that the entries give',
      'wrong-remedy': 'what is said to be owed or paid is not what the terms and the entries give',
      'wrong-standing': 'the correction does not leave the case where it should be',
      'wrong-figures': 'the figures of a restatement are not those that its corrections give',
      'wrong-hash': 'the hash of a document is not its own',
      'wrong-apology':
        'the apology that was signed off is not the one of the analysis, or is shown before it was signed off',
      'same-person': 'the decision is for a second person, from compliance',
      'not-admitted': 'the entry is from somebody who was not admitted to that role',
      'breach-not-declared': 'a breach ought to have been declared before',
      'remedy-not-owed': 'a remedy ought to have been written down as owed',
      'case-not-followed': 'a case of a payment or a follow-up ought to have been opened or closed',
      'duty-not-discharged': 'the encounter ought to have discharged a duty',
      'not-decided': 'a request for an exemption ought to have been refused: nobody decided in time',
      'not-redated': 'a case ought to have been given a new due time with the new calendar',
      'not-restated': 'a restatement forgets a case that the calendar judges otherwise',
      'nature-not-proposed': 'a closed survey ought to have said what it reads each candidate as',
      'survey-counts-differ': 'the results of a survey are of other counts than those it was closed with',
      'survey-codes-differ':
        'the published hashes of the codes that were used are not those that the survey was closed with',
      'survey-figures-differ': 'what is published of a survey does not follow from its table',
      'survey-means-differ':
        'the means of a culture or of units in a survey cannot stand beside the counts of its table',
      'survey-natures-differ': 'what a survey reads a candidate as does not follow from its table',
      'drawing-differs':
        'the charter drawn from a survey does not follow from its table, or its seed is another',
      'checkpoint-malformed': 'the checkpoint cannot be read, or is of another log',
      'key-changed': 'the checkpoint is not signed by the pinned key',
      'not-in-policy': 'this key, by which the log signs, is of none of the logs that the policy names',
      'quorum-missing': 'too few witnesses have cosigned the checkpoint',
      'entry-changed': 'the entry is not the one whose hash the tree keeps',
      'entry-missing': 'the ledger ends before the number of entries that was signed',
      'tile-changed': 'a tile of the tree is not the one that the entries give',
      'root-differs': 'the entries do not give the signed root',
      'ledger-shrank': 'the ledger is shorter than the one verified last time',
      'history-rewritten': 'the history verified last time was rewritten',
      'figures-differ': 'a published figure is not the one that the entries give',
      'figures-missing': 'no figures are published with the checkpoint, or they cannot be read',
      'figures-stale':
        'the figures are of more than 70 minutes ago: a live site confirms them hourly, and may be showing an old copy',
      'document-missing':
        'the document that the entry names, from which it was published, is not there, or longer than any is',
      'document-changed': 'the document is not the one whose hash the entry names',
      'source-says-else': 'the Markdown says something else than the terms that cases are judged by',
      'page-missing': 'there is no such page, though the charter is for everybody',
      'page-unread':
        'the page does not say of which charter and of how many entries it is made, or has more in it than any page of Kept',
      'page-stale': 'the page is an old copy, or of another moment or of other entries than the ledger has',
      'page-figures-missing': 'the page does not carry a figure that it has to carry',
      'page-figures-differ': 'a figure on the page is not the one that the ledger gives',
      'page-words-differ': 'the words on the page are not those that were published',
      'private-changed': 'the private fields of the entry are no longer those that it vouches for',
      'private-missing': 'the private fields of the entry are gone, without an entry that erases them',
      'table-differs': 'a read table is not the one that the entries give',
    },
  },

  // ── kept verify, kept witness, kept scores --from: why a ledger cannot be read ───────────────────────────────────
  sources: {
    'unknown-host':
      '{what} was asked for, and no machine of this name is known. Check the address, and whether this machine is online ({detail}).',
    refused:
      '{what} was asked for, and nothing answers at this port. Check the address, and whether the server runs ({detail}).',
    unreachable:
      '{what} was asked for, and there is no way to that machine. Check whether this one is online, and what stands between ({detail}).',
    'timed-out':
      '{what} was asked for, and no answer came in time. Try again later: the server is too busy or down, or something between lets nothing through ({detail}).',
    certificate:
      '{what} was asked for, and the certificate of the server is not to be trusted: it has expired, is of another name, or is signed by nobody whom this machine knows. Nothing was read. Check the address and the clock of this machine, or tell whoever runs the server ({detail}).',
    'no-https':
      '{what} was asked for, and the server does not speak https at this port. Check the port, or begin the address with http:// ({detail}).',
    'blocked-port':
      '{what} was not asked for: this port belongs to another service, and is never asked for pages. Check the address.',
    broken:
      '{what} was asked for, and the connection broke before the answer was whole. Try again later ({detail}).',
    'not-found':
      '{what} was asked for, and the server says that there is no such thing. Give the address at which a site of Kept begins, such as https://trust.example.com ({detail}).',
    status:
      '{what} was asked for, and the server answers with an error. Try again later, or tell whoever runs it ({detail}).',
    'too-long':
      '{what} was asked for, and the answer is longer than anything in a ledger. Give the address at which a site of Kept begins, such as https://trust.example.com',
    'no-file': '{what}: no such file; expected the folder of an export, with all that is in it',
    unreadable: '{what} cannot be read: it has to be a file that you may read ({detail})',
    incomplete:
      '{what}: a file of the ledger ends too early. Try again; if it stays so, tell whoever publishes it.',
    unsigned:
      '{what}: nothing was signed yet, so that there is nothing to check. Let kept serve run, which signs within a minute.',
    'not-migrated':
      '{what}: an early version of Kept made this database, and signed nothing. Start kept serve on it once, which brings it to the present form and signs within a minute; then verify it.',
    'no-key':
      '{what}: what stands there is no ledger, since its ledger/key is no key. Give the address at which a site of Kept begins, such as https://trust.example.com, the folder of an export, or a database.',
    'other-key':
      '{what} signs with a key that is none of those given with --log: {detail}. Compare it with the one that the company publishes.',
    'not-judged': '{what}: the checkpoint could not be judged this time. Look again later ({detail}).',
    'other-state':
      '{what}: what was kept here by an earlier check is damaged, or of a log with another key. Find out why; then choose another folder with --state.',
  },

  // ── kept witness ────────────────────────────────────────────────────────────────────────────────────────────────
  witness: {
    started: 'this witness signs with the key {key}',
    listening: 'answers logs at port {port}',
    pinned:
      'seen for the first time: the key {key} is pinned from now on; compare it with the one that the company publishes',
    cosigned: '{origin}: {size, plural, one {# entry} other {# entries}} cosigned, root {root}',
    unchanged: '{origin}: {size, plural, one {# entry} other {# entries}}, cosigned before, root {root}',
    stale:
      '{origin}: the published figures are of {at}. A live site confirms them hourly: it may be showing an old copy.',
    refused: '{origin}: NOT COSIGNED. {why}',
    sizes: 'Cosigned before: {before, plural, one {# entry} other {# entries}}; shown now: {size}.',
    evidence: 'Both checkpoints, with the log’s signatures, are kept in {folder}.',
    refusals: {
      malformed: 'What the log shows is no checkpoint.',
      'not-its-key': 'What the log shows is not signed by the key that is pinned.',
      'went-back': 'The log shows fewer entries than it signed before.',
      'other-root': 'The log signed two different ledgers of the same number of entries.',
      rewritten: 'The log rewrote its history: what it shows does not begin with what it signed before.',
      'no-tree': 'The tiles of the log do not give the root that it signed.',
    },
    unusable: {
      'no-key': '{place}: this witness has no key yet; say under which name it signs: --name {example}',
      'other-name':
        '{place}: this witness signs as {detail}; expected that name, or another folder with --state',
      'key-of-a-log':
        '{place}: this is the key of a log, not of a witness; expected another folder with --state',
      'key-unsafe': '{place}: others may read this key; expected mode 600 (chmod 600 {place})',
      damaged: '{place}: this is no key any more; put a copy of it back',
      'in-use':
        '{place}: in use by the process {detail}; expected one witness at a time, since two with one key could contradict each other',
      'logs-malformed': '{place}: expected a line as C2SP tlog-policy writes it ({detail})',
    },
    damaged:
      '{origin}: what this witness keeps of that log is damaged. Put a copy of its folder (--state) back.',
    handedIn: {
      taken: '{address} has taken the cosignature',
      asked:
        '{address} keeps your request to be a witness; your cosignatures will appear there once it is accepted',
      'not-taken': '{address} takes no cosignatures; this one is kept here',
      failed: '{address} has not taken the cosignature. {why}',
    },
  },

  // ── kept export ──────────────────────────────────────────────────────────────────────────────────────────────────
  exported: {
    done: '{folder}: {files, plural, one {# file} other {# files}}, with the ledger of {size, plural, one {# entry} other {# entries}}, verified',
    check: 'Anyone who has the folder checks it with: {command}',
    nothing:
      '{database}: no charter is published in this database, so that there is nothing to export. Nothing was written. Publish one first, with {publish} or {serve}, or name another database with {option}.',
    notEmpty: '{folder} holds something that is no export of this log; expected an empty folder, or none',
    readme: {
      title: 'All that {name} publishes, to check offline',
      folder: 'this folder',
      what: 'This folder holds every public page of {site} and the whole ledger behind it: {size, plural, one {# entry} other {# entries}}, as of one moment that we have signed.',
      check:
        'One command of Kept works everything out again from the entries alone: signature, every entry up to the signed root, every due time, outcome, count and score. Nothing leaves your machine. Take the key from elsewhere than this folder, from somebody who has known it for longer, and compare.',
      formats:
        'The folder `ledger/` is in public formats that other tools read too: RFC 6962 hashes, C2SP tlog-tiles, tlog-checkpoint and signed-note.',
      host: 'The pages can be read from any static host, under any folder of it, for instance with `python3 -m http.server`: begin at `index.html`. Their addresses are those of the site, each with `index.html`.',
      left: 'What needs a server is not here: signing in, forms, looking a receipt or a single entry up. Such links lead to {site}.',
      people:
        'No name, customer reference or note is in this folder. Entries only vouch for them by a salted hash.',
    },
  },
});
