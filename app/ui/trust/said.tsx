import type { ReactElement } from 'react';
import type { SaidFigure } from '#app/i18n/said-figures.ts';

/** A figure that says which it is and what its value is, so that others can hold the page to the ledger. */
export function Said({ of }: { of: SaidFigure | undefined }): ReactElement | null {
  return of ? (
    <data value={of.value} data-figure={of.figure}>
      {of.say(of.value)}
    </data>
  ) : null;
}

/** The one of some figures whose path ends so. */
export function saidAs(figures: readonly SaidFigure[], name: string): SaidFigure | undefined {
  return figures.find(({ figure }) => figure.endsWith(`.${name}`));
}
