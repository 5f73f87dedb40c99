import { stringify } from 'csv-stringify/sync';
import { type KanoCounts, kanoCategories } from '#app/domain/survey/kano.ts';
import { asksPulse } from '#app/domain/survey/pulse.ts';
import type { ResultsDocument } from '#app/domain/survey/results/figures.ts';
import { type SurveyTerms, unitsIn } from '#app/domain/survey/terms.ts';
import { guarded } from '#app/import/csv.ts';
import type { Localised } from '#app/languages/language.ts';

type Line = { part: string; id: string; words: Localised; what: string; value: number | string | null };

/**
 * The published numbers of a survey, one a line: which part, the id and words of what it is of, what it says, and the number, empty where it is
 * hidden. RFC 4180 with a byte order mark; numbers have a full stop before decimals, as programs read them.
 */
export function surveyCsv({ table, figures, terms }: ResultsDocument & { terms: SurveyTerms }): string {
  const { languages } = terms;
  const lines: Line[] = [
    ...Object.entries({ ...table.answered, rr1: figures.rr1, rr2: figures.rr2 }).map(([what, value]) => ({
      ...{ part: 'survey', id: terms.slug, words: terms.title, what, value },
    })),
    ...terms.candidates.flatMap(({ id, words }, at): Line[] => {
      const found = table.candidates[at];
      const read = figures.candidates[at];
      const of = (what: string, value: Line['value']) => ({ part: 'candidate', id, words, what, value });
      return [
        of('nature', read?.nature ?? null),
        ...countsOf(found?.counts ?? null).map(([what, value]) => of(what, value)),
        ...(found?.weighted
          ? countsOf(found.weighted).map(([what, value]) => of(`weighted.${what}`, value))
          : []),
        of('better', read?.reading?.better ?? null),
        of('worse', read?.reading?.worse ?? null),
        of('importance', found?.importance?.mean ?? null),
      ];
    }),
    ...terms.items.flatMap(({ id, words }, at): Line[] => {
      const counts = table.items[at]?.counts ?? [];
      const of = (what: string, value: Line['value']) => ({ part: 'item', id, words, what, value });
      return [
        ...counts.map((count, answer) => of(String(answer + 1), count)),
        of('mean', figures.items[at]?.mean ?? null),
      ];
    }),
    ...terms.groups.flatMap(({ id, categories }, at): Line[] =>
      categories.map((category, place) => ({
        ...{ part: 'group', id: `${id}.${category.id}`, words: category.words, what: 'answers' },
        value: table.groups[at]?.counts[place] ?? null,
      })),
    ),
    ...table.cultures.flatMap(({ culture, n, mean, sd }): Line[] =>
      Object.entries({ answers: n, mean, sd }).map(([what, value]) => ({
        ...{ part: 'culture', id: culture, words: {}, what, value },
      })),
    ),
    ...(asksPulse(terms) ? (unitsIn(terms)?.categories ?? []) : []).flatMap(({ unit, words }): Line[] => {
      const told = table.pulses.find((each) => each.unit === unit);
      const of = (what: string, value: Line['value']) => ({
        part: 'pulse',
        id: unit ?? '',
        words,
        what,
        value,
      });
      return [of('answers', told?.n ?? null), of('mean', told?.mean ?? null)];
    }),
  ];
  const rows = lines.map(({ part, id, words, what, value }) => [
    ...[part, id, ...languages.map((language) => words[language] ?? ''), what].map(guarded),
    value === null ? '' : String(value),
  ]);
  const head = ['part', 'id', ...languages.map((language) => `words.${language}`), 'what', 'value'];
  return stringify([head, ...rows], { record_delimiter: 'windows', bom: true });
}

function countsOf(counts: KanoCounts | null): [string, number | null][] {
  return kanoCategories.map((category) => [category, counts?.[category] ?? null]);
}
