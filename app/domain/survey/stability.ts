import { createHash } from 'node:crypto';
import { type Candidate, drawCharter } from './draw.ts';
import { type KanoCategory, type KanoCounts, kanoCategories } from './kano.ts';

/**
 * Respondents, each at one place of all lists: an id, a weight where answers are weighted, and what each candidate was to them and how important
 * (1 to 9), `null` where they did not say.
 */
export type Respondents = {
  ids: readonly string[];
  weights: readonly number[] | null;
  pairs: ReadonlyMap<string, readonly ({ category: KanoCategory; importance: number | null } | null)[]>;
};

/** More respondents are redrawn in blocks: 1,000 of them, by their place in the order of ids. */
const MOST_SINGLY = 2000;
const BLOCKS = 1000;
const REPLICATES = 500;

/**
 * How often of `replicates` redrawings each candidate would have a seat, by its id: a Poisson bootstrap over respondents (or blocks of them) that anybody can
 * repeat, since the weight of block i in replicate b, both from 0, follows from `seed`. Error: that of so many redrawings, 2 points at 500.
 * Source: Hanley & MacGibbon, Computer Methods and Programs in Biomedicine 83 (2006) 57–62; Chamandy et al. (2012).
 */
export function seatsRedrawn(
  respondents: Respondents,
  candidates: readonly string[],
  rule: { seats: number; reserve: number },
  { seed, replicates = REPLICATES }: { seed: string; replicates?: number },
): Map<string, number> {
  const redraw = redrawing(respondents, candidates, rule, seed);
  const seated = new Map(candidates.map((id) => [id, 0]));
  for (let replicate = 0; replicate < replicates; replicate += 1)
    for (const id of redraw(replicate)) seated.set(id, (seated.get(id) ?? 0) + 1);
  return seated;
}

/** Who has a seat in a redrawing, by its number from 0: see seatsRedrawn, which does them all without a pause. */
export function redrawing(
  respondents: Respondents,
  candidates: readonly string[],
  rule: { seats: number; reserve: number },
  seed: string,
): (replicate: number) => string[] {
  const { ids } = respondents;
  const inOrder = [...ids.keys()].sort((one, two) => {
    const first = ids[one] ?? '';
    const second = ids[two] ?? '';
    return first < second ? -1 : first > second ? 1 : 0;
  });
  const blocks = inOrder.length > MOST_SINGLY ? BLOCKS : inOrder.length;
  const parts = candidates.map((id) => ({ id, parts: partsOf(inOrder, respondents, id, blocks) }));
  return (replicate) => {
    const times = Array.from({ length: blocks }, (_, block) => poissonTimes(seed, replicate, block));
    const redrawn = parts.map(({ id, parts }) => candidateOf(id, parts, times));
    return drawCharter(redrawn, rule).seated;
  };
}

/** How often respondent or block i is taken: the smallest k with F(k) > u, F of Poisson with mean 1, u the first 8 bytes of SHA-256("seed|b|i") by 2⁶⁴. */
export function poissonTimes(seed: string, replicate: number, block: number): number {
  const hash = createHash('sha256').update(`${seed}|${replicate}|${block}`).digest();
  const u = Number(hash.readBigUInt64BE(0)) / 2 ** 64;
  let [k, term] = [0, Math.exp(-1)];
  let below = term;
  while (below <= u && term > 0) {
    k += 1;
    term /= k;
    below += term;
  }
  return k;
}

/** What a block says of one candidate: sums of weights per category, of squared weights, of importance and its weights. */
type Part = number[];
const SQUARES = kanoCategories.length;
const IMPORTANCE = SQUARES + 1;
const RATED = SQUARES + 2;

/** @param inOrder the places of all respondents, in the order of their ids */
function partsOf(
  inOrder: readonly number[],
  { weights, pairs }: Respondents,
  candidate: string,
  blocks: number,
): Part[] {
  const parts = Array.from({ length: blocks }, (): Part => Array.from({ length: RATED + 1 }, () => 0));
  const said = pairs.get(candidate);
  for (let place = 0; place < inOrder.length; place += 1) {
    const respondent = inOrder[place] ?? 0;
    const pair = said?.[respondent];
    const part = parts[place % blocks];
    if (!pair || !part) continue;
    const weight = weights?.[respondent] ?? 1;
    add(part, kanoCategories.indexOf(pair.category), weight);
    add(part, SQUARES, weight ** 2);
    if (pair.importance === null) continue;
    add(part, IMPORTANCE, weight * pair.importance);
    add(part, RATED, weight);
  }
  return parts;
}

function add(part: Part, at: number, value: number): void {
  part[at] = (part[at] ?? 0) + value;
}

function candidateOf(id: string, parts: readonly Part[], times: readonly number[]): Candidate {
  const sums = Array.from({ length: RATED + 1 }, () => 0);
  for (const [block, part] of parts.entries()) {
    const taken = times[block] ?? 0;
    if (taken === 0) continue;
    for (let at = 0; at <= RATED; at += 1) sums[at] = (sums[at] ?? 0) + taken * (part[at] ?? 0);
  }
  const counts = Object.fromEntries(
    kanoCategories.map((category, at) => [category, sums[at] ?? 0]),
  ) as KanoCounts;
  const whole = sums.slice(0, SQUARES).reduce((sum, each) => sum + each, 0);
  const [squares = 0, importance = 0, rated = 0] = sums.slice(SQUARES);
  return {
    ...{ id, counts, importance: rated > 0 ? importance / rated : null },
    nEff: squares > 0 ? whole ** 2 / squares : 0,
  };
}
