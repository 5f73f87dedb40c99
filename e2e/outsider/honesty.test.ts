import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { Honesty } from './honesty.ts';

const due = '2026-03-12T08:00:00Z';
const months = ['2026-03', '2026-04'];
let seq = 0;
const entry = (
  kind: string,
  occurred: string,
  fields: object,
  { recorded = occurred, ...more }: { recorded?: string; case?: string; role?: string } = {},
) =>
  ({
    ...{ seq: seq++, kind, charter: 'test', commitment: 'answer', occurred, recorded, ...more },
    ...{ who: { id: 'x', role: more.role ?? 'agent' }, public: fields },
  }) as unknown as Entry;
const told = (...entries: Entry[]) => {
  const honesty = new Honesty();
  for (const each of entries) honesty.take(each, 'Europe/Paris');
  return Object.fromEntries(honesty.figures('test', months).get('answer') ?? []);
};
const of = { case: 'c1' };
const opened = () => entry('case.opened', '2026-03-02T08:00:00Z', { due }, of);

test('a case is told by its lag, its pauses and whether it was written late', () => {
  const story = told(
    opened(),
    entry('case.paused', '2026-03-11T08:00:00Z', { ground: 'waiting' }, of),
    entry('case.resumed', '2026-03-11T10:00:00Z', { due: '2026-03-12T10:00:00Z' }, of),
    entry(
      'case.fulfilled',
      '2026-03-12T09:00:00Z',
      { outcome: 'kept' },
      { ...of, recorded: '2026-03-12T10:00:01Z' },
    ),
  );
  expect(story).toEqual({
    ...{ median: '60', ninetieth: '14400', corrected: '0 0', late: '1 1', paused: '1 1', last: '1 1' },
    ...{ grounds: 'waiting:1:7200', 'withdrawn.customer': '0', 'withdrawn.company': '0' },
    ...{ 'opened.2026-03': '1', 'opened.2026-04': '0' },
  });
});

test('withdrawals are told by whose wish and who wrote them', () => {
  const withdrawn = entry(
    'case.withdrawn',
    '2026-03-03T08:00:00Z',
    { by: 'company' },
    { ...of, role: 'import' },
  );
  expect(told(opened(), withdrawn)).toMatchObject({
    'withdrawn.company': 'import:1',
    'withdrawn.customer': '0',
  });
});

test('corrections are told by the way they went, and count in the month of what they were about', () => {
  const night = entry('occurrence.logged', '2026-03-31T22:30:00Z', { kept: false });
  const better = entry('entry.corrected', '2026-05-01T08:00:00Z', {
    corrects: night.seq,
    replacement: { kept: true },
  });
  expect(told(night, better)).toEqual({
    ...{ median: '60', ninetieth: '60', corrected: '1 0', 'opened.2026-03': '0', 'opened.2026-04': '1' },
  });
  const standing = {
    opened: '2026-03-02T08:00:00Z',
    clockFrom: '2026-03-02T08:00:00Z',
    stops: [],
    closed: due,
  };
  const worse = entry(
    'entry.corrected',
    '2026-05-02T08:00:00Z',
    {
      corrects: 0,
      replacement: null,
      standing: { ...standing, due, exempt: false, breached: due, state: 'fulfilled' },
    },
    of,
  );
  const kept = entry('case.fulfilled', '2026-03-11T08:00:00Z', { outcome: 'kept' }, of);
  expect(told(opened(), kept, worse)).toMatchObject({ corrected: '0 1' });
});
