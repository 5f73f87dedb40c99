/** How the rows of a file name who dealt with them, and what they are about. */
import { describe, expect, test } from 'vitest';
import { translator } from '#app/i18n/translator.ts';
import type { Context } from '../context.server.ts';
import {
  csv,
  freshContext,
  imported,
  mappingNamed,
  prepareImports,
  reportOf,
  requestFor,
  row,
} from './test-import.ts';

prepareImports();

const of = (reference: string, unit: string) => row(reference).replace('Roxbury', unit);
const spoken = (request: ReturnType<typeof requestFor>) => ({ ...request, say: translator('en').reason });

async function cases({ db }: Context): Promise<string[]> {
  const rows = await db.selectFrom('cases').selectAll().orderBy('reference').orderBy('opened').execute();
  return rows.map(({ reference, commitment, unit, state }) => `${reference} ${commitment} ${unit} ${state}`);
}

describe('the unit of a row', () => {
  test('is one of its charter, whatever the case of letters; another is rejected with the nearest', async () => {
    const context = await freshContext();
    const path = csv(of('1', 'back  bay'), of('2', 'Roxburry'), of('3', 'Lyon'), of('4', ''));
    const report = reportOf(await imported(context, spoken(requestFor(path))));
    expect(report.rejected.map(({ line, code }) => [line, code])).toEqual([
      [3, 'unknown-unit'],
      [4, 'unknown-unit'],
    ]);
    expect(report.rejected[0]?.reason).toBe(
      '“Roxburry” is no unit of this charter. The nearest is “Roxbury”.',
    );
    expect(await cases(context)).toEqual([
      '1 pick-up-dead-animal Back Bay fulfilled',
      '4 pick-up-dead-animal null fulfilled',
    ]);
  });

  test('is what the mapping says that the words of the file mean', async () => {
    const context = await freshContext();
    const mapping = mappingNamed('boston-311', (source) =>
      source.replace('unit: neighborhood', 'unit: { column: neighborhood, values: { D7: South End } }'),
    );
    const path = csv(of('1', 'D7'), of('2', 'Roxbury'));
    expect(reportOf(await imported(context, requestFor(path, mapping))).rejected).toEqual([]);
    expect(await cases(context)).toEqual([
      '1 pick-up-dead-animal South End fulfilled',
      '2 pick-up-dead-animal Roxbury fulfilled',
    ]);
  });
});

describe('the reference of a row', () => {
  const bugs = { type: 'Bed Bugs' };
  const later = { opened: '2016-03-01 11:00:00', closed: '' };

  test('has a case of each promise, and a second one of none unless the mapping says so', async () => {
    const context = await freshContext();
    const path = csv(row('1'), row('1', bugs), row('1', later), row('1', { ...bugs, closed: '' }));
    const report = reportOf(await imported(context, requestFor(path)));
    expect(report.rejected.map(({ line, code }) => [line, code])).toEqual([
      [4, 'reference-taken'],
      [5, 'closing-taken-back'],
    ]);
    const both = ['1 pick-up-dead-animal Roxbury fulfilled', '1 bed-bugs Roxbury fulfilled'];
    expect((await cases(context)).sort()).toEqual([...both].sort());
    const mapping = mappingNamed('boston-311', (source) =>
      source.replace('  opened: open_dt', '  opened: open_dt\n  another: true'),
    );
    const again = reportOf(await imported(context, requestFor(path, mapping)));
    expect(again).toMatchObject({ recorded: 1, already: 2, rejected: [{ line: 5 }] });
    expect((await cases(context)).sort()).toEqual([...both, '1 pick-up-dead-animal Roxbury open'].sort());
    expect(reportOf(await imported(context, requestFor(csv(row('1', later)), mapping)))).toMatchObject({
      recorded: 0,
      already: 1,
    });
  });
});
