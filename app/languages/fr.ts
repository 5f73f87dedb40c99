import type { LanguageFacts } from './facts.ts';

/** What is true of French. */
export const french = {
  name: 'Français',
  locale: 'fr-FR',
  direction: 'ltr',
  // As the Imprimerie nationale sets French.
  typography: {
    narrowBefore: ';!?»%‰',
    noBreakBefore: ':€$£',
    closeBefore: '',
    narrowAfter: '«',
    quotes: '«»',
    innerQuotes: '“”',
    units: 'h|min|s|jours?|heures?|minutes?|secondes?|semaines?|mois|ans?|points?|km|kWh|kVA|EUR|USD',
    numbered: 'n°|art\\.|p\\.|§|h|min',
    raised: 'er|re|e|ers|res|es',
  },
  vagueWords: [
    '(?:dans )?(?:les|des) (?:meilleurs|plus brefs) délais',
    '(?:dans )?(?:un|le) délai raisonnable',
    'au plus (?:vite|tôt)',
    '(?:dès|autant|chaque fois|aussi (?:vite|rapidement|tôt|souvent)) que possible',
    'le plus (?:vite|rapidement|tôt|souvent) possible',
    '(?:tout )?(?:notre|son|leur|mon|votre) possible',
    'de (?:notre|son|leur|mon) mieux',
    'au mieux',
    'dans la mesure du possible',
    'si (?:c’est |cela est )?possible',
    'raisonnable(?:s|ment)?',
    '(?:nous )?(?:nous |s’|m’)effor(?:çons|cerons|cer|ce|ceront|cera)(?: de)?',
    'tâch(?:ons|erons|er|e|era) de',
    'essay(?:ons|erons|er|era) de',
    'tent(?:ons|erons|er|era) de',
    'sous peu',
    'rapidement',
    'promptement',
    'en principe',
    'mett(?:re|ons|rons) tout en œuvre',
  ],
  sections: { howWeMeasure: 'Comment nous mesurons', notCovered: 'Ce qui n’est pas couvert' },
  addedColumns: { line: 'Ligne (Kept)', reason: 'Raison (Kept)', text: 'Texte (Kept)' },
} as const satisfies LanguageFacts;
