import { Z95 } from './distributions.ts';
import { sum } from './means.ts';
import type { Bounds } from './shares.ts';

/** How far two agree who put the same things into the same kinds: shares from 0 to 1, kappa from −1 to 1. */
export type Agreement = { agreement: number | null; kappa: number | null; se: number | null } & {
  [Bound in keyof Bounds]: number | null;
};

/**
 * Cohen's kappa with its large-sample standard error and interval at 95 %. `table[i][j]` counts what the first put into kind i and the second
 * into j. Nothing can be said of nothing, and no kappa where chance alone would agree on all: both always name one kind.
 * Source: Cohen, Educational and Psychological Measurement 20 (1960) 37–46; the error by Fleiss, Cohen & Everitt, Psychological Bulletin 72 (1969) 323–327, formula 13.
 */
export function cohenKappa(table: readonly (readonly number[])[]): Agreement {
  const n = sum(table.flat());
  if (!(n > 0)) return { agreement: null, kappa: null, se: null, lower: null, upper: null };
  const rows = table.map((row) => sum(row) / n);
  const columns = table.map((_, j) => sum(table.map((row) => row[j] ?? 0)) / n);
  const agreement = sum(table.map((row, i) => row[i] ?? 0)) / n;
  const chance = sum(rows.map((row, i) => row * (columns[i] ?? 0)));
  if (1 - chance < 1e-12) return { agreement, kappa: null, se: null, lower: null, upper: null };
  const kappa = (agreement - chance) / (1 - chance);
  const off = 1 - kappa;
  const inAgreement = sum(
    table.map((row, i) => ((row[i] ?? 0) / n) * (1 - ((rows[i] ?? 0) + (columns[i] ?? 0)) * off) ** 2),
  );
  const inDisagreement = sum(
    table.flatMap((row, i) =>
      row.map((count, j) =>
        i === j ? 0 : (count / n) * off ** 2 * ((columns[i] ?? 0) + (rows[j] ?? 0)) ** 2,
      ),
    ),
  );
  const spread = inAgreement + inDisagreement - (kappa - chance * off) ** 2;
  const se = Math.sqrt(Math.max(0, spread) / n) / (1 - chance);
  return { agreement, kappa, se, lower: kappa - Z95 * se, upper: kappa + Z95 * se };
}
