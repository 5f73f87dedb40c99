import type { ReactElement } from 'react';
import type { TargetedFigure } from '#app/domain/trust/period-figure.ts';
import { onShownScale } from '#app/domain/trust/shown-scale.ts';
import { targetInWords } from '#app/i18n/target-in-words.ts';
import type { Translator } from '#app/i18n/translator.ts';

const WIDTH = 120;
const HEIGHT = 16;

/** A line from `from` to `to` with the credible interval as a bar, the rate as a notch in it and the target as a mark. */
export function IntervalStrip(props: {
  words: Translator;
  figure: TargetedFigure;
  from: number;
  to: number;
}): ReactElement | null {
  const { words, figure, from, to } = props;
  if (figure.cases === 0) return null;
  const { rate, low, high, target } = onShownScale(figure);
  const at = (share: number) => (Math.min(1, Math.max(0, (share - from) / (to - from))) * WIDTH).toFixed(2);
  const middle = HEIGHT / 2;
  return (
    <svg
      className={`drawing strip strip--${figure.verdict ?? 'none'}`}
      viewBox={`-2 0 ${WIDTH + 4} ${HEIGHT}`}
      role="img"
      aria-label={describe(words, figure)}
    >
      <path d={`M0 ${middle}H${WIDTH}`} className="strip__axis" />
      <path
        d={`M${at(low)} ${middle}H${Math.max(Number(at(high)), Number(at(low)) + 1.5)}`}
        className="strip__interval"
      />
      {rate !== null && <path d={`M${at(rate)} ${middle - 4}v8`} className="strip__rate" />}
      {target !== null && <path d={`M${at(target)} 0v${HEIGHT}`} className="strip__target" />}
    </svg>
  );
}

function describe(words: Translator, figure: TargetedFigure): string {
  const { low, high, target } = onShownScale(figure);
  const rate = figure.printed ? words.rate(figure.printed) : words.t('charts.noRate');
  const values = { rate, ...words.rateBounds({ low, high }) };
  if (target === null) return words.t('charts.strip', values);
  return words.t('charts.stripWithTarget', { ...values, target: targetInWords(words, target) });
}
