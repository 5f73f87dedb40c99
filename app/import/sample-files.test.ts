import { expect, test } from 'vitest';
import { importFile } from './import-file.server.ts';
import { freshContext, mappingNamed, prepareImports, reportOf, requestFor, who } from './test-import.ts';

prepareImports();

test('the sample file of Aurore goes with its mapping into the published charter: no row is rejected', async () => {
  const context = await freshContext();
  const request = requestFor('content/imports/samples/aurore.csv', mappingNamed('aurore'));
  const report = reportOf(await importFile(context, who, request));
  expect(report.rejected).toEqual([]);
  expect(report).toMatchObject({ rows: 12, accepted: 10, recorded: 10 });
  const units = await context.db.selectFrom('cases').select('unit').distinct().orderBy('unit').execute();
  expect(units.map(({ unit }) => unit)).toEqual(['Lille', 'Lyon', 'Nantes', 'Toulouse']);
});
