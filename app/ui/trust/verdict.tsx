import type { ReactElement } from 'react';
import type { Verdict as VerdictName } from '#app/domain/trust/figure.ts';
import type { SaidFigure } from '#app/i18n/said-figures.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Said } from './said.tsx';
import { Shape, type ShapeName } from './shape.tsx';

/** `none` for a promise without a target. */
type VerdictOrNone = VerdictName | 'none';

const verdictShapes: Record<VerdictOrNone, ShapeName> = {
  kept: 'disc',
  'on-target': 'half',
  'below-target': 'triangle',
  missed: 'cross',
  'too-few': 'ring',
  none: 'bar',
};

/** A verdict: a shape, a word, a colour. `null` is a promise that names no target. */
export function Verdict(props: {
  words: Translator;
  of: VerdictName | null;
  /** The same as the figure of a promise. */
  said?: SaidFigure | undefined;
}): ReactElement {
  const { words, of, said } = props;
  const verdict = of ?? 'none';
  return (
    <span className={`verdict verdict--${verdict}`}>
      <Shape of={verdictShapes[verdict]} />
      {said ? <Said of={said} /> : words.t(`verdicts.${verdict}`)}
    </span>
  );
}
