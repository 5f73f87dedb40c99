import type { Audit } from '#app/domain/audit/audit.ts';
import { formatInstant, type Instant, instantOf, parseInstant } from '#app/domain/instant.ts';
import type { Json } from '#app/domain/ledger/canonical.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import {
  areStale,
  asFarAs,
  type Figures,
  firstDifference,
  mayFollowFirstRules,
} from '#app/domain/trust/figures.ts';
import { type Finding, finding } from './finding.ts';

/** The figures published with a checkpoint, as they were read, the present on the verifier's own clock, and whether they must be of now. */
export type FiguresToHold = { text: string | null; now: Instant; live: boolean };

/** How far a company's clock may be ahead of the verifier's, seconds. */
const clockSkew = 300;

/**
 * Works every published figure out again from the entries, as of the moment that they are published for.
 * @param size how many entries were read
 * @param last the last of them
 * @returns the first figure that differs; `null` where none does
 */
export function compareFigures(
  { text, now, live }: FiguresToHold,
  audit: Audit,
  size: number,
  last: Entry | null,
): Finding | null {
  const published = text === null ? null : parseFigures(text);
  if (!published) return finding('figures-missing', 'figures.json');
  if (published.size !== size)
    return finding('figures-differ', 'size', { expected: size, found: published.size ?? null });
  // At a moment long past or yet to come the same evidence weighs something else.
  const { at } = published;
  const told = isStored(at) && instantOf(at) <= now + clockSkew && !(last && at < last.recorded);
  if (!told)
    return finding('figures-differ', 'at', { expected: last?.recorded ?? null, found: (at ?? null) as Json });
  if (live && areStale(instantOf(at), now))
    return finding('figures-stale', 'at', { expected: formatInstant(now), found: at });
  const moment = instantOf(at);
  const recomputed = areOfFirstRules(published, audit)
    ? audit.figuresByFirstRules(size, moment)
    : audit.figures(size, moment);
  const difference = firstDifference(published, asFarAs(published, recomputed));
  if (!difference) return null;
  const { path, recomputed: expected = null, published: found = null } = difference;
  return finding('figures-differ', path, { expected: expected as Json, found: found as Json });
}

/**
 * Whether figures are to be held to the first rules: they name none, are of a moment at which there could be such, and no
 * entry was written by a version that knows of others.
 */
export function areOfFirstRules(published: Figures, audit: Audit): boolean {
  const at = parseInstant(String(published.at));
  return !('rules' in published) && at !== null && mayFollowFirstRules(at) && !audit.state.knowsNotice;
}

function isStored(text: unknown): boolean {
  const instant = typeof text === 'string' ? parseInstant(text) : null;
  return instant !== null && formatInstant(instant) === text;
}

/** What was published, in whatever shape; `null` for what is no object. */
export function parseFigures(text: string): Figures | null {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
