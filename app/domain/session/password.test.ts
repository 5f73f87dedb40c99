import { expect, test } from 'vitest';
import { passwordFault } from './password.ts';

const ines = { name: 'Inès Moreau-Lefèvre', email: 'ines.moreau@example.org' };

test.each([
  ['elevenchars', 'short-password'],
  ['🔑'.repeat(11), 'short-password'],
  ['x'.repeat(201), 'long-password'],
  ['ines.moreau@example.org', 'guessable-password'],
  ['Ines.Moreau@Example.org!', 'guessable-password'],
  ['InesMoreau2026', 'guessable-password'],
  ['inès moreau lefèvre', 'guessable-password'],
  ['Ines Moreau-Lefevre 1', 'guessable-password'],
  ['correct\0horse battery', 'stray-password'],
  ['correct horse\tbattery', 'stray-password'],
  ['correct horse\nbattery', 'stray-password'],
  ['correct horse \ud800battery', 'stray-password'],
] as const)('%j is refused: %s', (password, fault) => {
  expect(passwordFault(password, ines)).toBe(fault);
});

test.each([
  'correct horse battery',
  '🔑'.repeat(12),
  'x'.repeat(200),
  'Inès Moreau aime le thé',
  '123456789012',
])('%j is taken', (password) => {
  expect(passwordFault(password, ines)).toBeNull();
});

test('a name without letters makes no password guessable', () => {
  expect(passwordFault('123456789012', { name: '42', email: '7@example.org' })).toBeNull();
});
