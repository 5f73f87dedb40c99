import { describe, expect, test } from 'vitest';
import { findOpenRequests } from '#db/stores/requests.server.ts';
import { formatInstant } from '../domain/instant.ts';
import { importFile, previewImport } from './import-file.server.ts';
import { parseMapping } from './mapping.ts';
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

  test('is taken over as a reopening, and as a correction that somebody else decides on', async () => {
    const context = await freshContext();
    await imported(context, first());
    const request = { ...second(), takeOver: true };
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
    const again = reportOf(await importFile(context, who, { ...second(), takeOver: true }));
    expect(again).toMatchObject({ recorded: 0, already: 3, rejected: [] });
  });

  test('asks for a correction of either where the promise is not reopened', async () => {
    const context = await freshContext();
    await imported(context, requestFor(csv(row('1'))));
    const request = { ...requestFor(csv(row('1', { closed: '' }))), takeOver: true };
    const report = reportOf(await importFile(context, who, request));
    expect(report.remarks).toMatchObject([{ line: 2, code: 'closing-asked' }]);
    expect(await findOpenRequests(context.db)).toMatchObject([{ replacement: null }]);
  });
});
