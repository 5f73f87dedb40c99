import type { surveys as french } from '../fr/surveys.ts';
import { translation } from '../translation.ts';

/** Surveys: what is asked, of whom, and how people are invited. */
export const surveys = translation<typeof french>()({
  surveys: {
    title: 'Surveys',
    lede: 'What we ask customers and employees. No answer changes a score.',
    leads: 'What we ask customers and employees, who is invited, and how many answer.',
    none: 'No surveys. A survey is a folder in {folder}.',
    columns: { survey: 'Survey', audience: 'For', days: 'Days', state: 'State' },
    days: '{from} to {to}',
    states: {
      faulty: 'files to be mended',
      draft: 'to be published',
      'to-come': 'published, to come',
      open: 'open',
      over: 'over, to be closed',
      closed: 'closed',
    },
    standing: {
      faulty: 'Its files have mistakes: it cannot be published.',
      draft: 'It is not published. Once its first day has come nothing of it will change.',
      'to-come': 'It is published and has not begun: its files may still change.',
      open: 'It is being answered. Nothing of it changes any more, and no answer is shown before it is closed.',
      over: 'Its last day is over: it waits to be closed.',
      closed: 'It is closed.',
    },
    faults: 'What its files say',
    mend: 'Mend {folder}, then load this page again; {check} says the same.',
    version: 'Version {number} of “{slug}”.',
    watch: 'Turnout',
    watchNote: 'The page does not say who took a code, and nobody knows who answered what.',
    invited: 'People invited',
    invitedOf: '{invited} of {size} in the frame',
    taken: 'Codes taken',
    takenOf: '{taken}, {share} of those invited',
    candidates: 'Candidate promises',
    items: 'Sentences',
    done: { published: 'The survey is published.' },
    publication: {
      title: 'Publish the survey',
      lede: 'An entry of the ledger freezes what follows. From {date} on nothing of it changes.',
      submit: 'Publish',
    },
    invitations: {
      title: 'Invite by email',
      lede: 'Everybody on the list gets a message on the survey’s first day, or now where it has begun, and a reminder for as long as they took no code. The same list sent twice invites nobody twice.',
      file: 'List of people',
      hint: 'A CSV file whose first line names the columns: “email” and, where there are any, “language” and the groups of the survey. {lines} lines and {most} MB at most.',
      submit: 'Invite',
      leftOut: 'Lines left out',
      line: 'Line {line}: {says}',
      more: '{count, plural, one {and # more line} other {and # more lines}}',
    },
    letters: {
      title: 'Invite on paper',
      lede: 'For those without an email address: a web address for each letter, each for one person only.',
      count: 'Number of letters',
      hint: '{most} at most at a time',
      language: 'Language of the pages',
      submit: 'Make the addresses',
      made: '{count, plural, one {# address} other {# addresses}}',
      once: 'Copy them or print this page: they are not shown again.',
    },
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
      groups: 'Answers are told apart by: {groups}',
      pulse: {
        leadership: 'Told by unit: leadership, as a mean of those who work in it.',
        satisfaction: 'Told by unit: satisfaction, as a mean of those it serves.',
      },
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
