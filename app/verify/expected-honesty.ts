import { conductOf } from '#app/domain/logging/conduct.ts';
import { loggedPromises, monthsOf } from '#app/domain/logging/months.ts';
import { choosePeriod } from '#app/domain/trust/period.ts';
import type { SaidFigure } from '#app/i18n/said-figures.ts';
import { saidConduct } from '#app/i18n/said-honesty.ts';
import type { Ground } from './expected-ground.ts';

/** How the log of each promise is kept, over the period that the page shows unless asked. */
export function honestyFigures(ground: Ground): SaidFigure[] {
  const { audit, words, charter, asOf } = ground;
  const months = monthsOf(choosePeriod(null, null, asOf).chosen);
  const traced = audit.state.log.of(charter);
  return loggedPromises(ground, traced, months).flatMap(({ terms }) =>
    saidConduct(words, terms, conductOf(traced, terms.id, months)),
  );
}
