import { describe, expect, test } from 'vitest';
import { formatInstant, instantOf } from '../instant.ts';
import type { Draft, Entry, Who } from '../ledger/entry.ts';
import { type Step, storiesOf } from '../ledger/test-given.ts';
import type { Correction } from './correction.ts';
import { type CorrectionRequest, declineRequest, fold, granted, requestCorrection } from './request.ts';

const camille: Who = { id: 'camille', role: 'agent' };
const ines: Who = { id: 'ines', role: 'compliance' };
const paul: Who = { id: 'paul', role: 'compliance' };
const now = instantOf('2026-03-20T09:00:00Z');
const place = { charter: 'test', commitment: 'call-back', edition: 1 };
type Told = Step<CorrectionRequest | null>;

const { given } = storiesOf<CorrectionRequest | null>({
  begins: null,
  // Where nobody asked yet there is none.
  fold: (before, entry) => fold(before, entry, null) as CorrectionRequest,
  contributionOf: () => [],
});
const write = (draft: object): Told => ({
  now,
  decide: () => ({ occurred: formatInstant(now), ...place, who: camille, ...draft }) as Draft,
});
/** Entry 0. */
const logged = write({ kind: 'occurrence.logged', public: { kept: false, unit: 'Lyon' } });
const asked = (who: Who = camille, replacement: Correction['replacement'] = { kept: true }): Told => ({
  now,
  decide: (before, history) =>
    requestCorrection(
      {
        target: history[0] as Entry,
        subject: null,
        corrected: history.some(({ kind }) => kind === 'entry.corrected'),
        open: before?.state === 'open',
      },
      { corrects: 0, replacement, because: 'typing-error', note: 'la mauvaise case' },
      now,
      who,
    ),
});
const declined = (who: Who, note: string | undefined = 'rien ne le montre'): Told => ({
  now,
  decide: (before) => declineRequest(before as CorrectionRequest, note, now, who),
});
const corrected = (request?: number) =>
  write({
    kind: 'entry.corrected',
    who: paul,
    public: {
      ...{ corrects: 0, replacement: { kept: true }, because: 'typing-error', standing: null },
      ...(request === undefined ? {} : { request }),
    },
  });

describe('a request for a correction', () => {
  test('waits, and says in public what is asked, not why in their words', () => {
    given(logged)
      .when(asked())
      .leadsTo({
        writes: [
          {
            kind: 'correction.requested',
            ...place,
            who: camille,
            public: { corrects: 0, replacement: { kept: true }, because: 'typing-error' },
          },
        ],
        state: { seq: 1, state: 'open', by: 'camille', corrects: 0, settled: null },
      });
  });

  test('that somebody made already is not made again while it waits', () => {
    given(logged, asked()).when(asked(ines)).refused('already-requested');
    given(logged, asked(), declined(ines))
      .when(asked())
      .leadsTo({
        writes: [{ kind: 'correction.requested' }],
        state: { seq: 3, state: 'open', settled: null },
      });
  });

  test('is of what can be corrected, and was not', () => {
    given(write({ kind: 'breach.declared', public: { found: 'occurrence', unit: 'Lyon', of: 0 } }))
      .when(asked())
      .refused('not-correctable');
    given(logged, corrected()).when(asked()).refused('already-corrected');
  });

  test('is declined by an officer who did not ask, once', () => {
    given(logged, asked()).when(declined(camille)).refused('role-missing');
    given(logged, asked(ines)).when(declined(ines)).refused('same-person');
    for (const note of ['', ' \n'])
      given(logged, asked()).when(declined(ines, note)).refused('reason-missing');
    given(logged, asked())
      .when(declined(ines))
      .leadsTo({
        writes: [{ kind: 'correction.declined', public: { corrects: 0, request: 1 } }],
        state: { state: 'declined', settled: { seq: 2, by: 'ines', at: now, note: undefined } },
      });
    given(logged, asked(), declined(ines)).when(declined(paul)).refused('request-settled');
  });

  test('is granted by the correction that names it, and overtaken by another', () => {
    given(logged, asked())
      .when(corrected(1))
      .leadsTo({
        writes: [{}],
        state: { state: 'granted', settled: { seq: 2, by: 'paul', at: now, note: undefined } },
      });
    given(logged, asked())
      .when(corrected())
      .leadsTo({ writes: [{}], state: { state: 'overtaken' } });
    given(logged, asked(), corrected(1)).when(declined(ines)).refused('request-settled');
  });

  test('leads to the correction that it asks for, in the words of whoever grants it', () => {
    const { state } = given(logged, asked(camille, { unit: 'Lille' }));
    for (const another of [true, false])
      expect(granted(state as CorrectionRequest, 'vu', another)).toEqual({
        ...{ corrects: 0, replacement: { unit: 'Lille' }, because: 'typing-error', note: 'vu', request: 1 },
        another,
      });
  });
});
