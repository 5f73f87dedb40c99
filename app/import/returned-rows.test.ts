import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '../languages/language.ts';
import { guarded, unguarded } from './csv.ts';
import { addedColumns, isAdded } from './import-rows.server.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['-5', "'-5"],
  ['+33 6 12 34 56 78', "'+33 6 12 34 56 78"],
  [' =1+1', "' =1+1"],
  ["'=1+1", "''=1+1"],
  ['＝1+1', "'＝1+1"],
  ['\t=x', "\t'=x"],
  [';=1+1;', ";'=1+1;"],
  ['a,-5\n@b', "a,'-5\n'@b"],
  ["a;'=x", "a;''=x"],
  ['a;"=x"', 'a;\'"=x"'],
  ["Lille;=cmd|' /C calc'!A0", "Lille;'=cmd|' /C calc'!A0"],
  ['\tx', '\tx'],
  ["l'été", "l'été"],
  ["'tis", "'tis"],
  ['2026-04-01', '2026-04-01'],
  ['', ''],
])('%j is kept from being a formula as %j, and read as it was', (text, safe) => {
  expect(guarded(text)).toBe(safe);
  expect(unguarded(safe)).toBe(text);
});

test('whatever a cell holds comes back, and no spreadsheet program takes it for a formula', () => {
  const text = fc.string({
    unit: fc.constantFrom("'", '"', ' ', '\u00a0', '=', '-', '@', '\t', '\r', '\n', ',', ';', 'a', '1'),
  });
  fc.assert(
    fc.property(text, (cell) => {
      expect(unguarded(guarded(cell))).toBe(cell);
      for (const part of guarded(cell).split(/[,;|\t\r\n]/)) expect(part).not.toMatch(/^[\s"]*[=+\-@]/);
    }),
  );
});

test('the columns that Kept adds are known in every language, and have names of their own', () => {
  for (const language of languages) {
    const names = Object.values(addedColumns(language));
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect([name, isAdded(` ${name} `)]).toEqual([name, true]);
    for (const name of ['Line', 'Reason', 'Ligne', 'Raison', '']) expect(isAdded(name)).toBe(false);
  }
});
