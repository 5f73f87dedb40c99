import { z } from 'zod';
import type { Problem } from '#app/domain/problem.ts';
import { writtenDecimal } from '#app/http/written-number.ts';
import type { Language } from '#app/languages/language.ts';
import { type Asking, askedOf, attributeNames } from '#app/ui/pages/staff/attribute-fields.tsx';

const currency = z.string().trim().max(10).toUpperCase().optional();

/** What remedies depend on, as a form asks it: numbers as its language writes them. Read as `attributes` of an opening; nothing where none is given. */
export function attributeFields(charters: readonly Asking[], language: Language) {
  const asked = askedOf(charters);
  const fields = asked.flatMap((_, place): [string, z.ZodType<string | undefined>][] => {
    const names = attributeNames(place);
    return [
      [names.value, writtenDecimal(language).optional()],
      [names.currency, currency],
    ];
  });
  return z
    .object(Object.fromEntries(fields))
    .optional()
    .transform((answers = {}): Record<string, string> | undefined => {
      const said = asked.flatMap(({ name, is }, place) => {
        const names = attributeNames(place);
        const value = answers[names.value];
        if (value === undefined) return [];
        return [
          [name, is === 'amount' ? `${value} ${answers[names.currency] ?? ''}`.trim() : value] as const,
        ];
      });
      return said.length === 0 ? undefined : Object.fromEntries(said);
    });
}

/** A refusal of what remedies depend on, at the field of the form. */
export function atAttribute(refused: Problem, charters: readonly Asking[]): Problem {
  const { problem, field } = refused;
  if (!/^(unknown-attribute|attribute-no-\w+|other-currency)$/.test(problem)) return refused;
  const place = askedOf(charters).findIndex(({ name }) => name === field);
  return place < 0 ? refused : { ...refused, field: `attributes.${attributeNames(place).value}` };
}
