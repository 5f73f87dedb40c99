import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Language } from '#app/languages/language.ts';
import { voiceCommand } from './voice.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-voice-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function answer(file: string, language?: Language) {
  const answers: string[] = [];
  const faults: string[] = [];
  const output = { answer: (line: string) => answers.push(line), fault: (line: string) => faults.push(line) };
  const status = await voiceCommand(file, output, language);
  return { status, answers, faults };
}

async function answerText(text: string, language?: Language) {
  const file = join(folder, 'cases.json');
  await writeFile(file, text);
  const { faults, ...rest } = await answer(file, language);
  return { ...rest, faults: faults.map((fault) => fault.replace(file, 'cases.json')) };
}

async function ofOne(kind: string, input: object, expect?: object) {
  const { answers, status } = await answerText(
    JSON.stringify({ cases: [{ id: 'one', kind, in: input, expect }] }),
  );
  return { ...JSON.parse(answers[0] ?? ''), status };
}

test('all worked answers agree', async () => {
  const { status, answers, faults } = await answer('app/domain/survey/cases/voice.json');
  expect(faults).toEqual([]);
  expect(answers.filter((line) => line.includes('"agrees":false'))).toEqual([]);
  expect(answers.at(-1)).toBe('98 of 98 agree');
  expect(status).toBe(0);
});

test('numbers agree to a millionth of themselves, near nought to 1e-9, verdicts and lists exactly', async () => {
  const held = (expect: object) => ofOne('difference', { first: [9, 10], second: [3, 10] }, expect);
  expect(await held({ difference: 0.6 * (1 + 9e-7) })).toMatchObject({ agrees: true, status: 0 });
  expect(await held({ difference: 0.6 * (1 + 2e-6) })).toMatchObject({
    ...{ agrees: false, status: 1 },
    differs: [{ path: 'difference', expected: expect.closeTo(0.6000012, 9), found: expect.closeTo(0.6, 9) }],
  });
  const equal = (expect: object) => ofOne('difference', { first: [3, 10], second: [3, 10] }, expect);
  expect(await equal({ difference: 9e-10 })).toMatchObject({ agrees: true });
  expect(await equal({ difference: 2e-9 })).toMatchObject({ agrees: false });
  const line = {
    k: 10,
    counts: [
      ['a', 30],
      ['b', 2],
      ['c', 12],
    ],
  };
  expect(await ofOne('suppress-line', line, { hidden: ['b', 'c'] })).toMatchObject({ agrees: true });
  expect(await ofOne('suppress-line', line, { hidden: ['b'] })).toMatchObject({ agrees: false });
  expect(await ofOne('suppress-line', line, { hidden: ['c', 'b'] })).toMatchObject({ agrees: false });
});

test('what has no answer says null, and why where it is asked for something that cannot be', async () => {
  expect(await ofOne('difference', { first: [0, 0], second: [3, 10] })).toMatchObject({
    difference: null,
    lower: null,
  });
  const margins = [['age', { young: 0.5, old: 0.5 }]];
  const young = { age: 'young', yes: 1, times: 6 };
  const weights = (answers: object[], population = 100) => ofOne('weights', { margins, population, answers });
  expect((await weights([young])).problem).toBe(
    'nobody answered in “old” (age): merge it with another category',
  );
  expect((await weights([young, { yes: 0, times: 2 }])).problem).toBe(
    'the margin “age” has no category “”, which an answer has',
  );
  expect((await weights([])).problem).toBe('there is no answer to weight');
  expect((await weights([young, { age: 'old', yes: 0, times: 6 }], 11)).problem).toBe(
    'the frame is smaller than its answers, or nothing has a weight',
  );
});

test('a file that cannot be read is refused with its lines and what was expected, in the language of the terminal', async () => {
  const text = [
    '{"cases": [{"id": "a", "kind": "kanoo", "in": {}},',
    '{"id": "b", "kind": "kano", "in": {"counts": {"M": -1}}},',
    '{"id": "c", "kind": "difference", "in": {"first": [3, 2], "second": [1, 1]}},',
    '{"id": "d", "kind": "suppress-table", "in": {"k": 10, "table": [[1, 2], [3]]}}]}',
  ].join('\n');
  const { status, faults } = await answerText(text);
  expect(status).toBe(2);
  expect(faults).toEqual([
    expect.stringMatching(/^cases\.json:1: case “a”, kind: expected kano \| drift \| /),
    'cases.json:2: case “b”, in.counts.M: expected at least 0',
    'cases.json:3: case “c”, in.first[0]: expected at most 2',
    'cases.json:4: case “d”, in.table[1]: expected this list to have length 2, not 1',
  ]);
  const french = await answerText(text, 'fr');
  expect(french.faults.at(-1)).toMatch(/: longueur attendue pour cette liste\s: 2, et non 1$/);
});
