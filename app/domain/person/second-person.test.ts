import { expect, test } from 'vitest';
import type { Who } from '../ledger/entry.ts';
import { type Kind, kinds } from '../ledger/kinds.ts';
import { loggersAmong, refuseAsSecondPerson } from './second-person.ts';

const by = (id: string, role: Who['role'] = 'compliance'): Who => ({ id, role });

test.each(Object.keys(kinds) as Kind[])('%s makes a logger of who wrote it exactly if it logs', (kind) => {
  expect(loggersAmong([{ kind, who: by('camille') }])).toEqual(kinds[kind].logs ? ['camille'] : []);
});

test('whoever logged is named once, in order', () => {
  const entries = [
    { kind: 'case.opened', who: by('camille') },
    { kind: 'breach.declared', who: by('sweep') },
    { kind: 'case.fulfilled', who: by('paul') },
    { kind: 'breach.analysed', who: by('ines') },
    { kind: 'entry.corrected', who: by('camille') },
  ] as const;
  expect(loggersAmong(entries)).toEqual(['camille', 'paul']);
});

test('the second person is a compliance officer, and none of those who did it', () => {
  expect(refuseAsSecondPerson(by('ines'), ['camille'])).toBeNull();
  expect(refuseAsSecondPerson(by('ines'), ['camille', 'ines'])).toEqual({ problem: 'same-person' });
  for (const role of ['agent', 'administrator', 'system', 'import', 'demonstration'] as const)
    expect(refuseAsSecondPerson(by('other', role), [])).toMatchObject({ problem: 'role-missing' });
});
