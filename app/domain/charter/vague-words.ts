import type { Language } from '../language.ts';

/** Words that sound like a promise and commit to nothing, as regular expressions in which a space is any space. */
const phrases: Record<Language, string[]> = {
  en: [
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
  fr: [
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
};

const patterns = Object.fromEntries(
  Object.entries(phrases).map(([language, list]) => {
    // Longer phrases come first, so that one finding names the whole of it.
    const sorted = [...list].sort((a, b) => b.length - a.length);
    const spaced = sorted.map((phrase) => phrase.replace(/ /g, '\\s+').replace(/’/g, "['’]"));
    return [language, new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`, 'giu')];
  }),
) as Record<Language, RegExp>;

/** Every vague phrase of a text with its line, counted from 0; one that runs over a line end is found too. */
export function vagueWords(text: string, language: Language): { found: string; line: number }[] {
  const normal = text.normalize('NFC');
  return [...normal.matchAll(patterns[language])].map((match) => ({
    found: match[0].replace(/\s+/g, ' '),
    line: normal.slice(0, match.index).split('\n').length - 1,
  }));
}
