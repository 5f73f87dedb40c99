/** Where the slope of one thing on another differs from nought, on the moderator's own scale: outside of two bounds, between them, or nowhere. */
export type JohnsonNeyman = { bounds: number[]; significant: 'outside' | 'inside' | 'nowhere' };

/** What the region follows from: slope b1 + b3·s at the centred moderator s, its (co)variances, and the critical t. */
export type Interaction = { b1: number; b3: number; v11: number; v13: number; v33: number; t: number };

/**
 * The Johnson–Neyman region: the roots of (b3² − t²V33)s² + 2(b1b3 − t²V13)s + (b1² − t²V11), moved by `centre` to the scale of the answers. A first
 * coefficient above 0 makes it significant outside of them, below 0 inside; without roots nowhere. "Everywhere" cannot be: at s = −b1/b3 the slope is nought.
 * Source: Johnson & Neyman, Statistical Research Memoirs 1 (1936) 57–93; Bauer & Curran, Multivariate Behavioral Research 40 (2005) 373–400.
 */
export function johnsonNeyman({ b1, b3, v11, v13, v33, t }: Interaction, centre: number): JohnsonNeyman {
  const a = b3 ** 2 - t ** 2 * v33;
  const half = b1 * b3 - t ** 2 * v13;
  const c = b1 ** 2 - t ** 2 * v11;
  const inside = half ** 2 - a * c;
  if (a === 0 || !(inside >= 0)) return { bounds: [], significant: 'nowhere' };
  const roots = [(-half - Math.sqrt(inside)) / a, (-half + Math.sqrt(inside)) / a];
  return {
    bounds: roots.map((root) => root + centre).sort((one, two) => one - two),
    significant: a > 0 ? 'outside' : 'inside',
  };
}

/** The share of values, from 0 to 1, at which the slope differs from nought; `null` of no values. */
export function shareSignificant(
  { bounds: [low = 0, high = 0], significant }: JohnsonNeyman,
  values: readonly number[],
): number | null {
  if (values.length === 0) return null;
  const there = values.filter((value) => {
    if (significant === 'nowhere') return false;
    return significant === 'outside' ? value < low || value > high : value > low && value < high;
  });
  return there.length / values.length;
}
