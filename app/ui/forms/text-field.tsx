import type { ReactElement } from 'react';
import { Field, type FieldProps } from './field.tsx';

type TextFieldProps = FieldProps & {
  defaultValue?: string;
  type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'url' | 'number' | 'date' | 'month';
  autoComplete?: string;
  inputMode?: 'text' | 'decimal' | 'numeric' | 'email' | 'search';
  /** A short control, for a reference, a number or a date. */
  short?: boolean;
  maxLength?: number;
  min?: string | number;
  max?: string | number;
  step?: string | number;
  autoFocus?: boolean;
  placeholder?: string;
  /** The key that leads here, on staff pages. */
  shortcut?: string;
};

/** A one-line answer. */
export function TextField(props: TextFieldProps): ReactElement {
  const { defaultValue, type = 'text', autoComplete = 'off', inputMode, maxLength, min, max, step } = props;
  return (
    <Field {...props}>
      {(attributes) => (
        <input
          {...attributes}
          {...{ type, autoComplete, inputMode, maxLength, min, max, step, defaultValue }}
          // biome-ignore lint/a11y/noAutofocus: on the one field a staff page exists for; asked for by the page
          autoFocus={props.autoFocus}
          placeholder={props.placeholder}
          data-key={props.shortcut}
          className={props.short ? 'control control--short' : 'control'}
        />
      )}
    </Field>
  );
}
