import type { CharterTerms, CommitmentTerms } from '#app/domain/charter/terms.ts';
import { mean } from '#app/domain/statistics/means.ts';
import type { Felt, Side } from '#app/domain/survey/felt.ts';
import type { CharterTold } from '#app/domain/survey/kept-pairs.ts';
import { type KeptShare, keptOf } from '#app/domain/survey/kept-share.ts';
import { type Symmetry, symmetry } from '#app/domain/survey/symmetry.ts';
import type { Acts } from '#app/domain/value/acts.ts';
import { marksBeside, marksOfItem } from '#app/domain/value/item-marks.ts';
import { gapInWords } from './gaps.ts';
import type { SaidFigure } from './said-figures.ts';
import { keptInWords } from './said-symmetry.ts';
import type { Translator } from './translator.ts';

type Audience = CharterTerms['audience'];
/** Which promises carry a value, and which items ask for it, is the company’s word: so the names of figures say it. */
type Named = { value: string; inside: readonly string[]; outside: readonly string[] };
type Told = { id: string; terms: CommitmentTerms; figure: Parameters<typeof keptOf>[0][number]['figure'] };
type Claimed = { figure: string };

/** What acts are counted beside words, in the order of the columns. */
export const actsCounted = ['said', 'firm', 'measured', 'watched', 'kept'] as const;

/** How much of what a charter says can be verified, was measured, is watched and is kept. */
export function saidActs(words: Translator, charter: string, acts: Acts): SaidFigure[] {
  return actsCounted.map((name) => ({
    ...{ figure: `acts.${charter}.${name}`, value: String(acts[name]) },
    say: (value) => words.n(Number(value)),
  }));
}

/** What was kept of the promises to one side that carry a value. @param ids of these promises, of which there may be none that can be read */
export function saidValueKept(
  words: Translator,
  { value, audience, ids }: { value: string; audience: Audience; ids: readonly string[] },
  kept: KeptShare,
): SaidFigure {
  return {
    ...{ figure: `values.${value}.${audience}.${namesOf(ids)}`, value: `${kept.kept} ${kept.cases}` },
    say: () => {
      if (ids.length === 0) return words.t('values.noPromise');
      return kept.cases === 0 ? words.t('symmetry.nothing') : keptInWords(words, kept);
    },
  };
}

/** The gap between both sides of what was kept for a value, and what can be said of it. */
export function saidValueGap(words: Translator, { value, inside, outside }: Named, of: Symmetry): SaidFigure {
  return {
    ...{ figure: `values.${value}.gap.${namesOf(inside)}.${namesOf(outside)}`, value: of.verdict },
    say: () => gapAndVerdict(words, of, 'shares'),
  };
}

/** The mean mark of an item that asks one side for a value, and of how many answers. */
export function saidValueItem(
  words: Translator,
  { value, side, item }: { value: string; side: Side; item: string },
  { mark, count }: { mark: number; count: number },
): SaidFigure {
  return {
    ...{ figure: `values.${value}.item.${side}.${item}`, value: `${mark} ${count}` },
    say: () => words.t('values.mark', { mark: words.score(mark), count }),
  };
}

/** The gap between the items of both sides, and what can be said of it. */
export function saidValueItemGap(words: Translator, named: Named, of: Symmetry): SaidFigure {
  const { value, inside, outside } = named;
  return {
    ...{ figure: `values.${value}.item-gap.${namesOf(inside)}.${namesOf(outside)}`, value: of.verdict },
    say: () => gapAndVerdict(words, of, 'marks'),
  };
}

/** What follows for the values that a page claims something of: from the promises and the items that it names itself. */
export function saidValues(
  words: Translator,
  known: { charters: readonly CharterTold<Told>[]; felt: Pick<Felt, 'items'> },
  claimed: readonly Claimed[],
): SaidFigure[] {
  return claimed.flatMap(({ figure }): SaidFigure[] => {
    const [area, value = '', what = '', one = '', other = ''] = figure.split('.');
    if (area !== 'values') return [];
    const keptBy = (audience: Audience, names: string) =>
      keptOf(promisesNamed(known.charters, audience, names));
    const marks = (side: Side, name: string) => marksOfItem(known.felt, side, name);
    if (what === 'employees' || what === 'customers')
      return [saidValueKept(words, { value, audience: what, ids: namesIn(one) }, keptBy(what, one))];
    const named = { value, inside: namesIn(one), outside: namesIn(other) };
    if (what === 'gap') {
      const [ours, theirs] = [keptBy('employees', one), keptBy('customers', other)];
      const count = ({ kept, cases }: KeptShare) => ({ count: kept, of: cases });
      return [saidValueGap(words, named, symmetry(count(ours), count(theirs)))];
    }
    if (what === 'item' && (one === 'client' || one === 'collaborateur')) {
      const found = marks(one, other);
      if (found.length === 0) return [];
      const mark = { mark: mean(found), count: found.length };
      return [saidValueItem(words, { value, side: one, item: other }, mark)];
    }
    if (what !== 'item-gap') return [];
    const beside = marksBeside(marks('collaborateur', one), marks('client', other));
    return beside ? [saidValueItemGap(words, named, beside)] : [];
  });
}

/** A gap in points with what can be said of it. */
function gapAndVerdict(words: Translator, of: Symmetry, unit: 'shares' | 'marks'): string {
  const gap = gapInWords(words, of, unit);
  if (gap === null) return words.t('values.noGap');
  const verdict =
    unit === 'shares' ? words.t(`symmetry.verdicts.${of.verdict}`) : words.t(`values.verdicts.${of.verdict}`);
  return `${gap}. ${verdict}`;
}

function promisesNamed(charters: readonly CharterTold<Told>[], audience: Audience, names: string): Told[] {
  const ids = namesIn(names);
  return charters
    .filter((charter) => charter.audience === audience)
    .flatMap(({ promises }) => promises.filter(({ id }) => ids.includes(id)));
}

function namesOf(names: readonly string[]): string {
  return names.join('+');
}

function namesIn(names: string): string[] {
  return names === '' ? [] : names.split('+');
}
