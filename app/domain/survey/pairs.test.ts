import { expect, test } from 'vitest';
import type { CommitmentTerms } from '../charter/terms.ts';
import { pairPromises } from './pairs.ts';

const promise = (id: string, mirrors: string | null = null) => ({ id, mirrors }) as CommitmentTerms;
const customers = (slug: string, ...commitments: CommitmentTerms[]) =>
  ({ slug, audience: 'customers', commitments }) as const;
const employees = (slug: string, ...commitments: CommitmentTerms[]) =>
  ({ slug, audience: 'employees', commitments }) as const;
const told = (charters: Parameters<typeof pairPromises>[0]) => {
  const { pairs, unmirrored } = pairPromises(charters);
  return {
    pairs: pairs.map((pair) => `${pair.employees.terms.id} = ${pair.customers.terms.id}`),
    unmirrored: unmirrored.map(({ charter, terms }) => `${charter}/${terms.id}`),
  };
};

test('a pair is said by either side, and what is nobody’s twin is listed', () => {
  const charters = [
    customers('aurore', promise('answer'), promise('call', 'hr-call'), promise('refund')),
    employees('ours', promise('manager', 'answer'), promise('hr-call'), promise('hours')),
  ];
  expect(told(charters)).toEqual({
    pairs: ['manager = answer', 'hr-call = call'],
    unmirrored: ['aurore/refund', 'ours/hours'],
  });
});

test('one that is mirrored already is nobody else’s twin, and what mirrors the same people is no pair', () => {
  const charters = [
    customers('aurore', promise('answer'), promise('again', 'answer')),
    employees('ours', promise('manager', 'answer'), promise('other', 'answer')),
  ];
  expect(told(charters)).toEqual({
    pairs: ['manager = answer'],
    unmirrored: ['aurore/again', 'ours/other'],
  });
});

test('a charter without any twin is not held against one that has some', () => {
  const charters = [
    customers('aurore', promise('answer')),
    customers('elsewhere', promise('alone')),
    employees('ours', promise('manager', 'answer')),
  ];
  expect(told(charters).unmirrored).toEqual([]);
  expect(told(charters.slice(0, 2))).toEqual({ pairs: [], unmirrored: [] });
});
