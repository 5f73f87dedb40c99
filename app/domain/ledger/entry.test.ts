import { expect, test } from 'vitest';
import { type Draft, entryOf } from './entry.ts';

const who = { id: 'ada', role: 'agent' } as const;
const bare: Draft<'clock.swept'> = {
  kind: 'clock.swept',
  occurred: '2026-03-02T09:00:00Z',
  who: { id: 'sweep', role: 'system' },
  public: { from: '2026-03-02T08:00:00Z', to: '2026-03-02T09:00:00Z' },
};
const full = {
  who,
  public: { unit: null, due: '2026-03-16T22:59:59Z' },
  private: { reference: 'R-1' },
  kind: 'case.opened',
  edition: 2,
  commitment: 'answer',
  charter: 'test',
  case: 'k1',
  occurred: '2026-03-02T09:00:00Z',
} as unknown as Draft;
const place = { seq: 7, recorded: '2026-03-02T09:00:01Z' };

test('an entry is a draft with its place in the ledger, and says what is private by what commits to it alone', () => {
  expect(entryOf(bare, undefined, place)).toStrictEqual({ v: 1, ...place, ...bare });
  const { private: fields, ...others } = full;
  expect(fields).toBeDefined();
  expect(entryOf(full, 'c2VhbGVk', place)).toStrictEqual({
    v: 1,
    ...place,
    ...others,
    private: 'c2VhbGVk',
  });
});

test('its members stand as canonical JSON has them, whatever order the draft has', () => {
  for (const entry of [entryOf(bare, undefined, place), entryOf(full, 'c2VhbGVk', place)])
    expect(Object.keys(entry)).toEqual(Object.keys(entry).sort());
});
