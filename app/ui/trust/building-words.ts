import type { NormativeScore, Scores } from '#app/domain/trust/scores.ts';
import type { PlainKey } from '#app/i18n/messages.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import type { BuildingPart, Failing } from './building-plan.ts';

/** A promise of the building, with what it is called and whether its verdict is `missed`. */
export type NamedPart = BuildingPart & {
  title: string;
  /** Where it is not the page's. */
  titleLanguage?: Language | undefined;
  missed: boolean;
  href?: string;
};
export type BuildingFacts = {
  scores: Scores;
  stones: readonly NamedPart[];
  columns: readonly NamedPart[];
  /** The normative lower bound from which the base carries: 80. */
  support: number;
};

/** The stones that crack the base, the one to name first at the head, and why they do. */
type Cracks = { first: NamedPart; others: readonly NamedPart[]; because: Failing };

/** What cracks the base; `null` while it carries, or cannot be judged. */
function cracksOf({ scores, stones, support }: BuildingFacts): Cracks | null {
  const { normative, differentiating } = scores;
  if (!normative?.measured) return null;
  const reason = differentiating?.reason;
  const named = reason?.code === 'commitment-missed' ? reason.commitment : null;
  const [first, ...others] = stones
    .filter(({ missed }) => missed)
    .sort(
      (one, other) =>
        Number(other.id === named) - Number(one.id === named) || one.attainment - other.attainment,
    );
  if (first)
    return { first, others: others.sort((one, other) => one.number - other.number), because: 'missed' };
  const weakest = stones.find(({ id }) => id === normative.weakest);
  return weakest && normative.low < support ? { first: weakest, others: [], because: 'low' } : null;
}

/** The stones that do not carry, by id, and why; none while the base holds. */
export function failingOf(facts: BuildingFacts): Readonly<Record<string, Failing>> {
  const cracks = cracksOf(facts);
  if (!cracks) return {};
  return Object.fromEntries([cracks.first, ...cracks.others].map(({ id }) => [id, cracks.because]));
}

/** What both scores are called together, or the only one of a charter that makes promises of one nature. */
export function scoresTitle({ t }: Translator, { normative, differentiating }: Scores): string {
  return t(normative && differentiating ? 'scores.title' : 'scores.titleOfOne');
}

/** Whether what is built on the base counts as trust. */
export function isSupported(facts: BuildingFacts): boolean {
  return facts.scores.differentiating?.supported ?? false;
}

/** What the drawing shows, in sentences: the base holds, or the promises that crack it by name. */
export function captionOf(words: Translator, facts: BuildingFacts): string {
  const { t } = words;
  const { normative, differentiating } = facts.scores;
  if (!normative) return t(differentiating ? 'scores.noBase' : 'scores.noScore');
  const base = baseInWords(words, facts, normative);
  return [...base.says, differentiating ? base.so : t('scores.nothingBeyond')].join(' ');
}

/** How the base stands, and what that means for what is built on it. */
function baseInWords(
  words: Translator,
  facts: BuildingFacts,
  normative: NormativeScore,
): { says: string[]; so: string } {
  const { t } = words;
  if (!normative.measured)
    return {
      says: [t('scores.unmeasured')],
      so: t(isSupported(facts) ? onPresumption(facts) : 'scores.unmeasuredSo'),
    };
  const cracks = cracksOf(facts);
  if (cracks) {
    const { first, others, because } = cracks;
    const { number, title } = first;
    if (because === 'low')
      return {
        says: [t('scores.crackedLow', { number, title, support: facts.support })],
        so: t('scores.lowSo'),
      };
    const numbers = words.list(others.map((other) => String(other.number)));
    const more = others.length > 0 ? [t('scores.crackedToo', { count: others.length, numbers })] : [];
    return { says: [t('scores.crackedMissed', { number, title }), ...more], so: t('scores.missedSo') };
  }
  const weakest = facts.stones.find(({ id }) => id === normative.weakest);
  const held =
    weakest && weakest.attainment < 1
      ? [t('scores.heldDown', { number: weakest.number, title: weakest.title })]
      : [];
  return {
    says: [t('scores.holds'), ...held],
    so: t(facts.scores.differentiating?.measured ? 'scores.holdsSo' : 'scores.nothingOnTop'),
  };
}

/** A presumption may carry too; then it is said, where something stands on it. */
function onPresumption({ scores }: BuildingFacts): PlainKey {
  return scores.differentiating?.measured ? 'scores.unmeasuredCarries' : 'scores.nothingOnTop';
}

/** The points of a promise that was measured, as the drawing writes them: whole, never rounded up. */
export function pointsInWords(words: Translator, { attainment }: NamedPart): string {
  return words.t('scores.points', { points: words.n(Math.floor(attainment * 100 + 1e-9)) });
}
