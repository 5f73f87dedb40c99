import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';

/**
 * The summary at the head of a form that was refused: what is wrong, each line a link to its field. Draws nothing when
 * nothing is wrong. An error without an `id` concerns the form as a whole.
 */
export function FormErrors(props: {
  words: Translator;
  errors: readonly { id?: string; message: string }[];
}): ReactElement | null {
  if (props.errors.length === 0) return null;
  return (
    <div
      className="form-errors"
      role="alert"
      id="form-errors"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: after a refusal this is where one reads on
      autoFocus
      aria-labelledby="form-errors-title"
    >
      <h2 id="form-errors-title">{props.words.t('forms.errorsTitle', { count: props.errors.length })}</h2>
      <ul className="bare">
        {props.errors.map(({ id, message }) => (
          <li key={`${id} ${message}`}>{id ? <a href={`#${id}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}
