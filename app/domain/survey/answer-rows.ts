import { type Question, questionsIn } from './answers.ts';
import type { PackedGiven } from './given.ts';
import { valuesIn } from './packed.ts';
import type { SurveyTerms } from './terms.ts';

/** Room is made for so many rows, and then for as many again. */
const firstRoom = 256;

/**
 * What was answered by those who came to the end, one row each, in the order in which they were added. Of each answer one byte is kept: 0 for none, the
 * number, or the place of the category, from 1. Objects that name their questions would take fifty times as much.
 */
export class AnswerRows {
  /** The key of each row: nothing in it says who it is of. */
  readonly keys: string[] = [];
  readonly questions: readonly Question[];
  readonly #terms: Pick<SurveyTerms, 'slug'>;
  readonly #places: ReadonlyMap<string, number>;
  #bytes: Uint8Array;

  constructor(terms: SurveyTerms) {
    this.#terms = terms;
    this.questions = questionsIn(terms);
    this.#places = new Map(this.questions.map(({ name }, at) => [name, at]));
    this.#bytes = new Uint8Array(firstRoom * this.questions.length);
  }

  /** How many came to the end. */
  get count(): number {
    return this.keys.length;
  }

  /** Adds those who came to the end. @throws Error for what `packAnswers` did not make by the same terms */
  add(given: readonly PackedGiven[]): void {
    for (const { key, complete, answers } of given) {
      const values = valuesIn(this.#terms, this.questions, answers);
      if (!complete) continue;
      const start = this.count * this.questions.length;
      if (start + this.questions.length > this.#bytes.length) this.#grow();
      for (const [at, question] of this.questions.entries())
        this.#bytes[start + at] = byteOf(question, values[at] ?? null);
      this.keys.push(key);
    }
  }

  /** What each row answers to a question, by its name: a byte each, see above; all 0 for a question that was not asked. */
  column(name: string): Uint8Array {
    const column = new Uint8Array(this.count);
    const place = this.#places.get(name);
    if (place === undefined) return column;
    for (let row = 0; row < column.length; row += 1)
      column[row] = this.#bytes[row * this.questions.length + place] ?? 0;
    return column;
  }

  #grow(): void {
    const more = new Uint8Array(2 * this.#bytes.length);
    more.set(this.#bytes);
    this.#bytes = more;
  }
}

/** What an answer may be, in the order of the bytes that stand for it, from 1. */
export function answersTo(question: Question): (number | string)[] {
  return question.kind === 'group'
    ? question.group.categories.map(({ id }) => id)
    : Array.from({ length: question.most }, (_, at) => at + 1);
}

function byteOf(question: Question, value: number | string | null): number {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  return question.kind === 'group' ? question.group.categories.findIndex(({ id }) => id === value) + 1 : 0;
}
