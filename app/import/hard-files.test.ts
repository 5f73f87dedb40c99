import { describe, expect, test } from 'vitest';
import { importFile, previewImport } from './import-file.server.ts';
import { parseMapping } from './mapping.ts';
import { fileOf, freshContext, prepareImports, reportOf, requestFor, who } from './test-import.ts';

prepareImports();

const about = 'case: { commitment: complaint-answer, opened: Opened at, fulfilled: Closed at }';
/** A mapping into the published charter of Aurore: of these lines, and times with an offset unless they say another form. */
function mappingOf(...lines: string[]) {
  const time = lines.some((line) => line.startsWith('time:'))
    ? []
    : ['time: { format: iso, zone: Europe/Paris }'];
  return parseMapping('hard.yml', ['name: hard', 'charter: aurore', ...time, ...lines].join('\n'), 'en');
}
async function reportFor(parsed: ReturnType<typeof mappingOf>, name: string, text: string, dryRun = false) {
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'));
  const context = await freshContext();
  const request = requestFor(fileOf(text, name), parsed.mapping);
  const report = reportOf(await (dryRun ? previewImport : importFile)(context, who, request));
  const cases = await context.db.selectFrom('cases').select(['reference', 'state']).orderBy('id').execute();
  return { report, references: cases.map(({ reference }) => reference).sort() };
}
const tickets = mappingOf('reference: Ticket', about);
const header = 'Ticket,Opened at,Closed at';
const nine = '2026-03-02T09:00:00+01:00';

describe('files that stop other programs', () => {
  test('one quotation mark that nobody closed costs its own row, of thirteen thousand', async () => {
    const rows = Array.from({ length: 13_000 }, (_, at) => `T-${at},${nine},`);
    const { report } = await reportFor(tickets, 'a.csv', [header, `"O-1,${nine},`, ...rows].join('\n'), true);
    expect(report).toMatchObject({ accepted: 13_000, rejected: [{ line: 2, code: 'quote-not-closed' }] });
  });

  test('half a surrogate costs its own row', async () => {
    const visits = mappingOf(
      'occurrences: [{ commitment: named-adviser, at: at, kept: { column: ok, values: { "true": true, "false": false } } }]',
    );
    const row = (comment: string) => `{"at":"${nine}","ok":"true","comment":"${comment}"}`;
    const text = [row('fine'), row('cut \\ud83d'), row('late')].join('\n');
    const { report } = await reportFor(visits, 'a.ndjson', text);
    expect(report).toMatchObject({ recorded: 2, rejected: [{ line: 2, code: 'not-unicode' }] });
  });

  test('long numbers keep their digits, and no case swallows another', async () => {
    const ids = ['479386071891505153', '479386071891505154', '479386071891505155'];
    const rows = ids.map((id) => `{"Ticket":${id},"Opened at":"${nine}","Closed at":null}`);
    const { report, references } = await reportFor(tickets, 'a.ndjson', rows.join('\n'));
    expect(report).toMatchObject({ recorded: 3, rejected: [] });
    expect(references).toEqual(ids);
  });

  test('words of YAML compare as they are written, quoted or not', async () => {
    const skipping = (yes: string, seven: string) =>
      mappingOf(
        'reference: Ticket',
        `skip: [{ column: Test, is: ${yes}, because: a test }, { column: Queue, is: ${seven}, because: internal }]`,
        about,
      );
    const rows = ['T-1,FALSE,012', 'T-2,TRUE,012', 'T-3,FALSE,007'].map((row) => `${row},${nine},`);
    const text = ['Ticket,Test,Queue,Opened at,Closed at', ...rows].join('\n');
    const { report } = await reportFor(skipping('TRUE', '007'), 'a.csv', text);
    expect(report).toMatchObject({ accepted: 1, skipped: { 'a test': 1, internal: 1 } });
    expect((await reportFor(skipping('"TRUE"', '"007"'), 'a.csv', text)).report).toEqual(report);
  });

  test('a pattern with a letter for a zone beside another zone is refused', () => {
    const format = 'time: { format: "YYYY-MM-DDTHH:mm:ssZ", zone: Europe/Paris }';
    expect(mappingOf(format, 'reference: Ticket', about)).toMatchObject({
      faults: [expect.stringContaining('stands for a zone')],
    });
  });

  test('headers are matched as anyone reads them: no-break spaces, accents in two signs', async () => {
    const french = mappingOf('reference: Référence', about);
    const text = `${'Référence'.normalize('NFD')},Opened\u00a0at,Closed\u202fat\nN-1,${nine},`;
    expect((await reportFor(french, 'a.csv', text)).references).toEqual(['N-1']);
  });

  test('in the hour that comes twice the reading that makes sense is taken, and said', async () => {
    const wall = mappingOf(
      'time: { format: "YYYY-MM-DD HH:mm:ss", zone: Europe/Paris }',
      'reference: Ticket',
      about,
    );
    const text = `${header}\nW-1,2026-10-25 02:50:00,2026-10-25 02:10:00`;
    const { report } = await reportFor(wall, 'a.csv', text);
    expect(report).toMatchObject({ recorded: 1, remarks: [{ line: 2, code: 'time-shown-twice' }] });
  });

  test('what databases write for nothing is declared empty', async () => {
    const mysql = mappingOf(
      'time: { format: "YYYY-MM-DD HH:mm:ss", zone: Europe/Paris }',
      "empty: ['\\N', NULL, '0000-00-00 00:00:00']",
      'reference: Ticket',
      about,
    );
    const rows = ['0000-00-00 00:00:00', 'NULL', '\\N'].map(
      (none, at) => `W-${at},2026-03-02 09:00:00,${none}`,
    );
    const { report } = await reportFor(mysql, 'a.csv', [header, ...rows].join('\n'));
    expect(report).toMatchObject({ recorded: 3, rejected: [] });
  });

  test('times as PostgreSQL copies them are read', async () => {
    const text = `${header}\nP-1,2026-03-02 09:00:00.745232+01,2026-03-02 10:00:00+01`;
    expect((await reportFor(tickets, 'a.csv', text)).report).toMatchObject({ recorded: 1, rejected: [] });
  });
});
