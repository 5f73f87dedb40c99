import { expect, test } from 'vitest';
import { emptyCompany } from '#app/commands/test-company.ts';
import { checkInvariants } from '#app/commands/test-invariants.ts';
import { readExemptionFigures } from '#db/stores/exemptions.server.ts';
import { askForExemptions } from './exemptions.ts';
import { seedCast } from './scenarios.ts';

test('in the demonstration a storm was declared, agreed to and cited, and another request refused', async () => {
  const company = await emptyCompany('2026-03-18T09:00:00Z');
  await askForExemptions(company, await seedCast(company));
  const figures = await readExemptionFigures(company.db, {
    charter: 'aurore',
    commitment: 'appointment-slot',
  });
  expect(figures).toMatchObject([
    { ground: 'customer-absent', requested: 1, granted: 0, refused: 1 },
    { ground: 'severe-weather', requested: 1, granted: 1, refused: 0 },
  ]);
  const cited = await company.db.selectFrom('circumstances').select('agreement').execute();
  expect(cited).toEqual([{ agreement: expect.any(Number) }]);
  await checkInvariants(company);
  await company.db.destroy();
});
