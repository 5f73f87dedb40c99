import type { surveys as french } from '../fr/surveys.ts';
import { translation } from '../translation.ts';

/** Surveys: what is asked, of whom, and how people are invited. */
export const surveys = translation<typeof french>()({
  surveys: {
    said: {
      days: 'It is answered from {from} to the end of {to}.',
      frame: 'Frame: {size} people ({who}).',
      codes: {
        drawn: 'Drawn code: the page notes that a code was taken, never which.',
        blind: 'Blind code: the server signs a code without seeing it (RFC 9474).',
        open: 'Open link: anybody can take a code, and there is no response rate.',
      },
      asked:
        '{candidates, plural, =0 {No candidate promise} one {# candidate promise} other {# candidate promises}}, {items, plural, =0 {no sentence} one {# sentence} other {# sentences}}.',
      groups: 'Answers are told apart by: {groups}.',
      atLeast: 'No group of fewer than {count} answers is shown.',
    },
    cli: {
      does: 'Publishes a survey and invites those whom it is for.',
      slug: 'the name of the folder in content/surveys/',
      noSuchSurvey: 'content/surveys/ has no survey “{slug}”: expected {known}',
      notPublished: 'no survey “{slug}” is published; to publish it: kept survey publish {slug}',
      noSuchLanguage: '--language: Kept does not speak “{language}”: expected fr or en',
      publish: {
        does: 'Says what would be asked, of whom and when, and freezes it by an entry.',
        ask: 'Publish? From {date} on nothing in it can be changed. (y/N)',
        published: '{slug}: survey published, version {number}',
        unchanged: '{slug}: version {number} unchanged',
      },
      invite: {
        does: 'Invites the people of a list; the same list sent twice invites nobody twice.',
        file: 'a CSV list with a column of addresses and, where there are any, the language and the groups',
        dryRun: 'reads the list and invites nobody',
      },
      print: {
        does: 'Makes invitations to be printed: an address on each line, each for one person.',
        placeholder: 'number',
        count: 'how many invitations',
        languagePlaceholder: 'language',
        language: 'the language of the pages that they lead to (the first of the site unless said)',
      },
    },
    list: {
      unreadable: 'this file cannot be read: expected a CSV file of at most {most} MB',
      refused: {
        'no-address-column':
          'no column of addresses: expected a heading “email” on the first line, not {found}',
        'too-many-lines': '{found} lines: expected 500,000 at most',
      },
      faults: {
        quotes: 'quotation marks that do not close: {found}',
        'not-an-address': '“{found}” is no email address',
        'unknown-language': '“{found}” is no language of the survey: expected {expected}',
        'unknown-category': '“{found}” is no category of “{group}”: expected {expected}',
        twice: 'the same address as on line {first}',
      },
      ignored: 'columns left aside: {columns}',
      would:
        '{count, plural, =0 {nobody would be invited} one {# person would be invited} other {# people would be invited}}, {faults, plural, =0 {no line left out} one {# line left out} other {# lines left out}}',
      done: '{invited, plural, =0 {nobody else is invited} one {# person invited} other {# people invited}}, {already} before, {refused} want no more surveys, {faults, plural, =0 {no line left out} one {# line left out} other {# lines left out}}',
      progress: 'Invitations to {slug}',
    },
  },
});
