/** How stones break: edges and cracks as SVG paths. The same stone breaks the same way every time. */

type Point = { x: number; y: number };
/** What stands of a stone: from its edge, on average, down to the ground. */
type Standing = { x: number; width: number; edge: number; top: number; ground: number };

/** How far the broken edge wanders from its mean height, at most; in the units of height. */
const REACH = 9;

/**
 * The upper edge of a stone, from left to right. Broken, it wanders around its height and its mean is exactly that
 * height, so that the area drawn is the share attained. Straight without a seed. `ledges` says into how many it breaks.
 */
export function edgeOf(stone: Standing, broken: { seed: number; ledges: number } | null): Point[] {
  const { x, width, edge, top, ground } = stone;
  const profile = broken ? brokenProfile(broken.seed, broken.ledges) : flat;
  const up = Math.max(...profile.map(({ y }) => -y));
  const down = Math.max(...profile.map(({ y }) => y));
  const scale = Math.min(REACH, (edge - top) / (up || 1), (ground - edge) / (down || 1));
  return profile.map((point) => ({ x: x + width * point.x, y: edge + scale * point.y }));
}

/** The outline of what stands under an edge. */
export function outlineUnder(edge: readonly Point[], ground: number): string {
  const [first, last] = [edge[0]?.x ?? 0, edge.at(-1)?.x ?? 0];
  return `${line([{ x: first, y: ground }, ...edge, { x: last, y: ground }])}Z`;
}

const flat: Point[] = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
];

/** An edge from 0 to 1 whose mean height is 0: ledges of unlike breadth and height, and the falls between them. */
function brokenProfile(seed: number, ledges: number): Point[] {
  const breadths = Array.from({ length: ledges }, (_, place) => 1 + 0.7 * chance(seed + 31, place));
  const whole = breadths.reduce((sum, breadth) => sum + breadth, 0);
  let from = 0;
  const points = breadths.flatMap((breadth, place) => {
    const [left, right] = [from, from + breadth / whole];
    from = right;
    // Higher and lower in turn, never by the same: a saw is regular, a break is not.
    const ledge = (place % 2 === 0 ? -1 : 1) * (0.15 + 0.75 * Math.abs(chance(seed, place)));
    const fall = (right - left) / 7;
    return [
      { x: place === 0 ? 0 : left + fall, y: ledge + 0.25 * chance(seed + 3, place) },
      { x: place === ledges - 1 ? 1 : right - fall, y: ledge + 0.25 * chance(seed + 5, place) },
    ];
  });
  const mean = points.slice(1).reduce((sum, point, place) => {
    const before = points[place] as Point;
    return sum + ((point.x - before.x) * (point.y + before.y)) / 2;
  }, 0);
  return points.map(({ x, y }) => ({ x, y: y - mean }));
}

/** How broad a crack is at its mouth, and how far it wanders: shares of its stone, and of the whole at most. */
const MOUTH = { ofStone: 0.045, ofWhole: 0.009 };
const SWAY = { ofStone: 0.06, ofWhole: 0.012 };
/** Where in the stone it runs: what is written in the middle stays clear. */
const ACROSS = 0.2;

/** A crack from the edge of a stone down to the ground, wide at its mouth and closing. */
export function crackUnder(
  edge: readonly Point[],
  { ground, whole, seed }: { ground: number; whole: number; seed: number },
): string {
  const [first, last] = [edge[0]?.x ?? 0, edge.at(-1)?.x ?? 0];
  const width = last - first;
  const mouth = Math.min(width * MOUTH.ofStone, whole * MOUTH.ofWhole);
  const sway = Math.min(width * SWAY.ofStone, whole * SWAY.ofWhole);
  const middle = first + width * ACROSS;
  const top = heightAt(edge, middle);
  const steps = Math.max(3, Math.round((ground - top) / 13));
  const spine = Array.from({ length: steps + 1 }, (_, step) => {
    const inner = step > 0 && step < steps;
    return {
      x: middle + (step % 2 === 0 ? -1 : 1) * sway * (0.2 + 0.8 * Math.abs(chance(seed + 7, step))),
      y: top + ((ground - top) * (step + (inner ? 0.3 * chance(seed + 11, step) : 0))) / steps,
      half: (mouth * (1 - (0.85 * step) / steps)) / 2,
    };
  });
  // It begins just above the edge, which is not level on either side of it.
  const begin = (x: number, y: number, step: number) => (step === 0 ? heightAt(edge, x) - 0.5 : y);
  const left = spine.map(({ x, y, half }, step) => ({ x: x - half, y: begin(x - half, y, step) }));
  const right = spine.map(({ x, y, half }, step) => ({ x: x + half, y: begin(x + half, y, step) }));
  return `${line([...left, ...right.reverse()])}Z`;
}

/** How high an edge is at a place. */
function heightAt(edge: readonly Point[], x: number): number {
  const after = Math.max(
    1,
    edge.findIndex((point) => point.x >= x),
  );
  const [from, to] = [edge[after - 1], edge[after]];
  if (!from || !to) return edge[0]?.y ?? 0;
  return from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
}

function line(points: readonly Point[]): string {
  return points.map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}

/** Between -1 and 1, the same for the same stone every time: a page must not change from one reading to the next. */
function chance(seed: number, step: number): number {
  const wave = Math.sin(seed * 127.1 + step * 311.7) * 43758.5453;
  return 2 * (wave - Math.floor(wave)) - 1;
}
