import type { DrawingRule, Redrawn } from '../../domain/survey/conclude.ts';
import type { Drawing } from '../../domain/survey/draw.ts';
import type { CandidateFigures } from '../../domain/survey/results/figures.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import type { Language } from '../../languages/language.ts';
import { said } from '../public/charter-now.server.ts';

/** A charter that was drawn and not written, as the page of a survey shows one that was. */
export function drawingShown(
  found: {
    survey: Pick<Survey, 'terms'>;
    rule: DrawingRule;
    drawing: Drawing;
    redrawn: Redrawn;
    candidates: readonly CandidateFigures[];
  },
  language: Language,
) {
  const { survey, rule, drawing, redrawn, candidates } = found;
  const { terms } = survey;
  return {
    results: {
      candidates: terms.candidates.map(({ id, words }, at) => ({
        ...{ id, number: at + 1, nature: candidates[at]?.nature ?? ('too-few' as const) },
        words: said(words, language, terms.languages),
      })),
    },
    drawn: {
      ...{ seq: null, ...rule, replicates: redrawn.replicates },
      chosen: drawing.seated,
      left: [...drawing.normsLeftOut, ...drawing.othersLeftOut],
      normsLeft: drawing.normsLeftOut,
      redrawn: terms.candidates.map(({ id }) => redrawn.seated.get(id) ?? 0),
    },
  };
}
export type DrawingShown = ReturnType<typeof drawingShown>;
