/** Rows that open several cases of one reference at once. */
import { describe, expect, test } from 'vitest';
import type { Context } from '../context.server.ts';
import { parseMapping } from './mapping.ts';
import { fileOf, freshContext, imported, prepareImports, reportOf, requestFor } from './test-import.ts';

prepareImports();

const opens = `  commitment: { column: nature, values: { complaint: complaint-answer, both: complaint-answer } }
  intake: { column: nature, values: { complaint and call: complaint-with-call-back, both: complaint-with-call-back } }`;
const source = (of = opens) => `name: desk
charter: aurore
time: { format: YYYY-MM-DD HH:mm, zone: Europe/Paris }
reference: ref
case:
${of}
  opened: from
  fulfilled: to
`;
function mappingOf(text: string) {
  const parsed = parseMapping('m.yml', text, 'en');
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'));
  return parsed.mapping;
}
const file = (...rows: string[]) => fileOf(`ref,nature,from,to\n${rows.join('\n')}\n`);

/** Those that a file opened: one that a remedy opens has no reference. */
async function cases({ db }: Context): Promise<string[]> {
  const opened = db.selectFrom('cases').selectAll().where('reference', 'is not', null);
  const rows = await opened.orderBy('reference').orderBy('commitment').execute();
  return rows.map(({ reference, commitment, state }) => `${reference} ${commitment} ${state}`);
}
const day = '2026-03-02';

test('each row opens what it names, and the same file again opens nothing', async () => {
  const context = await freshContext();
  const path = file(
    `A,complaint and call,${day} 09:00,`,
    `B,complaint,${day} 09:00,${day} 10:00`,
    `C,complaint and call,${day} 09:30,`,
  );
  const request = requestFor(path, mappingOf(source()));
  expect(reportOf(await imported(context, request)).rejected).toEqual([]);
  const all = [
    'A call-back open',
    'A complaint-answer open',
    'B complaint-answer fulfilled',
    'C call-back open',
    'C complaint-answer open',
  ];
  expect(await cases(context)).toEqual(all);
  // Another file of the same rows.
  const again = requestFor(
    file(`C,complaint and call,${day} 09:30,`, `A,complaint and call,${day} 09:00,`),
    request.mapping,
  );
  expect(reportOf(await imported(context, again))).toMatchObject({ recorded: 0, already: 2 });
  expect(await cases(context)).toEqual(all);
});

test('a row is rejected whole that is both, is closed, or whose reference has one of its cases; dry run and run agree', async () => {
  const context = await freshContext();
  const path = file(
    `A,both,${day} 09:00,`,
    `B,complaint and call,${day} 09:00,${day} 10:00`,
    `C,complaint,${day} 09:00,`,
    `C,complaint and call,${day} 11:00,`,
    `D,complaint and call,${day} 09:00,`,
    `D,complaint,${day} 11:00,`,
    `E,nothing of these,${day} 09:00,`,
  );
  const report = reportOf(await imported(context, requestFor(path, mappingOf(source()))));
  expect(report.rejected.map(({ line, code }) => [line, code])).toEqual([
    [2, 'promise-and-intake'],
    [3, 'intake-closed'],
    [5, 'intake-taken'],
    [7, 'reference-taken'],
    [8, 'value-unknown'],
  ]);
  expect(await cases(context)).toEqual([
    'C complaint-answer open',
    'D call-back open',
    'D complaint-answer open',
  ]);
});

describe('a mapping', () => {
  test('names an intake that there is, or nothing is read', async () => {
    const context = await freshContext();
    const mapping = mappingOf(source('  intake: complaint-with-call'));
    const answer = await imported(context, requestFor(file(`A,x,${day} 09:00,`), mapping));
    expect(answer).toMatchObject({ code: 'intake-unknown' });
    expect(JSON.stringify(answer)).toContain('complaint-with-call-back');
  });

  test('may be of one intake alone', async () => {
    const context = await freshContext();
    const mapping = mappingOf(source('  intake: complaint-with-call-back'));
    await imported(context, requestFor(file(`A,x,${day} 09:00,`), mapping));
    expect(await cases(context)).toEqual(['A call-back open', 'A complaint-answer open']);
  });

  test.each([
    ['neither', '  another: false', 'expected “commitment:” or “intake:”'],
    [
      'both for every row',
      '  commitment: complaint-answer\n  intake: both',
      'expected either “commitment:” or “intake:”',
    ],
  ])('of %s is refused at its line', (_, of, fault) => {
    const parsed = parseMapping('m.yml', source(of), 'en');
    expect('faults' in parsed && parsed.faults.join('\n')).toContain(fault);
  });
});
