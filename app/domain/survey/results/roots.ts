import { hash } from 'node:crypto';
import { canonicalJson } from '../../ledger/canonical.ts';
import { emptyEdge, grow, leafHash, rootOf } from '../../ledger/merkle.ts';
import { type AnswerRows, answersTo } from '../answer-rows.ts';

/** The hash of a code: SHA-256 in hexadecimal. */
export const codeHash = /^[0-9a-f]{64}$/;

/** The root of the tree over the hashes of codes, sorted; each leaf is the hash's bytes. Base64, as everywhere in the ledger. */
export function rootOfCodes(hashes: readonly string[]): string {
  const leaves = sortedCodes(hashes).map((each) =>
    hash('sha256', Buffer.concat([Buffer.of(0), Buffer.from(each, 'hex')]), 'buffer'),
  );
  return rootOf(leaves.reduce(grow, emptyEdge)).toString('base64');
}

/** The root of the tree over what was answered by those who are counted: the canonical JSON of each, sorted. */
export function rootOfAnswers(rows: AnswerRows): string {
  const steps = rootInSteps(rows);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** So many leaves are a step. */
const atOnce = 250;

/** `rootOfAnswers` in steps, between which others can have their turn. */
export function* rootInSteps(rows: AnswerRows): Generator<undefined, string> {
  let edge = emptyEdge;
  for (const text of textsInOrder(rows)) {
    edge = grow(edge, leafHash(text));
    if (edge.size % atOnce === 0) yield;
  }
  return rootOf(edge).toString('base64');
}

/** Nothing was answered: after every answer, as a member that is there stands before whatever comes in its place. */
const nothing = 255;

/**
 * The canonical JSON of each row, sorted, one after the other: all of them at once would be a hundred times the rows. They are sorted as texts of one
 * character an answer: members stand in the order of their names, no value begins with another, and both `,` and `"` stand before `}`.
 */
export function* textsInOrder(rows: AnswerRows): Generator<string> {
  const columns = [...rows.questions].sort((one, other) => (one.name < other.name ? -1 : 1)).map(columnIn);
  const width = columns.length;
  const bytes = Buffer.alloc(rows.count * width, nothing);
  for (const [at, { question, ranks }] of columns.entries()) {
    const column = rows.column(question.name);
    for (let row = 0; row < column.length; row += 1)
      bytes[row * width + at] = ranks[(column[row] ?? 0) - 1] ?? nothing;
  }
  const short = rows.keys.map((_, row) => bytes.toString('latin1', row * width, (row + 1) * width));
  for (const each of short.sort()) {
    const members = columns.flatMap(({ members }, at) => members[each.charCodeAt(at)] ?? []);
    yield `{${members.join(',')}}`;
  }
}

type Column = {
  question: AnswerRows['questions'][number];
  /** What can be answered, each as a member of the canonical JSON, sorted; and the place there of each answer. */
  members: string[];
  ranks: number[];
};

function columnIn(question: Column['question']): Column {
  const name = canonicalJson(question.name);
  const written = answersTo(question).map((value) => `${name}:${canonicalJson(value)}`);
  const members = [...written].sort();
  return { question, members, ranks: written.map((each) => members.indexOf(each)) };
}

/** The hashes in the order in which they are published, which says nothing of when they were used. @throws Error for what is no hash of a code */
export function sortedCodes(hashes: readonly string[]): string[] {
  const stray = hashes.find((each) => !codeHash.test(each));
  if (stray !== undefined) throw new Error(`Not the hash of a code: ${stray.slice(0, 80)}`);
  return [...hashes].sort();
}
