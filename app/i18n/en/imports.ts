import type { imports as french } from '../fr/imports.ts';
import { translation } from '../translation.ts';

/** Files of events: the pages of imports, and why a row was not accepted or a file not read. */
export const imports = translation<typeof french>()({
  // ── Staff: imports ──────────────────────────────────────────────────────────────────────────────────────────
  imports: {
    title: 'Imports',
    progress: '{done, number} of {total, plural, one {# line} other {# lines}}',
    lede: 'The rows of a file become cases and occurrences, as if each had been logged by hand. Nothing is written before you have seen what would be.',
    file: 'File',
    fileHint: 'CSV or NDJSON, in UTF-8, compressed (.gz) or not.',
    mapping: 'Mapping',
    mappingHint: 'Says what each column means; written in content/imports.',
    mappingOf: '{name}, for “{charter}”',
    preview: 'See what would be imported',
    nothing:
      'There is no mapping yet. Every file in content/imports will appear here as a choice, once its charter is published and as long as its record goes on.',
    templates: 'Files to fill in',
    templatesHint:
      'The columns that a mapping reads, and one row as an example: put your own in its place, then send the file above.',
    runs: 'Latest imports',
    runsEmpty: 'Files that are imported will appear here, the newest first.',
    started: 'Started',
    rows: 'Rows',
    accepted: 'Accepted',
    rejected: 'Rejected',
    state: 'State',
    finished: 'finished',
    unfinished: 'unfinished',
    resumeHint: 'An unfinished import goes on where it stopped: send the same file again.',
    reading: 'Reading the file, nothing is written',
    importing: 'Importing',
    underway: 'This page updates itself. The import goes on if you close it.',
    underwayStill: 'This page stays as it is until you update it. The import goes on if you close it.',
    refresh: 'Update',
    stopFollowing: 'Stop updating automatically',
    follow: 'Update automatically',
    readSoFar: '{count, plural, =0 {no row read} one {# row read} other {# rows read}}',
    previewTitle: 'What would be imported',
    nothingWritten: 'This is a dry run: nothing is written yet.',
    resultTitle: 'Import finished',
    resumed: 'The import went on after row {count, number}, where it had stopped.',
    declared:
      '{count, plural, one {# open case was past its due time: its breach is declared.} other {# open cases were past their due times: their breaches are declared.}}',
    refusedTitle: 'This file cannot be imported',
    refusedAt: 'Line {line, number}: {refused}',
    brokenTitle: 'The import stopped, through a fault of ours',
    broken: 'What was written stays written, once only. Send the same file again: the import will go on.',
    noDatabase: '{file}: no such database; judged as if nothing had been recorded yet',
    toRecord: 'To be recorded',
    recorded: 'Recorded',
    already: 'Recorded before',
    skipped: 'Skipped',
    total: 'In all',
    skippedWhy: 'Why rows are skipped',
    leftOutWhy: 'What is left out of rows that are accepted',
    closedAfterEnd: 'The closing: it came after the last day of the charter’s record.',
    remarks: 'Rows that could be read in two ways, and how they are read',
    rejectedTitle: 'Rejected rows',
    rejectedMore: '{count, plural, one {And # more.} other {And # more.}}',
    download: 'Download the rejected rows',
    downloadHint:
      'They are as in your file, each after its line and the reason. Correct them and send that file with the same mapping; leave the added columns in it, which are not read.',
    downloadLines: 'Download the lines and reasons (CSV)',
    downloadGone:
      'The rows themselves are not kept, or no longer: rows of a file sent on this site are kept for a day.',
    downloadFirst:
      '{count, plural, one {Only the first is in it.} other {Only the first # are in it.}} Correct the others in your own file and send all of it: nothing is recorded twice.',
    line: 'Line',
    reason: 'Reason',
    count: 'Number',
    agreement: 'Agreement with the source',
    agreementOf: '{same, number} of {of, number}',
    agreementDue: 'Due times, to the minute',
    agreementVerdict: 'Outcomes, by the source’s due times',
    agreementOutcome: 'Outcomes, by our due times',
    firstRows: 'The first rows',
    becomes: {
      recorded: 'to be recorded',
      already: 'recorded before',
      skipped: 'skipped',
      rejected: 'rejected',
    },
    becomesBecause: '{state}: {reason}',
    confirm: '{count, plural, =0 {Nothing to import} one {Import # row} other {Import # rows}}',
    takeOver: 'Import, and take over what differs ({count, number})',
    takeOverHint:
      'The closing in these rows is not the one on record. A closing that was taken back reopens the case; for one that was moved a correction is asked for, which another person decides on.',
    discard: 'Discard the file',
    another: 'Import another file',
  },

  // ── Staff: taking an import back ────────────────────────────────────────────────────────────────────────────
  reversal: {
    title: 'Take back {file}',
    short: 'Take back',
    link: 'Take this import back',
    lede: 'One person asks for it; a compliance officer who did not import the file carries it out. Every entry of the import is struck out by a correction that names the request, and can still be read in the ledger.',
    counting: 'Counting what would be taken back, nothing is written',
    working: 'Taking the import back',
    underway: 'This page updates itself. What is under way goes on if you close it.',
    counted: 'What would be taken back',
    done: 'What was taken back',
    brokenTitle: 'Taking the import back stopped, through a fault of ours',
    broken:
      'What was struck out stays struck out, once. Come back to this page: it goes on where it stopped.',
    counts: {
      cases: 'Cases opened by it',
      events: 'Facts about older cases',
      occurrences: 'Occurrences',
      left: 'Left as they are',
    },
    leftWhy: 'Why some are left',
    orderedOn: 'Requested',
    decided: { approved: 'Carried out', declined: 'Declined' },
    waits: 'A second person decides: a compliance officer who neither asked for this nor imported the file.',
    notYours: 'Only those who log cases can ask for this.',
    nothing: 'There is nothing left to take back.',
    order: 'Ask for it to be taken back',
    goOn: 'Go on taking it back',
    carryOut: 'Take it back now',
    carryOutHint: 'What is counted above is struck out, in one act, under your name.',
    declineHint: 'The import stays; say why.',
  },
  takingBack: {
    noSuchImport: '{name}: there is no import of this id or from a file of this name',
    preview: 'Would be taken back:',
    done: 'Taken back:',
    declined: 'Order {request} is declined: the import stays as it is.',
    cases:
      '{count, plural, =0 {no case} one {# case} other {# cases}}, with all that the import said of them',
    events:
      '{count, plural, =0 {no fact} one {# fact} other {# facts}} about cases that were there before, such as their closing',
    occurrences: '{count, plural, =0 {no occurrence} one {# occurrence} other {# occurrences}}',
    left: '{count, plural, one {# is left as it is:} other {# are left as they are:}}',
    ordered:
      'Requested by entry {request}. A second person, a compliance officer who did not import the file, carries it out with the same command and their own address.',
  },

  // ── Why a row of an import was not accepted, or a file not read ───────────────────────────────────────────────
  reasons: {
    'column-count':
      'This row has {found, plural, one {# column} other {# columns}}; expected {expected}, as in the first line.',
    'quote-not-closed': 'A quotation mark in this row is never closed.',
    'quote-astray':
      'Text follows a closing quotation mark; expected a delimiter. A quotation mark inside a text is written twice.',
    'row-too-long': 'This line has more than {most, number} characters.',
    'too-many-values': 'This row has more than {most, number} values.',
    'not-json': 'This line is not a JSON object.',
    'too-deep': 'Lists and objects lie more than {most, number} deep in each other in this line.',
    'not-unicode': 'A text in this line ends or begins in the middle of a character (half a surrogate pair).',
    'row-encoding-wrong':
      'This row is not UTF-8 text. Save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”).',
    'not-plain': 'Column “{column}” holds a list or an object; expected a text, a number or a truth value.',
    'column-empty': 'Column “{column}” is empty.',
    'not-a-time': 'Column “{column}” says “{value}”; expected a time written as {expected}.',
    'time-skipped':
      'Column “{column}” says “{value}”, a time that did not exist in {zone}: clocks went from {from} to {to}; expected a time that did.',
    'time-shown-twice':
      'Column “{column}” says “{value}”, in the hour that clocks showed twice ({zone}): the later reading was taken, since by the earlier one the case would be closed before it was opened.',
    'time-read-earlier':
      'Column “{column}” says “{value}”, in the hour that clocks showed twice ({zone}): the earlier reading was taken.',
    'closing-reopened': 'It differs from the record, where the case was closed: the case is reopened.',
    'closing-asked':
      'It differs from the record of when the case was closed: a correction is asked for, which another person decides on.',
    'promise-and-intake':
      'The row is of the commitment “{commitment}” and of the intake “{intake}” at once; expected only one of them.',
    'intake-closed':
      'The row opens several cases at once, and column “{column}” says when one was closed without saying which; expected an empty column.',
    'intake-unknown':
      'The charter “{charter}” has no intake “{intake}” in its file intake.yml; expected one of: {expected}.',
    'attribute-unknown': 'No commitment of this mapping asks for “{attribute}”; expected one of: {expected}.',
    'value-unknown': 'Column “{column}” says “{value}”; expected one of: {expected}.',
    'stray-character':
      'Column “{column}”, character {place, number}: {character} does not show or changes the direction of writing; expected a text on one line without any such character.',
    'value-too-long': 'Column “{column}” has more than {most, number} characters.',
    'not-a-mail-address': 'Column “{column}” does not hold one email address, and one only.',
    'file-missing': 'There is no such file.',
    'file-unreadable': 'This file cannot be read ({detail}).',
    'packed-badly':
      'This packed file is damaged or ends too early; nothing was recorded. Pack it again with gzip.',
    'unpacks-too-far':
      'This packed file unpacks to more than is accepted; nothing was recorded. Expected at most {ratio, number} times its size and {gigabytes, number} GB: send it unpacked, or in parts.',
    'file-empty': 'This file is empty; expected a first line with the names of the columns, then rows.',
    'rows-missing': 'This file has the names of its columns, but not one row.',
    'encoding-wrong':
      'The names of the columns are not UTF-8 text; nothing was recorded. Save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”).',
    'columns-missing':
      'The file does not have the columns that the mapping reads: {missing}. These are in it: {found}.',
    'column-twice': 'Two columns are called “{column}”; expected each name once.',
    'format-unknown':
      'The name of the file does not say what it is; expected .csv or .ndjson, or format: in the mapping.',
    'charter-not-published':
      'The charter “{charter}” is not published: publish it first. A dry run needs no publication.',
    'charter-unknown':
      'There is no charter “{charter}”, neither published nor among the charters being written.',
    'commitment-unknown':
      'The charter “{charter}” has no commitment “{commitment}” of that measure; expected one of: {expected}.',
  },
});
