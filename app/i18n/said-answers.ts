import { type CustomersSay, fewestAnswers } from '#app/domain/feedback/customers-say.ts';
import type { SaidFigure } from './said-figures.ts';
import type { Translator } from './translator.ts';

/** What customers say of a promise: how many answered what, the share who say kept, its interval, and how that is beside the log. */
export function saidAnswers(words: Translator, id: string, of: CustomersSay, level: number): SaidFigure[] {
  const { t } = words;
  const name = (last: string) => `commitments.${id}.answers.${last}`;
  const { yes, no, cannotSay, said } = of;
  if (!said)
    return [
      {
        figure: name('few'),
        value: 'few',
        say: () => t('commitment.answers.tooFew', { least: fewestAnswers }),
      },
    ];
  const { printed, low, high, than } = said;
  return [
    { figure: name('share'), value: printed, say: words.rate },
    {
      figure: name('interval'),
      value: `${low} ${high}`,
      say: (value) => {
        const [from = 0, to = 0] = value.split(' ').map(Number);
        const bounds = words.rateBounds({ low: from, high: to });
        return t('commitment.interval', { ...bounds, level: words.percent(level, 0) });
      },
    },
    {
      figure: name('counts'),
      value: `${yes} ${no} ${cannotSay}`,
      say: () => t('commitment.answers.counts', { yes, no, cannotSay }),
    },
    ...(than === null
      ? []
      : [{ figure: name('than'), value: than, say: () => t(`commitment.answers.than.${than}`) }]),
  ];
}
