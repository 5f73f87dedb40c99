import { expect, test } from 'vitest';
import type { Entry } from '../ledger/entry.ts';
import type { Kind } from '../ledger/kinds.ts';
import { standsApart } from './apart.ts';

const entry = (kind: Kind, fields: object = {}) => ({ kind, public: fields }) as Entry;
const kept = entry('occurrence.logged', { kept: true, unit: null });
const failed = entry('occurrence.logged', { kept: false, unit: null });

test('an occurrence that kept its promise is judged apart', () => {
  expect(standsApart(kept, entry('clock.swept'))).toBe(true);
  expect(standsApart(kept, kept)).toBe(true);
  expect(standsApart(failed, kept)).toBe(false);
  expect(standsApart(entry('case.opened'), kept)).toBe(false);
});

test('but not where something else may be due in its place', () => {
  for (const before of [failed, entry('entry.corrected'), entry('breach.declared'), null])
    expect(standsApart(kept, before)).toBe(false);
});
