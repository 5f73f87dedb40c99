import type { NormativeScore, Scores } from '#app/domain/trust/scores.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { BuildingPart } from './building-plan.ts';

/** A promise of the building, with what it is called and whether its verdict is `missed`. */
export type NamedPart = BuildingPart & { title: string; missed: boolean; href?: string };
export type BuildingFacts = {
  scores: Scores;
  stones: readonly NamedPart[];
  columns: readonly NamedPart[];
  /** The normative lower bound from which the base carries: 80. */
  support: number;
};

type Crack = { part: NamedPart; because: 'missed' | 'low' };

/** The stone that fails the base and why; `null` while the base carries, or cannot be judged. */
export function crackOf({ scores, stones, support }: BuildingFacts): Crack | null {
  const { normative, differentiating } = scores;
  if (!normative?.measured) return null;
  const reason = differentiating?.reason;
  const missed = stones.filter((stone) => stone.missed);
  const worst =
    reason?.code === 'commitment-missed'
      ? stones.find(({ id }) => id === reason.commitment)
      : missed.sort((one, other) => one.attainment - other.attainment)[0];
  if (worst) return { part: worst, because: 'missed' };
  const weakest = stones.find(({ id }) => id === normative.weakest);
  return weakest && normative.low < support ? { part: weakest, because: 'low' } : null;
}

/** What both scores are called together, or the only one of a charter that makes promises of one nature. */
export function scoresTitle({ t }: Translator, { normative, differentiating }: Scores): string {
  return t(normative && differentiating ? 'scores.title' : 'scores.titleOfOne');
}

/** Whether what is built on the base counts as trust. */
export function isSupported(facts: BuildingFacts): boolean {
  return facts.scores.differentiating?.supported ?? false;
}

/** What the drawing shows, in sentences: the base holds, or the promise that cracks it by name. */
export function captionOf(words: Translator, facts: BuildingFacts): string {
  const { t } = words;
  const { normative, differentiating } = facts.scores;
  if (!normative) return t(differentiating ? 'scores.noBase' : 'scores.noScore');
  const base = baseInWords(words, facts, normative);
  const more = differentiating ? base.more : t('scores.nothingBeyond');
  return [base.says, more, base.heldDown].filter(Boolean).join(' ');
}

/** How the base stands; what that means for what is built on it; the promise that holds a sound base down. */
function baseInWords(
  { t }: Translator,
  facts: BuildingFacts,
  normative: NormativeScore,
): { says: string; more?: string; heldDown?: string } {
  if (!normative.measured) return { says: t('scores.unmeasured'), more: t('scores.unmeasuredSo') };
  const crack = crackOf(facts);
  if (crack) {
    const { number, title } = crack.part;
    return crack.because === 'missed'
      ? { says: t('scores.crackedMissed', { number, title }), more: t('scores.missedSo') }
      : {
          says: t('scores.crackedLow', { number, title, support: facts.support }),
          more: t('scores.lowSo'),
        };
  }
  const weakest = facts.stones.find(({ id }) => id === normative.weakest);
  return {
    says: t('scores.holds'),
    more: t(facts.scores.differentiating?.measured ? 'scores.holdsSo' : 'scores.nothingOnTop'),
    ...(weakest && weakest.attainment < 1
      ? { heldDown: t('scores.heldDown', { number: weakest.number, title: weakest.title }) }
      : {}),
  };
}

/** The whole drawing for those who cannot see it: each score there is, with its promises. */
export function describeBuilding(words: Translator, { scores, stones, columns }: BuildingFacts): string {
  const { t, score } = words;
  const { normative, differentiating } = scores;
  const numbers = (of: { score: number; low: number; high: number }) => ({
    score: score(of.score),
    low: score(of.low),
    high: score(of.high),
  });
  const part = ({ number, title, attainment, measured }: NamedPart) =>
    measured
      ? t('scores.describePart', {
          number,
          title,
          percent: words.percent(Math.floor(attainment * 100) / 100, 0),
        })
      : t('scores.describeGhost', { number, title });
  return [
    normative &&
      (normative.measured ? t('scores.describeNormative', numbers(normative)) : t('scores.describePresumed')),
    ...stones.map(part),
    differentiating &&
      (differentiating.measured
        ? t('scores.describeDifferentiating', numbers(differentiating))
        : t('scores.describeNothing')),
    ...columns.map(part),
  ]
    .filter(Boolean)
    .join(' ');
}
