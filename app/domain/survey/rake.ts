/** A margin of the frame: the share of each category, in the order written. Shares are held to their sum. */
export type Margin = { name: string; shares: ReadonlyMap<string, number> };

/** Answers that fell into the same category of every margin, and how many they are. */
export type Cell = { categories: Readonly<Record<string, string>>; answers: number };

/** Weights of cells, of mean 1 over all answers, and how far they got. */
export type Raked = {
  weights: number[];
  passes: number;
  /** Whether every weighted share met its margin; where not, the weights are those of the last pass. */
  converged: boolean;
  /** Whether no weight is above the cap; `null` where none was asked for. Where not, the weights are uncut. */
  capped: boolean | null;
};

/** Why cells cannot be raked: a category that the frame has and no answer, or that answers have and not the frame. */
export type Unrakeable = {
  unrakeable: 'no-answers' | 'category-without-answers' | 'category-unknown';
  margin?: string;
  category?: string;
};

/** A weighted share this near to its margin meets it. */
const MET = 1e-10;
const MOST_PASSES = 1000;
const MOST_ROUNDS = 50;
/** A weight above the cap by less than this part of it is at the cap. */
const AT_CAP = 1e-9;

/**
 * Weights by which answers meet every margin: each pass fits one margin after the other, starting from 1, until all weighted shares are met to 1e-10
 * after a pass, for 1,000 passes at most. `cap` (times the mean) cuts what is above it and rakes again, for 50 rounds at most.
 * Source: Deming & Stephan, Annals of Mathematical Statistics 11 (1940) 427–444; the cap as in Izrael, Battaglia & Frankel (2009).
 */
export function rake(cells: readonly Cell[], margins: readonly Margin[], cap?: number): Raked | Unrakeable {
  const refused = refusal(cells, margins);
  if (refused) return refused;
  const counts = cells.map(({ answers }) => answers);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const fitted = margins.map((margin) => fittingOf(cells, margin));
  const uncut = rakeFrom(
    counts.map(() => 1),
    counts,
    fitted,
    total,
  );
  if (cap === undefined) return { ...uncut, capped: null };
  let round = uncut;
  for (let rounds = 0; rounds <= MOST_ROUNDS; rounds += 1) {
    const above = round.weights.some((weight, at) => (counts[at] ?? 0) > 0 && weight > cap * (1 + AT_CAP));
    if (!above && round.converged) return { ...round, capped: true };
    if (rounds === MOST_ROUNDS) break;
    round = rakeFrom(
      round.weights.map((weight) => Math.min(weight, cap)),
      counts,
      fitted,
      total,
    );
  }
  return { ...uncut, capped: false };
}

function refusal(cells: readonly Cell[], margins: readonly Margin[]): Unrakeable | null {
  if (!cells.some(({ answers }) => answers > 0)) return { unrakeable: 'no-answers' };
  for (const { name, shares } of margins) {
    const met = new Set<string>();
    for (const { categories, answers } of cells) {
      if (!(answers > 0)) continue;
      const category = categories[name] ?? '';
      if (!shares.has(category)) return { unrakeable: 'category-unknown', margin: name, category };
      met.add(category);
    }
    for (const [category, share] of shares)
      if (share > 0 && !met.has(category))
        return { unrakeable: 'category-without-answers', margin: name, category };
  }
  return null;
}

/** Which cells fall into each category of a margin, and its share of 1. */
type Fitting = { share: number; members: number[] }[];

function fittingOf(cells: readonly Cell[], { name, shares }: Margin): Fitting {
  const whole = [...shares.values()].reduce((sum, share) => sum + share, 0);
  return [...shares].map(([category, share]) => ({
    share: share / whole,
    members: [...cells.keys()].filter((at) => cells[at]?.categories[name] === category),
  }));
}

function rakeFrom(start: number[], counts: readonly number[], margins: readonly Fitting[], total: number) {
  const weights = [...start];
  const weighed = (members: readonly number[]) =>
    members.reduce((sum, at) => sum + (weights[at] ?? 0) * (counts[at] ?? 0), 0);
  const met = () =>
    margins.every((margin) => {
      const whole = margin.reduce((sum, { members }) => sum + weighed(members), 0);
      return margin.every(({ share, members }) => Math.abs(weighed(members) / whole - share) <= MET);
    });
  let passes = 0;
  let converged = margins.length === 0;
  while (!converged && passes < MOST_PASSES) {
    for (const margin of margins)
      for (const { share, members } of margin) {
        const now = weighed(members);
        for (const at of members) weights[at] = now > 0 ? ((weights[at] ?? 0) * share * total) / now : 0;
      }
    passes += 1;
    converged = met();
  }
  return { weights, passes, converged };
}
