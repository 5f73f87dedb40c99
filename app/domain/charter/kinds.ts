import { z } from 'zod';
import { carried, date, hash } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

export const editionKinds = {
  'edition.published': kind(
    z.strictObject({
      number: z.int().positive(),
      binding: date,
      /**
       * The day of its publication in the charter’s zone. Editions of earlier versions do not say it; from the first
       * publication that knows of notice on, every edition must.
       */
      published: date.optional(),
      /** Whether what breaches of it owe is written down with them: said by every edition since that is known. */
      remedies: z.literal(true).optional(),
      /** Of the Markdown sources, kept as a document beside the ledger. */
      sources: hash,
      /** Names and hashes of the calendars that the terms use. */
      calendars: z.record(z.string(), hash),
      terms: carried,
    }),
    { binds: true },
  ),
} as const;
