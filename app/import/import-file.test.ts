import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readHead } from '#db/stores/ledger.server.ts';
import { rebuild } from '../commands/ledger/rebuild.server.ts';
import { createContext } from '../context.server.ts';
import { importFile, type Preview, previewImport } from './import-file.server.ts';
import {
  boston,
  complaints,
  contexts,
  csv,
  fileOf,
  freshContext,
  imported,
  mappingNamed,
  prepareImports,
  reportOf,
  requestFor,
  row,
  who,
} from './test-import.ts';

prepareImports();

describe('an import', () => {
  test('reads Boston’s rows as the city judged them, and says of each other row why not', async () => {
    const context = await freshContext();
    const answer = await imported(context, requestFor(boston));
    expect(reportOf(answer)).toEqual({
      language: 'en',
      rows: 27,
      accepted: 14,
      recorded: 14,
      already: 0,
      skipped: {
        'The city set no target for this request, so no promise was made.': 8,
        'charter-ended': 1,
        'The charter has no promise for requests of this type.': 1,
      },
      leftOut: {},
      rejected: [12, 13, 21].map((line) => ({
        line,
        reason: 'closed-before-opened',
        code: 'closed-before-opened',
      })),
      rejectedMore: 0,
      agreement: {
        due: {
          // In 2018 the city's system did not know that New Year is a holiday.
          same: 17,
          of: 18,
          byCommitment: { 'pick-up-dead-animal': { same: 15, of: 16 }, 'bed-bugs': { same: 2, of: 2 } },
        },
        verdict: { same: 19, of: 19 },
        outcome: { same: 14, of: 14 },
      },
    });
    // The sweep at the end declares what was never closed.
    expect(answer).toMatchObject({ declared: 2 });
    expect((await rebuild(context)).every(({ identical }) => identical)).toBe(true);
  });

  test('a second time, or in parts, changes nothing that is already there', async () => {
    const context = await freshContext();
    await imported(context, requestFor(boston));
    const head = await readHead(context.db);
    const again = reportOf(await imported(context, requestFor(boston)));
    expect(again).toMatchObject({ accepted: 14, recorded: 0, already: 14 });
    const sameRows = fileOf(readFileSync(boston, 'utf8').replaceAll('\n', '\r\n'));
    expect(reportOf(await imported(context, requestFor(sameRows)))).toMatchObject({
      recorded: 0,
      already: 14,
    });
    expect(await readHead(context.db)).toEqual(head);
  });

  test('a later file closes what an earlier one left open', async () => {
    const context = await freshContext();
    await importFile(context, who, requestFor(csv(row('1', { closed: '' }))));
    const later = reportOf(await imported(context, requestFor(csv(row('1')))));
    expect(later).toMatchObject({ recorded: 1, already: 0 });
    const cases = await context.db.selectFrom('cases').select(['reference', 'state']).execute();
    expect(cases).toEqual([{ reference: '1', state: 'fulfilled' }]);
  });

  test('complaints are occurrences of two promises, and the same complaint twice counts twice', async () => {
    const context = await freshContext();
    const request = requestFor(complaints, mappingNamed('cfpb-complaints'));
    const report = reportOf(await imported(context, request));
    expect(report).toMatchObject({
      rows: 8,
      recorded: 8,
      leftOut: { 'Whether the consumer disputed the answer is not recorded.': 1 },
    });
    const occurrences = await context.db.selectFrom('occurrences').select(['commitment', 'kept']).execute();
    expect(occurrences).toHaveLength(15);
    expect(occurrences.filter(({ kept }) => kept === 0)).toEqual([
      { commitment: 'timely-response', kept: 0 },
    ]);
    expect(reportOf(await imported(context, request))).toMatchObject({ recorded: 0, already: 8 });
    // The same rows in another order, as NDJSON, under another name, are still the same rows.
    const [names = '', ...rows] = readFileSync(complaints, 'utf8').trimEnd().split('\n').reverse();
    expect(names).toContain('Equifax');
    const columns = rows.at(-1)?.split(',') ?? [];
    const lines = rows
      .slice(0, -1)
      .filter((line) => !line.includes('"'))
      .map((line) =>
        JSON.stringify(Object.fromEntries(line.split(',').map((text, at) => [columns[at], text]))),
      );
    const ndjson = fileOf(lines.join('\n'), 'rows.ndjson');
    const other = await imported(context, requestFor(ndjson, mappingNamed('cfpb-complaints')));
    expect(reportOf(other)).toMatchObject({ recorded: 0, already: lines.length });
  });

  test('reads compressed files, a byte order mark and NDJSON alike', async () => {
    const context = await freshContext();
    const text = readFileSync(boston, 'utf8');
    const plain = reportOf(await previewImport(context, who, requestFor(boston)));
    const zipped = fileOf(gzipSync(`\uFEFF${text}`), 'rows.csv.gz');
    expect(reportOf(await previewImport(context, who, requestFor(zipped)))).toEqual(plain);
    const [names = '', ...rows] = text.trimEnd().split('\n');
    const objects = rows.map((line) =>
      JSON.stringify(
        Object.fromEntries(line.split(',').map((value, at) => [names.split(',')[at], value || null])),
      ),
    );
    // One line more before, so that line numbers are those of the CSV.
    const ndjson = reportOf(
      await previewImport(context, who, requestFor(fileOf(`\n${objects.join('\n')}`, 'rows.ndjson'))),
    );
    expect(ndjson).toEqual(plain);
  });

  test('a dry run needs no publication, a real one does', async () => {
    const context = await createContext(':memory:');
    contexts.push(context);
    const dry = reportOf(await previewImport(context, who, requestFor(boston)));
    expect(dry).toMatchObject({ accepted: 14, agreement: { due: { same: 17, of: 18 } } });
    expect(await importFile(context, who, requestFor(boston))).toMatchObject({
      code: 'charter-not-published',
    });
  });

  test('a preview shows the first rows one by one', async () => {
    const context = await freshContext();
    const answer = await previewImport(context, who, requestFor(boston), 11);
    const { of, rows } = previewOf(answer);
    const title = {
      en: 'A dead animal is picked up within one working day',
      fr: 'Un animal mort est enlevé en un jour ouvré',
    };
    expect([of, rows.length]).toEqual(['cases', 11]);
    expect(rows[0]).toEqual({
      line: 2,
      reference: '101001240816',
      promises: [{ id: 'pick-up-dead-animal', title, outcome: 'kept' }],
      at: Date.parse('2015-01-01T18:09:57Z') / 1000,
      due: Date.parse('2015-01-05T13:30:00Z') / 1000,
      is: 'recorded',
      reason: null,
    });
    expect(rows[7]).toMatchObject({ promises: [{ id: 'bed-bugs', outcome: 'breached' }], is: 'recorded' });
    expect(rows[10]).toMatchObject({
      line: 12,
      is: 'rejected',
      reason: 'closed-before-opened',
      due: null,
    });
  });

  test('a preview of occurrences shows what became of each promise in a row', async () => {
    const context = await freshContext();
    const request = requestFor(complaints, mappingNamed('cfpb-complaints'));
    const { of, rows } = previewOf(await previewImport(context, who, request, 1));
    expect(of).toBe('occurrences');
    expect(rows).toMatchObject([
      {
        due: null,
        promises: [
          { id: 'timely-response', title: { en: expect.stringContaining(' ') }, outcome: 'kept' },
          { id: 'undisputed-answer', outcome: 'kept' },
        ],
      },
    ]);
  });
});

describe('a stop on the way', () => {
  const rows = Array.from({ length: 6_000 }, (_, index) => row(`r${index}`, index % 7 ? {} : { closed: '' }));

  test('of the process: the same command goes on, and the report is about the whole file', async () => {
    const context = await freshContext();
    const path = csv(...rows);
    const arguments_ = ['app/run.mjs', 'app/cli/kept.ts', '--database', context.file, 'import', path];
    const child = spawn(process.execPath, [...arguments_, '--mapping', 'content/imports/boston-311.yml']);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    const begun = async () =>
      (await context.db.selectFrom('imports').select('rows').executeTakeFirst())?.rows ?? 0;
    while ((await begun()) === 0 && child.exitCode === null)
      await new Promise((later) => setTimeout(later, 5));
    child.kill('SIGKILL');
    await gone;
    const stopped = await begun();
    expect(stopped).toBeGreaterThan(0);
    expect(stopped).toBeLessThan(rows.length);
    const answer = await importFile(context, who, requestFor(path));
    expect(answer).toMatchObject({ resumedAt: stopped });
    expect(reportOf(answer)).toMatchObject({ rows: rows.length, recorded: rows.length, already: 0 });
    const counted = await context.db
      .selectFrom('cases')
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirst();
    expect(counted).toEqual({ n: rows.length });
    expect((await rebuild(context)).every(({ identical }) => identical)).toBe(true);
  });

  test('in the middle of identical rows: each is recorded once', async () => {
    const context = await freshContext();
    const [names, ...lines] = readFileSync(complaints, 'utf8').trimEnd().split('\n');
    const same = Array.from({ length: 2_500 }, () => lines[0]);
    const request = requestFor(fileOf([names, ...same].join('\n')), mappingNamed('cfpb-complaints'));
    let batches = 0;
    const stopping = { ...context, now: () => (++batches > 2 ? stop() : context.now()) };
    await expect(importFile(stopping, who, request)).rejects.toThrow('stopped');
    const answer = await importFile(context, who, request);
    expect(answer).toMatchObject({ resumedAt: 1_000 });
    expect(reportOf(answer)).toMatchObject({ rows: 2_500, recorded: 2_500 });
    const logged = await context.db
      .selectFrom('occurrences')
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirst();
    expect(logged).toEqual({ n: 5_000 });
  });
});

function previewOf(answer: Awaited<ReturnType<typeof previewImport>>): Preview {
  if ('refused' in answer) throw new Error(answer.refused);
  return answer.preview;
}

function stop(): never {
  throw new Error('stopped');
}
