import type { schemaFaults as french } from '../fr/schema-faults.ts';
import { translation } from '../translation.ts';

/** What a schema finds wrong with a key of a content file (app/domain/schema-fault.ts), then what was expected. */
export const schemaFaults = translation<typeof french>()({
  faultAtKey: '{at}: {said}',
  schemaFaults: {
    value: 'expected another value',
    text: 'expected a text',
    number: 'expected a number',
    truth: 'expected true or false',
    list: 'expected a list, such as [one, two]',
    keys: 'expected keys and values',
    'one-of': 'expected {expected}',
    least: 'expected at least {least}',
    most: 'expected at most {most}',
    'key-unknown': 'unknown key “{key}”: expected {expected}',
    fields: 'expected the keys {expected}',
    zone: 'expected an IANA zone, such as Europe/Paris',
    'zone-unknown': 'unknown time zone “{found}”: expected an IANA zone, such as Europe/Paris',
    'zone-without-place':
      'time zone “{found}” is the same offset all year, or no place: expected that of a city, such as Europe/Paris, or UTC',
    date: 'expected a date, such as 2026-12-24',
    'date-unknown': '“{found}” is no date: expected one that exists, such as 2026-12-24',
    'day-name': 'expected the name of the day in this language, without invisible characters',
    weekdays: 'expected a list of weekdays, such as [monday, tuesday]',
    'weekday-twice': 'expected each weekday once',
    opening: 'expected opening hours in straight quotation marks, such as {example}',
    openings: 'expected a list of opening hours, such as {example}',
    'opening-overlaps':
      'these hours start before the ones above end: expected them in order, not overlapping',
    'opening-unclear': '“{found}” is no opening: expected a start and an end, such as {example}',
    'opening-no-time': '“{found}” has a time that does not exist: expected times from 00:00 to 24:00',
    'opening-backwards':
      '“{found}” ends before it starts: expected a night as two openings, until 24:00 and from 00:00',
    'before-from': 'this value is before “from”: expected the same or a later one',
    year: 'expected a year from {least} to {most}',
    country: 'expected a country code of two capitals, such as FR',
    'country-unknown':
      'the library of holidays does not know this country: expected the code of another, or the days written under “dates”',
    'country-missing': 'a region is one of a country: expected “country” beside it',
    region: 'expected the code of a region, such as ENG',
    'region-unknown':
      'the library of holidays does not know this region: expected the code of another, or no such key',
    holiday: 'expected a date or the English name of a holiday',
    'holiday-unknown':
      'no holiday is called “{found}” or falls on that day: expected a date or the English name of a holiday',
    names: 'expected a list of names: {expected}',
    days: 'expected a list of days: {expected}',
    closures: 'expected a list of closures: {expected}',
    'date-or-day': 'expected a date, such as 2026-12-24, or {expected}',
    closings: 'expected days and times, such as {expected}',
    'closing-time': 'expected a time of day in straight quotation marks, such as {example}',
    'closing-day':
      '“{found}” is no day: expected one of every year, such as 12-24, or a date, such as 2026-12-24',
    'closing-unclear':
      'nobody can close early at “{found}”: expected a time from 00:01 to 23:59; a whole day belongs among the holidays',
    column: 'expected the name of a column',
    id: 'expected an id in small letters, digits and hyphens, such as pick-up-dead-animal',
    'id-or-column': 'expected the id of a commitment, or “column:” and “values:”',
    texts: 'expected a text or a list of texts',
    words: 'expected a text, or one text per language (fr: …, en: …)',
    'time-format':
      'expected iso, or a pattern of {expected}, any other letter in brackets (HH[h]mm), with at least year, month and day, each once',
    'time-letter':
      '“{found}” is unknown here: expected iso, or a pattern of {expected}, any other letter in brackets (HH[h]mm)',
    'time-zone-twice':
      '“{found}” stands for a zone, and “zone” says {zone} already: expected iso, which reads times with their offset, or a pattern without a zone',
    repair: 'expected converted-twice, or no such key',
    'one-character': 'expected one character',
    delimiter: 'expected a sign that is no letter, digit, straight quotation mark or end of a line',
    'unit-column': 'expected the name of a column, or “column:” and “values:”',
    'at-least-one': 'expected at least one item in the list',
    'case-or-occurrences': 'expected either “case:” or “occurrences:”; a file of both takes two mappings',
    'reference-missing': 'expected the column that tells one case from another',
    'empty-compared':
      '“{found}” is compared with elsewhere in this mapping: expected a text that stands for an empty column and nothing else (an empty column is compared with {example})',
    'expect-without-case': 'this key is expected beside “case:” only: occurrences have no due time',
    'policy-line': 'expected the line {expected}',
    'policy-undefined': '{name} is not defined yet: expected a line that defines it before this one',
    'policy-in-group': '{name} is a member of a group already: expected each in one group',
    'policy-quorum-twice': 'a second line “quorum”: expected one',
    'policy-quorum-missing': 'the line of the quorum is missing: expected {expected}',
    'policy-keyword': 'no line begins with “{found}”: expected {expected}',
    'policy-none': '“none” is the name of the empty quorum: expected another name',
    'policy-twice': '{name} is defined twice: expected each name once',
    'policy-key': '“{found}” is no Ed25519 verifier key: expected {expected}, as the witness publishes it',
    'policy-key-type': 'this key is of type {found}: expected one of type {expected}, {key}',
    'policy-key-twice': 'the same public key a second time: expected a key for each',
    'policy-threshold': 'expected {expected}, or a number from 1 to {most}',
  },
});
