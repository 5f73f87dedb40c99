import { Fragment, type ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { typeset } from '#app/languages/typography.ts';
import { langOf } from './localised-text.tsx';

type Props = {
  words: Translator;
  /** In which the company writes. */
  language: Language;
  text: string;
  /** What of it is to be marked, in its letters as they were written, in order. */
  marks?: readonly { from: number; to: number }[];
};

/** What somebody wrote, shown as text: set by the rules of its language, which `lang` names where it is not the page's. */
export function Written(props: Props): ReactElement {
  return (
    <span className="written" dir="auto" lang={langOf(props.words, props)}>
      <Typeset {...props} />
    </span>
  );
}

/** The letters alone, what is marked and what stands around it as one line. */
export function Typeset({ language, text, marks = [] }: Omit<Props, 'words'>): ReactElement {
  const set = (from: number, to?: number) =>
    typeset(text.slice(from, to), language, text.slice(0, from).at(-1));
  let end = 0;
  const parts = marks.map(({ from, to }) => {
    const before = set(end, from);
    end = to;
    return (
      <Fragment key={from}>
        {before}
        <mark>{set(from, to)}</mark>
      </Fragment>
    );
  });
  return (
    <>
      {parts}
      {set(end)}
    </>
  );
}
