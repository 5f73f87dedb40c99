import { z } from 'zod';
import { isPlainDate } from '#app/domain/instant.ts';
import { schemaAbout } from '#app/http/form-schemas.server.ts';
import { writtenCount } from '#app/http/written-number.ts';
import { noteText, shortText } from '#app/http/written-text.ts';
import type { Language } from '#app/languages/language.ts';
import type { CharterChoices } from '#app/queries/staff/commitment-choices.server.ts';
import { offerOf, promiseField } from './chosen-promise.server.ts';

const day = z.string().max(10).refine(isPlainDate, { error: 'forms.badDate' });
type About = { charters: readonly CharterChoices[]; language: Language };
/** What the form that reports a rate sends; numbers as the language of its page writes them. */
export const rateSchema = schemaAbout(
  ({ charters, language }: About) => `${language} ${offerOf(charters)}`,
  ({ charters, language }) =>
    z.object({
      promise: promiseField(charters),
      ...{ from: day, to: day, numerator: writtenCount(language), denominator: writtenCount(language) },
      ...{ unit: shortText, note: noteText },
    }),
);
