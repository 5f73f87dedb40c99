import type { ReactElement } from 'react';
import { Field, type FieldProps } from './field.tsx';

export type Option = { value: string; label: string; disabled?: boolean };

/** One answer out of many. Without a default it starts on an empty `Choose…`, unless `noEmpty`. */
export function Select(
  props: FieldProps & { options: readonly Option[]; defaultValue?: string; noEmpty?: boolean },
): ReactElement {
  return (
    <Field {...props}>
      {(attributes) => (
        <select
          {...attributes}
          className="control"
          defaultValue={props.defaultValue ?? (props.noEmpty ? undefined : '')}
        >
          {!props.noEmpty && <option value="">{props.words.t('forms.choose')}</option>}
          {props.options.map(({ value, label, disabled }) => (
            <option key={value} value={value} disabled={disabled}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
