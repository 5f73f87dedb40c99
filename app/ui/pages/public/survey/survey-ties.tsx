import type { ReactElement } from 'react';
import { modelScales } from '#app/domain/survey/moderation.ts';
import type { TiesTable } from '#app/domain/survey/results/results.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { SlopePicture } from '../../../charts/slope-picture.tsx';
import { DataTable } from '../../../tables/data-table.tsx';
import { Chapter } from '../chapter.tsx';
import { hundredths } from './survey-words.ts';

type Props = { words: Translator; ties: TiesTable };

/** Whether ties change what quality does to trust: words and figure go no further than the verdict. */
export function SurveyTies({
  words,
  ties,
}: {
  words: Translator;
  ties: TiesTable | null;
}): ReactElement | null {
  const { t } = words;
  if (!ties) return null;
  const established = ties.verdict === 'established-stronger' || ties.verdict === 'established-weaker';
  return (
    <Chapter id="ties" title={t('results.ties.title')}>
      <p className="prose">{t('results.ties.lede')}</p>
      <p className="prose">{verdictInWords(words, ties)}</p>
      {established && <Slopes words={words} ties={ties} />}
      <p className="note">
        {powerInWords(words, ties)} {t('results.ties.note')}
      </p>
      <details className="chart__table">
        <summary>{t('charts.sameNumbers')}</summary>
        <Scales words={words} ties={ties} />
      </details>
    </Chapter>
  );
}

function verdictInWords(words: Translator, { verdict, n, interaction, smallestF2 }: TiesTable): string {
  const { t } = words;
  switch (verdict) {
    case 'too-few':
      return t('results.ties.verdicts.too-few', { n });
    case 'not-established':
    case 'not-robust-to-curvature': {
      if (!interaction || smallestF2 === null) return t('results.ties.untold');
      const bounds = {
        lower: hundredths(words, interaction.lower),
        upper: hundredths(words, interaction.upper),
      };
      if (verdict === 'not-robust-to-curvature')
        return t('results.ties.verdicts.not-robust-to-curvature', { n, ...bounds });
      return t('results.ties.verdicts.not-established', {
        n,
        effect: thousandths(words, smallestF2),
        ...bounds,
      });
    }
    default:
      return t(`results.ties.verdicts.${verdict}`);
  }
}

function powerInWords(words: Translator, { n, smallestF2, interaction }: TiesTable): string {
  if (smallestF2 === null || !interaction) return '';
  const { b, lower, upper } = interaction;
  return words.t('results.ties.power', {
    ...{ n, effect: thousandths(words, smallestF2), b: hundredths(words, b) },
    ...{ lower: hundredths(words, lower), upper: hundredths(words, upper) },
  });
}

function Slopes({ words, ties }: Props): ReactElement {
  const { t, n, percent } = words;
  const { slopes, johnsonNeyman, shareInRegion, centre, spread } = ties;
  const [low, , high] = slopes;
  const say = (value: number) => hundredths(words, value);
  const [from, to] = johnsonNeyman?.bounds ?? [];
  return (
    <>
      {low && high && (
        <p className="prose">
          {t('results.ties.slopes', {
            ...{ high: say(high.slope), highLow: say(high.lower), highHigh: say(high.upper) },
            ...{ low: say(low.slope), lowLow: say(low.lower), lowHigh: say(low.upper) },
          })}
        </p>
      )}
      {centre !== null && spread !== null && (
        <SlopePicture
          label={t('results.ties.describe')}
          axis={t('results.ties.axis')}
          slopes={slopes.map(({ sd, ...slope }) => ({ ...slope, at: centre + sd * spread }))}
          region={johnsonNeyman}
          n={n}
        />
      )}
      {johnsonNeyman && from !== undefined && to !== undefined && johnsonNeyman.significant !== 'nowhere' && (
        <p className="prose">
          {t(`results.ties.significant.${johnsonNeyman.significant}`, {
            ...{ low: say(from), high: say(to), share: percent(shareInRegion ?? 0, 0) },
          })}
        </p>
      )}
      {johnsonNeyman?.significant === 'nowhere' && (
        <p className="prose">{t('results.ties.significant.nowhere')}</p>
      )}
      <SlopesTable words={words} ties={ties} />
    </>
  );
}

const places = { '-1': 'below', '0': 'middle', '1': 'above' } as const;

function SlopesTable({ words, ties }: Props): ReactElement {
  const { t } = words;
  return (
    <details className="chart__table">
      <summary>{t('charts.sameNumbers')}</summary>
      <DataTable
        caption={t('results.ties.describe')}
        columns={[
          { key: 'at', label: t('results.ties.at') },
          { key: 'slope', label: t('results.ties.slope'), numeric: true },
        ]}
        rows={ties.slopes.map(({ sd, slope, lower, upper }) => ({
          id: String(sd),
          cells: {
            at: t(`results.ties.${places[String(sd) as keyof typeof places]}`),
            slope: t('results.kano.interval', {
              ...{ share: hundredths(words, slope), low: hundredths(words, lower) },
              high: hundredths(words, upper),
            }),
          },
        }))}
      />
    </details>
  );
}

function Scales({ words, ties }: Props): ReactElement {
  const { t } = words;
  return (
    <DataTable
      caption={t('results.ties.scale')}
      captionHidden
      columns={[
        { key: 'scale', label: t('results.ties.scale') },
        { key: 'alpha', label: t('results.ties.alpha'), numeric: true },
        { key: 'omega', label: t('results.ties.omega'), numeric: true },
      ]}
      rows={modelScales.map((scale) => {
        const [alpha, bounds, omega] = [ties.alpha[scale], ties.alphaInterval[scale], ties.omega[scale]];
        return {
          id: scale,
          cells: {
            scale: t(`results.ties.scales.${scale}`),
            alpha:
              alpha === null || !bounds
                ? '–'
                : t('results.kano.interval', {
                    ...{ share: hundredths(words, alpha), low: hundredths(words, bounds[0]) },
                    high: hundredths(words, bounds[1]),
                  }),
            omega: omega === null ? '–' : hundredths(words, omega),
          },
        };
      })}
    />
  );
}

function thousandths({ n }: Translator, value: number): string {
  return n(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
}
