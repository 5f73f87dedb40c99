import { describe, expect, test } from 'vitest';
import { findOpenRequests } from '#db/stores/requests.server.ts';
import { recordEvent } from '../commands/events/record-events.server.ts';
import { formatInstant, instantOf } from '../domain/instant.ts';
import { isProblem } from '../domain/problem.ts';
import { importFile, previewImport } from './import-file.server.ts';
import { parseMapping } from './mapping.ts';
import { takingOver } from './take-over.server.ts';
import {
  csv,
  fileOf,
  freshContext,
  imported,
  prepareImports,
  reportOf,
  requestFor,
  row,
  who,
} from './test-import.ts';

prepareImports();

const parsed = parseMapping(
  'm.yml',
  `name: complaints
charter: aurore
format: csv
time: { format: iso, zone: Europe/Paris }
reference: Ticket
case: { commitment: complaint-answer, opened: Opened, fulfilled: Closed }
`,
  'en',
);
if ('faults' in parsed) throw new Error(parsed.faults.join());
const { mapping } = parsed;
const ticket = (name: string, closed: string) => `${name},2026-03-02T09:00:00+01:00,${closed}`;
const exported = (...rows: string[]) =>
  requestFor(fileOf(`Ticket,Opened,Closed\n${rows.join('\n')}\n`), mapping);
const monday = '2026-03-02T10:00:00+01:00';
/** A first export, and a later one in which the first closing was taken back and the second was moved. */
const first = () => exported(ticket('1', monday), ticket('2', monday), ticket('3', monday));
const second = () => exported(ticket('1', ''), ticket('2', '2026-03-09T10:00:00+01:00'), ticket('3', monday));
const cases = async ({ db }: Awaited<ReturnType<typeof freshContext>>) =>
  (await db.selectFrom('cases').select(['reference', 'state', 'closed']).orderBy('reference').execute()).map(
    ({ reference, state, closed }) => [reference, state, closed],
  );

describe('a later export that differs from the record', () => {
  test('is reported row by row, and moves nothing', async () => {
    const context = await freshContext();
    await imported(context, first());
    const before = await cases(context);
    const report = reportOf(await imported(context, second()));
    expect(report).toMatchObject({ rows: 3, accepted: 1, already: 1, differing: 2 });
    expect(report.rejected.map(({ line, code }) => [line, code])).toEqual([
      [2, 'closing-taken-back'],
      [3, 'closing-moved'],
    ]);
    expect(await cases(context)).toEqual(before);
  });

  test('does not differ where a person closed what it left open', async () => {
    const context = await freshContext();
    const open = () => exported(ticket('1', ''), ticket('2', monday));
    await imported(context, open());
    const subject = await context.db
      .selectFrom('cases')
      .select('id')
      .where('reference', '=', '1')
      .executeTakeFirstOrThrow();
    const fulfil = { event: 'fulfil', case: subject.id, at: instantOf('2026-03-02T09:00:00Z') } as const;
    expect(isProblem(await recordEvent(context, who, fulfil))).toBe(false);
    const before = await cases(context);
    expect(before).toContainEqual(['1', 'fulfilled', expect.anything()]);
    // With another column, so that it is another file of the same cases.
    const later = requestFor(
      fileOf(`Ticket,Opened,Closed,Seen\n${ticket('1', '')},x\n${ticket('2', monday)},x\n`),
      mapping,
    );
    for (const request of [later, { ...later, differing: takingOver }]) {
      const report = reportOf(await previewImport(context, who, request));
      expect(report).toMatchObject({ rows: 2, accepted: 2, already: 2, rejected: [] });
      expect(report.remarks ?? []).toEqual([]);
    }
    expect(reportOf(await importFile(context, who, { ...later, differing: takingOver }))).toMatchObject({
      recorded: 0,
      already: 2,
    });
    expect(await cases(context)).toEqual(before);
    // What a source closed it can take back, whatever a person recorded elsewhere.
    const taken = requestFor(
      fileOf(`Ticket,Opened,Closed,Seen\n${ticket('1', '')},y\n${ticket('2', '')},y\n`),
      mapping,
    );
    const report = reportOf(await imported(context, taken));
    expect(report.rejected.map(({ line, code }) => [line, code])).toEqual([[3, 'closing-taken-back']]);
  });

  test('is taken over as a reopening, and as a correction that somebody else decides on', async () => {
    const context = await freshContext();
    await imported(context, first());
    const request = { ...second(), differing: takingOver };
    const preview = await previewImport(context, who, request);
    const report = reportOf(await importFile(context, who, request));
    expect(reportOf(preview)).toEqual(report);
    expect(report).toMatchObject({ accepted: 3, recorded: 2, already: 1, rejected: [] });
    expect(report.remarks?.map(({ line, code }) => [line, code])).toEqual([
      [2, 'closing-reopened'],
      [3, 'closing-asked'],
    ]);
    const [one, two] = await cases(context);
    expect(one).toMatchObject(['1', 'open', null]);
    // The second one stays as it is until an officer grants what the file asks for.
    expect(two?.[1]).toBe('fulfilled');
    const [asked] = await findOpenRequests(context.db);
    expect(formatInstant(asked?.replacement?.at ?? 0)).toBe('2026-03-09T09:00:00Z');
    const again = reportOf(await importFile(context, who, { ...second(), differing: takingOver }));
    expect(again).toMatchObject({ recorded: 0, already: 3, rejected: [] });
  });

  test('asks for a correction of either where the promise is not reopened', async () => {
    const context = await freshContext();
    await imported(context, requestFor(csv(row('1'))));
    const request = { ...requestFor(csv(row('1', { closed: '' }))), differing: takingOver };
    const report = reportOf(await importFile(context, who, request));
    expect(report.remarks).toMatchObject([{ line: 2, code: 'closing-asked' }]);
    expect(await findOpenRequests(context.db)).toMatchObject([{ replacement: null }]);
  });
});
