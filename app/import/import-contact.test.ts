/** Rows that say where their customers are told of their cases. */
import { expect, test } from 'vitest';
import type { Context } from '../context.server.ts';
import { columnsOf, parseMapping } from './mapping.ts';
import { fileOf, freshContext, imported, prepareImports, reportOf, requestFor } from './test-import.ts';

prepareImports();

const source = `name: desk
charter: aurore
time: { format: YYYY-MM-DD HH:mm, zone: Europe/Paris }
reference: ref
case:
  commitment: complaint-answer
  opened: from
  fulfilled: to
  contact: { email: mail, language: { column: lang, values: { FR: fr, EN: en } } }
`;
const mapping = (() => {
  const parsed = parseMapping('m.yml', source, 'en');
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'));
  return parsed.mapping;
})();
const file = (...rows: string[]) => fileOf(`ref,from,to,mail,lang\n${rows.join('\n')}\n`);
const day = '2026-03-02';

async function contacts({ db }: Context): Promise<string[]> {
  const rows = await db
    .selectFrom('cases')
    .innerJoin('contacts', 'contacts.case_id', 'cases.id')
    .select(['reference', 'email', 'language'])
    .orderBy('reference')
    .execute();
  return rows.map(({ reference, email, language }) => `${reference} ${email} ${language}`);
}

test('each row may name where its customer is told; what is no address rejects the row and is not repeated', async () => {
  expect(columnsOf(mapping)).toEqual(['ref', 'from', 'to', 'mail', 'lang']);
  const context = await freshContext();
  const path = file(
    `A,${day} 09:00,,lea@example.org,EN`,
    `B,${day} 09:00,${day} 10:00,,`,
    `C,${day} 09:00,,"tom@example.org, x@example.org",FR`,
    `D,${day} 09:00,,tom@example.org,DE`,
    `E,${day} 09:00,,Tom@example.org,FR`,
  );
  const report = reportOf(await imported(context, requestFor(path, mapping)));
  expect(report).toMatchObject({ recorded: 3 });
  expect(report.rejected.map(({ code }) => code)).toEqual(['not-a-mail-address', 'value-unknown']);
  expect(JSON.stringify(report.rejected[0]?.reason)).not.toContain('tom');
  expect(await contacts(context)).toEqual(['A lea@example.org en', 'E Tom@example.org fr']);
});

test('an act that opens several cases leaves the address with each', async () => {
  const parsed = parseMapping(
    'm.yml',
    source.replace('commitment: complaint-answer', 'intake: complaint-with-call-back'),
    'en',
  );
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'));
  const context = await freshContext();
  const rows = file(
    `A,${day} 09:00,,lea@example.org,EN`,
    `B,${day} 09:00,,,`,
    `C,${day} 09:00,,tom@example.org,FR`,
  );
  expect(reportOf(await imported(context, requestFor(rows, parsed.mapping))).rejected).toEqual([]);
  const [lea, tom] = ['A lea@example.org en', 'C tom@example.org fr'];
  expect(await contacts(context)).toEqual([lea, lea, tom, tom]);
});

test('what a later file says of a case that is open already changes no address', async () => {
  const context = await freshContext();
  await imported(context, requestFor(file(`A,${day} 09:00,,lea@example.org,EN`), mapping));
  const again = requestFor(file(`A,${day} 09:00,,other@example.org,EN`), mapping);
  expect(reportOf(await imported(context, again))).toMatchObject({ already: 1 });
  expect(await contacts(context)).toEqual(['A lea@example.org en']);
});
