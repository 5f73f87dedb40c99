import { z } from 'zod';
import { isPlainDate } from '#app/domain/instant.ts';
import { schemaAbout } from '#app/http/form-schemas.server.ts';
import { writtenDecimal } from '#app/http/written-number.ts';
import { shortText } from '#app/http/written-text.ts';
import type { Language } from '#app/languages/language.ts';

/** What the form that logs a payment sends; the amount as the language of its page writes it. */
export const paymentSchema = schemaAbout(
  (language: Language) => language,
  (language) =>
    z.object({
      amount: writtenDecimal(language),
      day: z.string().max(10).refine(isPlainDate, { error: 'forms.badDate' }),
      /** More than is owed, on purpose. */
      over: z.literal('yes').optional(),
      ...{ means: shortText, bankReference: shortText },
    }),
);
