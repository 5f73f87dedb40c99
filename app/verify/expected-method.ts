import { editionInForce } from '#app/domain/charter/published.ts';
import { elementsOf, scoredPromises } from '#app/domain/trust/elements.ts';
import { moves, sinceUsually } from '#app/domain/trust/explanation.ts';
import { scores } from '#app/domain/trust/scores.ts';
import type { SaidFigure } from '#app/i18n/said-figures.ts';
import {
  saidDifferentiating,
  saidInput,
  saidMoves,
  saidNormative,
  saidSettings,
} from '#app/i18n/said-method.ts';
import { type Ground, titlesShown, trustOf } from './expected-ground.ts';

/** Both scores worked out before the reader's eyes: settings, inputs, formulas, and what moved them lately. */
export function methodFigures(ground: Ground): SaidFigure[] {
  const { audit, words, charter, edition, editions, asOf, tallies, method } = ground;
  const { now, explanation } = trustOf(ground);
  const since = sinceUsually(asOf);
  const then = editionInForce(audit.state.publications, charter, since) ?? edition;
  const before = elementsOf(scoredPromises(editions, then), tallies, since, method);
  const moved = {
    ...{ since, asOf, before: scores(before, method), after: explanation.scores },
    moves: moves(before, now, method),
  };
  const isExplained = explanation.inputs.length > 0;
  return [
    ...saidSettings(words, method),
    ...explanation.inputs.flatMap((input) => saidInput(words, input)),
    ...(isExplained ? saidNormative(words, explanation) : []),
    ...(isExplained ? saidDifferentiating(words, explanation, Object.fromEntries(titlesShown(ground))) : []),
    ...saidMoves(words, 'normative', moved),
    ...saidMoves(words, 'differentiating', moved),
  ];
}
