/**
 * The Beta distribution, added up instead of expanded: no gamma function and no continued fraction, which is how the
 * application goes about it. In y = ln(p / (1 − p)) its density is smooth and falls off on both sides of one peak, and
 * the whole of it is added up too, so that no constant is needed.
 */

/** Places and weights of 16-point Gauss–Legendre on −1 to 1: what is right of the middle. */
const nodes = gaussLegendre(16);

/** A Beta distribution of the share kept. */
export type Share = {
  /** P(p ≤ x). */
  below: (x: number) => number;
  /** The mean of f(p), counting what is above x as nothing. */
  meanBelow: (x: number, f: (p: number) => number) => number;
};

/** Where the density is down to e to the minus this, it shows in no digit. */
const nothing = 50;

/** @param a above 0 @param b above 0 */
export function betaOf(a: number, b: number): Share {
  // Everything is measured from the peak, at a / (a + b): so digits are kept where a and b are large.
  const [peak, shareAtPeak] = [Math.log(a) - Math.log(b), a / (a + b)];
  const shareAt = (d: number) => 1 / (1 + Math.exp(-(peak + d)));
  const fallen = (d: number) => a * d - (a + b) * Math.log1p(shareAtPeak * Math.expm1(d));
  const density = (d: number) => Math.exp(d < 700 ? fallen(d) : -b * d - (a + b) * Math.log(shareAtPeak));
  // Far out p is as good as 0 or 1, and what is left falls off as a plain exponential.
  const margin = Math.log(a + b + 1) + 35;
  const step = Math.min(0.5, 0.5 * Math.sqrt(1 / a + 1 / b));
  const reach = (way: 1 | -1) => {
    let d = step;
    while (d < margin - way * peak && fallen(way * d) > -nothing) d += step;
    return way * d;
  };
  const [start, end] = [reach(-1), reach(1)];
  const panels = Math.ceil((end - start) / step);
  const edge = (n: number) => start + (n * (end - start)) / panels;
  const add = (from: number, to: number, f: (p: number) => number) =>
    integrate(from, to, (d) => density(d) * f(shareAt(d)));
  /** What is below each edge of a panel. */
  const sums = (f: (p: number) => number) => {
    const below = [(density(start) / a) * f(0)];
    for (let n = 0; n < panels; n++) below.push((below[n] as number) + add(edge(n), edge(n + 1), f));
    return below;
  };
  const one = () => 1;
  const counted = sums(one);
  const beyond = density(end) / b;
  const whole = (counted[panels] as number) + beyond;
  const upTo = (x: number, f: (p: number) => number, below: number[]) => {
    if (x <= 0) return 0;
    if (x >= 1) return (below[panels] as number) + beyond * f(1);
    const d = Math.log(x) - Math.log1p(-x) - peak;
    if (d <= start) return (density(d) / a) * f(0);
    if (d >= end) return (below[panels] as number) + (beyond - density(d) / b) * f(1);
    const n = Math.min(panels - 1, Math.floor(((d - start) * panels) / (end - start)));
    return (below[n] as number) + add(edge(n), d, f);
  };
  return {
    below: (x) => Math.min(1, upTo(x, one, counted) / whole),
    meanBelow: (x, f) => upTo(x, f, sums(f)) / whole,
  };
}

/** The smallest x from 0 to 1 at which something that rises reaches a level; 1 where it does not reach it below. */
export function reaches(level: number, rising: (x: number) => number): number {
  let [low, high] = [0, 1];
  for (let halving = 0; halving < 52; halving++) {
    const middle = (low + high) / 2;
    if (rising(middle) >= level) high = middle;
    else low = middle;
  }
  return high;
}

function integrate(from: number, to: number, f: (x: number) => number): number {
  const [middle, half] = [(from + to) / 2, (to - from) / 2];
  let sum = 0;
  for (const { at, weight } of nodes) sum += weight * (f(middle - half * at) + f(middle + half * at));
  return half * sum;
}

/** The zeros of the Legendre polynomial of an even degree, by Newton's method. */
function gaussLegendre(degree: number): { at: number; weight: number }[] {
  return Array.from({ length: degree / 2 }, (_, index) => {
    let x = Math.cos((Math.PI * (index + 0.75)) / (degree + 0.5));
    let slope = 1;
    for (let round = 0; round < 20; round++) {
      let [before, now] = [1, x];
      for (let n = 2; n <= degree; n++) [before, now] = [now, ((2 * n - 1) * x * now - (n - 1) * before) / n];
      slope = (degree * (x * now - before)) / (x * x - 1);
      x -= now / slope;
    }
    return { at: x, weight: 2 / ((1 - x * x) * slope * slope) };
  });
}
