import type { Entry, Method, Promised, Terms } from './entry.ts';
import { type Evidence, evidenceOf, isScored, scoresOf } from './scores.ts';
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
  const { method } = publications;
  const days = tally.days();
  const charters: Record<string, object> = {};
  for (const slug of publications.charters)
    charters[slug] = charterFigures({ method, ...publications.shown(slug, at) }, days.get(slug) ?? new Map());
  return { size, at, method: publications.methodNumber, charters };
}

function charterFigures(
  { method, ...shown }: { method: Method; terms: Terms; number: number; asOf: string },
  days: ReadonlyMap<string, ReadonlyMap<string, Counts>>,
) {
  const { asOf, number: edition } = shown;
  const commitments: Record<string, object> = {};
  const entering: { promised: Promised; evidence: Evidence }[] = [];
  for (const promised of shown.terms.commitments) {
    const own = days.get(promised.id) ?? new Map<string, Counts>();
    const evidence = isScored(promised) ? evidenceOf(promised, own, asOf, method) : null;
    if (evidence) entering.push({ promised, evidence });
    const total = { kept: 0, breached: 0, exempt: 0 };
    for (const [day, { kept, breached, exempt }] of own) {
      if (day > asOf) continue;
      total.kept += kept;
      total.breached += breached;
      total.exempt += exempt;
    }
    commitments[promised.id] = { ...total, evidence };
  }
  return { edition, asOf, scores: scoresOf(entering, asOf, method), commitments };
}

function compare(published: unknown, recomputed: unknown, figure: string, verdict: Verdict): void {
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
  const calculated = /^charters\.[^.]+\.(scores|commitments\.[^.]+\.evidence)\./.test(figure);
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
