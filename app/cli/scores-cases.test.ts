import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Language } from '#app/languages/language.ts';
import { answerScoreCases } from './scores-cases.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-scores-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function answer(file: string, language?: Language) {
  const answers: string[] = [];
  const faults: string[] = [];
  const output = { answer: (line: string) => answers.push(line), fault: (line: string) => faults.push(line) };
  const status = await answerScoreCases(file, output, language);
  return { status, answers, faults };
}

async function answerText(text: string, language?: Language) {
  const file = join(folder, 'cases.json');
  await writeFile(file, text);
  const { faults, ...rest } = await answer(file, language);
  return { ...rest, faults: faults.map((fault) => fault.replace(file, 'cases.json')) };
}

const ofOne = (one: object, file: object = {}) =>
  answerText(JSON.stringify({ ...file, cases: [{ id: 'one', ...one }] }));
const visit = { id: 'visit', nature: 'differentiating', target: 0.8 };

test('the worked scores agree', async () => {
  const { status, answers, faults } = await answer('app/domain/trust/cases/scores.json');
  expect(faults).toEqual([]);
  expect(answers.at(-1)).toBe('6 of 6 agree');
  expect(status).toBe(0);
});

test('the worked histories agree', async () => {
  const { status, answers, faults } = await answer('app/domain/trust/cases/score-histories.json');
  expect(faults).toEqual([]);
  expect(answers.at(-1)).toBe('15 of 15 agree');
  expect(status).toBe(0);
});

const since = '2025-01-01';
const told = {
  id: 'answer',
  natures: [{ from: since, is: 'normative' }],
  targets: [{ from: since, target: 0.9 }],
  days: [['2026-06-30', 90, 10]],
};

test('a history is answered with what enters the scores, and held to all of it', async () => {
  const element = { id: 'answer', nature: 'normative', kept: 90, breached: 10, target: 0.9 };
  const one = { at: '2026-06-30', commitments: [told] };
  const held = (evidence: object[]) => ofOne({ ...one, expect: { evidence } });
  expect((await held([{ ...element, kept: 90.0009 }])).answers.at(-1)).toBe('1 of 1 agree');
  const off = await held([{ ...element, kept: 90.002 }]);
  expect(JSON.parse(off.answers[0] ?? '')).toMatchObject({
    evidence: [element],
    agrees: false,
    differs: [{ path: 'evidence.answer.normative.kept', expected: 90.002, found: 90 }],
  });
  expect((await held([])).answers.at(-1)).toBe('0 of 1 agree');
  expect((await held([element, { ...element, nature: 'differentiating' }])).answers.at(-1)).toBe(
    '0 of 1 agree',
  );
});

test('a history that cannot be read is refused with its line and what was expected', async () => {
  const { status, faults } = await answerText(
    [
      '{"cases": [{"id": "a", "at": "2026-06-31", "commitments": [',
      '{"id": "x", "natures": [], "targets": [{"from": "2025-01-01", "target": 95}],',
      '"days": [["2026-06-01", 85]], "reports": [{"to": "2026-06-28", "kept": 11, "of": 10}],',
      '"overdue": ["soon"], "retired": 2026},',
      '{"id": "x", "targets": []}], "expect": {"evidence": {}}}]}',
    ].join('\n'),
  );
  expect(status).toBe(2);
  expect(faults.sort()).toEqual([
    'cases.json:1: case “a”, at: “2026-06-31” is no date: expected one that exists, such as 2026-12-24',
    'cases.json:2: case “a”, commitments[0].natures: expected at least one item in the list',
    'cases.json:2: case “a”, commitments[0].targets[0].target: expected a share above 0, of at most 1, such as 0.95',
    'cases.json:3: case “a”, commitments[0].days[0]: expected a day with its cases kept and breached, such as ["2026-06-01", 85, 15]',
    'cases.json:3: case “a”, commitments[0].reports[0].kept: expected at most as many as “of”',
    'cases.json:4: case “a”, commitments[0].overdue[0]: “soon” is no date: expected one that exists, such as 2026-12-24',
    'cases.json:4: case “a”, commitments[0].retired: expected a date, such as 2026-12-24',
    'cases.json:5: case “a”, commitments[1].natures: expected a list, each item of the form {from, is}',
    'cases.json:5: case “a”, commitments[1].targets: expected at least one item in the list',
    'cases.json:5: case “a”, expect.evidence: expected a list, each item of the form {id, nature, …}',
  ]);
});

test('an answer has the shape of what is expected', async () => {
  const { status, answers } = await ofOne({ commitments: [{ ...visit, kept: 300, breached: 60 }] });
  expect(JSON.parse(answers[0] ?? '')).toEqual({
    id: 'one',
    commitments: { visit: { rate: 83.33, low: 79.22, high: 86.91, verdict: 'on-target' } },
    normative: null,
    differentiating: { score: 98.12, low: 92.64, high: 99.97, supported: false, measured: true },
  });
  expect(answers.at(-1)).toBe('0 of 0 agree');
  expect(status).toBe(0);
});

test('a disagreement is named by its path, and the answer is no', async () => {
  const expected = {
    commitments: { visit: { rate: 83.37, verdict: 'kept' } },
    differentiating: { score: 98.2, supported: false },
  };
  const { status, answers } = await ofOne({
    commitments: [{ ...visit, kept: 300, breached: 60 }],
    expect: expected,
  });
  expect(JSON.parse(answers[0] ?? '')).toMatchObject({
    agrees: false,
    differs: [
      { path: 'commitments.visit.verdict', expected: 'kept', found: 'on-target' },
      { path: 'differentiating.score', expected: 98.2, found: 98.12 },
    ],
  });
  expect(answers.at(-1)).toBe('0 of 1 agree');
  expect(status).toBe(1);
});

test('a file and a case may name their own parameters, and tallies of days', async () => {
  const { answers } = await ofOne(
    {
      at: '2026-06-30',
      method: { minimum: 10 },
      commitments: [visit],
      tallies: [{ commitment: 'visit', day: '2026-05-31', kept: 200, breached: 0 }],
      expect: { commitments: { visit: { rate: 100, low: 97.53, verdict: 'kept' } } },
    },
    { method: { 'half-life': '30 days', minimum: 200 } },
  );
  expect(answers.at(-1)).toBe('1 of 1 agree');
});

test('intentions and promises without a target are answered, not scored', async () => {
  const { answers } = await ofOne({
    commitments: [
      { ...visit, target: null, kept: 40, breached: 0 },
      { ...visit, id: 'wish', firmness: 'aspirational', kept: 40, breached: 0 },
    ],
    expect: { commitments: { visit: { verdict: null } }, normative: null, differentiating: null },
  });
  expect(answers.at(-1)).toBe('1 of 1 agree');
});

test('bad input is refused with its line, the case and what was expected', async () => {
  const { status, answers, faults } = await answerText(
    [
      '{"method": {"level": 95}, "cases": [{"id": "a", "commitments": [',
      '{"id": "x", "nature": "norm", "target": 95, "kept": 1},',
      '{"id": "x", "nature": "normative", "target": 0.9, "kept": -1, "breached": 1}]},',
      '{"id": "b", "commitments": [{"id": "x", "nature": "normative", "target": 0.9, "kept": 1}]},',
      '{"id": "c", "at": "2026-03-01", "commitments": [{"id": "y", "nature": "normative", "target": 0.9}], "tallies": [{"commitment": "y", "day": "2026-02-30", "kept": 1, "breached": 0}]}]}',
    ].join('\n'),
  );
  expect(status).toBe(2);
  expect(answers).toEqual([]);
  expect(faults).toEqual([
    'cases.json:1: method.level: expected 95 % (90–99)',
    'cases.json:2: case “a”, commitments[0].nature: expected normative | differentiating',
    'cases.json:2: case “a”, commitments[0].target: expected a share above 0, of at most 1, such as 0.95',
    'cases.json:3: case “a”, commitments[1].kept: expected a number of cases, 0 or more',
    'cases.json:4: case “b”, commitments[0]: expected “breached”, a number of cases of which older ones count less',
    'cases.json:5: case “c”, tallies[0].day: “2026-02-30” is no date: expected one that exists, such as 2026-12-24',
  ]);
});

test('tallies need the day of the scores and a promise of the case', async () => {
  const tally = { commitment: 'named-adviser', day: '2026-06-20', kept: 1, breached: 0 };
  const { status, faults } = await ofOne({ commitments: [visit], tallies: [tally] });
  expect(status).toBe(2);
  expect(faults).toEqual([
    'cases.json:1: case “one”, tallies: expected the day of the scores under “at”, beside the tallies',
    'cases.json:1: case “one”, tallies[0].commitment: expected the id of one of the commitments of the case',
  ]);
});

test('two promises with one id are refused', async () => {
  const twice = { ...visit, kept: 1, breached: 1 };
  expect((await ofOne({ commitments: [twice, twice] })).faults).toEqual([
    'cases.json:1: case “one”, commitments[1].id: expected each id once',
  ]);
});

test('bad input is refused in French without a word of English', async () => {
  const { status, faults } = await answerText(
    [
      '{"method": {"level": 95, "colour": 1}, "cases": [{"id": "a", "at": "2026-06-31", "commitments": [',
      '{"id": "x", "natures": [], "targets": [{"from": "2025-01-01", "target": 95}], "days": [["2026-06-01", 85]],',
      '"reports": [{"to": "2026-06-28", "kept": 11, "of": 10}], "weight": -1}]},',
      '{"id": "b", "commitments": [{"id": "y", "nature": "norm", "target": 0.9, "kept": 1, "firmness": "soft"}], "expect": 4},',
      '{"id": "c", "commitments": 7}, 8]}',
    ].join('\n'),
    'fr',
  );
  expect(status).toBe(2);
  expect(faults.length).toBeGreaterThan(8);
  for (const line of faults) expect(line).toMatch(/attendue?s?\b/);
  expect(faults.join('\n')).not.toMatch(/expected|Invalid|Unrecognized|Too|case "/);
});
