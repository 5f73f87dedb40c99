import type { ReactElement } from 'react';
import type { Verdict as VerdictName } from '#app/domain/trust/figure.ts';
import type { Translator } from '#app/i18n/translator.ts';
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
export function Verdict({ words, of }: { words: Translator; of: VerdictName | null }): ReactElement {
  const verdict = of ?? 'none';
  return (
    <span className={`verdict verdict--${verdict}`}>
      <Shape of={verdictShapes[verdict]} />
      {words.t(`verdicts.${verdict}`)}
    </span>
  );
}
