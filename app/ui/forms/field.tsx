import type { ReactElement, ReactNode } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { Shape } from '../trust/shape.tsx';

/**
 * What every form part takes. `id` is the name unless given; hint and error get the ids `<id>-description` and
 * `<id>-error`, which are the ones @conform-to/react gives to a field's metadata.
 */
export type FieldProps = {
  words: Translator;
  name: string;
  label: string;
  id?: string;
  hint?: ReactNode;
  /** What is wrong with the answer, in words; several are said one after the other. */
  error?: string | readonly string[] | null;
  required?: boolean;
  /** It narrows a list: nothing is said about it being optional. */
  filters?: boolean;
  disabled?: boolean;
};

/** Attributes for the control itself, whatever it is. */
type ControlAttributes = {
  id: string;
  name: string;
  required?: boolean;
  disabled?: boolean;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
};

/** Props of a part from the metadata of a @conform-to/react field: `<TextField {...fromMeta(fields.reference)} … />`. */
export function fromMeta(meta: {
  id: string;
  name: string;
  errors?: string[] | undefined;
  required?: boolean | undefined;
  initialValue?: unknown;
}) {
  return {
    id: meta.id,
    name: meta.name,
    error: meta.errors ?? null,
    required: meta.required ?? false,
    defaultValue: typeof meta.initialValue === 'string' ? meta.initialValue : undefined,
  };
}

function errorsOf(error: FieldProps['error']): readonly string[] {
  if (!error) return [];
  return typeof error === 'string' ? [error] : error;
}

/** The attributes that tie a control to its hint and its error. */
export function controlAttributes(props: FieldProps): ControlAttributes {
  const id = props.id ?? props.name;
  const wrong = errorsOf(props.error).length > 0;
  const described = [...(props.hint ? [`${id}-description`] : []), ...(wrong ? [`${id}-error`] : [])];
  return {
    id,
    name: props.name,
    ...(props.required ? { required: true } : {}),
    ...(props.disabled ? { disabled: true } : {}),
    ...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {}),
    ...(wrong ? { 'aria-invalid': true } : {}),
  };
}

/** Label, hint, error, and in their midst the control that `children` draws with the attributes it is given. */
export function Field(
  props: FieldProps & { children: (attributes: ControlAttributes) => ReactNode },
): ReactElement {
  const attributes = controlAttributes(props);
  const wrong = attributes['aria-invalid'];
  return (
    <div className={wrong ? 'field field--wrong' : 'field'}>
      <label className="field__label" htmlFor={attributes.id}>
        {props.label}
        <OptionalNote {...props} />
      </label>
      <HintAndError {...props} />
      {props.children(attributes)}
    </div>
  );
}

export function OptionalNote({ words, required, filters }: FieldProps): ReactElement | null {
  if (required || filters) return null;
  return <span className="field__optional"> ({words.t('common.optional')})</span>;
}

export function HintAndError(props: FieldProps): ReactElement {
  const id = props.id ?? props.name;
  const errors = errorsOf(props.error);
  return (
    <>
      {props.hint && (
        <p className="field__hint" id={`${id}-description`}>
          {props.hint}
        </p>
      )}
      {errors.length > 0 && (
        <p className="field__error" id={`${id}-error`}>
          <Shape of="cross" />
          <span>
            <span className="visually-hidden">{props.words.t('forms.errorPrefix')} </span>
            {errors.join(' ')}
          </span>
        </p>
      )}
    </>
  );
}
