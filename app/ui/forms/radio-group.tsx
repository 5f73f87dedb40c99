import type { ReactElement, ReactNode } from 'react';
import { controlAttributes, type FieldProps, HintAndError, OptionalNote } from './field.tsx';

type Choice = { value: string; label: string; hint?: ReactNode; disabled?: boolean };

/** One answer out of a few, all seen at once. The first choice carries the id, for the error summary to point at. */
export function RadioGroup(
  props: FieldProps & { options: readonly Choice[]; defaultValue?: string; autoFocus?: boolean },
): ReactElement {
  const { id, 'aria-describedby': described, 'aria-invalid': wrong } = controlAttributes(props);
  return (
    <fieldset className={wrong ? 'field field--wrong' : 'field'} aria-describedby={described}>
      <legend>
        {props.label}
        <OptionalNote {...props} />
      </legend>
      <HintAndError {...props} />
      <div className="choices">
        {props.options.map(({ value, label, hint, disabled }, place) => {
          const choiceId = place === 0 ? id : `${id}-${value}`;
          return (
            <div className="choice" key={value}>
              <input
                type="radio"
                id={choiceId}
                name={props.name}
                value={value}
                required={props.required}
                disabled={disabled ?? props.disabled}
                defaultChecked={props.defaultValue === value}
                // biome-ignore lint/a11y/noAutofocus: on the one field a staff page exists for; asked for by the page
                autoFocus={props.autoFocus && place === 0}
                aria-describedby={hint ? `${choiceId}-hint` : undefined}
              />
              <label htmlFor={choiceId}>{label}</label>
              {hint && (
                <p className="field__hint" id={`${choiceId}-hint`}>
                  {hint}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
