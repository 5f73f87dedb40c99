import { factsOf, type Language, languages } from '../../languages/language.ts';

const patterns = new Map(
  languages.map((language) => {
    // Longer phrases come first, so that one finding names the whole of it.
    const sorted = [...factsOf(language).vagueWords].sort((a, b) => b.length - a.length);
    const spaced = sorted.map((phrase) => phrase.replace(/ /g, '\\s+').replace(/’/g, "['’]"));
    return [language, new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`, 'giu')];
  }),
);

/** Every vague phrase of a text with its line, counted from 0; one that runs over a line end is found too. */
export function vagueWords(text: string, language: Language): { found: string; line: number }[] {
  const normal = text.normalize('NFC');
  const pattern = patterns.get(language);
  if (!pattern) return [];
  return [...normal.matchAll(pattern)].map((match) => ({
    found: match[0].replace(/\s+/g, ' '),
    line: normal.slice(0, match.index).split('\n').length - 1,
  }));
}
