import type { Entry } from './entry.ts';
import type { Publications } from './publications.ts';
import { elementsOf, scoresOf } from './scores.ts';
import { type Counts, type Fault, Tally } from './tally.ts';

/** A figure as it was published, and as the entries give it; `undefined` where there is none. */
export type Difference = { figure: string; published: unknown; recomputed: unknown };
export type Verdict = {
  /** Figures compared. */
  figures: number;
  differences: Difference[];
  /** What the entries say that does not follow from the entries. */
  faults: Fault[];
  /** The farthest that a figure which was calculated is from what was published. */
  farthest: number;
};

/** Figures are published to 1e-9 of a share: what is farther apart than this, in points, is another figure. */
const printed = 1e-6;

/** Works every figure out again that was published with a log of these entries, and says which differ. */
export function checkFigures(entries: Iterable<Uint8Array>, published: string): Verdict {
  const tally = new Tally();
  let [size, recorded] = [0, ''];
  for (const bytes of entries) {
    const entry = JSON.parse(Buffer.from(bytes).toString()) as Entry;
    tally.take(entry);
    size += 1;
    recorded = entry.recorded;
  }
  const figures = JSON.parse(published) as { at: string };
  // Any moment may be named that nothing in the log comes after.
  const at = figures.at >= recorded ? figures.at : recorded;
  const verdict: Verdict = { figures: 0, differences: [], faults: tally.faults, farthest: 0 };
  compare(figures, figuresOf(tally, size, at), '', verdict);
  return verdict;
}

function figuresOf(tally: Tally, size: number, at: string) {
  const { publications } = tally;
  const days = tally.days(at);
  const charters: Record<string, object> = {};
  for (const slug of publications.charters)
    charters[slug] = charterFigures(publications, slug, at, days.get(slug) ?? new Map());
  return { rules: 2, size, at, method: publications.methodNumber, charters };
}

function charterFigures(
  publications: Publications,
  slug: string,
  at: string,
  days: ReadonlyMap<string, ReadonlyMap<string, Counts>>,
) {
  const { method } = publications;
  const shown = publications.shown(slug, at);
  const { asOf } = shown;
  const none = new Map<string, Counts>();
  const elements = publications
    .idsOf(slug, shown)
    .flatMap((id) =>
      elementsOf(id, (day) => publications.on(slug, id, day), days.get(id) ?? none, asOf, method),
    );
  const commitments: Record<string, object> = {};
  for (const { id } of shown.terms.commitments) {
    const total = { kept: 0, breached: 0, exempt: 0 };
    for (const [day, { kept, breached, exempt }] of days.get(id) ?? none) {
      if (day > asOf) continue;
      total.kept += kept;
      total.breached += breached;
      total.exempt += exempt;
    }
    const own = elements.find((element) => element.id === id && element.left === undefined);
    const evidence = own ? { kept: own.kept, breached: own.breached } : null;
    commitments[id] = { ...total, evidence };
  }
  return { edition: shown.number, asOf, scores: scoresOf(elements, method), elements, commitments };
}

function compare(published: unknown, recomputed: unknown, figure: string, verdict: Verdict): void {
  if (Array.isArray(published) && Array.isArray(recomputed)) {
    for (let place = 0; place < Math.max(published.length, recomputed.length); place++)
      compare(published[place], recomputed[place], `${figure}.${place}`, verdict);
    return;
  }
  if (isRecord(published) && isRecord(recomputed)) {
    for (const name of new Set([...Object.keys(published), ...Object.keys(recomputed)]))
      compare(published[name], recomputed[name], figure === '' ? name : `${figure}.${name}`, verdict);
    return;
  }
  verdict.figures += 1;
  if (!isSame(published, recomputed, figure, verdict))
    verdict.differences.push({ figure, published, recomputed });
}

/** Counts are the same or they are not; what was calculated may be off by less than is ever printed. */
function isSame(published: unknown, recomputed: unknown, figure: string, verdict: Verdict): boolean {
  const calculated = /^charters\.[^.]+\.(scores|elements|commitments\.[^.]+\.evidence)\./.test(figure);
  if (!calculated || typeof published !== 'number' || typeof recomputed !== 'number')
    return published === recomputed;
  const apart = Math.abs(published - recomputed);
  if (!(apart <= printed)) return false;
  verdict.farthest = Math.max(verdict.farthest, apart);
  return true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
