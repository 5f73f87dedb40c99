import { describe, expect, test } from 'vitest';
import { type Promised, parseIntakes } from './parse-intakes.ts';

const promises = new Map<string, Promised>([
  ['answer', { measure: 'deadline' }],
  ['call', { measure: 'deadline' }],
  ['visit', { measure: 'each-time' }],
  ['payment', { measure: 'deadline', openedBy: 'remedies' }],
]);

/** What a file gives: the promises of each intake, and `line code` of each finding. */
function read(text: string, known: typeof promises | null = promises) {
  const { intakes, findings } = parseIntakes('intake.yml', text, { spoken: ['fr', 'en'], promises: known });
  return {
    opens: Object.fromEntries(intakes.map(({ key, opens }) => [key, opens])),
    found: findings.map(({ line, code }) => `${line} ${code}`),
    findings,
  };
}
const name = 'name: { fr: Une réclamation, en: A complaint }';

test('names what one act opens cases of', () => {
  const { opens, found } = read(`complaint:\n  ${name}\n  opens: [answer, call]\n`);
  expect([opens, found]).toEqual([{ complaint: ['answer', 'call'] }, []]);
});

describe('a mistake is told at its line, and leaves the others', () => {
  const good = `good: { name: { fr: Bon, en: Good }, opens: [answer, call] }\n`;
  test.each([
    ['an unknown promise', `bad:\n  ${name}\n  opens: [answer, cal]\n`, '4 intake-promise-unknown'],
    ['a promise that is no deadline', `bad:\n  ${name}\n  opens: [visit, call]\n`, '4 intake-no-deadline'],
    ['one that nobody opens', `bad:\n  ${name}\n  opens: [payment, call]\n`, '4 intake-opened-by'],
    ['fewer than two', `bad:\n  ${name}\n  opens: [answer]\n`, '4 intake-opens-few'],
    ['one promise twice', `bad:\n  ${name}\n  opens: [answer, answer]\n`, '4 intake-opens-few'],
    ['none', `bad:\n  ${name}\n  opens: []\n`, '4 intake-opens-few'],
    ['no list', `bad:\n  ${name}\n  opens: answer\n`, '4 list-expected'],
    ['nothing opened', `bad:\n  ${name}\n`, '2 key-missing'],
    ['an unknown key', `bad:\n  ${name}\n  opens: [answer, call]\n  open: []\n`, '5 key-unknown'],
    ['a key that no file can say', `Bad one:\n  ${name}\n  opens: [answer, call]\n`, '2 name-expected'],
    ['no name', 'bad:\n  opens: [answer, call]\n', '2 key-missing'],
    ['a language missing', 'bad:\n  name: { fr: Un }\n  opens: [answer, call]\n', '3 intake-untranslated'],
    ['a name of others', 'bad:\n  name: { fr: bon, en: B }\n  opens: [answer, call]\n', '3 intake-same-name'],
    ['a text', 'bad: answer and call\n', '2 mapping-expected'],
    ['a long name', `bad:\n  name: ${'x'.repeat(201)}\n  opens: [answer, call]\n`, '3 intake-name-long'],
  ])('%s', (_, text, found) => {
    const told = read(good + text);
    expect(told.found).toContain(found);
    expect(told.opens.good).toEqual(['answer', 'call']);
  });

  test('the same key twice', () => {
    expect(read(good + good).found).toContain('2 front-matter-duplicate-key');
  });

  test('more than anybody chooses from', () => {
    const many = Array.from({ length: 51 }, (_, n) => `a${n}: { name: N${n}, opens: [answer, call] }`);
    expect(read(many.join('\n')).found).toContain('51 intakes-too-many');
  });

  test('with what was most likely meant', () => {
    const { findings } = read(`bad:\n  ${name}\n  opens: [answer, cal]\n`);
    expect(findings[0]?.values).toMatchObject({ found: 'cal', expected: 'call' });
  });
});

test('where promises are not known none is missed', () => {
  expect(read(`complaint:\n  ${name}\n  opens: [answer, anything]\n`, null).opens).toEqual({
    complaint: ['answer', 'anything'],
  });
});
