import { randomBytes } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn } from '#app/commands/people/sign-in.server.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { type CastName, cast, castPassword, seedCast } from '#app/demonstration/scenarios.ts';
import { instantOf } from '#app/domain/instant.ts';
import { translator } from '#app/i18n/translator.ts';
import { unguarded } from '#app/import/csv.ts';
import type { ExportRow } from '#app/queries/compliance/register.server.ts';
import { insertAll } from '#db/stores/insert.server.ts';
import { loader } from './register-export.ts';
import { csvOf } from './register-export-csv.server.ts';

const now = instantOf('2026-03-18T09:00:00Z');
const row: ExportRow = {
  id: 14,
  charter: { fr: 'Nos engagements', en: 'What we owe' },
  commitment: { number: 1, title: { fr: 'Nous répondons', en: 'We answer' } },
  zone: 'Europe/Paris',
  at: instantOf('2026-02-20T22:59:59Z'),
  unit: { key: 'Lille', name: { fr: 'Agence de Lille', en: 'Lille office' } },
  reference: 'AUR-1',
  erased: false,
  state: 'analysed',
  counted: true,
  cause: 'process',
  severity: 'minor',
  late: { is: 'after', seconds: 7_290 },
  apology: 'Pardon.',
  note: null,
  analysed: { who: 'Inès Moreau', at: instantOf('2026-02-21T09:00:00Z') },
  signedOff: null,
};

async function textOf(language: 'fr' | 'en', rows: ExportRow[]): Promise<string> {
  async function* parts() {
    yield rows;
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of csvOf(translator(language), parts())) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('the file', () => {
  test('is in the language of the page, and says so to spreadsheet programs', async () => {
    const french = await textOf('fr', [row]);
    expect(french.startsWith('\ufeffNuméro;Charte;Engagement;')).toBe(true);
    expect(french.split('\r\n')[1]).toBe(
      '14;Nos engagements;Nous répondons;2026-02-20;2026-02-20 23:59:59;2026-02-20T22:59:59Z;Agence de Lille;AUR-1;analysé;procédure;mineure;demande satisfaite en retard;121;Pardon.;;Inès Moreau;2026-02-21 10:00:00;;;oui',
    );
    expect((await textOf('en', [row])).split('\r\n')[1]).toContain(
      ',Lille office,AUR-1,analysed,procedure,minor,request met late,121,',
    );
  });

  test.each([
    ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'],
    ...["Lille;=cmd|' /C calc'!A0", 'Lille\t=1', 'Lille,+1', 'Lille;"=1"', 'Lille; @SUM(A1)', 'a|-1'],
  ])('holds no formula, whatever a spreadsheet splits it at: %j', async (text) => {
    const unit = { key: text, name: null };
    const hostile = { ...row, unit, reference: text, apology: text, note: text, charter: { fr: text } };
    const [, cells = []] = parse(await textOf('fr', [hostile]), { bom: true, delimiter: ';' }) as string[][];
    const said = [cells[6], cells[7], cells[13], cells[14]].map((cell = '') => unguarded(cell));
    expect(said).toEqual([text, text, text, text]);
    const parts = cells.flatMap((cell) => cell.split(/[,;|\t\r\n]/));
    expect(parts.filter((part) => /^[\s"]*[=+\-@＝]/.test(part))).toEqual([]);
  });

  test('keeps commas, quotes and line ends inside a cell', async () => {
    const note = 'a, "b"\r\nc;d';
    const [, cells] = parse(await textOf('en', [{ ...row, note }]), { bom: true }) as string[][];
    expect(cells?.at(-6)).toBe(note);
  });
});

describe('the address', () => {
  let kept: Context;
  let breaches: number;
  beforeAll(async () => {
    kept = { ...(await createContext(':memory:')), now: () => now, random: randomBytes };
    await seedCast(kept);
    const like = await kept.db.selectFrom('breaches').selectAll().executeTakeFirstOrThrow();
    await insertAll(
      kept.db,
      'breaches',
      Array.from({ length: 2_000 }, (_, place) => ({ ...like, id: 100_000 + place })),
    );
    const { count } = await kept.db
      .selectFrom('breaches')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    breaches = count;
  });
  afterAll(() => kept.db.destroy());

  async function ask(name: CastName, search: string, drained = async () => {}, signal?: AbortSignal) {
    const { email } = cast[name];
    const signedIn = await signIn(kept, {
      email,
      password: castPassword,
      address: '127.0.0.1',
      browser: null,
    });
    const headers = { cookie: `__Host-kept_session=${'token' in signedIn ? signedIn.token : ''}` };
    const url = `http://kept.invalid/fr/compliance/breaches.csv${search}`;
    const request = new Request(url, { headers, ...(signal ? { signal } : {}) });
    const context = { kept, now, drained } as unknown as Parameters<typeof loader>[0]['context'];
    return loader({ request, params: { lang: 'fr' }, context });
  }

  test('gives all of the register, and as much as a filter leaves', async () => {
    const lines = async (search: string) =>
      (parse(await (await ask('compliance', search)).text(), { bom: true, delimiter: ';' }) as string[][])
        .length - 1;
    expect(await lines('')).toBe(breaches);
    expect(await lines('?state=analysed')).toBe(1);
    expect(await lines('?text=aur-1007')).toBe(1);
  });

  test('names who analysed and who signed, and is separated as asked for', async () => {
    const text = await (await ask('compliance', '?state=signed-off&format=comma')).text();
    const [header = [], row = []] = parse(text, { bom: true }) as string[][];
    const cell = (name: string) => row[header.indexOf(name)];
    expect(cell('Analysé par')).toBe('Inès Moreau');
    expect(cell('Validé par')).toBe('Paul Lefèvre');
    expect(cell('Validé le')).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  });

  test('reads no further than what was taken', async () => {
    let opened = () => undefined as unknown;
    const gate = new Promise<void>((done) => {
      opened = () => done();
    });
    let asked = 0;
    const answer = await ask('compliance', '', () => (asked++ < 2 ? Promise.resolve() : gate));
    const reader = answer.body?.getReader() as ReadableStreamDefaultReader<Uint8Array>;
    expect(asked).toBe(0);
    await reader.read();
    const { value } = await reader.read();
    expect(
      Buffer.from(value ?? [])
        .toString()
        .split('\r\n'),
    ).toHaveLength(101);
    const waiting = reader.read();
    await new Promise((done) => setImmediate(done));
    expect(asked).toBe(3);
    opened();
    expect((await waiting).done).toBe(false);
  });

  test('gives others their turn between two pages of rows, however many fetch it at once', async () => {
    const happened: string[] = [];
    let done = false;
    const tick = () => {
      if (!done) setImmediate(tick);
      if (happened.at(-1) !== 'others') happened.push('others');
    };
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask('compliance', '')));
    setImmediate(tick);
    const lines = await Promise.all(
      answers.map(async ({ body }) => {
        let ends = 0;
        for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
          const text = Buffer.from(part).toString();
          happened.push('page');
          ends += text.split('\r\n').length - 1;
          expect(text.split('\r\n').length).toBeLessThanOrEqual(101);
        }
        return ends;
      }),
    );
    done = true;
    expect(lines).toEqual(Array(4).fill(breaches + 1));
    const pages = happened.filter((each) => each === 'page').length;
    expect(pages).toBeGreaterThan(80);
    const inARow = happened.filter((each, place) => each === 'page' && happened[place - 1] === 'page').length;
    expect(inARow).toBe(0);
  });

  test('stops when nobody reads any more', async () => {
    const gone = new AbortController();
    const answer = await ask('compliance', '', undefined, gone.signal);
    const reader = answer.body?.getReader() as ReadableStreamDefaultReader<Uint8Array>;
    await reader.read();
    gone.abort();
    expect((await reader.read()).done).toBe(true);
  });

  test('is closed to the agent, and open to the administrator, who reads the register too', async () => {
    await expect(ask('agent', '')).rejects.toMatchObject({ status: 403 });
    expect((await ask('administrator', '')).status).toBe(200);
  });

  test('refuses days that are none', async () => {
    await expect(ask('compliance', '?from=yesterday')).rejects.toMatchObject({ status: 400 });
  });
});
