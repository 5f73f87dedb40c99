import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publishCharter } from '#app/commands/charters/publish-charter.server.ts';
import { sweep } from '#app/commands/ledger/sweep.server.ts';
import {
  agent,
  agreed,
  type Company,
  charterToPublish,
  emptyCompany,
  play,
  publisher,
  visit,
} from '#app/commands/test-company.ts';
import { checkInvariants } from '#app/commands/test-invariants.ts';
import { translator } from '#app/i18n/translator.ts';
import { discardUpload, receiveUpload } from '#app/import/import-upload.server.ts';
import { mostPaymentLines } from '#app/import/payment-lines.ts';
import { judgePayments, recordPayments } from '#app/import/payments.server.ts';
import { sentFile } from '#app/import/upload-files.server.ts';
import type { Language } from '#app/languages/language.ts';
import { readAllToPay } from '#app/queries/staff/to-pay.server.ts';
import { paymentsIn } from './payments-in.server.ts';
import { shownLines } from './payments-shown.ts';
import { toPayCsv } from './to-pay-csv.server.ts';

const monday = '2026-03-02T08:00:00Z';
const terms = { '04-visit': 'measure: each-time\nremedy: { pays: 30.5 EUR, within: 10 working days }' };
const everything = { charter: null, commitment: null, unit: null };
const header = 'Manquement;Monnaie;Montant versé;Versé le;Moyen de paiement;Référence bancaire';
let company: Company;
/** The breaches, each of which owes 30,50 EUR. */
let one: number;
let two: number;

beforeEach(async () => {
  company = await emptyCompany(monday);
  agreed(await publishCharter(company, publisher, charterToPublish({ terms })));
  await play(company, agent, visit(monday, false), visit(monday, false));
  company.at('2026-03-05T08:00:00Z');
  await sweep(company, null);
  const breaches = await company.db.selectFrom('breaches').select('id').orderBy('id').execute();
  [one, two] = breaches.map(({ id }) => id) as [number, number];
});
afterEach(async () => {
  await checkInvariants(company);
  await company.db.destroy();
});

async function exported(language: Language): Promise<string> {
  const parts = toPayCsv(translator(language), readAllToPay(company, everything, company.now()));
  const chunks: Uint8Array[] = [];
  for await (const part of parts) chunks.push(part);
  return Buffer.concat(chunks).toString();
}
async function read(text: string | Buffer, language: Language = 'fr') {
  const bytes = Buffer.from(text as string);
  const token = await receiveUpload(
    company,
    (async function* () {
      yield bytes;
    })(),
  );
  const found = await paymentsIn(company, token, language);
  await discardUpload(company, token);
  if (!found) throw new Error('no file');
  return found;
}
/** `<line> <what is said of it>`. */
async function preview(text: string | Buffer, language: Language = 'fr', records = false): Promise<string[]> {
  const found = await read(text, language);
  if ('refused' in found) return [found.refused];
  const judged = await judgePayments(company, agent, found.lines);
  if (records) await recordPayments(company, agent, judged);
  return shownLines(translator(language), judged).map(({ line, is, why }) => `${line} ${why ?? is}`);
}
const owing = async () =>
  (await company.db.selectFrom('remedies').select('paid').orderBy('id').execute()).map(({ paid }) => paid);

test('the list goes out in the signs of a language, and comes back with what was paid, whichever line is', async () => {
  const french = await exported('fr');
  const [first, line] = french.split('\r\n');
  expect(first).toBe(
    '\uFEFFManquement;Charte;Engagement;Référence;Entité;À verser avant le;Monnaie;Reste à verser;Montant versé;Versé le;Moyen de paiement;Référence bancaire',
  );
  expect(line).toBe(`${one};Nos promesses;04-visit;;Lyon;2026-03-16;EUR;30,5;;;;`);
  expect((await exported('en')).split('\r\n')[1]).toContain(',EUR,30.5,,,,');
  const filled = french.replace('30,5;;;;', '30,5;30,50;04/03/2026;virement;SEPA 7');
  expect(await read(filled)).toMatchObject({ unpaid: 1 });
  expect(await preview(filled, 'fr', true)).toEqual(['2 new']);
  expect(await owing()).toEqual(['30.5', '0']);
  // What is wholly paid is not on the list any more.
  expect((await exported('fr')).trim().split('\r\n')).toHaveLength(2);
});

test('the same file sent twice records nothing twice, in the other order and with other spaces either', async () => {
  const rows = [`${one};EUR;10;2026-03-04;;A`, `${two};EUR;10,00;2026-03-04;;`];
  await preview([header, ...rows].join('\n'), 'fr', true);
  const before = await company.db.selectFrom('ledger_head').selectAll().execute();
  expect(await preview([header, ...rows].join('\n'), 'fr', true)).toEqual(['2 known', '3 known']);
  expect(await preview([header, rows[1], ` ${rows[0]} `].join('\r\n'), 'fr', true)).toEqual([
    '2 known',
    '3 known',
  ]);
  expect(await company.db.selectFrom('ledger_head').selectAll().execute()).toEqual(before);
  expect(await owing()).toEqual(['10', '10']);
});

describe('a line is refused, with where and what was expected', () => {
  const refusals: [string, () => string, string | RegExp][] = [
    ['of a breach that is none', () => '999999;EUR;10;2026-03-04', /Rien n’est inscrit comme dû/],
    ['without a number of a breach', () => 'A-1;EUR;10;2026-03-04', /«\sA-1\s» n’est pas le numéro/],
    ['in another currency', () => `${one};GBP;10;2026-03-04`, 'La réparation est due en EUR, pas en GBP.'],
    ['without a currency', () => `${one};;10;2026-03-04`, /n’est pas une monnaie/],
    ['before the breach', () => `${one};EUR;10;2026-03-01`, /antérieur au manquement/],
    ['on a future day', () => `${one};EUR;10;2026-03-06`, /futur|avenir|pas encore/],
    ['on no day', () => `${one};EUR;10;2026-02-30`, /«\s2026-02-30\s» n’est pas un jour/],
    ['with no number', () => `${one};EUR;dix;2026-03-04`, /«\sdix\s» n’est pas un montant/],
    ['with a number in doubt', () => `${one};EUR;1,250;2026-03-04`, /peut se lire/],
    ['with nothing or less', () => `${one};EUR;-10;2026-03-04`, /supérieur à zéro/],
    ['of more than is owed', () => `${one};EUR;31;2026-03-04`, /Il reste 30,50\s€ à verser/],
    ['with open quotation marks', () => `"${one};EUR;10;2026-03-04`, /guillemets/],
    ['with a text too long', () => `${one};EUR;10;2026-03-04;${'x'.repeat(201)}`, /200 caractères au plus/],
    ['with a hidden character', () => `${one};EUR;10;2026-03-04;;A\u202eB`, /ne se voit pas/],
  ];
  test.each(refusals)('%s', async (_, row, why) => {
    const [said] = await preview(`${header}\n${row()}\n`);
    expect(said).toMatch(/^2 /);
    if (typeof why === 'string') expect(said).toBe(`2 ${why}`);
    else expect(said).toMatch(why);
    expect(await owing()).toEqual(['0', '0']);
  });

  test('that says the same as another, or with others comes to more than is owed; the rest is recorded', async () => {
    const line = `${one};EUR;20;2026-03-04`;
    const said = await preview(
      [header, line, line, `${line};;B`, `${two};EUR;30,5;2026-03-04`].join('\n'),
      'fr',
      true,
    );
    expect(said[0]).toBe('2 new');
    expect(said[1]).toContain('la même chose que la ligne 2');
    expect(said[2]).toMatch(/Il reste 10,50\s€/);
    expect(said[3]).toBe('5 new');
    expect(await owing()).toEqual(['20', '30.5']);
  });
});

describe('a file is refused', () => {
  test('that is not one of payments, by what its first line lacks', async () => {
    expect(await preview('a;b\n1;2', 'en')).toEqual([
      'The first line lacks the columns Breach, Currency, Amount paid and Paid on: begin with the file of what is to be paid.',
    ]);
    expect(await preview('')).toHaveLength(1);
  });

  test('of too many lines, and of too many bytes before it is read', async () => {
    const many = Array.from({ length: mostPaymentLines + 1 }, () => `${one};EUR;;`);
    expect((await preview([header, ...many].join('\n')))[0]).toMatch(/trop de lignes/);
    expect(await read([header, ...many.slice(1)].join('\n'))).toMatchObject({ unpaid: mostPaymentLines });
    expect((await preview('x'.repeat(600_000)))[0]).toMatch(/trop grand/);
  });

  test('of no such name', async () => {
    expect(await paymentsIn(company, '../../etc/passwd', 'fr')).toBeNull();
    expect(await paymentsIn(company, '0'.repeat(32), 'fr')).toBeNull();
    const stray = sentFile(company, 'f'.repeat(32));
    writeFileSync(stray, Buffer.from([0xff, 0xfe, 0x00]));
    expect(await paymentsIn(company, 'f'.repeat(32), 'fr')).toMatchObject({ refused: expect.any(String) });
    await discardUpload(company, 'f'.repeat(32));
  });
});

test('a spreadsheet program may save it in its old encoding, or with English headings and tabs', async () => {
  const text = `${header}\n${one};EUR;10;04.03.2026`;
  expect(await preview(Buffer.from(text, 'latin1'))).toEqual(['2 new']);
  expect(
    await preview(`BREACH\tCurrency\tAmount paid\tPaid on\n${two}\teur\t10.50\t2026-03-04`, 'en'),
  ).toEqual(['2 new']);
  // In English 04/03 could be April.
  expect((await preview(`Breach,Currency,Amount paid,Paid on\n${two},EUR,1,04/03/2026`, 'en'))[0]).toContain(
    'not a day',
  );
});
