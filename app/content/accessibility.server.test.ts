import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '../languages/language.ts';
import { readCriteria, readStatement } from './accessibility.server.ts';

test('the shipped criteria are the 106 of the standard, in the same state in every language', () => {
  const ofThemes = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];
  const numbers = ofThemes.flatMap((many, theme) =>
    Array.from({ length: many }, (_, place) => `${theme + 1}.${place + 1}`),
  );
  const [first, ...others] = languages.map((language) => {
    const found = readCriteria('content', language);
    expect(found?.language).toBe(language);
    return found?.themes.flatMap(({ criteria }) => criteria) ?? [];
  });
  expect(first?.map(({ number }) => number)).toEqual(numbers);
  for (const other of others) {
    expect(other.map(({ state }) => state)).toEqual(first?.map(({ state }) => state));
    expect(other.map(({ about }) => about)).not.toContain('');
  }
});

test('a statement says who makes it, and names no blank that nobody fills', () => {
  const named = {
    company: 'Aurore',
    origin: 'https://a.example',
    contact: 'a@a.example',
    criteria: '/fr/criteria',
  };
  for (const language of languages) {
    const statement = readStatement('content', named, language);
    expect(statement?.language).toBe(language);
    for (const name of Object.values(named)) expect(statement?.html).toContain(name);
    expect(statement?.html).not.toContain('{{');
  }
});

test('what a company has not written is not there, and a state that is none is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-accessibility-'));
  expect(readCriteria(folder, 'en')).toBeNull();
  mkdirSync(join(folder, 'accessibility'));
  const write = (state: string) =>
    writeFileSync(
      join(folder, 'accessibility', 'criteria.en.md'),
      `Before.\n\n## 1. Images\n\n| Criterion | About | Status | Why |\n|---|---|---|---|\n| 1.1 | It's said | ${state} | |\n`,
    );
  write('NT');
  expect(readCriteria(folder, 'fr')).toEqual({
    html: '<p>Before.</p>',
    language: 'en',
    themes: [{ title: '1. Images', criteria: [{ number: '1.1', about: 'It’s said', state: 'NT', why: '' }] }],
  });
  write('perhaps');
  expect(() => readCriteria(folder, 'en')).toThrow(/1\.1.*expected one of C, NC, NA, NT/);
});
