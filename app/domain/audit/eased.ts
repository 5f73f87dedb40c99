import { type EasingKind, easingKinds } from '../easing/easing-kinds.ts';
import type { Instant } from '../instant.ts';
import { type Figures, figuresOf } from '../trust/figures.ts';
import { defaultMethod } from '../trust/method.ts';
import type { Score, Scores } from '../trust/scores.ts';
import type { Audit } from './audit.ts';
import type { Named } from './easing-book.ts';
import { together } from './tally-book.ts';

/** A score as it is, and as it would be without a change: points, `null` where it is not measured. */
export type ScoreChange = { now: number | null; without: number | null };
/** What a kind of change does to the scores of a charter; `null` for a score that it does not move. */
export type Effect = {
  charter: string;
  normative: ScoreChange | null;
  differentiating: ScoreChange | null;
};
/** Changes of one kind. */
export type Eased = {
  kind: EasingKind;
  /** How many; of gaps in watching, hours of it are in `hours`. */
  count: number;
  hours: number | null;
  /** What was published, where that is what eased; empty otherwise. */
  named: Named[];
  /** `null` where what it does to the scores cannot be worked out. */
  effects: Effect[] | null;
};

/** Less than this, points, is no change that anybody is shown. */
const least = 0.05;

/** All that eased among the entries that are told of, each kind with what it does to both scores; kinds without any are left out. */
export function eased(audit: Audit, size: number, at: Instant, began: Instant | null): Eased[] {
  const { easings } = audit.state;
  audit.cases.tellPauses(at);
  const now = audit.figures(size, at).charters;
  return easingKinds.flatMap((kind): Eased[] => {
    if (kind === 'watch-gaps') {
      const { count, hours } = audit.watchGaps.until(at, began);
      return count === 0 ? [] : [{ kind, count, hours, named: [], effects: null }];
    }
    const count =
      kind === 'rate-gaps' ? audit.standalone.rates.gapsSince(easings.since.day) : easings.countOf(kind);
    if (count === 0) return [];
    if (kind === 'rate-gaps') return [{ kind, count, hours: null, named: [], effects: null }];
    const named = kind in easings.published ? easings.published[kind as keyof typeof easings.published] : [];
    const without = figuresWithout(audit, kind, size, at).charters;
    const effects = Object.entries(now).flatMap(([charter, { scores }]): Effect[] => {
      const other = without[charter]?.scores;
      const effect = other && { charter, ...changeOf(scores, other) };
      return effect && (effect.normative || effect.differentiating) ? [effect] : [];
    });
    return [{ kind, count, hours: null, named, effects }];
  });
}

function changeOf(now: Scores, without: Scores): Omit<Effect, 'charter'> {
  const change = (nature: keyof Scores): ScoreChange | null => {
    const [is, would] = [pointsOf(now[nature]), pointsOf(without[nature])];
    if (is === would || (is !== null && would !== null && Math.abs(is - would) < least)) return null;
    return { now: is, without: would };
  };
  return { normative: change('normative'), differentiating: change('differentiating') };
}

function pointsOf(score: Score | null): number | null {
  return score?.measured ? score.score : null;
}

/**
 * Every published figure as it would be without what eased in one way: its editions or methods never published, or the tallies
 * without what it did to them.
 */
function figuresWithout(audit: Audit, kind: EasingKind, size: number, at: Instant): Figures {
  const { publications, methods, easings } = audit.state;
  const isOut = (charter: string | null, number: number) => number >= easings.easedFrom(charter);
  const editions =
    kind === 'editions'
      ? publications.editions.filter(({ charter, number }) => !isOut(charter, number))
      : publications.editions;
  const method =
    kind === 'methods' ? methods.findLast(({ version = 0 }) => !isOut(null, version)) : audit.state.method;
  const differences = easings.differencesOf(kind);
  return figuresOf(
    { publications: { ...publications, editions }, method: method ?? { ...defaultMethod, version: 0 } },
    (charter, asOf) => {
      const { tallies, waiting } = audit.writtenOf(charter, asOf);
      return { tallies: together(tallies, differences.upTo(charter, asOf)), waiting };
    },
    size,
    at,
  );
}
