import { lagBounds } from './traces.ts';

/** How much of a name was counted of a promise in a month; see Trace. */
export type Traced = { commitment: string; month: string; name: string; count: number };

/** Within how many seconds; `null`: longer than the longest bound. */
export type Within = { seconds: number | null };

/** How the log of a promise was kept, in some months. */
export type Conduct = {
  /** Half of all, and nine in ten, were written within that after they happened; `null` where nothing was. */
  median: Within | null;
  ninetieth: Within | null;
  /** Cases said to be met in time, and those of them that were written down after the due time. */
  met: number;
  metLate: number;
  /** Cases or occurrences. */
  opened: number;
  /** Cases paused at least once, and all pauses, with those that began in the last tenth of the time. */
  paused: number;
  pauses: number;
  pausesLast: number;
  /** By ground: how many cases, and how long they stood still until they went on, in seconds. */
  grounds: { ground: string; cases: number; seconds: number }[];
  /** Withdrawn as the customer wished or as the company did, by the role of who wrote it. */
  withdrawn: { by: 'customer' | 'company'; role: string; count: number }[];
  /** Corrections that changed what something counts as, by who stands better after it. */
  better: number;
  worse: number;
  months: { month: string; opened: number }[];
};

/** The figures of a promise over some months, worked out of what its entries were counted under. */
export function conductOf(traced: readonly Traced[], commitment: string, months: readonly string[]): Conduct {
  const wanted = new Set(months);
  const of = new Map<string, number>();
  for (const each of traced) {
    if (each.commitment !== commitment || !wanted.has(each.month)) continue;
    for (const key of each.name === 'opened' ? [each.name, `opened ${each.month}`] : [each.name])
      of.set(key, (of.get(key) ?? 0) + each.count);
  }
  return conductIn(of, months);
}

function conductIn(of: ReadonlyMap<string, number>, months: readonly string[]): Conduct {
  const count = (name: string) => of.get(name) ?? 0;
  const named = (start: string) => [...of.keys()].filter((name) => name.startsWith(start)).sort();
  const lags = Array.from({ length: lagBounds.length + 1 }, (_, place) => count(`lag.${place}`));
  return {
    median: within(lags, 0.5),
    ninetieth: within(lags, 0.9),
    met: count('met'),
    metLate: count('met-late'),
    opened: count('opened'),
    paused: count('paused'),
    pauses: count('pauses'),
    pausesLast: count('pauses-last'),
    grounds: named('paused-on.').map((name) => {
      const ground = name.slice('paused-on.'.length);
      return { ground, cases: count(name), seconds: count(`stopped.${ground}`) };
    }),
    withdrawn: named('withdrawn.').map((name) => {
      const [, by = '', role = ''] = name.split('.');
      return { by: by as 'customer' | 'company', role, count: count(name) };
    }),
    better: count('corrected-better'),
    worse: count('corrected-worse'),
    months: months.map((month) => ({ month, opened: count(`opened ${month}`) })),
  };
}

/** The smallest bound within which that share of all was written. */
function within(lags: readonly number[], share: number): Within | null {
  const all = lags.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  let sum = 0;
  const place = lags.findIndex((count) => {
    sum += count;
    return sum >= share * all;
  });
  return { seconds: lagBounds[place] ?? null };
}
