import type { Part } from './parts.ts';
import type { Scores } from './scores.ts';

/** Why a stone does not carry: its promise is missed, or the base could be below the threshold because of it. */
export type Failing = 'missed' | 'low';
type Stone = Part & { number: number };
/** The base of the building: what is scored, and the normative lower bound from which it carries. */
export type Base<S extends Stone = Stone> = { scores: Scores; stones: readonly S[]; support: number };
/** The stones that crack the base, the one to name first at the head, and why they do. */
export type Cracks<S extends Stone = Stone> = { first: S; others: readonly S[]; because: Failing };

/** What cracks the base; `null` while it carries, or cannot be judged. */
export function cracksOf<S extends Stone>({ scores, stones, support }: Base<S>): Cracks<S> | null {
  const { normative, differentiating } = scores;
  if (!normative?.measured) return null;
  const reason = differentiating?.reason;
  const named = reason?.code === 'commitment-missed' ? reason.commitment : null;
  const [first, ...others] = stones
    .filter(({ missed }) => missed)
    .sort(
      (one, other) =>
        Number(other.id === named) - Number(one.id === named) || one.attainment - other.attainment,
    );
  if (first)
    return { first, others: others.sort((one, other) => one.number - other.number), because: 'missed' };
  const weakest = stones.find(({ id }) => id === normative.weakest);
  return weakest && normative.low < support ? { first: weakest, others: [], because: 'low' } : null;
}

/** The stones that do not carry, by id, and why; none while the base holds. */
export function failingOf(base: Base): Readonly<Record<string, Failing>> {
  const cracks = cracksOf(base);
  if (!cracks) return {};
  return Object.fromEntries([cracks.first, ...cracks.others].map(({ id }) => [id, cracks.because]));
}

/** Whether what is built on the base counts as trust. */
export function isSupported({ scores }: Pick<Base, 'scores'>): boolean {
  return scores.differentiating?.supported ?? false;
}
