/** Ledgers of ours, read by e2e/outsider, which shares nothing with what wrote them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { checkFigures } from '../../e2e/outsider/figures.ts';
import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import { type HonestLedger, honestLedger } from './test-ledger.ts';
import {
  add,
  also,
  decided,
  duty,
  type Lie,
  leaveOut,
  logged,
  rate,
  requested,
  say,
  type Written,
} from './test-lies.ts';

let honest: HonestLedger;

beforeAll(async () => {
  honest = await honestLedger();
});

/** The figures that differ, and the entries that do not follow. */
function found(lie: Lie, tamper: (figures: Written) => void = () => undefined): string[] {
  const entries = honest.entries.map((text) => JSON.parse(text) as Written);
  lie(entries);
  const figures = JSON.parse(honest.figures) as Written;
  tamper(figures);
  const texts = entries.map((entry) => Buffer.from(canonicalJson(entry as Json)));
  const { differences, faults } = checkFigures(texts, canonicalJson(figures as Json));
  return [
    ...faults.map(({ seq }) => `entry ${seq}`),
    ...differences.map(({ figure }) => figure.replace('charters.test.', '').replace('commitments.', '')),
  ];
}
const nothing: Lie = () => undefined;

test('an honest ledger gives the figures that were published with it', () => {
  const entries = honest.entries.map((text) => Buffer.from(text));
  const verdict = checkFigures(entries, honest.figures);
  expect(verdict).toMatchObject({ differences: [], faults: [] });
  expect(verdict.figures).toBeGreaterThan(35);
});

describe('figures that are not so', () => {
  const tampered: [string, string[], (test: Written, figures: Written) => void][] = [
    ['a count one higher', ['visit.kept'], (test) => (test.commitments.visit.kept += 1)],
    ['a count a little higher', ['visit.kept'], (test) => (test.commitments.visit.kept += 1e-9)],
    ['a breach less', ['answer.breached'], (test) => (test.commitments.answer.breached -= 1)],
    ['a bit of evidence', ['visit.evidence.kept'], (test) => (test.commitments.visit.evidence.kept += 1e-5)],
    ['a score', ['scores.normative.score'], (test) => (test.scores.normative.score += 1e-5)],
    ['a lower bound', ['scores.normative.low'], (test) => (test.scores.normative.low = 99.5)],
    ['whether it is measured', ['scores.normative.measured'], (test) => (test.scores.normative.measured = 1)],
    [
      'the weakest promise',
      ['scores.normative.weakest'],
      (test) => (test.scores.normative.weakest = 'visit'),
    ],
    [
      'a score from nowhere',
      ['scores.differentiating'],
      (test) => (test.scores.differentiating = { score: 90 }),
    ],
    ['a promise left out', ['answer'], (test) => delete test.commitments.answer],
    ['a charter left out', ['charters.test'], (_, figures) => delete figures.charters.test],
    ['a moment before the last entry', ['at'], (_, figures) => (figures.at = '2026-03-01T00:00:00Z')],
    ['an entry more', ['size'], (_, figures) => (figures.size += 1)],
    ['another method', ['method'], (_, figures) => (figures.method = 2)],
  ];
  test.each(tampered)('%s', (_, expected, tamper) => {
    expect(found(nothing, (figures) => void tamper(figures.charters.test, figures))).toEqual(expected);
  });
});

/** What a promise of the charter counts behind more entries. */
function counts(promise: string, lie: Lie): unknown {
  const entries = honest.entries.map((text) => JSON.parse(text) as Written);
  lie(entries);
  const texts = entries.map((entry) => Buffer.from(canonicalJson(entry as Json)));
  // Published are figures of no charter: all of them differ.
  const { differences, faults } = checkFigures(texts, '{"charters":0}');
  const charters = differences.find(({ figure }) => figure === 'charters')?.recomputed as Written | undefined;
  const { kept, breached, exempt } = charters?.test.commitments[promise] ?? {};
  return { counts: [kept, breached, exempt], faults: faults.map(({ seq, what }) => `${seq} ${what}`) };
}
/** Strikes out the newest entry. */
const struck: Lie = (entries) => {
  const { seq, recorded, ...last } = entries.at(-1) as Written;
  const fields = { corrects: seq, replacement: null, because: 'typing-error', standing: null };
  entries.push({ ...last, recorded, kind: 'entry.corrected', seq: seq + 1, public: fields });
};
const exempting = (approved: boolean) => also(add(requested(13), decided(13, 321, { approved })));
const bare = { ...rate(2026), kept: null, of: null, percent: 90 };
const visited = { kept: true, unit: null };
const ended = { ...duty, to: '2026-03-19' };
const overdue = { ...duty, to: '2026-02-28' };

describe('what moves the figures', () => {
  const moved: [string, string, [number, number, number], Lie][] = [
    ['a rate', 'meeting', [9, 1, 0], logged('rate.reported', 'meeting', rate(2026))],
    ['a bare percentage', 'meeting', [0, 0, 0], logged('rate.reported', 'meeting', bare)],
    ['a rate struck out', 'meeting', [0, 0, 0], also(logged('rate.reported', 'meeting', rate(2026)), struck)],
    ['a duty', 'review', [1, 0, 0], logged('duty.discharged', 'review', ended)],
    ['a duty struck out', 'review', [0, 0, 0], also(logged('duty.discharged', 'review', ended), struck)],
    ['a visit struck out', 'visit', [302, 0, 0], also(logged('occurrence.logged', 'visit', visited), struck)],
    ['a breach of a case exempted', 'answer', [1, 1, 1], exempting(true)],
    ['an exemption refused', 'answer', [1, 2, 0], exempting(false)],
  ];
  test.each(moved)('%s', (_, promise, expected, lie) => {
    expect(counts(promise, lie)).toEqual({ counts: expected, faults: [] });
  });
});

describe('what the company says and does not follow', () => {
  const lies: [string, string, { counts: number[]; faults: string[] }, Lie][] = [
    [
      'late, counted as kept, and never declared',
      'answer',
      {
        counts: [1, 2, 0],
        faults: [
          '15 late since 2026-03-04T22:59:59Z, and no breach is declared',
          '15 says kept, and is breached',
        ],
      },
      also(leaveOut(13), say(15, {}, { outcome: 'kept' })),
    ],
    [
      'a duty discharged late',
      'review',
      { counts: [0, 1, 0], faults: ['321 late since 2026-02-28, and no breach is declared'] },
      logged('duty.discharged', 'review', overdue),
    ],
  ];
  test.each(lies)('%s', (_, promise, expected, lie) => {
    expect(counts(promise, lie)).toEqual(expected);
  });
});
