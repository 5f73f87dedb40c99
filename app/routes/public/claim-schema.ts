import { z } from 'zod';
import { isPlainDate } from '#app/domain/instant.ts';
import { longestClaim } from '#app/ui/pages/public/new-claim-page.tsx';

/** One line end is one character, whatever browsers send for it. */
const text = z.string({ error: 'forms.missing' }).overwrite((typed) => typed.replaceAll('\r\n', '\n').trim());

/** What the form for claims asks; `website` is the field that people do not see. */
export const claimSchema = z.object({
  on: z.string({ error: 'forms.missing' }).refine(isPlainDate, { error: 'forms.badDate' }),
  what: text.min(1, { error: 'forms.missing' }).max(longestClaim),
  reference: z.string().trim().max(200).optional(),
  contact: z.string().trim().max(320).optional(),
  website: z.string().max(1_000).optional(),
  receipt: z.string().max(64).optional(),
  stamp: z.string({ error: 'forms.expired' }).max(200),
});
export type ClaimAnswers = z.input<typeof claimSchema>;
