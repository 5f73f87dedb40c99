import { describe, expect, test } from 'vitest';
import { instantOf } from '../instant.ts';
import type { Who } from '../ledger/entry.ts';
import { refuseAsSecondPerson } from '../person/second-person.ts';
import { type Breach, breachStates } from './breach.ts';
import { type Analysis, analyse, signOff } from './decide.ts';
import { latenessOf } from './lateness.ts';

const now = instantOf('2026-03-18T09:00:00Z');
const officer: Who = { id: 'ines', role: 'compliance' };
const second: Who = { id: 'paul', role: 'compliance' };
const others: Who[] = [
  { id: 'camille', role: 'agent' },
  { id: 'adele', role: 'administrator' },
  { id: 'sweep', role: 'system' },
];
const declared: Breach = {
  id: 14,
  charter: 'aurore',
  commitment: 'complaint-answer',
  edition: 1,
  unit: null,
  case: 'c1',
  occurrence: null,
  at: now,
  noticed: now,
  found: 'sweep',
  state: 'declared',
  analysis: null,
  signedOff: null,
  request: null,
};
const analysis: Analysis = { cause: 'process', severity: 'serious', apology: 'Pardon.', note: 'Secret.' };
const written = { ...analysis, seq: 20, by: officer.id, at: now };
const analysed: Breach = { ...declared, state: 'analysed', analysis: written };

describe('an analysis', () => {
  test('says cause, severity and apology in public, and the note in private', () => {
    expect(analyse(declared, analysis, now, officer)).toEqual([
      {
        kind: 'breach.analysed',
        occurred: '2026-03-18T09:00:00Z',
        charter: 'aurore',
        commitment: 'complaint-answer',
        edition: 1,
        case: 'c1',
        who: officer,
        public: { breach: 14, cause: 'process', severity: 'serious', apology: 'Pardon.' },
        private: { note: 'Secret.' },
      },
    ]);
  });

  test('may be written anew until signed off, by any officer', () => {
    expect(analyse(analysed, analysis, now, second)).toHaveLength(1);
    const signed = analyse({ ...analysed, state: 'signed-off' }, analysis, now, officer);
    expect(signed).toMatchObject({ problem: 'already-signed-off' });
  });

  test.each(others)('is no business of $role', (who) => {
    expect(analyse(declared, analysis, now, who)).toMatchObject({ problem: 'role-missing' });
  });
});

describe('a sign-off', () => {
  test('names the analysis that was read', () => {
    expect(signOff(analysed, 20, ['camille'], now, second)).toMatchObject([
      { kind: 'breach.signed-off', who: second, public: { breach: 14, analysis: 20 } },
    ]);
  });

  test('is refused to who wrote the analysis, and to who logged the case', () => {
    expect(signOff(analysed, 20, [], now, officer)).toMatchObject({ problem: 'same-person' });
    expect(signOff(analysed, 20, ['camille', second.id], now, second)).toMatchObject({
      problem: 'same-person',
    });
  });

  test.each(others)('is no business of $role', (who) => {
    expect(signOff(analysed, 20, [], now, who)).toMatchObject({ problem: 'role-missing' });
    expect(refuseAsSecondPerson(who, [])).toMatchObject({ problem: 'role-missing' });
  });

  test('needs an analysis, and the newest one', () => {
    expect(signOff(declared, null, [], now, second)).toMatchObject({ problem: 'not-analysed' });
    expect(signOff({ ...analysed, analysis: { ...written, seq: 25 } }, 20, [], now, second)).toMatchObject({
      problem: 'analysis-changed',
    });
  });

  test('happens once', () => {
    const signed: Breach = { ...analysed, state: 'signed-off' };
    expect(signOff(signed, 20, [], now, second)).toMatchObject({ problem: 'already-signed-off' });
  });
});

test('what was exempted or taken back stays as it is', () => {
  for (const state of breachStates.filter((each) => each === 'exempt' || each === 'corrected')) {
    expect(analyse({ ...declared, state }, analysis, now, officer)).toMatchObject({ problem: 'set-aside' });
    expect(signOff({ ...analysed, state }, 20, [], now, second)).toMatchObject({ problem: 'set-aside' });
  }
});

test.each([
  ['kept an hour late', { state: 'fulfilled', closed: now - 3_600 }, { is: 'after', seconds: 3_600 }],
  ['not kept yet', { state: 'open', closed: null }, { is: 'waiting', seconds: 7_200 }],
  ['not kept yet, paused', { state: 'paused', closed: null }, { is: 'waiting', seconds: 7_200 }],
  ['withdrawn', { state: 'withdrawn', closed: now }, { is: 'withdrawn' }],
  ['kept in time after all', { state: 'fulfilled', closed: now - 7_200 }, null],
  ['an occurrence', null, null],
] as const)('lateness: %s', (_, subject, late) => {
  expect(latenessOf(now - 7_200, subject, now)).toEqual(late);
});
