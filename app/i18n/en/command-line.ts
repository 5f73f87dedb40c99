import type { commandLine as french } from '../fr/command-line.ts';
import { translation } from '../translation.ts';

/** The command line: its help, its refusals, and how far long work has come. */
export const commandLine = translation<typeof french>()({
  // ── kept: how it is used ────────────────────────────────────────────────────────────────────────────────────────
  usage: {
    titles: {
      usage: 'Usage:',
      arguments: 'Arguments:',
      options: 'Options:',
      globalOptions: 'Options of every command:',
      commands: 'Commands:',
    },
    someOptions: '[options]',
    someCommand: '[command]',
    byDefault: '(default: {value})',
    choices: '(one of: {choices})',
    help: 'print this help',
    helpCommand: 'explains a command',
    version: 'print the number of the version',
    missingArgument: '<{what}> is missing',
    missingValue: '{option}: expected a value',
    missingOption: '{option} is missing',
    unknownOption: 'there is no option {what}',
    unknownCommand: 'there is no command {what}',
    tooMany:
      '{expected, plural, =0 {expected no argument} one {expected # argument} other {expected # arguments}}, given {found, number}',
    notAChoice: '{option}: given “{what}”; expected {choices}',
    meant: 'did you mean {similar}?',
    asSaid: '{detail}',
    notAPolicy: '--policy {place}: expected a policy as C2SP tlog-policy writes it ({detail})',
    notBuilt: 'The pages are not built: run {command} first.',
    noContent: '{folder}: no such folder; expected the company’s content',
    noDatabase:
      '{file}: no such database; {from, select, option {--database names it} environment {DATABASE_URL names it} other {it is the one used without --database and DATABASE_URL}}. Nothing was written. Name one that is there, or make it: {publish}, {serve}, {add} and {restore} do. That of the demonstration ({demo}) is chosen with --database {demonstration}.',
    notSqlite:
      '{from, select, option {--database} other {DATABASE_URL}}: expected a path to a SQLite file, found an address beginning {kind}//',
    notOurs: '{database}: expected a database of Kept, a SQLite file ({detail})',
    busy: '{database}: another program has kept this database locked for too long. Nothing was written: run the same command again when it has finished.',
    troubled: '{database}: {why}. {mending}',
    noFile:
      '{from, select, environment {DATABASE_URL} other {--database}}: expected the path of a file, such as {example}',
    notUsable: '{file} cannot be used: expected a file or folder that you may read and write ({detail})',
    broken:
      'something went wrong that should not ({detail}). Run the command again with KEPT_TRACE=1 to see where, and report it.',
    notAnInstant: '--at {given}: expected an instant with its offset, such as {example}',
    notPassed: '--at {given}: expected a moment that has passed',
    notAPort: 'PORT={given}: expected a number from 0 to {most}',
    oldNode: 'this is Node {found}, which is too old; expected Node {wanted} or later',
    portTaken: 'Another program answers at this port ({detail}): set PORT to one that is free.',
    noCharter: '{slug}: no such charter',
    noSuchCharter: '{slug}: no such charter; expected one of {known}',
    nothingPublished: 'nothing is published yet; expected {serve} or {publish} first',
    noMethod:
      'charters are published, but not the method by which scores are worked out; expected {publish}, which says what is wrong with it if anything is ({check} too)',
    notPublished: '--charter {slug}: not published; expected one of {known}',
    nobody: '{email}: nobody signs in with this address',
    nothingThere: '{target}: nothing there; expected an address, the directory of an export, or a database',
    notSeconds: '--every {given}: expected a number of seconds',
    nothingToWitness: 'expected the address of a log to follow, or --listen without --once',
    notAnAddress: '{given}: expected the address of a log, such as {example}',
    notAKey: '{option} {given}: expected a verifier key (name+id+base64), or a file with one',
    notADay: '{option} {given}: expected a day, such as {example}',
    notAReason: '--because {given}: expected one of {reasons}',
    notListening: '--listen {given}: expected a port, or host:port',
    listeningTaken: 'Another program listens there ({detail}): choose another port.',
  },

  // ── kept: what each command does, as its help says ──────────────────────────────────────────────────────────────
  help: {
    placeholders: {
      address: 'address',
      addresses: 'addresses',
      day: 'day',
      email: 'email',
      export: 'export',
      file: 'file',
      folder: 'folder',
      import: 'import',
      instant: 'instant',
      keys: 'keys',
      key: 'key',
      listen: '[host:]port',
      name: 'name',
      reason: 'reason',
      reference: 'reference',
      role: 'role',
      seconds: 'seconds',
      slug: 'slug',
      target: 'target',
    },
    program: {
      does: 'Publishes a customer charter, keeps the record of how each commitment is kept, and shows it in public.',
      database: 'the SQLite file (default: $DATABASE_URL, else {file})',
      content: 'what the company edits: charters, calendars, method',
    },
    serve: {
      does: 'Publishes what content/ says if nothing is published yet, serves, and sweeps. PORT and HOST by environment.',
    },
    demo: {
      does: 'Serves a demonstration: a made-up year of a fictional company beside real records of the City of Boston.',
      prepareOnly: 'make the database and leave',
    },
    check: {
      does: 'Reads and lints charters, calendars and method: errors block publication, warnings do not.',
      slug: 'one charter; without it everything is checked, method and calendars too',
      json: 'print the findings as JSON',
    },
    publish: {
      does: 'Shows what an edition of a charter changes, asks, and freezes it in the ledger with the calendars it uses; without a name all charters and the method.',
      slug: 'the folder of the charter under content/charters',
      yes: 'publish without asking',
      dryRun: 'show what would change and publish nothing',
    },
    import: {
      does: 'Streams the events of a file in; importing twice changes nothing, an interrupted import goes on.',
      file: 'a .csv or .ndjson file, also .gz',
      mapping: 'how the rows become events, such as {example}',
      dryRun: 'judge every row and write nothing',
      takeOver: 'of rows whose closing differs from the record, reopen the case or ask for a correction',
      json: 'print the report as JSON',
    },
    takeBack: {
      does: 'Asks for a finished import to be taken back, by corrections; run again by a second person, a compliance officer, carries the request out.',
      import: 'its id, as the address of its page has it, or the name of its file',
      as: 'the address of whoever asks for it, or carries it out',
      because: 'why it is taken back, one of {reasons}',
      decline: 'why the request is not carried out, which stays private: it is declined then',
      dryRun: 'say what would be taken back, and what would stay, and write nothing',
    },
    sweep: {
      does: 'Declares every breach whose due time has passed, with the due time as its time.',
      at: 'as if it were then, such as {example}; not in the future',
      json: 'print the figures as JSON',
    },
    scores: {
      does: 'Prints the two scores of each charter with everything that goes into them.',
      at: 'as known today about that moment',
      charter: 'one charter only',
      json: 'print the figures as JSON',
      from: 'from the entries of an export, an address or a database, once verified',
      cases: 'answer worked cases instead',
    },
    clock: {
      does: 'Says what time the machine has, and whether it is believed: after a jump nothing is recorded or signed.',
      confirm: 'somebody has looked at another clock: this time is right',
      json: 'print it as JSON',
    },
    due: { does: 'Says when each worked case is due, with the working.' },
    remedy: { does: 'Says what each worked case owes its customer.' },
    voice: { does: 'Says what the survey, the small groups and the scales of each worked case come to.' },
    cases: 'worked cases as JSON; where one carries the answer, it is compared',
    rebuild: {
      does: 'Makes the read tables again from the ledger and says whether they were identical.',
      json: 'print the tables as JSON',
    },
    verify: {
      does: 'Verifies a ledger without trusting who serves it: signature, every entry, history since the last time, every figure worked out again.',
      target: 'an address, the directory of an export, or a database',
      state: 'what is kept between two runs: the pinned key and the newest checkpoint',
      key: 'the verifier key to hold the log to, or a file that holds it',
      policy: 'which witnesses must have cosigned (C2SP tlog-policy)',
      since: 'a day from which on it is told what eases (default: since the last time, or all)',
      json: 'print what was found as JSON',
    },
    witness: {
      does: 'Is a witness: cosigns the checkpoints of logs that contradict nothing it saw before (C2SP tlog-witness), refuses the others and keeps the evidence.',
      addresses: 'logs to follow, such as {example}',
      name: 'under which it signs, such as {example}; needed the first time',
      state: 'its key, what it cosigned last, what it refused',
      log: 'verifier keys of logs that are trusted, or files that hold one; without them the key of a followed log is taken on trust the first time',
      listen: 'answer logs that ask',
      every: 'how often to look at the logs that are followed',
      once: 'look once and leave: status 1 when something was refused',
      json: 'print what happens as JSON, one line each',
    },
    backup: {
      does: 'Copies the database while the server runs, and reads the copy back before it says so.',
      file: 'where the copy goes; an older backup there is replaced',
      json: 'print what was copied as JSON',
    },
    restore: {
      does: 'Puts a verified backup in the place of the database, with the server stopped; never one that takes back what was signed.',
      file: 'a backup',
      keyLost: 'go on with a new key, which everybody who checks the log will notice',
      json: 'print what was restored as JSON',
    },
    export: {
      does: 'Writes everything public to a folder that any static host can serve and {command} checks offline.',
      folder: 'new, empty, or an earlier export, which is replaced',
      json: 'print what was written as JSON',
    },
    user: {
      does: 'People who may sign in.',
      add: 'Adds a person. Without a password on standard input, one is created and shown only this once.',
      name: 'as colleagues see it',
      email: 'with which to sign in',
      role: 'what the person may do',
      passwordStdin: 'read the password from standard input',
      list: 'Lists those who may sign in, and those who no longer may: role, pseudonym, since when, last sign-in.',
      json: 'print them as JSON',
      password:
        'Gives a person another password and ends all their sessions. Without one on standard input, it is created and shown only this once.',
      setRole: 'Gives a person another role and ends all their sessions: they sign in again with it.',
      disable: 'Keeps a person from signing in; what they logged stays, under their pseudonym.',
      enable: 'Lets a person sign in again, with the role and the password that they had.',
      'sign-out': 'Ends all sessions of a person; no browser is known as theirs any more.',
      erase: 'Erases the name, address and password of a person; what they logged stays, under a pseudonym.',
    },
    erase: {
      does: 'Says what is kept under a customer’s reference, and with --yes erases it; every proof still holds.',
      reference: 'the one that the customer knows',
      charter: 'in one charter only',
      by: 'who erases, as the ledger keeps it; the command line itself unless given',
      yes: 'erase; without it nothing is',
      json: 'print what was found or erased as JSON',
    },
  },

  // ── kept: what the machine refuses, in brackets behind what was expected ──────────────────────────────────────────────────
  machine: {
    'a-folder': 'it is a folder',
    'no-folder': 'a file stands where its path has a folder',
    'nothing-there': 'there is nothing there',
    'not-allowed': 'this account is not allowed to',
    'read-only': 'nothing can be written there',
    full: 'the disk is full',
    failing: 'the disk does not answer as it should',
    'name-too-long': 'its name is too long',
    'endless-links': 'its links lead round in a circle',
    'no-database': 'it is no SQLite database',
    damaged: 'the file is damaged',
    'not-opened': 'the file does not open',
    'other-tables': 'the tables of Kept are not in it',
    'no-file': 'it is no ordinary file',
  },

  // ── kept: what other users of the machine could read or change ──────────────────────────────────────────────────
  unsafe: {
    madePrivate: '{file}: other users of this machine could read this file; from now on only its owner may.',
    'foreign-file':
      '{place}: this file belongs to another user of this machine (number {owner}), who could change it. Run the command as that user, or make the file yours: chown {us} {place}',
    'foreign-folder':
      '{place}: this folder belongs to another user of this machine (number {owner}), who could change what is in it. Run the command as that user, or, if you know what is in it, make it yours: chown {us} {place}',
    'open-folder':
      '{place}: other users of this machine may write to this folder, and so change what is in it. If you know what is in it, close it to them: chmod go-w {place}',
    'open-file':
      '{place}: other users of this machine may read this file, and it could not be closed to them; expected mode 600. Put it where files have modes.',
    'not-a-file': '{place}: expected a file, found a link or something else; remove it.',
    'not-a-folder': '{place}: expected a folder, found a link or something else; remove it.',
  },

  // ── kept: how far long work has come ────────────────────────────────────────────────────────────────────────────
  progress: {
    line: '{what}: {done, number} of {of, number} ({percent}), {seconds, number} s',
    bar: '{what} [{bar}] {percentage}% | {value}/{total} | {left}',
    backup: 'backup',
    restore: 'restore',
    reversal: 'taking {file} back',
    rebuild: 'rebuild',
    verify: 'verify',
    pages: 'pages',
    ledger: 'ledger',
    import: 'import {file}, bytes',
    year: 'a made-up year of Aurore Énergie, in days',
  },

  // ── kept clock, and what is refused while the clock is not believed ─────────────────────────────────────────────
  time: {
    believed: '{now}: the clock goes on as it went, and is believed',
    doubted:
      '{now}: the clock jumped {way, select, forwards {forwards} other {backwards}} by {jump}, and is not believed. Nothing is recorded, swept or signed until the new time has held for ten minutes ({wait} more), or until somebody who has looked at another clock says {command}.',
  },

  // ── kept erase ───────────────────────────────────────────────────────────────────────────────────────────────────
  erasing: {
    found:
      '{cases, plural, =0 {no case} one {# case} other {# cases}}, {occurrences, plural, =0 {no occurrence} one {# occurrence} other {# occurrences}}{encounters, plural, =0 {} one {, # encounter} other {, # encounters}}{claims, plural, =0 {} one {, # claim} other {, # claims}}, {entries, plural, one {# entry} other {# entries}} with private fields',
    case: '{charter}, {commitment}, opened on {opened}, {state}',
    alike: 'Not meant, although they look alike: {references}',
    stillOpen: 'This case is not closed: its clock is running, and nobody will know whose it is any more.',
    asked:
      'Nothing was erased. With --yes all of this is, for ever; the entries stay and say nothing of the person.',
    done: 'Erased. Entry {seq} says so, without naming anyone; every proof still holds.',
    told: '{count, plural, one {# case of which somebody is told at this address: the address goes, the case is erased by its reference} other {# cases of which somebody is told at this address: the address goes, the cases are erased by their references}}',
    invited:
      '{count, plural, one {# invitation to a survey went to this address} other {# invitations to surveys went to this address}}: it goes; answers are linked to nobody and stay',
    addressDone: 'The address is erased, and what waited to be sent there.',
    already: 'Erased before.',
    unknown: 'Nobody is known under this reference.',
    notOverwritten:
      'Somebody is reading the database just now: bytes are left beside it. Run the same command again later.',
    rewritten:
      'The whole database had to be rewritten for that; whatever was to be written to it meanwhile had to wait.',
    backups:
      'Backups made before still hold all of this: delete them. kept restore refuses them from now on.',
    noSuchColleague: '--by {email}: nobody signs in with this address',
    colleague:
      '{email} is erased: no name, no address, no password. Their entries keep the pseudonym {id}, which no longer points to anybody.',
    colleagueAsked: 'Nothing was erased. With --yes {email} is, for ever.',
  },

  // ── kept backup, kept restore ────────────────────────────────────────────────────────────────────────────────────
  copies: {
    backedUp:
      '{file}: {size, plural, one {# entry} other {# entries}} up to the root {root}, {megabytes, number, ::.0} MB, read back and whole',
    signedUpTo: 'signed up to {size, plural, one {# entry} other {# entries}}',
    keyApart: 'The log’s key is not in it. Keep {key} too, where this file is not: it never changes.',
    voiceCopied: '{file}: the answers to surveys, with their keys',
    voiceLeft:
      'The answers to surveys are not in it while some are given ({surveys}): two copies would tell what came between them, and so when. They will be once the survey is closed.',
    voiceRestored: '{file}: the answers to surveys, in place',
    noDatabase: '{file}: no such file; expected a database of Kept',
    sameFile: '{file} is the database itself; expected another file',
    otherFile: '{file} cannot be used: expected a database of Kept or a new file ({detail})',
    notReplaced:
      '{file} holds {size, plural, one {# entry} other {# entries}} and is not the beginning of this database, which has {found, number}. Nothing was replaced.',
    restored:
      '{file}: {size, plural, one {# entry} other {# entries}} up to the root {root}, verified, in place',
    aside: 'What stood there is now {file}; delete it when nobody needs it any more.',
    memoryLost:
      'What was signed since this backup is not known here. Whoever was erased since then is in it again: erase them anew, kept erase --yes. Erased before, they are no longer recognised in files.',
    inUse: '{file} is in use: stop the server first. Nothing was changed.',
    takesBack:
      'The backup has {size, plural, one {# entry} other {# entries}} and does not go on from the {found, number} of the database that stands there: what was acknowledged would be lost. Nothing was changed.',
    contradicts:
      'A checkpoint of {found, plural, one {# entry} other {# entries}} was signed; this backup has {size, number} and does not go on from there. A log that goes back contradicts what others have seen. Nothing was changed.',
    keyMissing:
      'The log was signed with a key that is not there ({file}). Put it in place first; if it is lost, --key-lost makes another one, and everybody who checks the log will be told. Nothing was changed.',
    otherKey: 'The log was signed with another key, {key}. Put it in place first. Nothing was changed.',
    faulty: '{file}: {why} ({detail})',
    faults: {
      unreadable: 'this is no database of Kept',
      damaged: 'the file is damaged',
      'entries-missing': 'entries are missing',
      'head-differs': 'the entries do not give the root that the ledger says',
      'checkpoint-differs': 'the entries are not those that were signed',
    },
  },

  // ── kept check, kept publish ────────────────────────────────────────────────────────────────────────────────────
  checking: {
    total:
      '{errors, plural, one {# error} other {# errors}}, {warnings, plural, one {# warning} other {# warnings}}',
  },
  // ── kept import, kept sweep ─────────────────────────────────────────────────────────────────────────────────────
  importing: {
    mappingUnreadable: '{file}: cannot be read; expected a mapping such as {example}',
    remarksMore:
      '… and {count, plural, one {# more row that could be read in two ways} other {# more rows that could be read in two ways}}',
    rejectedMore: '… and {count, plural, one {# more rejected row} other {# more rejected rows}}',
    rows: '{count, plural, one {# row} other {# rows}}',
    dryRun: 'dry run: nothing was written',
    accepted: '{count, number} accepted, {already, number} of them already recorded',
    skipped: '{count, number} skipped',
    rejected: '{count, number} rejected',
    counted: '{count, number}: {reason}',
    leftOut: 'Left out of rows accepted for another commitment:',
    agrees: '{what}: {same, number} of {of, number} agree ({percent})',
    due: 'Due times, to the minute',
    verdict: 'Verdicts of the source by its own due times',
    outcome: 'Verdicts of the source by due times worked out here',
  },
  sweeping: {
    declared: '{count, plural, one {# breach declared} other {# breaches declared}}',
  },

  // ── kept rebuild ────────────────────────────────────────────────────────────────────────────────────────────────
  rebuilding: {
    differed: '{table}: differed ({before, plural, one {# row} other {# rows}}, now {after, number})',
    identical: 'identical',
    notIdentical: 'not identical: the tables are now as the ledger says',
  },

  // ── kept demo, kept user ────────────────────────────────────────────────────────────────────────────────────────
  demonstration: {
    ready: 'Demonstration in {file}; delete that file to begin anew.',
    password: 'Sign in with the password “{password}” as',
    sample: '{file}: {accepted, number} of {rows, plural, one {# row} other {# rows}} accepted',
  },
  colleagues: {
    added: '{email} may sign in as {role} ({id} in the ledger)',
    password: 'password, shown this once: {password}',
    passwordSet: '{email}: password changed, all sessions ended',
    stillDisabled: '{email} is disabled and may not sign in; {enable} changes that',
    roleSet: '{email}: {role} from now on, {before} before; all sessions ended',
    roleSame: '{email}: {role} as before',
    disabled: '{email} may no longer sign in',
    enabled: '{email} may sign in again',
    notDisabled: '{email} was not disabled and may sign in',
    signedOut: '{email}: {count, plural, =0 {no session} one {# session ended} other {# sessions ended}}',
    nobody: 'nobody may sign in yet; {add} changes that',
    one: '{email}: {name}, {role} ({id} in the ledger)',
    since: 'added on {date}',
    last: 'last signed in on {date} (UTC)',
    lastUnknown: 'last sign-in not known',
    disabledSince: 'disabled since {date}',
    refused: {
      'no-name': '--name: expected a name',
      'bad-name': '--name: expected at most 200 characters, all of them letters and signs that show',
      'bad-email': '--email: expected an address such as {example}',
      'unknown-role': '--role: expected {roles}',
      'short-password': 'password: expected at least {least, plural, one {# character} other {# characters}}',
      'long-password': 'password: expected at most {most, plural, one {# character} other {# characters}}',
      'stray-password':
        'password: expected characters that can be typed on one line, without tabs and other control characters',
      'stray-character':
        '--{field}: character {place, number} is {character}, which does not show or changes the direction of writing; expected a text without any such character',
      'guessable-password': 'password: expected another one than the name or the address',
      'last-administrator': 'this is the last administrator; another one is expected first',
      'email-taken': '--email: somebody signs in with this address already; {list} says who',
      'email-disabled':
        '--email: somebody signed in with this address and is disabled; {enable} lets them in again, {erase} frees the address',
    },
  },
});
