import { z } from 'zod';
import type { OpenEvent, ReceiveEvent } from '#app/domain/event.ts';
import { schemaAbout } from '#app/http/form-schemas.server.ts';
import { timeText } from '#app/http/local-time.ts';
import { noteText, shortText } from '#app/http/written-text.ts';
import type { Language } from '#app/languages/language.ts';
import type { CharterChoices } from '#app/queries/staff/commitment-choices.server.ts';
import { askedOf } from '#app/ui/pages/staff/attribute-fields.tsx';
import { intakeValue } from '#app/ui/pages/staff/form-fields.tsx';
import { attributeFields } from './attribute-fields.server.ts';
import { type ChosenPromise, choice, offerOf, onItsWall, promiseField } from './chosen-promise.server.ts';
import { contactFields, withContact } from './contact-fields.server.ts';

/** The intake that a form is about, with the promises that it opens cases of. */
type ChosenIntake = { charter: string; intake: string; opens: string[]; zone: string };

/** The same with the intakes before the promises, as `charter/intake/key`. */
function openingField(charters: readonly CharterChoices[]) {
  return choice.transform((text, issues): ChosenPromise | ChosenIntake => {
    for (const { charter, zone, intakes } of charters)
      for (const { key, opens } of intakes)
        if (text === intakeValue(charter, key))
          return { charter, intake: key, opens: opens.map(({ id }) => id), zone };
    const promise = promiseField(charters).safeParse(text);
    if (promise.success) return promise.data;
    issues.addIssue({ code: 'custom', message: 'problems.unknown-commitment' });
    return z.NEVER;
  });
}

/** The promises of which what was chosen opens a case each. */
export function promisesOf(chosen: ChosenPromise | ChosenIntake): readonly string[] {
  return 'intake' in chosen ? chosen.opens : [chosen.commitment];
}

/** What is said of an opening, as the event that says it. */
export function openingOf(
  chosen: ChosenPromise | ChosenIntake,
  said: Omit<OpenEvent, 'event' | 'commitment'>,
): OpenEvent | ReceiveEvent {
  if ('intake' in chosen) return { event: 'receive', intake: chosen.intake, ...said };
  return { event: 'open', commitment: chosen.commitment, ...said };
}

/** What an address names, `?promise=…`, where the form offers it. */
export function openingIn(url: string, charters: readonly CharterChoices[]): string | null {
  const text = new URL(url).searchParams.get('promise') ?? '';
  return openingField(charters).safeParse(text).success ? text : null;
}

type About = { charters: readonly CharterChoices[]; language: Language };
const offered = ({ charters, language }: About) =>
  JSON.stringify([language, offerOf(charters), askedOf(charters)]);

/** The answers of the form that opens a case. */
export const caseSchema = schemaAbout(offered, ({ charters, language }: About) => {
  const about = { reference: shortText, unit: shortText, at: timeText, note: noteText };
  /** The button that says that it is another case than those there are. */
  const another = z.string().max(2_000).optional();
  const attributes = attributeFields(charters, language);
  const fields = { promise: openingField(charters), another, ...about, attributes, ...contactFields };
  return z.object(fields).transform(onItsWall).transform(withContact);
});
