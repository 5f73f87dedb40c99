import type { content as french } from '../fr/content.ts';
import { translation } from '../translation.ts';

/** What is wrong with a file of content, for who writes it. */
export const content = translation<typeof french>()({
  publishing: {
    charter: {
      published: '{slug}: edition {number} published',
      unchanged: '{slug}: edition {number} unchanged',
    },
    method: {
      published: 'method: version {number} published',
      unchanged: 'method: version {number} unchanged',
    },
    refused: '{slug}: {why}',
    calendars: 'calendars published: {names}',
    wouldBind: '{slug}: edition {number}, binds from {binding}',
    wouldBindSince: '{slug}: edition {number}, promised since {binding}',
    sameEdition: '{slug}: edition {number} unchanged, new calendars',
    first: 'first edition: {count, plural, one {# commitment} other {# commitments}}',
    less: 'less',
    eases: 'This edition promises less: readers are told so from its publication until the day it binds.',
    text: '{name}: {text}',
    scores: 'scores on {date}, by today’s cases',
    entering: 'commitments that enter',
    asBefore: '{name}: {value}, as before',
    calendarsToCome: 'calendars: {names}',
    openCases:
      '{count, plural, =0 {no open case gets another due time} one {# open case gets another due time} other {# open cases get another due time}}',
    newMethod: 'method: version {number}',
    dryRun: 'dry run: nothing was published',
    ask: 'Publish? Nothing in it can be changed afterwards. (y/N)',
    yes: 'y yes',
    notPublished: 'nothing was published',
    notAsked: 'without a terminal there is nobody to ask: {yes} publishes, {dryRun} only shows',
    methodLeft: 'the method by which scores are worked out was left out: mend it, then {publish}',
    staffOnly: '{slug}: pages only for people who are signed in; terms and figures in the public ledger',
    redated: '{count, plural, one {# open case re-dated} other {# open cases re-dated}}',
  },

  // ── What is wrong with a file of content (app/domain/charter/finding-codes.ts), then what was expected ────────
  findingSeverities: { error: 'error: {message}', warning: 'warning: {message}' },
  findings: {
    'front-matter-missing': 'the front matter is missing: expected “---” alone on the first line',
    'front-matter-unclosed': 'the front matter does not end: expected “---” alone on a line after it',
    'front-matter-syntax':
      'this line is not understood: expected “key: value”, with straight quotation marks around a value that has other signs in it',
    'front-matter-duplicate-key': 'a key is written twice: expected each key once',
    'front-matter-tab': 'a tab indents this line: expected spaces',
    'front-matter-not-mapping': 'the front matter is not a list of keys: expected “key: value” lines',
    'front-matter-alias':
      'a value that begins with an ampersand, an asterisk or an exclamation mark means something else to YAML: expected it written out, or between straight quotation marks',
    'yaml-colon':
      'a second “: ” stands in this value: expected straight quotation marks around it, {expected}',
    'yaml-colon-missing':
      'this line has no key: expected a key, a colon and an ordinary space before the value, {expected}',
    'yaml-quote-open': 'a quotation mark opens this value and none closes it: expected {expected}',
    'yaml-after-quote':
      'something follows the quotation mark that closes this value: expected other straight marks around the whole, {expected}',
    'yaml-bracket-open': 'a bracket opens here and does not close on this line: expected {expected}',
    'yaml-value-start':
      'no value can begin with this sign: expected straight quotation marks around it, {expected}',
    'yaml-escape':
      'a backslash between double quotation marks means another sign: expected single ones, {expected}',
    'yaml-list': 'a list cannot begin with a dash behind its key: expected {expected}',
    'yaml-indent':
      'this line begins further in or out than those it belongs to: expected as many spaces as they have, and two more below a key',
    'yaml-document':
      'a line of three hyphens or dots, or one that begins with “%”, ends the keys too early: expected one run of keys',
    'yaml-key': 'this key is no short word: expected one such as “title”',
    'typographic-quotes':
      '{found} keeps its typographic quotation marks, which are letters to YAML: expected straight ones, or none, {expected}',
    'text-cut':
      'what begins with “{found}” is a comment to YAML, and no reader sees it: expected straight quotation marks around the value, {expected}; a comment goes on a line of its own',
    'space-indents':
      'this line begins with a no-break space, which is a letter to YAML: expected ordinary spaces',
    'promises-missing':
      'the charter promises nothing: expected a file such as 01-complaint-answer.en.md beside this one',
    'mapping-invalid': 'this mapping cannot be read: {detail}',
    'method-missing':
      'there is no method, and without one no score can be worked out: expected this file, such as the one that Kept comes with',
    'ground-unknown':
      'there are no words for the ground “{found}”, which readers will see as it is written: expected {expected}',
    'claim-unsaid':
      'the remedy does not say whether customers must ask for it, and readers are told that they need not: expected “claim: automatic” or “claim: within 30 calendar days”',
    'markdown-left':
      'readers will see these marks as they are written, “{found}”: expected them closed, or a backslash before them',
    'markdown-reference':
      'the link “{found}” has no target, and readers will see its brackets: expected a line that gives it, such as “[decree]: https://example.com/decree”',
    'markdown-footnote':
      'there are no footnotes here, and readers will see “{found}”: expected a sentence in brackets, or a link',
    'markdown-fence':
      'a block of code begins here and does not end, so that all that follows is shown as code: expected “{found}” on a line after it',
    'markup-dropped': 'markup is not shown, only the words around it: “{found}”; expected Markdown',
    'mapping-charter-unknown':
      'this mapping is for a charter “{found}” that is not there: expected {expected}',
    'mapping-promise-unknown':
      'this mapping is for a commitment “{found}” that the charter does not have: expected {expected}',
    'mapping-opened-by':
      'this mapping opens cases of “{found}”, which open by themselves (“opened-by”): its rows would be rejected',
    'mapping-intake-unknown':
      'this mapping is for an intake “{found}” that the charter does not have: expected {expected}',
    'mapping-attribute-unknown':
      'no commitment of this mapping asks for “{found}”, so that nothing imports with it: expected {expected}',
    'file-name': 'this file name is not one of a charter: expected {expected}',
    'language-not-listed': 'the charter does not list the language “{language}”: expected one of {expected}',
    'charter-missing':
      'the charter has no file of its own: expected charter.<language>.md with its name, audience and languages',
    'terms-missing':
      'the terms of “{id}” are missing: expected {expected}, in the first language of the charter',
    'key-unknown': 'unknown key “{key}”: expected {expected}',
    'key-in-translation':
      '“{key}” belongs in the first language of the charter: expected only {expected} in a translation',
    'key-missing': '“{key}” is missing: expected {expected}',
    'text-expected': '“{key}” is “{found}”: expected a text',
    'survey-file': 'this file name is not one of a survey: expected {expected}',
    'survey-missing': 'the survey has no file with its terms: expected {expected}, in its first language',
    'survey-language': 'the survey does not list the language “{language}”: expected one of {expected}',
    'survey-intro':
      'nothing is said before the first question: expected who asks, why, and what becomes of the answers',
    'survey-charter': '“charter” names an unknown charter “{found}”: expected {expected}',
    'survey-days': '“closes” is {found}, before “opens”: expected a day on or after {expected}',
    'survey-empty': 'the survey asks nothing: expected “candidates”, “scales” or “items”',
    'survey-long':
      'the survey is too long for an entry of the ledger: expected {most} bytes of terms at most, of which an accented letter takes two',
    'survey-margin': 'the people of “{key}” add up to {found}: expected {expected}, the size of the frame',
    'survey-too-many': '“{key}” has too many: expected {most} at most',
    'survey-id':
      '“{found}” is no id: expected small letters, digits and hyphens, a letter first, {most} characters at most',
    'survey-id-taken': '“{found}” is an item of a scale that the survey asks: expected another id',
    'survey-page-taken':
      'another page stands at the address of a survey named “{found}”: expected another name',
    'survey-words-long': '“{key}” is too long to be read on a phone: expected {most} characters at most',
    'survey-few-candidates': 'too few candidates to choose from: expected {least} or more',
    'survey-one-category': '“{key}” has a single category: expected two or more',
    'survey-some-people':
      '“{key}” says of some categories how many people are in them: expected it of all, or of none',
    'survey-pulse-side': '“pulse” is {found}, of which those who are asked cannot speak: expected {expected}',
    'survey-pulse-culture':
      'an item is a pulse or of a culture, as two means of the same answers could give a count away: expected one of the two',
    'survey-pulse-units':
      'a pulse is told by unit, and no group of the survey is of units: expected “units: true” in one of “groups”',
    'survey-two-units': '“{key}” is of units already: expected one group of units at most',
    'survey-unit': '“{found}” is no unit that “units.yml” lists for the charter: expected {expected}',
    'survey-unit-twice': 'another category is the unit “{found}” already: expected each unit once',
    'count-expected': '“{key}” is “{found}”: expected a whole number from {least} to {most}',
    'survey-untranslated':
      '“{key}” has no words in {language}: its readers will see those of another language; expected some in each language of the survey',
    'stray-character':
      '“{key}”: character {place} is {character}, which does not show or changes the direction of writing; expected a text without any such character',
    'markdown-intricate':
      'the text is too long or too intricate from this line on: expected at most {characters} characters, {lines} lines, {cells} cells of tables, {levels} quotes or lists within each other, and fewer marks such as * _ [ < in a paragraph',
    'keys-intricate':
      'the keys are too long or nested too deeply from this line on: expected at most {characters} characters, and {levels} lists and mappings within each other',
    'localised-expected': '“{key}” is “{found}”: expected a text, or one text per language (fr: …, en: …)',
    'choice-expected': '“{key}” is “{found}”: expected {expected}',
    'date-expected': '“{key}” is “{found}”: expected a date that exists, such as 2027-06-30',
    'boolean-expected': '“{key}” is “{found}”: expected true or false',
    'list-expected':
      '“{key}” is “{found}”: expected a list of names in small letters, digits and hyphens, such as [wrong-address, strike]',
    'name-expected':
      '“{key}” is “{found}”: expected small letters, digits and hyphens, such as complaint-answer',
    'share-expected': '“{key}” is “{found}”: expected a share such as 95%',
    'weight-expected': '“{key}” is “{found}”: expected a number from {least} to {most}',
    'languages-expected':
      '“{key}” is “{found}”: expected a list of fr, en, the first language first, each once',
    'zone-unknown': 'unknown time zone “{found}”: expected an IANA zone such as Europe/Paris',
    'zone-without-place':
      'time zone “{found}” is the same offset all year, or no place: expected that of a city, such as Europe/Paris, or UTC',
    'mapping-expected': '“{key}” is “{found}”: expected keys and values, such as {expected}',
    'nature-order':
      'the dates of “nature” do not follow each other: expected each “from” later than the one before',
    'id-differs': 'the id “{found}” differs from the file name: expected “{expected}”',
    'id-duplicate': 'the id “{id}” is already taken by {other}: expected an id used once',
    'number-clash': 'the number {number} is already taken by {other}: expected one number per commitment',
    'key-needs-measure': '“{key}” does not go with “measure: {measure}”: expected it only with {expected}',
    'measure-needs-key': '“measure: {measure}” lacks “{key}”: expected {expected}',
    'opened-by-twice':
      'another promise says “opened-by: {found}” already ({other}): expected one in a charter',
    'section-missing': 'a firm promise lacks a section: expected the heading “## {expected}”',
    'section-empty': 'the section “{section}” is empty: expected at least a sentence',
    'section-twice': 'the section “{section}” appears twice: expected once',
    'prose-missing': 'the promise has no words for its reader: expected a text before the sections',
    'gap-left': 'this is still to be written: expected {expected}',
    'calendar-unknown': 'unknown calendar “{found}”: expected {expected}',
    'clock-invalid': '“{key}” is “{found}”: expected {expected}',
    'clock-impossible':
      '“{key}: {found}” cannot work with the calendar “{calendar}”: expected one with the hours or days that this clock counts',
    'clock-idle':
      '“{key}: {found}” changes nothing or contradicts “within: {within}”: expected the key left out, or another value',
    'remedy-invalid': '“{key}” is “{found}”: expected {expected}',
    'remedy-currency': '“{key}” is “{found}”, without a currency: expected an amount such as 30 EUR',
    'remedy-contradiction':
      'the remedy contradicts itself at “{key}”: expected either “pays”, with “then” after it, or “bands” in rising order, all in one currency',
    'mirrors-unknown': '“mirrors” names an unknown commitment “{found}”: expected {expected}',
    'culture-of-customers':
      '“culture” stands in a charter for customers: expected in promises to employees only (“audience: employees”)',
    'ended-before-binding':
      '“ended” is {found}, before the charter binds: expected a day on or after {expected}',
    'calendar-invalid': 'this calendar cannot be read: {detail}',
    'method-invalid': '“{key}” is “{found}”: expected a parameter of the method, such as {expected}',
    'site-invalid': '“{key}” is “{found}”: expected {expected}',
    'site-missing': 'the site has no description: expected the file site.yml',
    'origin-changed':
      'the ledger is named after {log}, and a ledger that was signed keeps its name: expected “origin: {expected}”',
    'claims-calendar':
      '“claims.calendar” is “{found}”, by which no charter counts: only a calendar that a charter publishes can say when a claim is to be decided; expected {expected}',
    'exemptions-calendar':
      '“exemptions.calendar” is “{found}”, by which no charter counts: only a calendar that a charter publishes can say when an exemption is to be decided; expected {expected}',
    'home-unknown': '“home” names an unknown charter “{found}”: expected {expected}',
    'policy-invalid': 'this policy of witnesses cannot be read: {detail}',
    'units-too-many': 'the list has too many units: expected {most} at most',
    'criteria-too-many': 'the list has too many criteria: expected {most} at most',
    'criterion-id': '“{found}” is no id: expected small letters, figures and hyphens, 50 at most',
    'criterion-long': '“{key}” is too long: expected {most} characters at most',
    'criterion-cause': '“causes” names an unknown cause “{found}”: expected {expected}',
    'owed-charter': 'this charter is unknown, “{found}”: expected {expected}',
    'owed-count': '“owed” is “{found}”: expected a whole number of customers, from 1 to {most, number}',
    'unit-key':
      'no unit can be called “{found}”: expected at most {most} characters, without spaces at either end',
    'unit-charter': '“charters” names an unknown charter “{found}”: expected {expected}',
    'unit-backwards': '“until” is {until}, before “from”: expected a day on or after {from}',
    'unit-same-name':
      '“{key}” and “{other}” have the same name in one charter: expected a name for each unit',
    'intakes-too-many': 'the list has too many intakes: expected {most} at most',
    'intake-name-long': '“name” is “{found}”: expected {most} characters at most',
    'intake-opens-few':
      '“{key}” does not open several cases: expected two or more different promises under “opens”',
    'intake-promise-unknown': '“{key}” names an unknown promise “{found}”: expected {expected}',
    'intake-no-deadline':
      '“{key}” names “{found}”, which is not measured by a deadline (“measure: {measure}”): expected a promise that says “measure: deadline”',
    'intake-opened-by':
      '“{key}” names “{found}”, whose cases open by themselves (“opened-by”): expected a promise whose cases are logged',
    'intake-same-name':
      '“{key}” and “{other}” have the same name: expected a name for each, since they are chosen from one list',
    'values-too-many': 'the list has too many values: expected {most} at most',
    'value-commitment-unknown': '“{key}” names an unknown promise “{found}”: expected {expected}',
    'value-words-long': '“words” is “{found}”: expected {most} characters at most',
    'file-unreadable': 'this file cannot be read ({detail}): expected a text in UTF-8, of 1 MB at most',
    'translation-missing':
      'there is no {language} text: readers of {language} will see the {fallback} one, marked as such; expected {expected}',
    'unit-untranslated':
      'the unit “{key}” has no name in {language}: its readers will see that of another language; expected one in each language of the site',
    'intake-untranslated':
      '“{key}” has no name in {language}: readers of it will see that of another language; expected a name in every language of the site',
    'value-untranslated':
      'the value “{key}” has no name in {language}: readers of it will see that of another language; expected a name in every language of the site',
    'vague-words': '“{found}” cannot be verified: expected a time limit, an amount or a fact',
    'target-missing':
      'a firm promise names no target, so that no verdict can be given: expected one such as “target: 95%”',
    'remedy-asks-several':
      'what is owed depends on several things about the case ({found}), so that no amount is ever worked out: expected one',
    'claim-too-short':
      'the remedy can hardly be claimed in time ({found}): expected at least 14 calendar days after the breach, or “claim: automatic”',
    'claim-before-next-payment':
      'the time to claim ({found}) ends before the first further payment is owed ({period}): expected a longer time, or “claim: automatic”',
    'opened-by-within':
      'the time to pay ({found}) is shorter than that of the remedy of “{id}” ({expected}), or is counted otherwise: expected as much, counted from the next day to the end of the last',
    'review-passed': 'the review was due by {found}: expected a day after {today}',
    'closing-idle':
      'the early closing “{day}” changes nothing: expected a day that is open beyond that time, and that the calendar knows',
    'half-days':
      'the holiday library knows half days that the calendar leaves out, {days}: expected under “early-closings”, or named under “without” if nothing closes that day',
    'calendar-redates': 'published, this calendar gives open cases of “{promise}” another due time: {count}',
    'calendar-rejudges':
      'by this calendar, cases of “{promise}” that are judged already would have been judged otherwise: {count}; once it is published, they are put right by {command}, carried out by a second person',
    'calendar-ends-soon':
      'the holidays of the calendar “{calendar}” are known until {found} only: expected a year or more from {today}',
  },
});
