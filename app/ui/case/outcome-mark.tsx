import type { ReactElement } from 'react';
import type { Outcome } from '#app/domain/trust/contribution.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Shape, type ShapeName } from '../trust/shape.tsx';

const shapes: Record<Outcome, ShapeName> = { kept: 'disc', breached: 'cross', exempt: 'ring' };

/** What became of a promise: a shape, a word, a colour; struck through where it never happened. */
export function OutcomeMark(props: { words: Translator; of: Outcome; struck?: boolean }): ReactElement {
  const { words, of, struck } = props;
  const word = words.t(`outcomes.${of}`);
  return (
    <span className={`outcome outcome--${struck ? 'struck' : of}`}>
      <Shape of={shapes[of]} />
      {struck ? <s>{word}</s> : word}
    </span>
  );
}
