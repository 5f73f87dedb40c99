import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { DateTimeField } from '../../forms/date-time-field.tsx';
import { Field, fromMeta } from '../../forms/field.tsx';
import { TextArea } from '../../forms/text-area.tsx';
import { LocalisedGroup, localisedFor } from '../../text/localised-text.tsx';

/** A field as @conform-to/react describes it. */
export type Meta = Parameters<typeof fromMeta>[0];
type Charter = {
  charter: string;
  name: Localised;
  zone: string;
  promises: readonly { id: string; number: number; title: Localised }[];
  intakes?: readonly { key: string; name: Localised; opens: readonly { number: number }[] }[];
};

/**
 * A choice of one promise, by charter: `charter/commitment`, with what opens cases of several before them. Nothing to
 * choose where there is but one.
 */
export function PromiseField(props: {
  words: Translator;
  meta: Meta;
  label: string;
  charters: readonly Charter[];
}): ReactElement {
  const { words, meta, label, charters } = props;
  const values = charters.flatMap(({ charter, promises }) => promises.map(({ id }) => `${charter}/${id}`));
  const { defaultValue = values.length === 1 ? values[0] : '', ...field } = fromMeta(meta);
  const hint = charters.some(({ intakes = [] }) => intakes.length > 0)
    ? words.t('newCase.intakeHint')
    : undefined;
  return (
    <Field {...field} words={words} label={label} hint={hint} required>
      {(attributes) => (
        <select {...attributes} className="control" defaultValue={defaultValue}>
          <option value="">{words.t('forms.choose')}</option>
          {charters.map(({ charter, name, promises, intakes = [] }) => (
            <LocalisedGroup key={charter} words={words} label={name}>
              {intakes.map((intake) => (
                <IntakeOption key={intake.key} words={words} charter={charter} intake={intake} />
              ))}
              {promises.map(({ id, number, title }) => (
                <option key={id} value={`${charter}/${id}`} lang={localisedFor(words, title)?.lang}>
                  {number}. {localisedFor(words, title)?.text}
                </option>
              ))}
            </LocalisedGroup>
          ))}
        </select>
      )}
    </Field>
  );
}

/** What a form sends for an intake; a promise, `charter/commitment`, has one slash. */
export function intakeValue(charter: string, key: string): string {
  return `${charter}/intake/${key}`;
}

/** What opens several cases, with the numbers of their promises. */
function IntakeOption(props: {
  words: Translator;
  charter: string;
  intake: NonNullable<Charter['intakes']>[number];
}): ReactElement {
  const { words, charter, intake } = props;
  const said = localisedFor(words, intake.name);
  const numbers = words.list(intake.opens.map(({ number }) => words.n(number)));
  return (
    <option value={intakeValue(charter, intake.key)} lang={said?.lang}>
      {words.t('newCase.intake', { name: said?.text ?? intake.key, numbers })}
    </option>
  );
}

/** When it happened, on the wall of the charter's zone; now unless said. */
export function WhenField(props: {
  words: Translator;
  meta: Meta;
  label: string;
  zones: readonly string[];
  now: string;
  autoFocus?: boolean;
}): ReactElement {
  const { words, meta, label, zones, now, autoFocus } = props;
  const { defaultValue = now, ...field } = fromMeta(meta);
  return (
    <DateTimeField
      {...field}
      words={words}
      label={label}
      zones={zones}
      defaultValue={defaultValue}
      autoFocus={autoFocus}
      required
    />
  );
}

/** A note for staff only. */
export function NoteField(props: { words: Translator; meta: Meta; hint?: string }): ReactElement {
  const { words, meta, hint } = props;
  return (
    <TextArea
      {...fromMeta(meta)}
      words={words}
      label={words.t('events.note')}
      hint={hint ?? words.t('events.noteHint')}
      rows={2}
      maxLength={5000}
    />
  );
}
