import type { ReactElement } from 'react';
import { type PersonalSpan, wordsIn } from '#app/domain/breach/personal.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { controlAttributes, type FieldProps, HintAndError } from '../../forms/field.tsx';
import { langOf } from '../../text/localised-text.tsx';
import { Typeset } from '../../text/written.tsx';

/**
 * What of an apology looks personal, in its place and by its kind, and the box to tick for it to stand. Draws nothing where
 * nothing does. What is sent is these words: others, written since, are asked about anew.
 */
export function PersonalCheck(props: {
  words: Translator;
  /** The name and the messages of the box. */
  field: Pick<FieldProps, 'name' | 'id' | 'error'>;
  text: string;
  spans: readonly PersonalSpan[];
  /** In which the company writes. */
  language: Language;
  /** Whether the text is shown here, or on the page already. */
  quotes: boolean;
}): ReactElement | null {
  const { words, text, spans, language } = props;
  const lang = langOf(words, { language });
  const { t } = words;
  if (spans.length === 0) return null;
  const kinds = new Map(spans.map((span) => [wordsIn(text, [span])[0] ?? '', span.kind]));
  // Not required by the browser: who takes the words out need not tick it.
  const field = { ...props.field, words, label: t('compliance.personal.confirm'), required: false };
  const { id, name, ...described } = controlAttributes(field);
  return (
    <fieldset className={described['aria-invalid'] ? 'field field--wrong' : 'field'}>
      <legend>{t('compliance.personal.title')}</legend>
      <p className="field__hint">{t('compliance.personal.lede')}</p>
      {props.quotes && (
        <blockquote className="written" dir="auto" lang={lang}>
          <Typeset text={text} language={language} marks={spans} />
        </blockquote>
      )}
      <ul>
        {[...kinds].map(([word, kind]) => (
          <li key={word}>
            <bdi lang={lang}>
              <mark>{word}</mark>
            </bdi>{' '}
            <span className="note">{t(`compliance.personal.kinds.${kind}`)}</span>
          </li>
        ))}
      </ul>
      <HintAndError {...field} />
      <div className="choice">
        <input type="checkbox" {...{ id, name, ...described }} value={wordsIn(text, spans).join('\n')} />
        <label htmlFor={id}>{field.label}</label>
      </div>
    </fieldset>
  );
}
