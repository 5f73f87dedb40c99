import type { ReactElement } from 'react';
import { controlAttributes, type FieldProps, HintAndError } from './field.tsx';

/** One thing to agree to or to switch on. Nothing is said about it being optional: leaving it is an answer. */
export function Checkbox(props: FieldProps & { defaultChecked?: boolean; value?: string }): ReactElement {
  const attributes = controlAttributes(props);
  return (
    <div className={attributes['aria-invalid'] ? 'field field--wrong' : 'field'}>
      <div className="choice">
        <input
          {...attributes}
          type="checkbox"
          value={props.value ?? 'on'}
          defaultChecked={props.defaultChecked}
        />
        <label htmlFor={attributes.id}>{props.label}</label>
        <HintAndError {...props} />
      </div>
    </div>
  );
}
