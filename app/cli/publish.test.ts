import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Context, createContext } from '#app/context.server.ts';
import type { Language } from '#app/languages/language.ts';
import { readHead } from '#db/stores/ledger.server.ts';
import { askOperator } from './ask-operator.ts';
import { type PublishOptions, publish, publishUnasked } from './publish.ts';

const who = { id: 'command-line', role: 'system' } as const;
let context: Context;
beforeEach(async () => {
  context = await createContext(':memory:');
});
afterEach(() => context.db.destroy());

/** A terminal, or what a script has instead, into which something was typed. */
function terminal(typed: string, isTTY = true) {
  const stdin = Object.assign(new PassThrough(), { isTTY });
  const stdout = Object.assign(new PassThrough(), { isTTY });
  stdin.end(typed);
  return { stdin, stdout };
}

async function publishing(options: Partial<PublishOptions>, language: Language = 'fr') {
  const said: string[] = [];
  const say = (line: string) => void said.push(line.replace(/[\u00a0\u202f]/g, ' '));
  const status = await publish(
    context,
    who,
    'boston-311',
    { language, ...options },
    { answer: say, fault: say },
  );
  return { status, said, written: (await readHead(context.db)).size > 0 };
}

describe('kept publish asks', () => {
  test.each([
    ['fr', 'o', 'Publier ?'],
    ['fr', ' OUI ', 'Publier ?'],
    ['en', 'Yes', 'Publish?'],
    ['en', 'y', 'Publish?'],
  ] as const)('in %s, and publishes on “%s”', async (language, typed, question) => {
    const { stdin, stdout } = terminal(`${typed}\n`);
    const answered = await publishing({ ask: askOperator({ stdin, stdout }) }, language);
    expect(answered).toMatchObject({ status: 0, written: true });
    expect(String(stdout.read()).replace(/[\u00a0\u202f]/g, ' ')).toContain(question);
  });

  test.each([
    ['fr', 'n'],
    ['fr', 'y'],
    ['fr', ''],
    ['en', 'o'],
    ['en', 'yes please'],
  ] as const)('in %s, and publishes nothing on “%s”', async (language, typed) => {
    const answered = await publishing({ ask: askOperator(terminal(`${typed}\n`)) }, language);
    expect(answered).toMatchObject({ status: 1, written: false });
  });

  test('nobody where somebody said --yes, and where nothing would change', async () => {
    const never = () => Promise.reject(new Error('asked'));
    expect(await publishing({ yes: true, ask: never })).toMatchObject({ status: 0, written: true });
    expect(await publishing({ ask: never })).toMatchObject({ status: 0 });
  });

  test('nobody where there is no terminal: it is refused, and nothing is written', async () => {
    const ask = askOperator(terminal('o\n', false));
    expect(ask).toBeUndefined();
    await expect(publishing({ ask })).rejects.toThrow('without a terminal there is nobody to ask');
    expect((await readHead(context.db)).size).toBe(0);
    expect(await publishing({ ask, dryRun: true })).toMatchObject({ status: 0, written: false });
  });
});

/** The content folder with a calendar that leaves half days out which its library knows, of the charter. */
function halfDaysLeftOut(): string {
  const content = mkdtempSync(join(tmpdir(), 'kept-publish-'));
  cpSync('content', content, { recursive: true });
  const austria = 'zone: Europe/Vienna\nholidays: { country: AT, from: 2010, until: 2040 }\n';
  writeFileSync(join(content, 'calendars/vienna.yml'), austria);
  writeFileSync(
    join(content, 'calendars/boston.yml'),
    `${austria}week: { monday: [08:30-17:00], tuesday: [08:30-17:00] }\n`,
  );
  return content;
}

test('half days of the library that a calendar of the charter leaves out are said, and no other calendar’s', async () => {
  const content = halfDaysLeftOut();
  context = { ...context, content };
  const { said, status } = await publishing({ dryRun: true }, 'en');
  const about = said.filter((line) => line.includes('Christmas Eve'));
  expect(about).toEqual([expect.stringMatching(/calendars\/boston\.yml:2: warning: .*12-24 14:00–24:00/)]);
  expect(status).toBe(0);
  rmSync(content, { recursive: true });
});

test('what nobody is asked about is published with the same warnings', async () => {
  const content = halfDaysLeftOut();
  context = { ...context, content };
  const [answers, faults]: [string[], string[]] = [[], []];
  const output = { answer: (line: string) => answers.push(line), fault: (line: string) => faults.push(line) };
  expect(await publishUnasked(context, who, 'en', output)).toBe(0);
  const about = (file: string) =>
    faults.filter((line) => line.includes(`calendars/${file}.yml:2: warning: `));
  expect(about('boston')).toEqual([expect.stringMatching(/12-24 14:00–24:00 \(Christmas Eve\)/)]);
  expect(about('vienna')).toHaveLength(1);
  expect(answers.join('\n')).toMatch(/boston-311/);
  rmSync(content, { recursive: true });
});
