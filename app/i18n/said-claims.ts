import type { ClaimFigures } from '#app/domain/claim/figures.ts';
import type { SaidFigure } from './said-figures.ts';
import type { Translator } from './translator.ts';

/** What claims about a promise add up to: how many became what, how many are late, against how many the log spoke, how long they took. */
export function saidClaims(words: Translator, id: string, of: ClaimFigures): SaidFigure[] {
  const { t, list } = words;
  const { filed, upheld, refused, open, overdue, saidKept, medianDays } = of;
  const name = (last: string) => `commitments.${id}.claims.${last}`;
  const counts = list([
    t('claims.figures.filed', { filed }),
    t('claims.figures.upheld', { upheld }),
    t('claims.figures.refused', { refused }),
    t('claims.figures.open', { open }),
  ]);
  if (filed === 0) return [{ figure: name('counts'), value: '0 0 0 0', say: () => t('claims.figures.none') }];
  const numbers: [last: string, value: number, say: (value: number) => string][] = [
    ['overdue', overdue, (value) => t('claims.figures.overdue', { overdue: value })],
    ['saidKept', saidKept, (count) => t('claims.figures.saidKept', { count })],
  ];
  if (medianDays !== null)
    numbers.push(['medianDays', medianDays, (days) => t('claims.figures.median', { days })]);
  return [
    { figure: name('counts'), value: `${filed} ${upheld} ${refused} ${open}`, say: () => counts },
    ...numbers.map(([last, value, say]): SaidFigure => {
      return { figure: name(last), value: String(value), say: (text) => say(Number(text)) };
    }),
  ];
}
