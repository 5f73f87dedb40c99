import type { SurveyItem, SurveyTerms } from './terms.ts';

/** A survey of customers, for tests: three candidates, all three scales, and two groups of which one is weighted by. */
export const testSurvey: SurveyTerms = {
  slug: 'expectations',
  title: { fr: 'Ce que vous attendez de nous', en: 'What you expect of us' },
  charter: 'test',
  audience: 'customers',
  fictional: true,
  languages: ['fr', 'en'],
  zone: 'Europe/Paris',
  opens: '2026-03-20',
  closes: '2026-04-02',
  codes: 'drawn',
  table: 'standard',
  series: null,
  frame: { size: 2_400, words: { fr: 'Clients de l’année', en: 'Customers of the year' } },
  candidates: ['answer', 'two-hour-slot', 'no-cut'].map((id) => ({
    id,
    words: { fr: `Promesse ${id}`, en: `Promise ${id}` },
  })),
  items: (
    [
      ['quality', 'q', 5],
      ['trust', 't', 4],
      ['ties', 's', 3],
    ] as const
  ).flatMap(([scale, letter, count]) =>
    Array.from({ length: count }, (_, at) => ({
      id: `${letter}${at + 1}`,
      words: { fr: `Phrase ${letter}${at + 1}`, en: `Sentence ${letter}${at + 1}` },
      ...{ scale, culture: null, criterion: null, pulse: null },
    })),
  ),
  groups: [
    {
      id: 'region',
      words: { fr: 'Votre région', en: 'Your region' },
      categories: [
        { id: 'north', words: { fr: 'Nord', en: 'North' }, people: 1_200, unit: null },
        { id: 'south', words: { fr: 'Sud', en: 'South' }, people: 1_200, unit: null },
      ],
    },
    {
      id: 'since',
      words: { fr: 'Client depuis', en: 'Customer since' },
      categories: [
        { id: 'new', words: { fr: 'moins d’un an', en: 'less than a year' }, people: null, unit: null },
        { id: 'old', words: { fr: 'plus d’un an', en: 'more than a year' }, people: null, unit: null },
      ],
    },
  ],
  cap: null,
  atLeast: 10,
  reminders: [7],
};

const more = (id: string, of: Partial<SurveyItem>): SurveyItem => ({
  ...{ id, words: { fr: `Phrase ${id}`, en: `Sentence ${id}` } },
  ...{ scale: null, culture: null, criterion: null, pulse: null, ...of },
});

/** The same survey with two sentences on the culture of customers, and one of satisfaction that is told by unit. */
export const testPulseSurvey: SurveyTerms = {
  ...testSurvey,
  items: [
    ...testSurvey.items,
    more('welcomed', { culture: 'client' }),
    more('heard', { culture: 'client' }),
    more('content', { pulse: 'satisfaction' }),
  ],
  groups: [
    ...testSurvey.groups,
    {
      ...{ id: 'office', words: { fr: 'Votre agence', en: 'Your office' } },
      categories: ['Lille', 'Lyon', 'Nantes'].map((unit) => ({
        ...{
          id: unit.toLowerCase(),
          words: { fr: `Agence de ${unit}`, en: `${unit} office` },
          people: null,
          unit,
        },
      })),
    },
  ],
};
