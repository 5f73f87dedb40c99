import { afterEach, beforeEach, expect, test } from 'vitest';
import { findClaimByCode } from '#db/stores/claims.server.ts';
import { defaultClaimTerms } from '../../domain/claim/answer.ts';
import { codeHash } from '../../domain/claim/code.ts';
import { isProblem } from '../../domain/problem.ts';
import { type Company, companyOn } from '../test-company.ts';
import { type ClaimSent, fileClaim } from './file-claim.server.ts';

let company: Company;
let count = 0;

beforeEach(async () => {
  company = await companyOn('2026-03-02T08:00:00Z');
});
afterEach(() => company.db.destroy());

const newCode = () => `${count++}`.padStart(32, 'c');
const file = (said: Partial<ClaimSent> = {}) =>
  fileClaim(
    company,
    {
      ...{ charter: 'test', commitment: 'answer', on: '2026-03-02', what: 'Personne n’a répondu.' },
      ...{ code: newCode(), address: '192.0.2.1', ...said },
    },
    defaultClaimTerms,
  );
const filed = async () => {
  const { n } = await company.db
    .selectFrom('claims')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
};

test('a claim that is sent fifty times at once is one claim, and found by its code alone', async () => {
  const code = newCode();
  const sent = await Promise.all(Array.from({ length: 50 }, () => file({ code })));
  expect(await filed()).toBe(1);
  expect(new Set(sent.flatMap((each) => ('seq' in each ? [each.seq] : []))).size).toBe(1);
  expect(await findClaimByCode(company.db, codeHash(code))).not.toBeNull();
  const everything = JSON.stringify(await company.db.selectFrom('private_fields').select('body').execute());
  expect(everything).not.toContain(code);
});

test('fifty claims from one network are ten, whatever its addresses are, and time alone makes room', async () => {
  const sent: Awaited<ReturnType<typeof file>>[] = [];
  for (let time = 0; time < 50; time++) sent.push(await file({ address: `2001:db8::${time}` }));
  expect(await filed()).toBe(10);
  expect(sent.filter((each) => 'wait' in each)).toHaveLength(40);
  expect(sent.at(-1)).toEqual({ wait: 360 });
  expect('seq' in (await file({ address: '198.51.100.7' })), 'another network').toBe(true);
  company.at(company.now() + 360);
  expect('seq' in (await file({ address: '2001:db8::1' }))).toBe(true);
  expect('wait' in (await file({ address: '2001:db8::1' }))).toBe(true);
});

test('three hundred claims in an hour are as many as are taken, from wherever they come', async () => {
  for (let network = 0; network < 300; network++)
    await file({ address: `198.51.${network >> 8}.${network & 255}` });
  expect(await filed()).toBe(300);
  expect(await file({ address: '203.0.113.1' })).toEqual({ wait: 12 });
});

test('from where a claim came is kept as a hash by the secret of the day', async () => {
  const names = async () =>
    (await company.db.selectFrom('sign_in_limits').select('name').execute()).map(({ name }) => name);
  await file();
  const before = await names();
  expect(before).toHaveLength(2);
  company.at('2026-03-03T08:00:00Z');
  await file();
  const after = await names();
  // The one that counts all together has its name for good.
  expect(after.filter((name) => before.includes(name))).toHaveLength(1);
});

test('links, scripts and code stay as they were typed', async () => {
  const what = "<script>alert(1)</script> http://evil.example [x](javascript:alert(1)) ' or 1=1 --";
  const sent = await file({ what });
  if (!('seq' in sent)) throw new Error();
  const { body } = await company.db
    .selectFrom('private_fields')
    .select('body')
    .where('seq', '=', sent.seq)
    .executeTakeFirstOrThrow();
  expect(JSON.parse(body).what).toBe(what);
});

test('what is refused says why', async () => {
  expect(await file({ commitment: 'nothing' })).toMatchObject({ problem: 'not-in-force' });
  expect(isProblem(await file({ what: ' ' }))).toBe(true);
  expect(await filed()).toBe(0);
});
