/** Where a mark of the picture is: shares from 0 to 1, to the right and upwards. */
type Place = { across: number; up: number };

/** How near two marks may come before a number lies on the other: in shares of the picture on a phone, with text twice as large. */
const near = { across: 0.13, up: 0.05 };
const mostRounds = 2_000;

/**
 * How far up each mark stands so that none lies on another: those that would are moved a little up and down, as little as it takes. Their lines still cross where
 * they belong.
 * @returns shares from 0 to 1, in the order of the places
 */
export function standApart(places: readonly Place[]): number[] {
  const ups = places.map(({ up }) => up);
  const pairs = places.flatMap((one, at) =>
    places.flatMap((other, beside) =>
      beside > at && Math.abs(one.across - other.across) < near.across ? [[at, beside] as const] : [],
    ),
  );
  for (let round = 0, moved = true; moved && round < mostRounds; round++) {
    moved = false;
    for (const [at, beside] of pairs) {
      const [one = 0, other = 0] = [ups[at], ups[beside]];
      const lacking = near.up - Math.abs(one - other);
      if (lacking <= 1e-9) continue;
      const step = ((one > other ? 1 : -1) * lacking) / 2;
      [ups[at], ups[beside]] = within(one + step, other - step);
      moved = true;
    }
  }
  return ups;
}

/** Both within the picture, as far from each other as before. */
function within(one: number, other: number): [number, number] {
  const beyond = Math.max(0, one - 1, other - 1) + Math.min(0, one, other);
  return [one - beyond, other - beyond];
}
