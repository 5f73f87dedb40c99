import type { FormMetadata } from '@conform-to/react';
import type { ReactElement } from 'react';

/** What proves that a form comes from our page, and names this sending of it; from `formKey` in the loader. */
export type FormSecrets = { csrf: string; once: string };

/** Names of the hidden fields; no schema has them. */
export const csrfField = '_csrf';
export const onceField = '_once';

/** The same as a record, for parts that render hidden fields themselves. */
export function hiddenFields({ csrf, once }: FormSecrets): Record<string, string> {
  return { [csrfField]: csrf, [onceField]: once };
}

/** The hidden fields without which `readForm` refuses a form: first in every form of a signed-in page. */
export function FormKey({ csrf, once }: FormSecrets): ReactElement {
  return (
    <>
      <input type="hidden" name={csrfField} value={csrf} />
      <input type="hidden" name={onceField} value={once} />
    </>
  );
}

/** What is wrong with a form, for FormErrors: those of the whole form first. */
export function errorsIn<Schema extends Record<string, unknown>>(
  form: Pick<FormMetadata<Schema, string[]>, 'id' | 'allErrors'>,
): { name?: string; id?: string; message: string }[] {
  return Object.entries(form.allErrors)
    .sort(([a], [b]) => Number(b === '') - Number(a === ''))
    .flatMap(([name, messages]) =>
      messages.map((message) => (name === '' ? { message } : { name, id: `${form.id}-${name}`, message })),
    );
}
