import { createReadStream, existsSync, readdirSync, readlinkSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { translator } from '#app/i18n/translator.ts';
import { importFile, previewImport } from './import-file.server.ts';
import { rejectedLines, rejectedRows } from './import-rejected.server.ts';
import type { ImportRequest } from './import-run.server.ts';
import { discardUpload, followUpload, receiveUpload } from './import-upload.server.ts';
import {
  csv,
  fileOf,
  freshContext,
  header,
  imported,
  mappingNamed,
  prepareImports,
  reportOf,
  requestFor,
  row,
  who,
} from './test-import.ts';
import { findRejected, forgetRejected, keepUpload } from './upload-files.server.ts';

prepareImports();

async function textOf(request: ImportRequest, report = reportOf): Promise<string> {
  const context = await freshContext();
  const found = report(await previewImport(context, who, request));
  let text = '';
  for await (const part of rejectedRows(request, found)) text += part;
  return text;
}
const cells = (text: string, delimiter = ',') =>
  parse(text, { bom: true, delimiter, relax_column_count: true }) as string[][];

describe('rejected rows', () => {
  test('come back as they stood in the file, each after its line and the reason', async () => {
    const path = csv(
      row('1'),
      row('2', { opened: '=1+1' }),
      `${row('-3')},one too many`,
      `"${row('4')}`,
      row('5', { opened: 'never' }).replace('Roxbury', '"Rox, ""the\nbury"""'),
    );
    const text = await textOf(requestFor(path));
    const [names, ...rows] = cells(text);
    expect(names).toEqual(['Line (Kept)', 'Reason (Kept)', ...(header ?? '').split(',')]);
    expect(rows.map(([line]) => line)).toEqual(['3', '4', '5', '6']);
    expect(rows[0]?.[1]).toMatch(/^Column “open_dt” says “=1\+1”/);
    expect(rows[0]?.slice(2)).toEqual(row('2', { opened: "'=1+1" }).split(','));
    expect(rows[1]?.slice(2)).toEqual([...row("'-3").split(','), 'one too many']);
    expect(rows[2]?.slice(2)).toEqual([`"${row('4')}`]);
    expect(rows[3]?.[11]).toBe('Rox, "the\nbury"');
    // No cell begins as a formula does.
    expect(text).not.toMatch(/(?:^|,|")[=+\-@]/m);
  });

  test('are imported with the same mapping once they are corrected, and as they were before', async () => {
    const context = await freshContext();
    const request = requestFor(csv(row('1'), row('-2', { opened: 'never' }), row("'=3", { opened: 'x' })));
    const report = reportOf(await imported(context, request));
    let text = '';
    for await (const part of rejectedRows(request, report)) text += part;
    // Not corrected, it is rejected for the same reasons, and what comes back is the same but for the lines.
    const again = requestFor(fileOf(text));
    expect(reportOf(await previewImport(context, who, again)).rejected.map(({ reason }) => reason)).toEqual(
      report.rejected.map(({ reason }) => reason),
    );
    expect(cells(await textOf(again)).map((values) => values.slice(1))).toEqual(
      cells(text).map((values) => values.slice(1)),
    );
    const corrected = text.replace(/,(never|x),/g, ',2016-03-01 10:00:00,');
    expect(reportOf(await imported(context, requestFor(fileOf(corrected))))).toMatchObject({
      rows: 2,
      recorded: 2,
      rejected: [],
    });
    const cases = await context.db.selectFrom('cases').select('reference').orderBy('reference').execute();
    expect(cases.map(({ reference }) => reference)).toEqual(["'=3", '-2', '1']);
  });

  test('have the delimiter of their mapping, and are the rows that they are in the corrected file', async () => {
    const context = await freshContext();
    const mapping = mappingNamed('cfpb-complaints', (source) => `${source}delimiter: ";"\n`);
    const names = 'Date received;Company;Timely response?;Consumer disputed?';
    const wrong = `${names}\n3/4/2015;=Bank;Perhaps;No\n3/5/2015;Bank;Yes;No\n`;
    const request = requestFor(fileOf(wrong), mapping);
    const report = reportOf(await importFile(context, who, request));
    let text = '';
    for await (const part of rejectedRows(request, report)) text += part;
    expect(cells(text, ';')[1]?.slice(2)).toEqual(['3/4/2015', "'=Bank", 'Perhaps', 'No']);
    const back = requestFor(fileOf(text.replace(';Perhaps;', ';Yes;')), mapping);
    expect(reportOf(await imported(context, back))).toMatchObject({ recorded: 1 });
    const whole = requestFor(fileOf(wrong.replace('Perhaps', 'Yes')), mapping);
    expect(reportOf(await imported(context, whole))).toMatchObject({ recorded: 0, already: 2 });
  });

  test('of NDJSON are NDJSON, and a line that is no JSON is a text in it', async () => {
    const mapping = mappingNamed('boston-311');
    const wrong = {
      case_enquiry_id: '-7',
      open_dt: 'never',
      sla_target_dt: '2016-03-02 10:00:00',
      type: 'Bed Bugs',
      extra: { kept: true },
    };
    const request = requestFor(fileOf(`{\n${JSON.stringify(wrong)}\n`, 'rows.ndjson'), mapping);
    const text = await textOf(request);
    const [broken, whole] = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(broken).toEqual({
      'Line (Kept)': 1,
      'Reason (Kept)': translator('en').reason({ code: 'not-json' }),
      'Text (Kept)': '{',
    });
    expect(whole).toMatchObject({ 'Line (Kept)': 2, ...wrong });
    const context = await freshContext();
    const back = fileOf(text.replace('"never"', '"2016-03-01 10:00:00"'), 'rows.ndjson');
    expect(reportOf(await imported(context, requestFor(back, mapping)))).toMatchObject({
      rows: 2,
      accepted: 1,
    });
  });

  // Only Linux says which files a process has open.
  test.skipIf(!existsSync('/proc/self/fd'))(
    'are read no further than the last of them, and leave no file open',
    async () => {
      const rows = Array.from({ length: 60_000 }, (_, place) => row(String(place)));
      const path = fileOf(
        gzipSync(`${header}\n${row('x', { opened: 'never' })}\n${rows.join('\n')}\n`),
        'r.csv.gz',
      );
      const request = requestFor(path);
      const rejected = [{ line: 2, reason: 'not-a-time', code: 'not-a-time' }];
      const report = {
        ...reportOf(await previewImport(await freshContext(), who, requestFor(csv(row('1'))))),
        rejected,
      };
      const parts: string[] = [];
      for await (const part of rejectedRows(request, report)) parts.push(part);
      expect(parts).toHaveLength(2);
      await expect.poll(() => openFiles()).not.toContain(path);
    },
  );

  test('whose file is gone are lines and reasons', () => {
    const rejected = [{ line: 7, reason: '=1+1', code: 'not-a-time' }];
    const report = { language: 'fr', rejected } as unknown as Parameters<typeof rejectedLines>[0];
    expect(cells(rejectedLines(report))).toEqual([
      ['Ligne (Kept)', 'Raison (Kept)'],
      ['7', "'=1+1"],
    ]);
  });
});

test('of a file that was sent, the rejected rows are kept after the preview and the import, the rest is not', async () => {
  const context = await freshContext();
  const file = csv(row('1'), row('2', { opened: 'never' }));
  const token = await receiveUpload(context, createReadStream(file));
  const upload = {
    token,
    name: 'rows.csv',
    mapping: 'boston-311',
    language: 'fr' as const,
    who,
    result: null,
  };
  const say = { say: () => () => 'pourquoi', log: { error: expect.fail } };
  const phase = async () => (await followUpload(context, token, say))?.state.phase;
  await keepUpload(context, { ...upload, confirmed: false });
  await expect.poll(phase).toBe('previewed');
  const preview = await findRejected(context, token);
  const read = async (found: typeof preview) => {
    let text = '';
    for await (const part of found?.open() ?? []) text += part;
    return cells(text);
  };
  const expected = [
    expect.arrayContaining(['Ligne (Kept)']),
    ['3', 'pourquoi', ...row('2', { opened: 'never' }).split(',')],
  ];
  expect(await read(preview)).toEqual(expected);
  await keepUpload(context, { ...upload, confirmed: true });
  await expect.poll(phase).toBe('imported');
  const state = (await followUpload(context, token, say))?.state;
  const id = state?.phase === 'imported' ? state.id : '';
  expect(await read(await findRejected(context, id))).toEqual(expected);
  await expect.poll(() => findRejected(context, token)).toBeNull();
  const other = await freshContext();
  expect(await findRejected(other, id)).toBeNull();
  await forgetRejected(other);
  expect(await findRejected(context, id)).not.toBeNull();
  await forgetRejected(context);
  expect(await findRejected(context, id)).toBeNull();
  await discardUpload(context, token);
});

/** The files that this process has open. */
function openFiles(): string[] {
  return readdirSync('/proc/self/fd').flatMap((name) => {
    try {
      return [readlinkSync(`/proc/self/fd/${name}`)];
    } catch {
      return [];
    }
  });
}
