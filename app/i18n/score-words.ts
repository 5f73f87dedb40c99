import type { Score, Scores } from '#app/domain/trust/scores.ts';
import type { Translator } from './translator.ts';

/** One of the two scores in words and figures, for where there is no room for the whole drawing. */
export type ScoreInWords = {
  nature: 'normative' | 'differentiating';
  name: string;
  /** `86,9`; `null` while it is not measured. */
  figure: string | null;
  /** What is said of it beside the figure, or in its place: `sans appui`, `Présumé, non mesuré`. */
  remark: string | null;
};

/** The scores that a charter has, the base first. */
export function scoresInWords({ t, score }: Translator, scores: Scores): ScoreInWords[] {
  const { normative, differentiating } = scores;
  const figure = (of: Score) => (of.measured ? score(of.score) : null);
  const found: ScoreInWords[] = [];
  if (normative) {
    const remark = normative.measured ? null : t('scores.presumed');
    found.push({ nature: 'normative', name: t('scores.normative'), figure: figure(normative), remark });
  }
  if (differentiating) {
    const standing = differentiating.supported ? null : t('scores.unsupported');
    const remark = differentiating.measured ? standing : t('scores.nothingEarned');
    const name = t('scores.differentiating');
    found.push({ nature: 'differentiating', name, figure: figure(differentiating), remark });
  }
  return found;
}

/** Both scores as sentences: `Score normatif : 86,9 sur 100. Score différenciant : 41,2 sur 100, sans appui.` */
export function scoresInSentences(words: Translator, scores: Scores): string {
  const { t } = words;
  const found = scoresInWords(words, scores);
  if (found.length === 0) return t('scores.noScore');
  return found
    .map(({ nature, name, figure, remark }) => {
      if (figure === null)
        return t(nature === 'normative' ? 'found.presumed' : 'found.nothingEarned', { name });
      return remark === null
        ? t('found.score', { name, score: figure })
        : t('found.scoreBut', { name, score: figure, remark });
    })
    .join(' ');
}

/** What both scores are called together, or the only one of a charter that makes promises of one nature. */
export function scoresTitle({ t }: Translator, { normative, differentiating }: Scores): string {
  return t(normative && differentiating ? 'scores.title' : 'scores.titleOfOne');
}
