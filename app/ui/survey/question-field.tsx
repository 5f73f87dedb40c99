import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { HintAndError } from '../forms/field.tsx';
import type { Said } from '../pages/public/prose.tsx';
import { langOf } from '../text/localised-text.tsx';

/** A question of a form; `value`: what was answered, empty where nothing was. */
export type QuestionShown = {
  name: string;
  kind: 'with' | 'without' | 'importance' | 'item' | 'group';
  /** What is asked, in words of the survey; `null` where the words are ours. */
  words: Said | null;
  options: readonly { value: string; words: Said | null }[];
  value: string;
};

/** What a question asks, for a legend or a list of faults. */
export function askedIn({ t }: Translator, { kind, words }: Pick<QuestionShown, 'kind' | 'words'>): string {
  if (kind === 'with' || kind === 'without' || kind === 'importance') return t(`surveyForm.asks.${kind}`);
  return words?.text ?? '';
}

/** One question: one group of radio buttons. Where it was answered it can be left out again, which buttons alone cannot say. */
export function QuestionField(props: {
  words: Translator;
  question: QuestionShown;
  error?: string | undefined;
}): ReactElement {
  const { words, question, error } = props;
  const { name, kind, value, options } = question;
  const isScale = kind === 'importance' || kind === 'item';
  const lang = question.words ? langOf(words, question.words) : undefined;
  const described = error ? `${name}-error` : undefined;
  return (
    <fieldset className={error ? 'field field--wrong' : 'field'} aria-describedby={described}>
      <legend lang={lang}>{askedIn(words, question)}</legend>
      <HintAndError words={words} name={name} label="" error={error ?? null} />
      <div className={isScale ? 'choices choices--scale' : 'choices'}>
        {options.map((option, at) => (
          <Choice
            key={option.value}
            {...{ name, value: option.value, checked: option.value === value }}
            id={at === 0 ? name : `${name}-${option.value}`}
            label={labelOf(words, kind, option, at, options.length)}
            lang={option.words ? langOf(words, option.words) : undefined}
          />
        ))}
      </div>
      {value !== '' && (
        <Choice
          {...{ name, value: '', checked: false, lang: undefined }}
          id={`${name}-none`}
          label={words.t('surveyForm.none')}
        />
      )}
    </fieldset>
  );
}

function labelOf(
  { t, n }: Translator,
  kind: QuestionShown['kind'],
  { value, words }: QuestionShown['options'][number],
  at: number,
  count: number,
): string {
  if (words) return words.text;
  if (kind === 'with' || kind === 'without') return t(`surveyForm.feels.${value as '1'}`);
  const ends = kind === 'importance' ? 'importance' : 'agreement';
  if (at === 0) return t(`surveyForm.${ends}.least`, { number: n(at + 1) });
  return at === count - 1 ? t(`surveyForm.${ends}.most`, { number: n(at + 1) }) : n(at + 1);
}

function Choice(props: {
  id: string;
  name: string;
  value: string;
  checked: boolean;
  label: string;
  lang: string | undefined;
}): ReactElement {
  const { id, name, value, checked, label, lang } = props;
  return (
    <div className="choice">
      <input type="radio" id={id} name={name} value={value} defaultChecked={checked} />
      <label htmlFor={id} lang={lang}>
        {label}
      </label>
    </div>
  );
}
