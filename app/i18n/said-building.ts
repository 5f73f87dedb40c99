import { type Base, cracksOf, type Failing, failingOf, isSupported } from '#app/domain/trust/cracks.ts';
import { type Part, wholePoints } from '#app/domain/trust/parts.ts';
import type { NormativeScore } from '#app/domain/trust/scores.ts';
import type { PlainKey } from './messages.ts';
import type { SaidFigure } from './said-figures.ts';
import type { Translator } from './translator.ts';

/** A promise of the building, with what it is called. */
export type NamedPart = Part & { number: number; title: string };
/** Both scores and the promises that they are drawn from: the stones of the base, and the columns on it. */
export type BuildingFacts<P extends Part & { number: number } = NamedPart> = Base<P> & {
  columns: readonly P[];
};
export type Floor = 'stones' | 'columns';
type Drawn = Pick<Part, 'id' | 'attainment' | 'measured'> & { number: number };

/** All that the drawing of both scores says beside them: its sentence, its promises by name, its scale and its numbers. */
export function saidBuilding(words: Translator, facts: BuildingFacts): SaidFigure[] {
  const { stones, columns, support } = facts;
  const failing = failingOf(facts);
  const named = (floor: Floor, part: NamedPart): SaidFigure => {
    const { points, remarks } = partInWords(words, part, floor === 'stones' ? failing[part.id] : undefined);
    const text = [part.number, part.title, points, ...remarks].filter((each) => each !== null).join(' ');
    return {
      figure: `building.${floor}.${part.id}`,
      value: `${part.number} ${part.attainment}`,
      say: () => text,
    };
  };
  return [
    saidCaption(words, facts),
    ...stones.map((part) => named('stones', part)),
    ...columns.map((part) => named('columns', part)),
    ...(stones.length + columns.length > 0 ? [saidScale(words, facts)] : []),
    ...saidDrawn(words, { stones, columns, support }),
  ];
}

/** The sentence under the drawing. */
export function saidCaption(words: Translator, facts: BuildingFacts): SaidFigure {
  return { figure: 'building.says', value: stateOf(facts), say: () => captionOf(words, facts) };
}

/** The numbers in the drawing: of each promise its own and its points, and where the base begins to carry. */
export function saidDrawn(
  { n }: Translator,
  { stones, columns, support }: { stones: readonly Drawn[]; columns: readonly Drawn[]; support: number },
): SaidFigure[] {
  const whole = (value: string) => n(Number(value));
  const drawn = (floor: Floor, { id, number, attainment, measured }: Drawn) => [
    { figure: `building.${floor}.${id}.number`, value: String(number), say: whole },
    ...(measured
      ? [
          {
            figure: `building.${floor}.${id}.drawn`,
            value: String(attainment),
            say: (value: string) => n(wholePoints(Number(value))),
          },
        ]
      : []),
  ];
  return [
    ...stones.flatMap((part) => drawn('stones', part)),
    ...columns.flatMap((part) => drawn('columns', part)),
    ...(stones.length > 0 ? [{ figure: 'building.threshold', value: String(support), say: whole }] : []),
  ];
}

/** What is said of a promise in the drawing beside its name: its points (`null` where it is not measured), and remarks. */
export function partInWords(
  { t, n }: Translator,
  { measured, attainment }: Pick<Part, 'measured' | 'attainment'>,
  because: Failing | undefined,
): { points: string | null; remarks: string[] } {
  return {
    points: measured ? t('scores.points', { points: n(wholePoints(attainment)) }) : null,
    remarks: [
      ...(measured ? [] : [t('scores.fewCases')]),
      ...(because === 'missed' ? [t('scores.missed')] : []),
    ],
  };
}

function saidScale({ t, n }: Translator, { stones, support }: BuildingFacts): SaidFigure {
  const key = stones.length > 0 ? 'scores.scale' : 'scores.scaleOfColumns';
  return {
    figure: 'building.scale',
    value: String(support),
    say: (value) => t(key, { support: n(Number(value)) }),
  };
}

/** How the base stands, for machines: `holds`, `presumed`, `none`, or why it does not carry and by which promises. */
function stateOf(facts: BuildingFacts): string {
  const { normative } = facts.scores;
  if (!normative) return 'none';
  if (!normative.measured) return 'presumed';
  const cracks = cracksOf(facts);
  return cracks
    ? [cracks.because, ...[cracks.first, ...cracks.others].map(({ id }) => id)].join(' ')
    : 'holds';
}

/** What the drawing shows, in sentences: the base holds, or the promises that crack it by name. */
function captionOf(words: Translator, facts: BuildingFacts): string {
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
