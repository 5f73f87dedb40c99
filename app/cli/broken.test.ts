import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { translator } from '#app/i18n/translator.ts';
import { languages } from '#app/languages/language.ts';
import { brokenInWords } from './broken.ts';
import { inert } from './output.ts';
import { restore } from './restore.ts';
import { UsageError } from './usage-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-broken-'));
const trace = process.env.KEPT_TRACE;
afterEach(() => {
  if (trace === undefined) delete process.env.KEPT_TRACE;
  else process.env.KEPT_TRACE = trace;
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(languages)(
  'what nobody expected is said in a sentence in %s, without a trace unless asked for',
  (language) => {
    const words = translator(language);
    const mistake = new TypeError('x is not a function\nat y');
    const denied = Object.assign(new Error('EACCES: permission denied'), {
      code: 'EACCES',
      path: '/srv/kept',
    });
    delete process.env.KEPT_TRACE;
    expect(brokenInWords(mistake, words)).toContain('KEPT_TRACE=1');
    expect(brokenInWords(denied, words)).toMatch(/^\/srv\/kept .*\(.*, EACCES\)$/);
    for (const error of [mistake, denied, 'a text'])
      expect(brokenInWords(error, words)).not.toMatch(/\n|undefined|permission denied/);
    process.env.KEPT_TRACE = '1';
    expect(brokenInWords(mistake, words)).toContain('broken.test.ts');
  },
);

test('nothing that stands in a file of others steers the terminal', () => {
  expect(inert('\u001b[2J\u202Ea\u009b1m\rb\u0007')).toBe('\\u001b[2J\\u202ea\\u009b1m\\u000db\\u0007');
  expect(inert('Case \u2068א\u2069: x\u2068')).toBe('Case \u2068א\u2069: x\\u2068');
  expect(inert('Évreux :\n\tمركز')).toBe('Évreux :\n\tمركز');
  const said = { unit: 'a\u202E\u0085' };
  expect(JSON.parse(inert(JSON.stringify(said)))).toEqual(said);
});

test('a backup that is no database is wrong usage', async () => {
  const file = join(folder, 'noise');
  writeFileSync(file, Buffer.alloc(3_000, 7));
  const place = { key: { file: null, secret: null }, origin: 'kept.example' } as never;
  const restoring = restore(
    file,
    join(folder, 'x.sqlite'),
    { ...(place as object), language: 'en' } as never,
    {
      answer: () => {},
      fault: () => {},
    },
  );
  await expect(restoring).rejects.toThrow(UsageError);
});
