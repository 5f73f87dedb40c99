import { describe, expect, test } from 'vitest';
import { instantOf } from '../instant.ts';
import type { Entry, Who } from '../ledger/entry.ts';
import { type Step, storiesOf } from '../ledger/test-given.ts';
import { beginInitiative } from './decide.ts';
import { fold, foldTakenBack, type Initiative } from './initiative.ts';
import { showsFigures, takeBackInitiative } from './take-back.ts';

const ines: Who = { id: 'ines', role: 'compliance' };
const place = { edition: 2, zone: 'Europe/Paris' };
const { given } = storiesOf<Initiative | null>({
  begins: null,
  fold: (before, entry) =>
    entry.kind === 'entry.corrected'
      ? foldTakenBack(before as Initiative, entry)
      : fold(entry as Entry<'initiative.begun'>),
  contributionOf: () => [],
});
type Told = Step<Initiative | null>;
const march = instantOf('2026-03-18T09:00:00Z');
const begun: Told = {
  now: march,
  decide: () =>
    beginInitiative(
      { what: 'training', from: '2026-03-01', units: ['Lyon'] },
      { charter: 'aurore', ...place },
      march,
      ines,
    ),
};
const back = (at: string, who = ines, replacement: { unit: string } | null = null): Told => ({
  now: instantOf(at),
  decide: (before) =>
    takeBackInitiative(
      before as Initiative,
      { corrects: 0, replacement, because: 'wrong-case' },
      place,
      instantOf(at),
      who,
    ),
});

describe('an initiative', () => {
  test('is taken back by an officer alone until something is known of what it came to', () => {
    given(begun)
      .when(back('2026-03-31T21:59:59Z'))
      .leadsTo({
        writes: [
          {
            ...{ kind: 'entry.corrected', charter: 'aurore', edition: 2 },
            public: { corrects: 0, replacement: null, because: 'wrong-case', standing: null, eases: false },
          },
        ],
        state: { struck: { seq: 1, at: instantOf('2026-03-31T21:59:59Z') } },
      });
  });

  test('needs a second person from the first second after a whole month on', () => {
    given(begun)
      .when(back('2026-03-31T22:00:00Z'))
      .leadsTo({ writes: [{ public: { eases: true } }] });
    expect(showsFigures({ from: '2026-03-02' }, '2026-04-30')).toBe(false);
    expect(showsFigures({ from: '2026-03-02' }, '2026-05-01')).toBe(true);
  });

  test('is not taken back twice, otherwise, or by an agent', () => {
    const at = '2026-03-20T09:00:00Z';
    given(begun, back(at)).when(back(at)).refused('already-corrected');
    given(begun)
      .when(back(at, ines, { unit: 'Lille' }))
      .refused('not-correctable');
    given(begun)
      .when(back(at, { id: 'camille', role: 'agent' }))
      .refused('role-missing');
  });
});
