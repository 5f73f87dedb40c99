/** Answers that nobody gave: what customers of the made-up company would have said, the same for the same seed. */
import type { Answers } from '#app/domain/survey/answers.ts';
import type { KanoCategory } from '#app/domain/survey/kano.ts';
import { itemAnswers, type SurveyTerms } from '#app/domain/survey/terms.ts';
import { type Chance, chanceFrom } from './chance.ts';

/** How a candidate is read: how many of a hundred pairs fall in each category, the rest into none, and how important it is on average. */
type Reading = { importance: number } & Record<KanoCategory, number>;

const reading = (
  M: number,
  O: number,
  A: number,
  I: number,
  R: number,
  Q: number,
  importance: number,
): Reading => ({
  ...{ M, O, A, I, R, Q, importance },
});
const readings: Record<string, Reading> = {
  'complaint-answer': reading(50, 30, 8, 10, 0, 2, 8),
  'call-back': reading(45, 24, 12, 17, 0, 2, 7),
  'appointment-slot': reading(22, 42, 20, 14, 0, 2, 7.6),
  'final-bill-refund': reading(55, 20, 6, 17, 0, 2, 7.8),
  'named-adviser': reading(10, 16, 46, 26, 0, 2, 7.5),
  'yearly-review': reading(8, 10, 40, 38, 2, 2, 6.1),
  'automatic-compensation': reading(14, 18, 42, 24, 0, 2, 7.2),
  'plain-bill': reading(20, 24, 22, 32, 0, 2, 6),
  'price-notice': reading(28, 20, 27, 23, 0, 2, 6.8),
  'night-line': reading(8, 12, 40, 36, 2, 2, 5.2),
  'paper-bill': reading(8, 8, 14, 64, 4, 2, 3.5),
  'welcome-gift': reading(2, 2, 22, 66, 6, 2, 2.6),
  'neighbour-comparison': reading(2, 3, 8, 37, 48, 2, 2.2),
};
/** Not to be cut off became what is normal, from wave to wave. */
const drifting: readonly Reading[] = [
  reading(22, 22, 32, 22, 0, 2, 7.4),
  reading(30, 23, 24, 21, 0, 2, 7.7),
  reading(40, 24, 14, 20, 0, 2, 8.1),
];

/** Of a hundred people, how many give each answer from 1 to 7 to a sentence that stands alone: of each some, so that none has to be hidden. */
const sentences: Record<string, readonly number[]> = {
  welcomed: [3, 3, 3, 4, 9, 24, 54],
  'word-kept': [5, 6, 8, 13, 22, 26, 20],
  'time-respected': [8, 9, 11, 16, 22, 20, 14],
  'decisions-explained': [12, 12, 13, 17, 18, 16, 12],
  'heard-by-manager': [11, 12, 14, 18, 19, 15, 11],
  'at-ease': [4, 4, 4, 6, 14, 28, 40],
  'helped-by-colleagues': [4, 4, 4, 5, 13, 28, 42],
  'word-kept-to-us': [7, 8, 10, 15, 22, 23, 15],
  'our-time-respected': [9, 10, 12, 16, 21, 19, 13],
  'may-try': [15, 15, 16, 18, 15, 12, 9],
};

/** The pairs of answers, with it and without it, that lead to a category. */
const pairs: Record<KanoCategory, readonly (readonly [number, number])[]> = {
  M: [
    [2, 5],
    [3, 5],
    [4, 5],
  ],
  O: [[1, 5]],
  A: [
    [1, 2],
    [1, 3],
    [1, 4],
  ],
  I: [
    [2, 2],
    [2, 3],
    [3, 3],
    [3, 4],
    [4, 4],
  ],
  R: [
    [5, 1],
    [5, 2],
    [3, 1],
  ],
  Q: [
    [1, 1],
    [5, 5],
  ],
};

/** How many of a hundred leave a question out, and how many stop before the end. */
const leavingOut = 0.02;
const stopping = 0.06;

/**
 * The answers of `count` people. Candidates that nobody thought of here are indifferent to all.
 * @param wave which wave of its series it is, from 0
 */
export function makeUpAnswers(
  terms: SurveyTerms,
  { seed, count, wave }: { seed: string; count: number; wave: number },
): { answers: Answers; complete: boolean }[] {
  const chance = chanceFrom(seed);
  const categories = new Map(
    terms.candidates.map(({ id }) => [id, shuffled(chance, quotas(readingOf(id, wave), count))]),
  );
  // Chances of their own: the rest is what it would be without.
  const apart = chanceFrom(`${seed} sentences`);
  const spoken = terms.items.flatMap(({ id }) => {
    const shares = sentences[id];
    return shares ? [[`item.${id}`, shuffled(apart, sharedOut(shares, count))] as const] : [];
  });
  return Array.from({ length: count }, (_, at) => {
    const complete = !chance.happens(stopping);
    const asked = complete ? terms.candidates : terms.candidates.slice(0, chance.between(1, 6));
    const kano = asked.flatMap(({ id }) =>
      kanoOf(chance, id, categories.get(id)?.[at] ?? 'I', readingOf(id, wave)),
    );
    const rest = complete ? [...itemsOf(chance, terms), ...groupsOf(chance, terms)] : [];
    const given = [...kano, ...rest].filter(() => !chance.happens(leavingOut));
    const said = complete ? spoken.map(([key, answers]) => [key, answers[at] ?? itemAnswers] as const) : [];
    const kept = said.filter(() => !apart.happens(leavingOut));
    return { answers: Object.fromEntries([...given, ...kept]), complete };
  });
}

function readingOf(id: string, wave: number): Reading {
  if (id === 'no-power-cut') return drifting[Math.min(wave, drifting.length - 1)] as Reading;
  return readings[id] ?? reading(5, 5, 10, 76, 2, 2, 4);
}

/** As many of each category as its share says, so that chance does not decide what customers think. */
function quotas(shares: Reading, count: number): KanoCategory[] {
  const each = (Object.keys(pairs) as KanoCategory[]).flatMap((category) =>
    Array.from({ length: Math.round((shares[category] / 100) * count) }, () => category),
  );
  return each.slice(0, count);
}

/** The answers 1 and up, as many of each as its share of a hundred says. */
function sharedOut(shares: readonly number[], count: number): number[] {
  return shares
    .flatMap((share, at) => Array.from({ length: Math.round((share / 100) * count) }, () => at + 1))
    .slice(0, count);
}

function shuffled<Item>(chance: Chance, items: Item[]): Item[] {
  for (let at = items.length - 1; at > 0; at--) {
    const other = chance.between(0, at);
    [items[at], items[other]] = [items[other] as Item, items[at] as Item];
  }
  return items;
}

function kanoOf(
  chance: Chance,
  id: string,
  category: KanoCategory,
  { importance }: Reading,
): [string, number][] {
  const [with_, without] = chance.pick(pairs[category]);
  return [
    [`with.${id}`, with_],
    [`without.${id}`, without],
    [`importance.${id}`, within(importance + 1.4 * normal(chance), 9)],
  ];
}

/** Quality goes further with trust where people are known: a slope of 0.45 points, and 0.25 more for each spread of ties. */
function itemsOf(chance: Chance, { items }: SurveyTerms): [string, number][] {
  const [quality, ties, own] = [normal(chance), normal(chance), normal(chance)];
  const trust = 0.45 * quality + 0.3 * ties + 0.25 * quality * ties + 0.6 * own;
  const latent = { quality, ties, trust };
  const others = items.filter(({ id }) => !(id in sentences));
  return others.map(({ id, scale }) => {
    const level = scale === null ? 0.6 * own + 0.8 * normal(chance) : latent[scale] + 0.55 * normal(chance);
    return [`item.${id}`, within(4.6 + 1.1 * level, itemAnswers)];
  });
}

/** The first category answers more readily than there are people in it. */
function groupsOf(chance: Chance, { groups }: SurveyTerms): [string, string][] {
  return groups.flatMap(({ id, categories }): [string, string][] => {
    const [first, ...others] = categories;
    const picked = chance.happens(0.52) || others.length === 0 ? first : chance.pick(others);
    return picked ? [[`group.${id}`, picked.id]] : [];
  });
}

/** Box and Muller. */
function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());
}

function within(value: number, most: number): number {
  return Math.min(Math.max(Math.round(value), 1), most);
}
