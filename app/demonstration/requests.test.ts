import { expect, test } from 'vitest';
import { emptyCompany } from '#app/commands/test-company.ts';
import { checkInvariants } from '#app/commands/test-invariants.ts';
import { findOpenRequests } from '#db/stores/requests.server.ts';
import { askForCorrections } from './requests.ts';
import { seedCast } from './scenarios.ts';

test('an agent of the demonstration asked for two corrections: one was granted, one waits', async () => {
  const company = await emptyCompany('2026-03-18T09:00:00Z');
  await askForCorrections(company, await seedCast(company));
  const entries = await company.db
    .selectFrom('entries')
    .select('kind')
    .where('kind', 'in', ['correction.requested', 'entry.corrected'])
    .orderBy('seq')
    .execute();
  expect(entries.map(({ kind }) => kind)).toEqual([
    'correction.requested',
    'entry.corrected',
    'correction.requested',
  ]);
  expect(await findOpenRequests(company.db)).toMatchObject([{ state: 'open', replacement: { kept: true } }]);
  await checkInvariants(company);
  await company.db.destroy();
});
