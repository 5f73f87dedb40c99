import { mean } from '#app/domain/statistics/means.ts';
import { compared } from './compared.ts';
import type { readCultures } from './felt.ts';

/** What our reading of the published rule of a label finds. Marks are from 0 to 100. */
export type LabelReading = { mean: number | null; lowest: string | null; passes: boolean };

/** The mean has to be above this, and no mark below that. */
const MEAN_ABOVE = 70;
const NONE_UNDER = 55;

/**
 * Holds marks, by their names, to the label's rule as reported of Cofidis (2019): mean strictly over 70 and none under 55. Of equals the first is named as
 * lowest. Our reading of a published rule, not the label.
 */
export function readLabel(scores: Readonly<Record<string, number>>): LabelReading {
  const marks = Object.entries(scores);
  const [first] = marks;
  if (!first) return { mean: null, lowest: null, passes: false };
  const [lowest, least] = marks.reduce((low, each) => (each[1] < low[1] ? each : low), first);
  const average = mean(marks.map(([, mark]) => mark));
  return { mean: average, lowest, passes: compared(average) > MEAN_ABOVE && least >= NONE_UNDER };
}

/** The same of the three cultures; `null` where not all are known: two marks are not what the rule is about. */
export function readCultureLabel({
  client,
  managerial,
  collaborateur,
}: ReturnType<typeof readCultures>): LabelReading | null {
  const [one, two, three] = [client?.mean, managerial?.mean, collaborateur?.mean];
  if (one == null || two == null || three == null) return null;
  return readLabel({ client: one, managerial: two, collaborateur: three });
}
