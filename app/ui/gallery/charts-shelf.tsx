import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { MonthlyChart } from '../charts/monthly-chart.tsx';
import { charts } from './fixtures/months.ts';
import { Specimen, Tray } from './specimen.tsx';

export function ChartsShelf({ words }: { words: Translator }): ReactElement {
  return (
    <Tray title="Month by month">
      {charts.map(({ id, title, ...chart }) => (
        <Specimen key={id} id={id} title={title}>
          <MonthlyChart words={words} id={id} caption={words.t('commitment.byMonth')} {...chart} />
        </Specimen>
      ))}
    </Tray>
  );
}
