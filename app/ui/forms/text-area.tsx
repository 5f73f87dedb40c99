import type { ReactElement } from 'react';
import { Field, type FieldProps } from './field.tsx';

/** An answer of several lines. */
export function TextArea(
  props: FieldProps & { defaultValue?: string; rows?: number; maxLength?: number },
): ReactElement {
  return (
    <Field {...props}>
      {(attributes) => (
        <textarea
          {...attributes}
          className="control"
          rows={props.rows ?? 4}
          maxLength={props.maxLength}
          defaultValue={props.defaultValue}
        />
      )}
    </Field>
  );
}
