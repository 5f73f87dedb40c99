import type { GroundFigures } from '#app/domain/exemption/figures.ts';
import { unexcusedRate } from '#app/domain/trust/figure.ts';
import type { TargetedFigure } from '#app/domain/trust/period-figure.ts';
import type { SaidFigure } from './said-figures.ts';
import type { Translator } from './translator.ts';

/**
 * What requests for exemptions of a promise add up to, by ground, since the first; and its rate of the period twice: as it is
 * counted, and as if nothing were excused.
 * @param figure `null` of a promise that is only intended
 */
export function saidExemptions(
  words: Translator,
  id: string,
  grounds: readonly GroundFigures[],
  figure: TargetedFigure | null,
): SaidFigure[] {
  const { t, list, named, rate } = words;
  const name = (last: string) => `commitments.${id}.exemptions.${last}`;
  if (grounds.length === 0)
    return [{ figure: name('counts'), value: '0', say: () => t('exemptions.figures.none') }];
  const unexcused = figure && unexcusedRate(figure);
  return [
    ...grounds.map(({ ground, requested, granted, refused, expired, open, lapsed }): SaidFigure => {
      const counts = list([
        t('exemptions.figures.requested', { requested }),
        t('exemptions.figures.granted', { granted }),
        t('exemptions.figures.refused', { refused, expired }),
        ...(open > 0 ? [t('exemptions.figures.open', { open })] : []),
        ...(lapsed > 0 ? [t('exemptions.figures.lapsed', { lapsed })] : []),
      ]);
      return {
        figure: name(`grounds.${ground}`),
        value: [requested, granted, refused, expired, open, lapsed].join(' '),
        say: () => t('exemptions.figures.ofGround', { ground: named('grounds', ground), counts }),
      };
    }),
    ...(figure && unexcused
      ? [
          {
            figure: name('rate'),
            value: `${figure.printed ?? 'none'} ${unexcused}`,
            say: () =>
              figure.printed === null
                ? t('exemptions.figures.allExcused', { unexcused: rate(unexcused) })
                : t('exemptions.figures.rates', {
                    counted: rate(figure.printed),
                    unexcused: rate(unexcused),
                  }),
          },
        ]
      : []),
  ];
}
