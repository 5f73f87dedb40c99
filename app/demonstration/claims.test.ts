import { expect, test } from 'vitest';
import { emptyCompany } from '#app/commands/test-company.ts';
import { checkInvariants } from '#app/commands/test-invariants.ts';
import { findClaim, readClaimFigures } from '#db/stores/claims.server.ts';
import { decideClaims, fileClaims } from './claims.ts';
import { seedCast } from './scenarios.ts';

test('four people of the demonstration file claims: two are upheld, one against a log that said kept, one waits', async () => {
  const company = await emptyCompany('2026-03-18T09:00:00Z');
  const people = await seedCast(company);
  const claims = await fileClaims(company);
  await decideClaims(company, people, claims, { corrects: true });
  const reasons: (string | null)[] = [];
  for (const { seq } of Object.values(claims))
    reasons.push((await findClaim(company.db, seq))?.decided?.reason ?? null);
  expect(reasons).toEqual(['log-said-kept', 'kept', 'on-record', null]);
  const figures = (commitment: string) =>
    readClaimFigures(company.db, { charter: 'aurore', commitment }, company.now());
  expect(await figures('appointment-slot')).toMatchObject({ filed: 1, upheld: 1, saidKept: 1 });
  expect(await figures('complaint-answer')).toMatchObject({ filed: 2, upheld: 1, refused: 1, saidKept: 0 });
  await checkInvariants(company);
  await company.db.destroy();
});
