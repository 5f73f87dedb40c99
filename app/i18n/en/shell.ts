import type { shell as french } from '../fr/shell.ts';
import { translation } from '../translation.ts';

/** What stands on every page and beside it: shells, navigation, keys, how pages are found and shown elsewhere. */
export const shell = translation<typeof french>()({
  // ── How numbers, dates and times are written, where Intl does not know ───────────────────────────────────────
  formats: {
    hour: '{hour, number, ::00}:00',
    minute: '{hour, number, ::00}:{minute, number, ::00}',
    second: '{hour, number, ::00}:{minute, number, ::00}:{second, number, ::00}',
    dayOfMonth: '{day}',
    ordinal: '{number, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',
    clauses: '{before}; {after}',
  },

  // ── Everywhere: shells, navigation, small words ─────────────────────────────────────────────────────────────
  common: {
    running: '{name}, edition {edition}, {date}',
    skip: 'Skip to content',
    fictional: 'Fictional company: a demonstration of Kept.',
    replayed:
      '“{charter}”: real public records, replayed independently by Kept. The body they come from had no part in this.',
    homeOf: '{company}: home',
    mainNavigation: 'Main navigation',
    staffNavigation: 'Staff pages',
    footerNavigation: 'Footer',
    breadcrumbs: 'Breadcrumbs',
    signIn: 'Sign in',
    signOut: 'Sign out',
    signedInAs: 'Signed in: {name}',
    ownPage: 'Your own page',
    poweredBy: 'Published with Kept, free software (Apache License 2.0).',
    contact: 'Write to us',
    source: 'Source code',
    yes: 'yes',
    no: 'no',
    none: 'none',
    unknown: 'unknown',
    optional: 'optional',
    required: 'required',
    save: 'Save',
    cancel: 'Cancel',
    undo: 'Correct',
    back: 'Back',
    search: 'Search',
    filter: 'Filter',
    apply: 'Apply',
    download: 'Download',
    print: 'Print',
    more: 'Learn more',
    newer: '← Newer',
    older: 'Older →',
    pages: 'Pages',
    from: 'from {from}',
    fromTo: '{from} to {to}',
    between: 'between {low} and {high}',
    on: 'on {date}',
    at: '{date} at {time}',
    zone: 'Times are in {place} time.',
    zoneUTC: 'Times are in Coordinated Universal Time (UTC).',
    by: 'by {who}',
    inLanguage: 'in {language}',
    onlyIn: 'Available in {language} only.',
    writtenIn: 'In {language}, as we wrote it.',
    figuresAsOf: 'Figures as of {date}.',
    cases: '{count, plural, =0 {no cases} one {# case} other {# cases}}',
    occurrences: '{count, plural, =0 {no occurrences} one {# occurrence} other {# occurrences}}',
    commitments: '{count, plural, =0 {no commitments} one {# commitment} other {# commitments}}',
    breaches: '{count, plural, =0 {no breaches} one {# breach} other {# breaches}}',
    entries: '{count, plural, =0 {no entries} one {# entry} other {# entries}}',
  },

  // ── Navigation ──────────────────────────────────────────────────────────────────────────────────────────────
  nav: {
    charter: 'Charter',
    breaches: 'Breaches',
    method: 'Method',
    ledger: 'Ledger',
    editions: 'Editions',
    queue: 'Today’s queue',
    log: 'Log',
    cases: 'Cases',
    compliance: 'Compliance',
    people: 'People',
    publication: 'Publication',
    account: 'My account',
    publicSite: 'Public site',
  },

  // ── Staff: the keys of their pages ──────────────────────────────────────────────────────────────────────────
  keys: {
    title: 'Keyboard shortcuts',
    lede: 'They work where JavaScript is on. Without it nothing is missing: Tab and Enter reach everything.',
    list: {
      find: 'Go to the search by reference',
      rows: 'Next case, previous case',
      open: 'Open the chosen case',
      fulfil: 'Log that the request of the chosen or open case was met',
      undo: 'Correct what was just recorded',
      next: 'Go on to the next task, for compliance',
      add: 'Open a new case',
      leave: 'Leave the field; close this list',
      show: 'Show this list',
    },
    enter: 'Enter',
    escape: 'Esc',
    single: 'Single-character keys',
    singleHint:
      'They never act while you type; right after something was recorded, j, k and u also act in the search while it is empty. This choice stays in this browser.',
    close: 'Close',
  },

  // ── Public: how to show the scores elsewhere ─────────────────────────────────────────────────────────────────
  sharing: {
    title: 'Show these scores elsewhere',
    description:
      'The badge, the card for a frame and the sharing picture of the scores of “{charter}”: the code to copy. No script, no cookie, always dated.',
    lede: 'A badge and a card for pages of your own. Their figures keep themselves up to date and say their date; they set no cookie and run no script.',
    badge: 'The badge',
    badgeSays: 'A small picture that leads to the charter. It is light or dark as the reader prefers.',
    badgeCode: 'Code of the badge',
    frame: 'The card',
    frameSays: 'A small page, with the building. It fits any width from {least} to {most} pixels.',
    frameCode: 'Code of the card',
    card: 'The sharing picture',
    cardSays:
      'Social networks and messengers show it by themselves when you share the address of a page of this charter. There is nothing to copy.',
    cardShow: 'See this picture',
  },

  // ── How pages are found and shown elsewhere: descriptions, social card, badge ───────────────────────────────────
  found: {
    score: '{name}: {score} out of 100.',
    scoreBut: '{name}: {score} out of 100, {remark}.',
    presumed: '{name}: presumed, not measured.',
    nothingEarned: '{name}: nothing earned yet.',
    charter:
      '“{charter}”, edition {number} of {date}: {count, plural, =0 {no commitments} one {# commitment} other {# commitments}}, word for word. {scores}',
    home: '{company}: {count, plural, =0 {no commitments} one {# commitment} other {# commitments}}. {scores} Figures as of {date}.',
    figure:
      '“{charter}”, commitment {number}. {share}: {rate} of {count, plural, one {# case} other {# cases}}, {from} to {to}. Target: {target}. Verdict: {verdict}.',
    figureAlone:
      '“{charter}”, commitment {number}. {share}: {rate} of {count, plural, one {# case} other {# cases}}, {from} to {to}. No target.',
    noFigure:
      '“{charter}”, commitment {number}: what is promised and how we measure it. No case settled from {from} to {to}.',
    aspirational:
      '“{charter}”, commitment {number}, aspirational: shown, never scored. What we mean to do and what is not covered.',
    breaches: '“{charter}”: every breach, at its exact time, with its cause and our apology.',
    lastBreach: 'The latest: {date}.',
    noBreach: 'None so far.',
    method: 'How “{charter}” is scored, step by step. {scores} Figures as of {date}.',
    editions:
      '“{charter}”: {count, plural, one {one edition} other {# editions}}. What changes from one to the next, term by term and word by word.',
    comparison: '“{charter}”, from edition {before} ({from}) to edition {after} ({to}). {changes}',
    record: 'Record of the commitment “{title}”',
    empty: '{company} has not published a charter yet.',
    asOf: 'Trust scores as of {date}',
    badgeDate: 'Scores as of {date}',
    badgeFictional: 'Fictional company, {date}',
    fictional: 'Fictional company',
    replayed: 'Public records, replayed independently',
    presumedShort: 'presumed',
    nothingShort: 'nothing yet',
    noScore: 'This charter has no score.',
    badge: '{name}: trust scores',
    frame: '{name}: trust scores and the date of the figures',
    seeCharter: 'See the charter',
    newTab: 'new tab',
    card: '“{charter}”: both trust scores, drawn as a building and dated.',
    cardWithScores: '“{charter}”: the building of both scores. {scores} Figures as of {date}.',
  },

  // ── Accessibility ───────────────────────────────────────────────────────────────────────────────────────────
  siteMap: {
    title: 'Site map',
    description:
      'The pages of the site of {company}: its charters, each commitment and its record, the ledger.',
    lede: 'The pages of this site, each under the charter that it is about.',
    voice: 'What is said and lived',
    site: 'This site',
    home: 'Home',
    staff: 'Sign in, for staff',
    retired: '(retired)',
  },
  accessibility: {
    title: 'Accessibility statement',
    description:
      'What {company} does so that everyone can read this site, what is still missing, and whom to turn to.',
    link: 'Accessibility: not compliant',
    criteria: 'The criteria of accessibility, one by one',
    criteriaDescription:
      'What {company} knows of each criterion of the French accessibility standard, and what nobody has checked yet.',
    counts:
      'By our own checks: {C, plural, one {# criterion met} other {# criteria met}}, {NC, plural, other {# not met}}, {NA, plural, other {# not applicable}}, {NT, plural, other {# not checked}}.',
    criterion: 'Criterion',
    about: 'About',
    state: 'Status',
    why: 'Why',
    states: {
      C: 'met',
      NC: 'not met',
      NA: 'not applicable',
      NT: 'not checked',
    },
  },
});
