import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Context, createContext } from '#app/context.server.ts';
import { discardUpload } from '#app/import/import-upload.server.ts';
import { receiveForm } from './received-file.server.ts';

let kept: Context;
/** The token of every file that was begun. */
let begun: string[] = [];

beforeAll(async () => {
  const random: Context['random'] = (count) => {
    const bytes = randomBytes(count);
    begun.push(bytes.toString('hex'));
    return bytes;
  };
  kept = { ...(await createContext(':memory:')), random };
});
afterAll(() => kept.db.destroy());

const fileOf = (token: string) => join(kept.uploads(), `${token}.file`);
const part = (disposition: string, text: string, more = '') =>
  `--x\r\nContent-Disposition: form-data; ${disposition}\r\n${more}\r\n${text}\r\n`;
const answer = (name: string, text = '1') => part(`name="${name}"`, text);
const file = (filename = 'rows.csv', text = 'a,b\n1,2\n', name = 'file') =>
  part(`name="${name}"; filename="${filename}"`, text, 'Content-Type: text/csv\r\n');
const end = '--x--\r\n';

async function receive(body: string | ReadableStream, type = 'multipart/form-data; boundary=x') {
  begun = [];
  const init = { method: 'POST', body, headers: { 'Content-Type': type }, duplex: 'half' };
  const request = new Request('http://kept.invalid/en/staff/imports', init as RequestInit);
  const context = { kept, log: pino({ level: 'silent' }) };
  const args = { request, params: { lang: 'en' }, context } as unknown as Parameters<typeof receiveForm>[0];
  return receiveForm(args);
}

describe('a form with a file', () => {
  test('is its answers, and the file on disk under a token that was made for it', async () => {
    const body = answer('_csrf', 'c') + answer('mapping', 'boston-311') + file('C:\\x\\Données.csv') + end;
    const { answers, token, name } = await receive(body);
    expect(name).toBe('Données.csv');
    expect(answers).toEqual([
      ['_csrf', 'c'],
      ['mapping', 'boston-311'],
      ['file', token],
    ]);
    expect(readFileSync(fileOf(token ?? ''), 'utf8')).toBe('a,b\n1,2\n');
    await discardUpload(kept, token ?? '');
  });

  test('has a file whose name shows as what it is', async () => {
    const { token, name } = await receive(file('rows\u202Evsc.exe.csv') + end);
    expect(name).toBe('rows\uFFFDvsc.exe.csv');
    await discardUpload(kept, token ?? '');
  });

  test('may have no file, and takes no answer for one', async () => {
    const token = 'f'.repeat(32);
    for (const body of [file(''), answer('file', token), ''])
      expect(await receive(`${body}${answer('mapping')}${end}`)).toEqual({
        answers: [['mapping', '1']],
        token: null,
        name: '',
      });
    expect(begun).toEqual([]);
  });
});

describe('what is no such form is refused, and nothing of its file stays', () => {
  const cut = new ReadableStream({
    start(controller) {
      controller.enqueue(Buffer.from(file('rows.csv', 'x'.repeat(100_000)).slice(0, 50_000)));
      controller.error(new Error('aborted'));
    },
  });
  test.each<[string, string | ReadableStream, string?]>([
    ['three hundred thousand parts', answer('a').repeat(300_000) + end],
    ['parts without headers', '--x\r\n\r\n\r\n'.repeat(10_000) + end],
    ['edges alone', '--x\r\n'.repeat(10_000) + end],
    ['eleven answers', Array.from({ length: 11 }, (_, at) => answer(`a${at}`)).join('') + end],
    ['an answer too long', answer('mapping', 'x'.repeat(10_001)) + end],
    ['a file, then too many parts', file() + answer('a').repeat(300) + end],
    ['two files', file() + file() + end],
    ['a file of another name', file('rows.csv', 'a', 'other') + end],
    ['no end', file()],
    ['an end within the file', file().slice(0, -6)],
    ['an end within a header', `${file()}--x\r\nContent-Dispo`],
    ['a sender who went away', cut],
    ['nothing', ''],
    ['noise', '\u0000\r\n--\r\n--x'],
    ['another edge', file() + end, 'multipart/form-data; boundary=y'],
    ['no edge', file() + end, 'multipart/form-data'],
    ['an empty edge', file() + end, 'multipart/form-data; boundary=""'],
    [
      'an empty edge that is everywhere',
      `\r\n--${file()}\r\n\r\n--\r\n--`,
      'multipart/form-data; boundary=""',
    ],
    ['an edge too long', `--${'x'.repeat(71)}--\r\n`, `multipart/form-data; boundary=${'x'.repeat(71)}`],
    ['another type', 'a=b', 'application/x-www-form-urlencoded'],
    ['a type that is none', 'a=b', ';;;'],
  ])('%s', async (_, body, type) => {
    const before = process.cpuUsage();
    await expect(receive(body, type)).rejects.toMatchObject({ status: 400 });
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
    expect(begun.filter((token) => existsSync(fileOf(token)))).toEqual([]);
  });

  test('headers beyond all bounds are none', async () => {
    const many = part('name="a"', '1', 'A: b\r\n'.repeat(100_000));
    const long = part(`name="a"; b="${'c'.repeat(1_000_000)}"`, '1');
    expect((await receive(many + long + end)).answers.filter(([name]) => name !== 'a')).toEqual([]);
  });
});
