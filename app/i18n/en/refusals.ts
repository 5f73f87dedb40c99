import type { refusals as french } from '../fr/refusals.ts';
import { translation } from '../translation.ts';

/** Forms, what the domain refuses and why, and pages that cannot be shown. */
export const refusals = translation<typeof french>()({
  // ── Forms: words shared by all of them ──────────────────────────────────────────────────────────────────────
  forms: {
    errorsTitle:
      '{count, plural, one {One answer needs correcting; nothing has been saved.} other {# answers need correcting; nothing has been saved.}}',
    errorPrefix: 'Error:',
    nothingSaved: 'Nothing has been saved.',
    faultAt: '{label}: {message}',
    faultAtQuestion: '{label} {message}',
    date: 'Date',
    time: 'Time',
    choose: 'Choose…',
    done: 'Done',
    info: 'Please note',
    error: 'Error',
    missing: 'This field is required.',
    invalid: 'We do not understand this answer.',
    tooLong: 'At most {max, plural, one {# character} other {# characters}}.',
    badDate: 'Give a date that exists, such as 31/01/2026.',
    skippedTime:
      '{time} did not exist on {date} in {zone}: clocks went from {from} to {to}. Give a time that did.',
    badTime: 'Give a time, such as 17:30.',
    inTheFuture: 'This time has not passed yet.',
    badNumber: 'Give a number.',
    doubtfulNumber: '“{text}” can be read as {first} or {second}: write {firstWritten} or {secondWritten}.',
    wholeNumber: 'Give a whole number.',
    badEmail: 'Give an email address, such as name@example.org.',
    expired: 'The page was open for too long. Nothing is lost: send it again.',
  },

  // ── Problems: what the domain refuses, and why (app/domain/problem.ts) ──────────────────────────────────────
  problems: {
    'unknown-survey': 'No survey “{survey}” is published.',
    'count-between': 'A number from {least} to {most} is expected.',
    'survey-for-all': 'Anybody can take a code for the survey {survey}: nobody is invited to it.',
    'survey-beyond-frame':
      'That would be {asked} people asked, and the survey says that there are {size} in all. Nothing was added.',
    'survey-begun':
      'The survey {survey} began on {opened}: nothing of it changes any more. Publish it under another name.',
    'survey-late':
      'The survey would open on {opens}, and today is {today}. It has to be published before anybody answers.',
    'survey-closed': 'The survey {survey} is closed.',
    'survey-still-open':
      'The survey {survey} is answered until the end of {closes}. It is closed after that.',
    'survey-miscounted':
      'The counts do not agree: nobody answers without a code, or takes a code without an invitation.',
    'survey-not-open': 'This survey is answered from {opens} on. Nothing was saved.',
    'survey-over': 'This survey was answered until the end of {closes}. Nothing was saved.',
    'survey-answers-missing':
      'The answers to the survey {survey} are not on this server: the file of answers beside the database is another one than that in which its codes were made. Put that file back; closed without it, the survey would say for ever that nobody answered.',
    'survey-has-invited':
      'Of the survey {survey} {asked, plural, one {# person was invited} other {# people were invited}}: it cannot become one that anybody answers. Publish it under another name.',
    'survey-keys-lost':
      'The keys of this survey are missing on this server: no code can be taken or recognised. The company has to know.',
    'not-invited': 'There is no such invitation, or not any more.',
    'code-taken':
      'This invitation has taken its code already. Nobody can show it again: it is written down nowhere.',
    'not-a-code':
      'This is no code of this survey. Check its 24 signs: digits, and letters without I, L, O and U.',
    'code-spent': 'This code was used already: its answers are counted. Nothing was added to them.',
    'not-blinded': 'What the browser sent cannot be signed. Nothing was taken: load the page again.',
    'unknown-question': 'This page has no question “{name}”. It expects: {expected}. Nothing was saved.',
    'answered-twice': 'One answer is expected.',
    'not-an-answer': '“{found}” is no answer: a number from 1 to {most} is expected.',
    'not-a-category': '“{found}” is no answer. Possible answers: {expected}.',
    'nothing-answered': 'You answered no question: there is nothing to send.',
    'survey-not-closed':
      'The survey {survey} is not closed: before that nothing is known of it but how many answered.',
    'survey-answers-changed':
      'The answers that are kept are not those that the survey was closed with: their hash is another. Nothing is drawn from them.',
    'unknown-commitment': 'The charter has no such commitment.',
    'unknown-case': 'There is no such case. Check the reference.',
    'unknown-entry': 'The ledger has no such entry.',
    'unknown-breach': 'The ledger has no such breach.',
    'unknown-pause-ground': 'The charter does not allow pausing on this ground for this commitment.',
    'unknown-exemption-ground':
      'The charter does not allow exempting a breach of this commitment on this ground.',
    'unknown-unit': '“{unit}” is no unit of this charter. The nearest is “{nearest}”.',
    'unit-ended': '“{unit}” was a unit of this charter until {until} only.',
    'unit-not-yet': '“{unit}” is a unit of this charter from {from} only.',
    'unknown-intake': '“{intake}” is no intake of this charter. Those there are: {known}.',
    'intake-not-promised':
      '“{intake}” also opens a case of “{promise}”, which the charter did not promise on that date. Nothing was opened: open the cases one by one.',
    'intake-without-reference':
      'Give the customer’s reference: it is what holds the cases that this intake opens together.',
    'intake-taken':
      'This reference has a case of “{promise}” already: nothing was opened. If it is another one, that has to be said.',
    'wrong-measure': 'This commitment is not measured that way: the event makes no sense for it.',
    'not-in-force': 'This commitment was not in force on that date.',
    'binds-before-earlier':
      'This edition would bind before the one that it follows: “binding” may be {earliest} at the earliest.',
    'binds-in-the-past':
      'This edition would bind before it is published: “binding” may be {earliest} at the earliest.',
    'binds-before-notice':
      'This edition promises less, and its readers must know beforehand: “binding” may be {earliest} at the earliest.',
    'in-the-future': 'This time has not passed yet: a fact is logged once it has happened.',
    'before-opening': 'This time is before the case was opened.',
    'before-last-event': 'This time is before the last event of the case.',
    'closed-before-opened': 'The closing comes before the opening.',
    'case-closed': 'This case is closed. Reopen it, or correct the entry at fault.',
    'closing-taken-back':
      'This row has no closing, but the record says that the case is closed ({closed}). To take the row over, import with “take over”: the case is reopened.',
    'closing-moved':
      'This row has another closing than the record ({closed}). To take the row over, import with “take over”: a correction is asked for, which somebody else decides on.',
    'case-not-closed': 'This case is not closed: there is nothing to reopen.',
    'case-not-ended': 'This case has not ended: the question is asked once it has.',
    'answer-settled': 'This answer can no longer be changed: the thirty days are over.',
    'comment-after-erasure': 'The person’s data was erased from this case: it takes no comment any more.',
    'case-paused': 'The clock of this case is already paused.',
    'case-not-paused': 'The clock of this case is not paused.',
    'opened-by-remedies':
      'A case of this commitment opens by itself when a breach owes a payment, and ends when that payment is recorded: only its pauses are logged.',
    'opened-by-follow-ups':
      'A case of this commitment opens when a follow-up is agreed on at an encounter, and stays with this commitment: add the follow-up to the encounter.',
    'no-follow-up-promise':
      'The charter in force on the day of the encounter makes no promise about follow-ups: log the encounter without them.',
    'discharged-by-encounters':
      'Encounters discharge this duty: log the encounter, and the duty is discharged with it.',
    'reopen-refused': 'The charter does not allow reopening this case: open a new one.',
    'reference-taken':
      'This reference has a case of this commitment already. If it is another one, that has to be said.',
    'reference-ambiguous':
      'This reference has several cases ({promises}): name the commitment, or the case by its id.',
    erased: 'This reference was erased with the person’s data; it can no longer be used.',
    'reference-differs': 'This reference is already known with other facts; nothing was changed.',
    'already-corrected': 'This entry has already been corrected.',
    'not-correctable': 'Entries of this kind cannot be corrected.',
    'already-requested': 'A request for this entry is waiting already.',
    'unknown-request': 'The ledger has no such request.',
    'request-settled': 'This request has already been decided.',
    'case-went-on':
      'Other facts have been logged since the import, or a correction made: what is wrong is corrected by hand.',
    'not-restatable': 'Only commitments with a clock have cases to judge anew.',
    'import-unfinished': 'This import is not finished: only a finished one can be taken back.',
    'import-untraced':
      'No entry is known to come from this import: it wrote nothing, or an earlier version of Kept made it.',
    'same-person': 'Someone else must do this: no one approves what they logged themselves.',
    'role-missing': 'Your role does not allow this.',
    'not-analysed': 'This breach must be analysed first.',
    'already-signed-off': 'This breach has already been signed off.',
    'analysis-changed': 'The analysis has been rewritten meanwhile: read it again before signing off.',
    'words-erased':
      'The words of this analysis were erased with the customer’s data: write it again before it is signed off.',
    'reason-missing': 'Say why: whoever wrote this or asked for it will read the reason.',
    'personal-words':
      '{count, plural, one {One part of the apology looks personal} other {# parts of the apology look personal}}, and all of it will be public for ever: take out what points to somebody, or confirm by ticking the box.',
    'set-aside': 'This breach has been exempted or corrected: nothing is left to do about it.',
    'not-exemptable': 'A late payment cannot be exempted: what is owed stays owed.',
    'decided-too-late': 'The time to decide on this request is over: it is refused.',
    'not-overdue': 'This request can still be decided.',
    'unknown-circumstance': 'The ledger of this charter has no such circumstance.',
    'already-agreed': 'This circumstance has already been agreed to.',
    'not-agreed': 'Nobody has agreed to this circumstance yet: a second person must do so first.',
    'not-a-mail-address': 'Give one email address, such as name@example.com.',
    'not-an-address': 'Give the address of a public page, which begins with https://.',
    'other-ground': 'This circumstance does not hold for this ground.',
    'outside-its-days': 'The breach did not happen on the days of this circumstance.',
    'outside-its-units': 'The unit of the breach is not among those of this circumstance.',
    'too-many': 'That is too many at once: {most} at most.',
    'none-chosen': 'Choose at least one line.',
    'unknown-remedy': 'Nothing is written down as owed for this breach: check its number.',
    'nothing-to-ask':
      'There is nothing to ask for this breach: nothing is owed, or it is owed without asking.',
    'already-asked': 'The customer asked for it already, on {asked}: once is enough.',
    'asked-too-late': 'This comes too late: it had to be asked for by {until}.',
    'asking-unknown': 'The calendar “{calendar}” does not say until when to ask: it must be extended.',
    'nothing-to-describe':
      'There is nothing to say of this case: the amount of its remedy does not depend on it.',
    'several-attributes':
      'The terms of this commitment need several values ({expected}); only one was expected.',
    'unknown-attribute': '“{found}” is nothing that this commitment asks for; {expected} was expected.',
    'attribute-no-number': '“{found}” is no number for {attribute}: a number such as 9 or 12.5 was expected.',
    'attribute-no-amount':
      '“{found}” is no amount for {attribute}: an amount with its currency, such as 80 EUR, was expected.',
    'amount-known': 'What is owed for this case is written down already: this can no longer be said.',
    'not-an-amount': 'Give an amount above zero, such as 30 or 12.50.',
    'other-currency': 'The remedy is owed in {currency}, not in {found}.',
    'more-than-owed':
      '{outstanding} {currency} are left to pay, less than this amount. Confirm if you really paid more.',
    'before-breach': 'This day is before the breach: nothing was owed yet.',
    'calendar-ends': 'The calendar does not know the holidays up to this due date: it must be extended.',
    'too-long': 'This text is too long for the ledger.',
    'stray-character':
      'Character {place, number} is {character}, which does not show or changes the direction of writing; expected a text without any such character.',
    'charter-ended':
      'The record of this charter ended on {ended}: nothing that happened later is recorded in it.',
    'period-backwards': 'The period ends before it begins.',
    'before-period': 'This time is before the period begins.',
    'already-discharged': 'This duty is already logged for this period.',
    'more-than-all':
      '{of, plural, =0 {The period has no cases.} =1 {This is more than the one case of the period.} other {This is more than the # cases of the period.}}',
    'unknown-encounter': 'There is no encounter under this number.',
    'encounter-settled': 'This encounter has taken place or was called off since.',
    'taken-back-last':
      'The plan is corrected last: first correct what says that the encounter took place, or was called off.',
    'not-held': 'This encounter has not taken place, or nothing says so yet.',
    'before-planned':
      'The objective is written before the encounter: it was on {planned}. Give a time after that.',
    'aim-missing': 'Write what the encounter is to bring.',
    'reference-missing': 'Write the customer’s reference.',
    'day-past': 'This day is over: give today or a day to come.',
    'day-too-far': 'This day is too far ahead: give a day of the next two years.',
    'not-people': 'Give a whole number, from 1 to 10,000.',
    'already-judged': 'This side has said so already, and it cannot be taken back.',
    'already-coded': 'This contact is coded twice already.',
    'already-reported': 'Part of this period is already reported. Correct that report first.',
    'unknown-claim': 'The ledger has no such claim.',
    'claim-decided': 'This claim has already been decided.',
    'day-to-come': 'That day has not come yet.',
    'other-promise': 'That entry is about another commitment than the claim.',
    'breach-missing': 'Say which breach it is: a claim that is upheld names its own.',
    'not-declared':
      'The ledger has no breach standing under that number: declare it first, by logging what is missing or correcting what is wrong.',
    'evidence-missing': 'Say which case or occurrence it is, so that another person judges it.',
    'evidence-unfit': 'What was found does not say so: choose another reason or another entry.',
    busy: 'The database is busy with another task. Nothing is recorded and what you typed is still here: send it again in a moment.',
    'not-recording':
      'Nothing can be recorded at present: {why}. What you typed is still here; send it again once that is mended.',
  },

  // ── When a page cannot be shown: what happened, what was saved, what to do ──────────────────────────────────
  errors: {
    notFound: {
      title: 'This page does not exist',
      happened: 'The address may be incomplete, or copied wrongly.',
      saved: 'Nothing published here is ever taken down.',
      next: 'Start from the charter: everything else hangs on it.',
    },
    noReceipt: {
      title: 'There is no such receipt',
      happened: 'No case has this code. It may be incomplete: it has 32 characters, 0 to 9 and a to f.',
      saved: 'Nothing in the ledger is ever taken out.',
      next: 'Copy the whole address, or look the code up on the page of the ledger.',
    },
    noEntry: {
      title: 'There is no such entry',
      happened: 'The ledger has no entry of this number, or not yet.',
      saved: 'Nothing in the ledger is ever taken out.',
      next: 'Entries are numbered from 0; the page of the ledger shows the last one.',
    },
    notFoundStaff: {
      title: 'This page does not exist',
      happened: 'There is no case and no entry at this address.',
      saved: 'Nothing has been changed.',
      next: 'Look the case up by its reference.',
    },
    forbidden: {
      title: 'This page is not for your role',
      happened: 'You are signed in, but your role does not open this page.',
      saved: 'Nothing has been changed.',
      next: 'If you should have access to it, ask an administrator.',
    },
    broken: {
      title: 'We could not show this page',
      happened: 'Something went wrong on our side. It is noted, with its time.',
      saved: 'Nothing that was saved is lost.',
      next: 'Try again in a moment. If it goes on, write to us.',
    },
    tooMany: {
      title: 'Too many requests',
      happened: 'Too many requests came from your network in a short time.',
      saved: 'This one has changed nothing.',
      next: 'Wait a minute, then try again.',
    },
    busy: {
      title: 'The site is very busy',
      happened: 'Too many pages are being requested at once.',
      saved: 'Nothing that was saved is lost.',
      next: 'Try again in a few seconds.',
    },
    notRecording: {
      title: 'The service cannot answer',
      happened: 'Something is wrong where it keeps what it records. Whoever runs it can see that.',
      saved: 'This request has changed nothing.',
      next: 'Try again later. If it goes on, write to us.',
    },
    tooLarge: {
      title: 'This is too large to send',
      happened: 'It is more than this page takes.',
      saved: 'Nothing has been saved.',
      next: 'Send a shorter text or a smaller file.',
    },
    misread: {
      title: 'We do not understand this request',
      happened: 'It did not arrive whole, or not in the way expected.',
      saved: 'Nothing has been saved.',
      next: 'Go back to the page before and send it again.',
    },
    foreign: {
      title: 'This request does not come from this site',
      happened: 'Another site sent it in your place, or your browser did not say where it comes from.',
      saved: 'To be safe, nothing has been saved.',
      next: 'Open the page here and start again.',
    },
    tooManyWait: 'Too many attempts. Try again in {minutes, plural, one {# minute} other {# minutes}}.',
    backToLedger: 'Back to the ledger',
    backToQueue: 'Back to today’s queue',
    backHome: 'Back to the charter',
  },
});
