import type { ReactElement } from 'react';
import { Field, type FieldProps } from './field.tsx';

/**
 * A date and a time of day in one of the named zones, sent as `2026-04-01T17:30` without an offset: the reader of the form
 * knows the zone. The zone is said to the person, since it may not be theirs.
 */
export function DateTimeField(
  props: FieldProps & {
    zones: readonly string[];
    defaultValue?: string;
    min?: string;
    max?: string;
    step?: number;
    autoFocus?: boolean;
  },
): ReactElement {
  const zone = props.words.zones(...props.zones);
  const hint = props.hint ? (
    <>
      {props.hint} {zone}
    </>
  ) : (
    zone
  );
  return (
    <Field {...props} hint={hint}>
      {(attributes) => (
        <input
          {...attributes}
          type="datetime-local"
          className="control control--short"
          defaultValue={props.defaultValue}
          min={props.min}
          max={props.max}
          step={props.step ?? 60}
          // biome-ignore lint/a11y/noAutofocus: on the one field a staff page exists for; asked for by the page
          autoFocus={props.autoFocus}
        />
      )}
    </Field>
  );
}
