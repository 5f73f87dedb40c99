import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { Dumbbell, dumbbellScale } from '../charts/dumbbell.tsx';
import { LagPlot } from '../charts/lag-plot.tsx';
import { MonthlyChart } from '../charts/monthly-chart.tsx';
import { dumbbells } from './fixtures/dumbbells.ts';
import { sampleLags } from './fixtures/lags.ts';
import { charts } from './fixtures/months.ts';
import { Specimen, Tray } from './specimen.tsx';

export function ChartsShelf({ words }: { words: Translator }): ReactElement {
  return (
    <>
      <Tray title="Month by month">
        {charts.map(({ id, title, ...chart }) => (
          <Specimen key={id} id={id} title={title}>
            <MonthlyChart words={words} id={id} caption={words.t('commitment.byMonth')} {...chart} />
          </Specimen>
        ))}
      </Tray>
      <Tray title="Two shares on a line">
        {dumbbells.map((each) => (
          <Specimen key={each.id} id={each.id} title={each.title}>
            <TwoShares words={words} {...each} />
          </Specimen>
        ))}
      </Tray>
      <Tray title="Slopes by months between">
        {sampleLags.map(({ id, title, of, known }) => (
          <Specimen key={id} id={id} title={title}>
            <LagPlot words={words} of={of} known={known} />
          </Specimen>
        ))}
      </Tray>
    </>
  );
}

function TwoShares(props: { words: Translator; first: number | null; second: number | null }): ReactElement {
  const { words, first, second } = props;
  const { t, percent } = words;
  const end = (name: string, share: number | null) => ({
    share,
    label: `${name} ${share === null ? t('symmetry.nothing') : percent(share)}`,
  });
  const [one, other] = [end(t('symmetry.employees'), first), end(t('symmetry.customers'), second)];
  const label = t('symmetry.describe', { inside: one.label, outside: other.label, verdict: '' });
  return <Dumbbell label={label} first={one} second={other} scale={dumbbellScale([first, second])} />;
}
