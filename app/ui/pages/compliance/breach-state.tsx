import type { ReactElement } from 'react';
import type { BreachState } from '#app/domain/breach/breach.ts';
import type { Lateness } from '#app/domain/breach/lateness.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Shape, type ShapeName } from '../../trust/shape.tsx';

const shapes: Record<BreachState, ShapeName> = {
  declared: 'triangle',
  analysed: 'half',
  returned: 'triangle',
  'signed-off': 'disc',
  exempt: 'ring',
  corrected: 'bar',
};

/** Where a breach stands: a shape and a word. */
export function BreachStateMark(props: { words: Translator; state: BreachState }): ReactElement {
  return (
    <span className={`breach-state breach-state--${props.state}`}>
      <Shape of={shapes[props.state]} />
      {props.words.t(`compliance.states.${props.state}`)}
    </span>
  );
}

/** How late a promise was kept, in words; nothing for what could not be late. */
export function latenessInWords(words: Translator, late: Lateness): string {
  if (late === null) return '';
  if (late.is === 'withdrawn') return words.t('compliance.lateWithdrawn');
  if (late.is === 'left-open') return words.t('compliance.lateLeftOpen', { date: words.date(late.day) });
  const key = late.is === 'after' ? 'compliance.lateAfter' : 'compliance.lateWaiting';
  return words.t(key, { duration: words.duration(late.seconds) });
}
