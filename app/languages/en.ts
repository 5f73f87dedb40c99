import type { LanguageFacts } from './facts.ts';

/** What is true of English. */
export const english = {
  name: 'English',
  locale: 'en-GB',
  direction: 'ltr',
  // As British publishers set English.
  typography: {
    narrowBefore: '',
    noBreakBefore: '',
    closeBefore: ';!?:%‰',
    narrowAfter: '',
    quotes: '“”',
    innerQuotes: '‘’',
    units: 'h|min|s|days?|hours?|minutes?|seconds?|weeks?|months?|years?|points?|km|kWh|kVA|EUR|USD',
    numbered: 'No\\.|Nos\\.|p\\.|pp\\.|§',
    raised: null,
  },
  vagueWords: [
    '(?:as|so) (?:soon|quickly|fast|promptly|early|far|much|often|well) as (?:is )?(?:reasonably )?(?:possible|practicable|we can)',
    'asap',
    '(?:do|does|doing|try|tries|trying) (?:our|its|their|the|my|your) (?:very )?(?:best|utmost|hardest)',
    'best (?:efforts?|endeavou?rs?)',
    '(?:every|all|reasonable) efforts?',
    '(?:where|wherever|when|whenever|if) (?:it is |this is |that is )?(?:at all )?(?:possible|practicable|feasible|appropriate)',
    'reasonabl[ey]',
    '(?:in|within) (?:good time|a timely manner|a timely fashion|due course|the shortest (?:possible )?time)',
    'without (?:undue|unnecessary) delay',
    'promptly',
    '(?:aim|aims|aiming|aspire|aspires|strive|strives|striving) to',
    '(?:we|will|shall|and) (?:seek|try) to',
    'endeavou?r(?:ing)? to',
    'in principle',
  ],
  sections: { howWeMeasure: 'How we measure', notCovered: 'What is not covered' },
  addedColumns: { line: 'Line (Kept)', reason: 'Reason (Kept)', text: 'Text (Kept)' },
} as const satisfies LanguageFacts;
