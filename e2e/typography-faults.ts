import type { Page } from '@playwright/test';
import { isLanguage, type Language } from '#app/languages/language.ts';
import { saidOn } from './said-on-page.ts';

type Rule = { fault: string; pattern: RegExp };

/** What no language lets stand in a text that people read. */
const everywhere: Rule[] = [
  { fault: 'straight quotation mark or apostrophe', pattern: /["']/ },
  { fault: 'hyphen for a dash', pattern: /(?:^|[\s\u00a0\u202f])--?(?:[\s\u00a0\u202f]|$)/ },
  { fault: 'hyphen for a minus', pattern: /(?:^|[\s\u00a0\u202f(])-\d/ },
  { fault: 'hyphen for a range', pattern: /(?<![\p{L}\d-])\d{1,3}(?:[.,]\d+)?-\d{1,3}(?![\d-])/u },
  { fault: 'three dots for an ellipsis', pattern: /\.\.\./ },
  { fault: 'two spaces', pattern: /[ \u00a0\u202f]{2}/ },
  { fault: 'date of a machine', pattern: /\d{4}-\d{2}(?:-\d{2})?(?!\d)/ },
  { fault: 'value not put in', pattern: /\{\s*\w|\w\s*\}|undefined|NaN|\[object/ },
  { fault: 'key of a message', pattern: /(?<![\w./@-])[a-z]+[A-Za-z]*\.[a-z]+[A-Z][A-Za-z]+/ },
];

const ofLanguages: Partial<Record<Language, Rule[]>> = {
  fr: [
    { fault: 'ordinary space before a mark', pattern: / [;:!?»%€]|« / },
    { fault: 'no space before a mark', pattern: /[\p{L}\d)’”][;!?»%](?=[\s\u00a0\u202f)]|$)/u },
    { fault: 'no space before a colon', pattern: /[\p{L})”]:(?=\s|$)/u },
    { fault: 'wide space where a narrow one stands', pattern: /\u00a0[;!?»%]|«\u00a0/ },
    { fault: 'English quotation marks outside guillemets', pattern: /^[^«]*“/ },
    { fault: 'decimal point', pattern: /(?<!(?:Apache|BY|version|WCAG|critère)[ \u00a0]|[\d.])\d+\.\d/ },
    { fault: 'thousands comma', pattern: /\d,\d{3},\d/ },
    {
      fault: 'a number apart from its unit',
      pattern: /\d (?:h|min|s|jours?|heures?|minutes?|mois|ans?|semaines?)(?![\p{L}’])/u,
    },
    {
      fault: 'a day apart from its month',
      pattern:
        /\d(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/,
    },
    {
      fault: 'the first as a cardinal number',
      pattern:
        /(?<![\d\u202f,])1[ \u00a0](?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/,
    },
    {
      fault: 'plural of one',
      pattern:
        /(?<![\d\u202f,.])[01][ \u00a0\u202f](?!(?:mois|fois|cas|pas|plus|sans|dans|sous|tous|puis|très|vers)(?!\p{L}))\p{Ll}{3,}s(?!\p{L})/u,
    },
    {
      fault: 'singular of several',
      pattern:
        /(?<![,.])(?:[2-9]|\d{2,})[ \u00a0\u202f](?:jour|heure|dossier|engagement|manquement|écriture|ligne|occurrence|semaine|an)(?!\p{L})/u,
    },
    {
      fault: 'English',
      pattern: /(?<![\p{L}’-])(?:the|of|and|with|which|from|this|that|was|were|has|been|not)(?![\p{L}’-])/iu,
    },
  ],
  en: [
    { fault: 'space before a mark', pattern: /[ \u00a0\u202f][;:!?%]/ },
    { fault: 'guillemets', pattern: /[«»]/ },
    { fault: 'narrow space', pattern: /\u202f/ },
    { fault: 'decimal comma', pattern: /\d,\d{1,2}(?!\d)/ },
    { fault: 'thousands without a comma', pattern: /(?<![\d.,#A-Z-])\d{5,8}(?![\d.,-])/ },
    {
      fault: 'a number apart from its unit',
      pattern: /\d (?:h|min|s|days?|hours?|minutes?|months?|years?|weeks?)(?!\p{L})/u,
    },
    {
      fault: 'a day apart from its month',
      pattern: /\d (?:January|February|March|April|May|June|July|August|September|October|November|December)/,
    },
    {
      fault: 'plural of one',
      pattern:
        /(?<![\d,.–])1[ \u00a0](?!(?:is|was|has|its|this|less|plus)(?!\p{L}))\p{Ll}{2,}(?<!s)s(?!\p{L})/u,
    },
    {
      fault: 'singular of several',
      pattern:
        /(?<![,.])(?:[2-9]|\d{2,})[ \u00a0](?:day|hour|case|commitment|breach|entry|row|line|occurrence|week|year|month)(?![\p{L}-])/u,
    },
    {
      fault: 'French',
      pattern:
        /(?<![\p{L}’-])(?:les|une|est|sont|avec|pour|dans|cette|aucune?|pas|qui|que|été)(?![\p{L}’-])/iu,
    },
  ],
};

/** Names that stay as they are in every language. */
const names =
  /Water Supply and Sewerage Services \(Customer Service Standards\) Regulations 2008|Public Domain Dedication and License|Libre réponse 71120, 75342 Paris/g;

/** What is set on a page otherwise than its language demands, in which it has to say something at all. */
export async function settingFaults(page: Page): Promise<string[]> {
  const own = await page.locator('html').getAttribute('lang');
  const said = await saidOn(page);
  const spoken = said.filter(({ language }) => language === own);
  const faults = said.flatMap(({ text, language }) =>
    isLanguage(language) ? typographyFaults(text, language) : [`in no language: ${text}`],
  );
  return [...(spoken.length > 3 ? [] : [`it says ${spoken.length} things in ${own}`]), ...new Set(faults)];
}

/** What is wrong with the setting of a text in a language, each fault with what stands around it. */
export function typographyFaults(text: string, language: Language): string[] {
  const said = text.replace(names, 'Xyz');
  return [...everywhere, ...(ofLanguages[language] ?? [])].flatMap(({ fault, pattern }) => {
    const match = pattern.exec(said);
    if (!match) return [];
    const around = said.slice(Math.max(0, match.index - 30), match.index + match[0].length + 30);
    return [`${fault}: ${visible(around)}`];
  });
}

/** Spaces that look alike, told apart. */
function visible(text: string): string {
  return text.replaceAll('\u00a0', '⍽').replaceAll('\u202f', '⎵');
}
