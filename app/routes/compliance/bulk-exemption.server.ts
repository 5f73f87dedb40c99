import { z } from 'zod';
import { mostAtOnce } from '#app/domain/exemption/decide.ts';
import { isPlainDate } from '#app/domain/instant.ts';

/** `breaches`: those that the page showed, by number, in one field, since a form has fifty at most. */
export const bulkSchema = z.object({
  breaches: z
    .string({ error: 'forms.missing' })
    .max(mostAtOnce * 16)
    .regex(/^\d{1,15}(?:,\d{1,15})*$/, { error: 'forms.invalid' })
    .transform((text) => text.split(',').map(Number)),
  dated: z.string({ error: 'forms.missing' }).refine(isPlainDate, { error: 'forms.badDate' }),
  note: z.string({ error: 'forms.missing' }).trim().max(5_000),
});
