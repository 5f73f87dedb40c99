import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';

/** What is wrong with an answer, and where: the name and the id of its field; with neither, with the form as a whole. */
export type FormFault = { name?: string; id?: string; message: string };

/**
 * The summary at the head of a form that was refused: what is wrong, each line named after its field and a link to
 * it. Draws nothing when nothing is wrong.
 */
export function FormErrors(props: {
  words: Translator;
  errors: readonly FormFault[];
  /** What the fields are called on the page, by their names. */
  labels: Readonly<Record<string, string>>;
  /** What came of a form that was refused as a whole, where it would have saved nothing anyway. */
  outcome?: string;
}): ReactElement | null {
  const { words, errors, labels, outcome } = props;
  if (errors.length === 0) return null;
  const said = ({ name = '', message }: FormFault) => {
    const label = labels[name];
    if (!label) return message;
    return words.t(label.endsWith('?') ? 'forms.faultAtQuestion' : 'forms.faultAt', { label, message });
  };
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
      <h2 id="form-errors-title">
        {errors.some(({ id }) => id)
          ? words.t('forms.errorsTitle', { count: errors.length })
          : (outcome ?? words.t('forms.nothingSaved'))}
      </h2>
      <ul className="bare">
        {errors.map((fault) => (
          <li key={`${fault.id} ${fault.message}`}>
            {fault.id ? <a href={`#${fault.id}`}>{said(fault)}</a> : said(fault)}
          </li>
        ))}
      </ul>
    </div>
  );
}
