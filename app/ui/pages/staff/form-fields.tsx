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
};

/** A choice of one promise, by charter: `charter/commitment`. Nothing to choose where there is but one. */
export function PromiseField(props: {
  words: Translator;
  meta: Meta;
  label: string;
  charters: readonly Charter[];
}): ReactElement {
  const { words, meta, label, charters } = props;
  const values = charters.flatMap(({ charter, promises }) => promises.map(({ id }) => `${charter}/${id}`));
  const { defaultValue = values.length === 1 ? values[0] : '', ...field } = fromMeta(meta);
  return (
    <Field {...field} words={words} label={label} required>
      {(attributes) => (
        <select {...attributes} className="control" defaultValue={defaultValue}>
          <option value="">{words.t('forms.choose')}</option>
          {charters.map(({ charter, name, promises }) => (
            <LocalisedGroup key={charter} words={words} label={name}>
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
