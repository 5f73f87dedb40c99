import type { Edition } from '#app/domain/charter/published.ts';
import { type Watch, watchMonths, watchShown } from '#app/domain/ledger/watch.ts';
import { type Part, partsOf } from '#app/domain/trust/parts.ts';
import {
  type BuildingFacts,
  type NamedPart,
  saidBuilding,
  saidCaption,
  saidDrawn,
} from '#app/i18n/said-building.ts';
import type { SaidFigure } from '#app/i18n/said-figures.ts';
import { saidWatch } from '#app/i18n/said-watch.ts';
import { endOf, type Ground, titlesShown, trustOf } from './expected-ground.ts';

/** What stands with the drawing of both scores, on the pages that name its promises. */
export function buildingFigures(ground: Ground): SaidFigure[] {
  return saidBuilding(ground.words, buildingOf(ground));
}

/** What stands in the drawing where it has no names: its numbers, or that there is nothing to draw. */
export function drawnFigures(ground: Ground): SaidFigure[] {
  const facts = buildingOf(ground);
  const isDrawn = facts.stones.length + facts.columns.length > 0;
  return isDrawn ? saidDrawn(ground.words, facts) : [saidCaption(ground.words, facts)];
}

/** Since when due dates have been watched, and the hours in which nobody did, as the page of a charter says it. */
export function watchFigures(ground: Ground): SaidFigure[] {
  const watch = ground.audit.watchGaps.watch(endOf(ground), watchMonths);
  return watchIn(ground, watch, ground.edition);
}

/** The same as the page of a promise says it, by the edition that last stated the promise. */
export function watchIn(
  { words, asOf, ended, edition }: Ground,
  watch: Watch,
  stated: Edition,
): SaidFigure[] {
  const shown = watchShown(watch, { asOf, zone: stated.terms.zone });
  return saidWatch(words, shown, { zone: edition.terms.zone, ended });
}

function buildingOf(ground: Ground): BuildingFacts {
  const { explanation } = trustOf(ground);
  const titles = titlesShown(ground);
  const named = (part: Part): NamedPart[] => {
    const found = titles.get(part.id);
    return found ? [{ ...part, number: found.number, title: found.title.text }] : [];
  };
  const { stones, columns } = partsOf(explanation);
  return {
    scores: explanation.scores,
    support: ground.method.support,
    stones: stones.flatMap(named),
    columns: columns.flatMap(named),
  };
}
