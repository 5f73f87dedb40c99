import { hash } from 'node:crypto';
import { AnswerRows } from '../answer-rows.ts';
import type { Answers } from '../answers.ts';
import type { Given } from '../given.ts';
import { packGiven } from '../packed.ts';
import { itemAnswers, type SurveyTerms } from '../terms.ts';

/** What most of those asked make of a candidate: see `kanoCategory`. */
type Leaning = 'M' | 'O' | 'A' | 'I';
const pairs: Record<Leaning, readonly [number, number]> = { M: [2, 5], O: [1, 5], A: [1, 3], I: [3, 3] };
const leanings: readonly Leaning[] = ['M', 'O', 'A', 'M', 'A', 'I', 'O', 'M'];

/**
 * Made-up answers, the same for the same seed: candidates are by turns a norm, both, a difference, and so on; ties make quality count for more trust.
 * One in forty never came to the end.
 */
export function madeUpAnswers(terms: SurveyTerms, count: number, seed = 'answers'): Given[] {
  return Array.from({ length: count }, (_, at) => {
    const chance = chances(`${seed}|${at}`);
    return {
      key: hash('sha256', `${seed}|key|${at}`, 'hex').slice(0, 32),
      complete: at % 40 !== 39,
      answers: answersBy(terms, chance),
    };
  });
}

/** Answers as they are counted. */
export function rowsOf(terms: SurveyTerms, given: readonly Given[]): AnswerRows {
  const rows = new AnswerRows(terms);
  rows.add(packGiven(terms, given));
  return rows;
}

/** The hashes of as many codes. */
export function madeUpCodes(count: number, seed = 'answers'): string[] {
  return Array.from({ length: count }, (_, at) => hash('sha256', `${seed}|code|${at}`, 'hex'));
}

function answersBy(terms: SurveyTerms, chance: () => number): Answers {
  const answers: Record<string, number | string> = {};
  for (const [at, { id }] of terms.candidates.entries()) {
    if (chance() < 0.03) continue;
    const leaning =
      chance() < 0.7
        ? (leanings[at % leanings.length] as Leaning)
        : pick(['M', 'O', 'A', 'I'] as const, chance);
    const [withIt, without] = pairs[leaning];
    answers[`with.${id}`] = withIt;
    answers[`without.${id}`] = without;
    answers[`importance.${id}`] = 1 + Math.floor(chance() * 9);
  }
  const [quality, ties] = [normal(chance), normal(chance)];
  const trust = 0.4 * quality + 0.3 * ties + 0.3 * quality * ties + 0.6 * normal(chance);
  const levels = { quality, ties, trust };
  for (const { id, scale } of terms.items) {
    const level = (scale ? levels[scale] : normal(chance)) + 0.6 * normal(chance);
    answers[`item.${id}`] = Math.min(itemAnswers, Math.max(1, Math.round(4 + 1.2 * level)));
  }
  for (const { id, categories } of terms.groups)
    answers[`group.${id}`] = pick(
      categories.map((category) => category.id),
      chance,
    );
  return answers;
}

function pick<Value>(of: readonly Value[], chance: () => number): Value {
  return of[Math.floor(chance() * of.length)] as Value;
}

function normal(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

/** Numbers from 0 to below 1: a hash is a new one for each seed, a step of a simple generator for each number. */
function chances(seed: string): () => number {
  let state = Number.parseInt(hash('sha256', seed, 'hex').slice(0, 8), 16);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
