import { describe, expect, test } from 'vitest';
import { instantOf } from '../instant.ts';
import type { Role } from '../person/kinds.ts';
import { beginInitiative, type InitiativeBegun } from './decide.ts';
import { mostUnits } from './kinds.ts';

const now = instantOf('2026-03-18T09:00:00Z');
const ground = { charter: 'aurore', edition: 2, zone: 'Europe/Paris' };
const begun = (said: Partial<InitiativeBegun>, role: Role = 'compliance') =>
  beginInitiative(
    { what: 'training', from: '2026-03-01', units: ['Lyon', 'Lille', 'Lyon'], ...said },
    ground,
    now,
    { id: 'p_1', role },
  );

describe('an initiative', () => {
  test('names each unit once, in order, of the charter by its newest edition', () => {
    expect(begun({})).toEqual([
      expect.objectContaining({
        ...{ kind: 'initiative.begun', charter: 'aurore', edition: 2 },
        public: { units: ['Lille', 'Lyon'], from: '2026-03-01', what: 'training' },
      }),
    ]);
  });

  test.each<[string, Partial<InitiativeBegun>, Role, { problem: string; field?: string }]>([
    ['by an agent', {}, 'agent', { problem: 'role-missing' }],
    ['by an administrator', {}, 'administrator', { problem: 'role-missing' }],
    ['from tomorrow', { from: '2026-03-19' }, 'compliance', { problem: 'day-to-come', field: 'from' }],
    ['from no day', { from: '2026-02-30' }, 'compliance', { problem: 'day-to-come', field: 'from' }],
    ['nowhere', { units: [] }, 'compliance', { problem: 'none-chosen', field: 'units' }],
    [
      'in too many units',
      { units: Array.from({ length: mostUnits + 1 }, (_, n) => `U${n}`) },
      'compliance',
      { problem: 'too-many', field: 'units' },
    ],
  ])('%s is refused', (_, said, role, problem) => {
    expect(begun(said, role)).toMatchObject(problem);
  });

  test('may begin today, as the charter’s clocks have it', () => {
    expect(begun({ from: '2026-03-18' })).toHaveLength(1);
  });
});
