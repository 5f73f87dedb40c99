/** Rows that say what the remedies of their cases depend on. */
import { expect, test } from 'vitest';
import { publishCharter } from '../commands/charters/publish-charter.server.ts';
import { audited } from '../commands/test-audit.ts';
import { agreed, charterToPublish, publisher } from '../commands/test-company.ts';
import { checkInvariants } from '../commands/test-invariants.ts';
import { loadContent } from '../content/content.server.ts';
import type { Context } from '../context.server.ts';
import { isProblem } from '../domain/problem.ts';
import { translator } from '../i18n/translator.ts';
import { checkMappings } from './check-mappings.server.ts';
import { columnsOf, parseMapping } from './mapping.ts';
import { templateOf } from './mapping-template.ts';
import { carryOut, decideOnReversal, orderReversal } from './reverse-import.server.ts';
import { fileOf, freshContext, imported, prepareImports, reportOf, requestFor } from './test-import.ts';

prepareImports();

const clock = 'starts: la réception, calendar: france, within: 2 working days';
const terms = {
  '01-answer': `measure: deadline
clock: { ${clock} }
remedy: { pays: 2 EUR per kVA, within: 5 working days }`,
  '02-call': `measure: deadline
clock: { ${clock} }
remedy: { pays: 25 %, of: fare, within: 5 working days }`,
};
const source = (
  attributes: string,
  opens = 'commitment: { column: what, values: { a: answer, c: call, r: repair } }',
) => `name: desk
charter: test
time: { format: YYYY-MM-DD HH:mm, zone: Europe/Paris }
reference: ref
case:
  ${opens}
  opened: from
  fulfilled: to
  attributes: ${attributes}
`;
const both = "{ kVA: power, fare: { column: price, currency: EUR, decimal: ',' } }";
function parsed(text: string) {
  const read = parseMapping('m.yml', text, 'en');
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  return read.mapping;
}
const mapping = parsed(source(both));
const head = 'ref,what,from,to,power,price';
const file = (...rows: string[]) => fileOf(`${head}\n${rows.join('\n')}\n`);
const late = '2026-03-02 09:00,2026-03-10 09:00';

async function published(): Promise<Context> {
  const context = await freshContext();
  agreed(await publishCharter(context, publisher, charterToPublish({ terms })));
  return context;
}
async function owed({ db }: Context): Promise<string[]> {
  const rows = await db
    .selectFrom('remedies')
    .innerJoin('cases', 'cases.id', 'remedies.case_id')
    .select(['reference', 'remedies.owed', 'remedies.currency'])
    .where('cases.charter', '=', 'test')
    .orderBy('reference')
    .execute();
  return rows.map(({ reference, owed, currency }) => `${reference} ${owed} ${currency}`);
}

test('each row gives what its promise asks for, and an empty column says nothing', async () => {
  expect(columnsOf(mapping)).toEqual(['ref', 'what', 'from', 'to', 'power', 'price']);
  const context = await published();
  const path = file(
    `A,a,${late},9,"10,50"`,
    `B,c,${late},9,"79,99"`,
    `C,c,${late},,80 CHF`,
    `D,a,${late},,`,
    `E,r,${late},12,"1,00"`,
  );
  const report = reportOf(await imported(context, requestFor(path, mapping)));
  expect(report).toMatchObject({ recorded: 5, rejected: [] });
  expect(await owed(context)).toEqual(['A 18 EUR', 'B 19.9975 EUR', 'C 20 CHF']);
  // The row that lacked it is filled in later.
  const filled = file(`D,a,${late},3.5,`, `A,a,${late},9,`);
  expect(reportOf(await imported(context, requestFor(filled, mapping)))).toMatchObject({
    recorded: 1,
    already: 1,
  });
  expect(await owed(context)).toContain('D 7 EUR');
  await audited(context);
});

test('a row with what is no number is rejected by itself, and says what was expected', async () => {
  const context = await published();
  const path = file(
    `A,a,${late},neuf,`,
    `B,a,${late},-9,`,
    `C,c,${late},,"1.250,50"`,
    `D,c,${late},,79.99`,
    `E,a,${late},9,`,
  );
  const report = reportOf(await imported(context, requestFor(path, mapping)));
  expect(report.recorded).toBe(1);
  expect(report.rejected.map(({ line, code }) => `${line} ${code}`)).toEqual([
    ...['2 attribute-no-number', '3 attribute-no-number', '4 attribute-no-amount', '5 attribute-no-amount'],
  ]);
  const request = { ...requestFor(file(`A,a,${late},neuf,`), mapping), say: translator('fr').reason };
  const words = reportOf(await imported(context, request)).rejected[0]?.reason.replace(
    /[\u00a0\u202f]/g,
    ' ',
  );
  expect(words).toBe('« neuf » n’est pas un nombre pour kVA : un nombre comme 9 ou 12,5 était attendu.');
});

test('an import that describes cases is taken back whole', async () => {
  const context = await published();
  const answer = await imported(context, requestFor(file(`A,a,${late},9,`, `B,a,${late},,`), mapping));
  if ('refused' in answer) throw new Error(answer.refused);
  const order = await orderReversal(context, { id: 'camille', role: 'agent' }, answer.id, {
    because: 'other',
  });
  if (isProblem(order)) throw new Error(order.problem);
  const officer = { id: 'ines', role: 'compliance' } as const;
  await decideOnReversal(context, officer, order.request, { approved: true });
  expect(await carryOut(context, order.request)).toEqual({ cases: 2, events: 0, occurrences: 0, left: {} });
  const lifted = await context.db.selectFrom('remedies').select('lifted').execute();
  expect(lifted).toEqual([{ lifted: 1 }]);
  await checkInvariants(context);
  await audited(context);
});

test('a line of JSON may have numbers', async () => {
  const context = await published();
  const row = {
    ref: 'A',
    what: 'a',
    from: '2026-03-02 09:00',
    to: '2026-03-10 09:00',
    power: 9.5,
    price: null,
  };
  const path = fileOf(`${JSON.stringify(row)}\n`, 'rows.ndjson');
  expect(reportOf(await imported(context, requestFor(path, mapping)))).toMatchObject({ recorded: 1 });
  expect(await owed(context)).toEqual(['A 19 EUR']);
});

test('what no promise of the rows asks for is no attribute: the file is not read, and the check says so', async () => {
  const context = await published();
  const misspelt = source('{ kva: power }', 'commitment: answer').replace('name: desk', 'name: other');
  const path = fileOf(`ref,from,to,power\nA,${late},9\n`);
  const answer = await imported(context, requestFor(path, parsed(misspelt)));
  expect(answer).toMatchObject({ code: 'attribute-unknown' });
  const { charters, ...content } = loadContent('content');
  const aurore = charters.find(({ slug }) => slug === 'aurore');
  const named = misspelt
    .replace('charter: test', 'charter: aurore')
    .replace('commitment: answer', 'commitment: call-back');
  const imports = new Map([['other', fileOf(named, 'other.yml')]]);
  expect(aurore && checkMappings({ ...content, charters: [aurore], imports })).toMatchObject([
    { code: 'mapping-attribute-unknown', line: 9, values: { found: 'kva', expected: '—' } },
  ]);
});

test.each([
  ['{ kVA: { column: power, decimal: ; } }', 'decimal'],
  ['{ fare: { column: price, currency: euros } }', 'currency'],
  ['{ kVA: [power] }', 'kVA'],
  ['power', 'attributes'],
])('a mapping with %s is refused at its line', (attributes, where) => {
  const read = parseMapping('m.yml', source(attributes), 'fr');
  expect('faults' in read ? read.faults.join('\n') : '').toContain(where);
});

test('the file to fill in has the columns, and leaves them empty', () => {
  const { text } = templateOf(mapping, 'en', 1_770_000_000, new Map());
  expect(text.split('\r\n')[0]).toContain(head);
  expect(text.split('\r\n')[1]).toMatch(/,,$/);
});
