import { editionShown, type Publications } from '../charter/published.ts';
import { formatInstant, type Instant, type PlainDate } from '../instant.ts';
import { decayedEvidence, type Evidence, type Tally, totalOf } from './evidence.ts';
import type { Method } from './method.ts';
import { type Scores, scoredCommitments, scores } from './scores.ts';

/** Every figure that the pages of a charter print, as of a day: what others recompute from the ledger alone. */
export type CharterFigures = {
  edition: number;
  asOf: PlainDate;
  scores: Scores;
  /** Settled since the record began, nothing decayed; and the evidence as it enters the scores, `null` if it does not. */
  commitments: Record<string, { kept: number; breached: number; exempt: number; evidence: Evidence | null }>;
};

/** The figures that go with a checkpoint: of the first `size` entries, at that moment. */
export type Figures = { size: number; at: string; method: number; charters: Record<string, CharterFigures> };

/** The daily tallies of a charter up to a day, by commitment. */
export type TalliesOf = (charter: string, asOf: PlainDate) => ReadonlyMap<string, readonly Tally[]>;

/**
 * The figures of every charter, from what is published and the daily tallies. The same function serves the company
 * that publishes them and whoever recomputes them.
 */
export function figuresOf(
  { publications, method }: { publications: Publications; method: Method },
  tallies: TalliesOf,
  size: number,
  at: Instant,
): Figures {
  const slugs = [...new Set(publications.editions.map(({ charter }) => charter))].sort();
  const charters: Record<string, CharterFigures> = {};
  for (const slug of slugs) {
    const shown = editionShown(publications, slug, at);
    if (!shown) continue;
    const byCommitment = tallies(slug, shown.asOf);
    charters[slug] = charterFigures(shown.edition, shown.asOf, byCommitment, method);
  }
  return { size, at: formatInstant(at), method: method.version ?? 0, charters };
}

function charterFigures(
  { number, terms }: Publications['editions'][number],
  asOf: PlainDate,
  tallies: ReadonlyMap<string, readonly Tally[]>,
  method: Method,
): CharterFigures {
  const evidence = new Map(
    terms.commitments.map((commitment) => [
      commitment.id,
      decayedEvidence(tallies.get(commitment.id) ?? [], commitment, asOf, method),
    ]),
  );
  const scored = scoredCommitments(
    terms.commitments,
    (id) => evidence.get(id) ?? { kept: 0, breached: 0 },
    asOf,
    method,
  );
  const entering = new Set(scored.map(({ id }) => id));
  const everything = { from: '0000-01-01', to: asOf };
  const commitments = Object.fromEntries(
    terms.commitments.map(({ id }) => {
      const total = totalOf(tallies.get(id) ?? [], everything);
      return [id, { ...total, evidence: entering.has(id) ? (evidence.get(id) ?? null) : null }];
    }),
  );
  return { edition: number, asOf, scores: scores(scored, method), commitments };
}

/** A site confirms its figures at least hourly: older than this, seconds, they are not those of now. */
const longestCurrent = 4_200;

/** Whether figures of `at` are too old to be what a live site publishes. */
export function areStale(at: Instant, now: Instant): boolean {
  return now - at > longestCurrent;
}

/** What is calculated of a charter; all other numbers are counts. */
const calculated = /^charters\.[^.]+\.(scores|commitments\.[^.]+\.evidence)\./;

/** Where two sets of figures differ, as a path and both values; what is calculated may differ in its last digits. */
export function firstDifference(
  published: unknown,
  recomputed: unknown,
  path = '',
): { path: string; published: unknown; recomputed: unknown } | null {
  if (typeof published === 'number' && typeof recomputed === 'number') {
    const near = calculated.test(path)
      ? Math.abs(published - recomputed) <= 1e-6 * Math.max(1, Math.abs(recomputed))
      : published === recomputed;
    return near ? null : { path, published, recomputed };
  }
  const [one, other] = [published, recomputed];
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object')
    return one === other ? null : { path, published: one, recomputed: other };
  for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const inner = path === '' ? name : `${path}.${name}`;
    const [mine, theirs] = [one as Record<string, unknown>, other as Record<string, unknown>];
    const difference = firstDifference(mine[name], theirs[name], inner);
    if (difference) return difference;
  }
  return null;
}
