import { describe, expect, test } from 'vitest';
import { instantOf } from '../instant.ts';
import type { Who } from '../ledger/entry.ts';
import { refuseAsSecondPerson } from '../person/second-person.ts';
import { type Breach, breachStates } from './breach.ts';
import { type Analysis, analyse, sendBack, signOff } from './decide.ts';
import { draftOf, signsItsDraft } from './draft.ts';
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
  apology: null,
  signedOff: null,
  asked: null,
};
const analysis: Analysis = { cause: 'process', severity: 'serious', apology: 'Pardon.', note: 'Secret.' };
const { apology: _, ...written } = { ...analysis, seq: 20, by: officer.id, at: now };
const draft = { apology: 'Pardon.' };
const read = { analysis: 20, draft };
const analysed: Breach = { ...declared, state: 'analysed', analysis: written };

describe('an analysis', () => {
  test('says cause and severity in public, the apology and the note in private', () => {
    expect(analyse(declared, analysis, now, officer)).toEqual([
      {
        kind: 'breach.analysed',
        occurred: '2026-03-18T09:00:00Z',
        charter: 'aurore',
        commitment: 'complaint-answer',
        edition: 1,
        case: 'c1',
        who: officer,
        public: { breach: 14, cause: 'process', severity: 'serious' },
        private: { apology: 'Pardon.', note: 'Secret.' },
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
  test('names the analysis that was read, and makes its apology public', () => {
    expect(signOff(analysed, read, ['camille'], now, second)).toMatchObject([
      { kind: 'breach.signed-off', who: second, public: { breach: 14, analysis: 20, apology: 'Pardon.' } },
    ]);
  });

  test('is refused to who wrote the analysis, and to who logged the case', () => {
    expect(signOff(analysed, read, [], now, officer)).toMatchObject({ problem: 'same-person' });
    expect(signOff(analysed, read, ['camille', second.id], now, second)).toMatchObject({
      problem: 'same-person',
    });
  });

  test.each(others)('is no business of $role', (who) => {
    expect(signOff(analysed, read, [], now, who)).toMatchObject({ problem: 'role-missing' });
    expect(refuseAsSecondPerson(who, [])).toMatchObject({ problem: 'role-missing' });
  });

  test('needs an analysis, and the newest one', () => {
    expect(signOff(declared, { analysis: null, draft: null }, [], now, second)).toMatchObject({
      problem: 'not-analysed',
    });
    expect(signOff({ ...analysed, analysis: { ...written, seq: 25 } }, read, [], now, second)).toMatchObject({
      problem: 'analysis-changed',
    });
  });

  test('happens once', () => {
    const signed: Breach = { ...analysed, state: 'signed-off' };
    expect(signOff(signed, read, [], now, second)).toMatchObject({ problem: 'already-signed-off' });
  });
});

describe('an analysis sent back', () => {
  const returned = { analysis: 20, reason: 'Le nom du client est resté.' };

  test('is to be written anew; why is private', () => {
    const entries = sendBack(analysed, returned, ['camille'], now, second);
    expect(entries).toMatchObject([
      { kind: 'breach.returned', who: second, public: { breach: 14, analysis: 20 } },
    ]);
    expect(entries).toMatchObject([{ private: { reason: returned.reason } }]);
  });

  test('is sent back by whoever might have signed it, and says why', () => {
    expect(sendBack(analysed, returned, [], now, officer)).toMatchObject({ problem: 'same-person' });
    expect(sendBack(analysed, returned, [second.id], now, second)).toMatchObject({ problem: 'same-person' });
    for (const who of others)
      expect(sendBack(analysed, returned, [], now, who)).toMatchObject({ problem: 'role-missing' });
    expect(sendBack(analysed, { ...returned, reason: ' ' }, [], now, second)).toMatchObject({
      ...{ problem: 'reason-missing', field: 'reason' },
    });
  });

  test('is the newest, unsigned one', () => {
    expect(sendBack(declared, returned, [], now, second)).toMatchObject({ problem: 'not-analysed' });
    expect(sendBack(analysed, { ...returned, analysis: 19 }, [], now, second)).toMatchObject({
      problem: 'analysis-changed',
    });
    expect(sendBack({ ...analysed, state: 'signed-off' }, returned, [], now, second)).toMatchObject({
      problem: 'already-signed-off',
    });
  });
});

describe('the apology of an analysis', () => {
  const fields = { breach: 14, cause: 'process', severity: 'serious' } as const;
  const signed = { breach: 14, analysis: 20 };
  const earlier = { public: { ...fields, apology: 'Pardon.' } };
  const since = { public: fields, private: 'h' };

  test('is public in earlier versions, private since, and lost to who may not read it', () => {
    expect(draftOf(earlier, null)).toEqual({ apology: 'Pardon.' });
    expect(draftOf(since, { apology: 'Pardon.' })).toEqual({ apology: 'Pardon.' });
    expect(draftOf(since, { note: 'Secret.' })).toEqual({ apology: null });
    expect(draftOf({ public: fields }, null)).toEqual({ apology: null });
    expect(draftOf(since, null)).toBeNull();
    expect(signOff(analysed, { analysis: 20, draft: null }, [], now, second)).toMatchObject({
      problem: 'words-erased',
    });
  });

  test.each([
    ['the same words', { apology: 'Pardon.' }, since, { apology: 'Pardon.' }, true],
    ['other words', { apology: 'Non.' }, since, { apology: 'Pardon.' }, false],
    ['none for some', { apology: null }, since, { apology: 'Pardon.' }, false],
    ['some for none', { apology: 'Pardon.' }, { public: fields }, null, false],
    ['none for none', { apology: null }, { public: fields }, null, true],
    ['words that others cannot know', { apology: 'Pardon.' }, since, null, true],
    ['nothing, where words are private', {}, since, null, false],
    ['nothing, as earlier versions did', {}, earlier, null, true],
    ['what an earlier version showed', { apology: 'Pardon.' }, earlier, null, true],
    ['other words than an earlier version showed', { apology: 'Non.' }, earlier, null, false],
  ])('is what is signed: %s', (_, said, analysed, secret, so) => {
    expect(signsItsDraft({ ...signed, ...said }, analysed, secret)).toBe(so);
  });
});

test('what was exempted or taken back stays as it is', () => {
  for (const state of breachStates.filter((each) => each === 'exempt' || each === 'corrected')) {
    expect(analyse({ ...declared, state }, analysis, now, officer)).toMatchObject({ problem: 'set-aside' });
    expect(sendBack({ ...analysed, state }, { analysis: 20, reason: 'x' }, [], now, second)).toMatchObject({
      problem: 'set-aside',
    });
    expect(signOff({ ...analysed, state }, read, [], now, second)).toMatchObject({ problem: 'set-aside' });
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

test.each([
  [
    'nobody waits any more',
    { state: 'open', closed: null },
    { is: 'left-open', seconds: 3_600, day: '2017-12-31' },
  ],
  ['what was met late was', { state: 'fulfilled', closed: now - 3_600 }, { is: 'after', seconds: 3_600 }],
  ['what was withdrawn was', { state: 'withdrawn', closed: now }, { is: 'withdrawn' }],
] as const)('lateness in a record that has ended: %s', (_, subject, late) => {
  const at = instantOf('2018-01-01T04:00:00Z');
  const closed = subject.closed === null ? null : at + 3_600;
  const ended = { at: instantOf('2018-01-01T05:00:00Z'), zone: 'America/New_York' };
  expect(latenessOf(at, { ...subject, closed }, now, ended)).toEqual(late);
});
