import { type Edition, editionShown, editionsOf, type Publications } from '../charter/published.ts';
import { formatInstant, type Instant, instantOf, type PlainDate } from '../instant.ts';
import { type PublishedRestatement, publishedRestatement } from '../restatement/restated.ts';
import { elementsOf, scoredPromises } from './elements.ts';
import { type Evidence, totalOf } from './evidence.ts';
import type { Method } from './method.ts';
import { type ScoredCommitment, type Scores, scores } from './scores.ts';
import { settledAt, type TalliesByCommitment, type Written } from './settled.ts';

/** Every figure that the pages of a charter print, as of a day: what others recompute from the ledger alone. */
export type CharterFigures = {
  edition: number;
  asOf: PlainDate;
  scores: Scores;
  /** All that entered the scores: promises, those that were retired or moved among them, with their evidence. */
  elements?: ScoredCommitment[];
  /**
   * Of the promises of the edition: settled since the record began, nothing decayed; of that the share kept as if nothing were
   * excused, `null` without cases, which earlier versions did not say; and the evidence as it enters the score of the nature
   * that it has, `null` if it does not. `restated`: periods that were judged anew, where there are any.
   */
  commitments: Record<string, PromiseFigures>;
};
type PromiseFigures = {
  kept: number;
  breached: number;
  exempt: number;
  unexcused?: number | null;
  evidence: Evidence | null;
  restated?: PublishedRestatement[];
};

/**
 * The figures that go with a checkpoint: of the first `size` entries, at that moment, by the second rules. Figures that
 * do not name their rules were worked out by the first: by the terms of the day alone, from what was declared.
 */
export type Figures = {
  rules?: number;
  size: number;
  at: string;
  method: number;
  charters: Record<string, CharterFigures>;
};

/** The rules that figures are worked out by now. */
const rules = 2;
/** Figures of moments from here on are worked out by the second rules, whoever publishes them. */
const firstRulesUntil = instantOf('2027-01-01T00:00:00Z');

/** What the entries say of a charter up to a day. */
export type WrittenOf = (charter: string, asOf: PlainDate) => Written;

/** Whether figures of that moment may have been worked out by the first rules. */
export function mayFollowFirstRules(at: Instant): boolean {
  return at < firstRulesUntil;
}

/**
 * The figures of every charter, from what is published and the daily tallies. The same function serves the company
 * that publishes them and whoever recomputes them.
 */
export function figuresOf(
  { publications, method }: { publications: Publications; method: Method },
  written: WrittenOf,
  size: number,
  at: Instant,
): Figures {
  const charters = ofCharters(publications, at, (shown, editions, asOf) => {
    const said = written(shown.charter, asOf);
    const tallies = settledAt(editions, said, asOf, at);
    const elements = elementsOf(scoredPromises(editions, shown), tallies, asOf, method);
    const { commitments, ...figures } = charterFigures(shown, asOf, tallies, elements, method);
    return { ...figures, elements, commitments: withRestated(commitments, said.restated) };
  });
  return { rules, size, at: formatInstant(at), method: method.version ?? 0, charters };
}

/** The same by the first rules, for what earlier versions published: the past had no terms, nothing was undeclared. */
export function figuresByFirstRules(
  { publications, method }: { publications: Publications; method: Method },
  written: WrittenOf,
  size: number,
  at: Instant,
): Figures {
  const unbounded = { ...method, reportedMost: Number.POSITIVE_INFINITY };
  const charters = ofCharters(publications, at, (shown, _, asOf) => {
    const { tallies } = written(shown.charter, asOf);
    const promises = scoredPromises([shown], shown, (weight) => weight);
    const all = elementsOf(promises, tallies, asOf, unbounded);
    const elements = all.filter(({ left }) => left === undefined);
    return charterFigures(shown, asOf, tallies, elements, method);
  });
  return { size, at: formatInstant(at), method: method.version ?? 0, charters };
}

function ofCharters(
  publications: Publications,
  at: Instant,
  figures: (shown: Edition, editions: Edition[], asOf: PlainDate) => CharterFigures,
): Record<string, CharterFigures> {
  const slugs = [...new Set(publications.editions.map(({ charter }) => charter))].sort();
  return Object.fromEntries(
    slugs.flatMap((slug) => {
      const shown = editionShown(publications, slug, at);
      if (!shown) return [];
      return [[slug, figures(shown.edition, editionsOf(publications, slug), shown.asOf)]];
    }),
  );
}

function charterFigures(
  { number, terms }: Edition,
  asOf: PlainDate,
  tallies: TalliesByCommitment,
  elements: ScoredCommitment[],
  method: Method,
): CharterFigures {
  const everything = { from: '0000-01-01', to: asOf };
  const commitments = Object.fromEntries(
    terms.commitments.map(({ id }) => {
      const total = totalOf(tallies.get(id) ?? [], everything);
      const own = elements.find((element) => element.id === id && element.left === undefined);
      const all = total.kept + total.breached + total.exempt;
      const unexcused = all === 0 ? null : total.kept / all;
      return [id, { ...total, unexcused, evidence: own ? { kept: own.kept, breached: own.breached } : null }];
    }),
  );
  return { edition: number, asOf, scores: scores(elements, method), commitments };
}

/** Figures as they are worked out now, without what the published ones, by an earlier version, say of no promise. */
export function asFarAs(published: unknown, figures: Figures): Figures {
  if (saysUnexcused(published)) return figures;
  const charters = Object.entries(figures.charters).map(([slug, { commitments, ...charter }]) => {
    const promises = Object.entries(commitments).map(([id, { unexcused: _, ...said }]) => [id, said]);
    return [slug, { ...charter, commitments: Object.fromEntries(promises) }];
  });
  return { ...figures, charters: Object.fromEntries(charters) };
}

/** Whether what was published, in whatever shape, says of any promise what its rate is as if nothing were excused. */
function saysUnexcused(published: unknown): boolean {
  const inside = (each: unknown, name: string) => Object(each)[name];
  return Object.values(Object(inside(published, 'charters'))).some((charter) =>
    Object.values(Object(inside(charter, 'commitments'))).some((promise) => 'unexcused' in Object(promise)),
  );
}

/** Old and new figures stand side by side for ever. */
function withRestated(
  commitments: CharterFigures['commitments'],
  restated: Written['restated'],
): CharterFigures['commitments'] {
  return Object.fromEntries(
    Object.entries(commitments).map(([id, figures]) => {
      const told = restated?.get(id) ?? [];
      return [id, told.length === 0 ? figures : { ...figures, restated: told.map(publishedRestatement) }];
    }),
  );
}

/** A site confirms its figures at least hourly: older than this, seconds, they are not those of now. */
const longestCurrent = 4_200;

/** Whether figures of `at` are too old to be what a live site publishes. */
export function areStale(at: Instant, now: Instant): boolean {
  return now - at > longestCurrent;
}

/** What is calculated of a charter; all other numbers are counts. */
const calculated = /^charters\.[^.]+\.(scores|elements|commitments\.[^.]+\.evidence)\./;

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
