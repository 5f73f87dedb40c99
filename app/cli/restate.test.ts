import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHead } from '#db/stores/ledger.server.ts';
import { addPerson } from '../commands/people/add-person.server.ts';
import { playWrongWeek } from '../commands/restatements/test-restatement.ts';
import { type Company, companyOn } from '../commands/test-company.ts';
import { checkInvariants } from '../commands/test-invariants.ts';
import { type RestateOptions, restate } from './restate.ts';
import { UsageError } from './usage-error.ts';

const [orders, decides] = ['camille@aurore.example', 'ines@aurore.example'];
const setup = { id: 'command-line', role: 'system' } as const;
const period = { from: '2026-03-02', to: '2026-03-08' };
let company: Company;

beforeEach(async () => {
  company = await companyOn('2026-03-02T08:00:00Z');
  await playWrongWeek(company);
  // The people of the test company act before anybody is admitted.
  for (const email of [orders, decides])
    await addPerson(company, setup, {
      email,
      name: email,
      role: 'compliance',
      password: 'kept promises 2026',
    });
});
afterEach(() => company.db.destroy());

/** What the command says, in one text, and its status. */
async function kept(as: string, options: Partial<RestateOptions> = {}) {
  const said: string[] = [];
  const output = { answer: (line: string) => said.push(line), fault: (line: string) => said.push(line) };
  const all = { because: 'calendar-incomplete', language: 'en', ...options, as } as const;
  const status = await restate(company, 'answer', all, output);
  return { status, said: said.join('\n').replaceAll(/[\u00a0\u202f]/g, ' ') };
}
const size = async () => (await readHead(company.db)).size;

test('is ordered by one person and carried out by another, never by the same', async () => {
  const ordered = await kept(orders, period);
  expect(ordered).toMatchObject({
    status: 0,
    said: expect.stringContaining('7 cases looked at, 6 judged otherwise'),
  });
  expect(ordered.said).toMatch(/late: .*4 March.*breached → .*5 March.*kept/);
  const before = await size();
  expect(await kept(orders)).toMatchObject({ status: 1 });
  expect(await size()).toBe(before);
  const done = await kept(decides);
  expect(done).toMatchObject({
    status: 0,
    said: expect.stringContaining('Before: 2 of 7 kept. After: 4 of 6 kept.'),
  });
  await checkInvariants(company);
});

test('a dry run writes nothing, in either language, or as JSON', async () => {
  const before = await size();
  expect((await kept(orders, { ...period, dryRun: true, language: 'fr' })).said).toContain(
    '6 jugés autrement',
  );
  const { said } = await kept(orders, { ...period, dryRun: true, json: true });
  expect(JSON.parse(said)).toMatchObject({
    state: 'preview',
    request: null,
    changed: 6,
    before: { kept: 2 },
  });
  expect(await size()).toBe(before);
});

test('nothing is ordered where nothing would change', async () => {
  const before = await size();
  const { said } = await kept(orders, { from: '2026-03-09', to: '2026-03-10' });
  expect(said).toContain('there is nothing to restate');
  expect(await size()).toBe(before);
});

test('is declined by another person with a reason that stays private', async () => {
  expect(await kept(decides, { decline: 'no' })).toMatchObject({ status: 1 });
  await kept(orders, period);
  expect(await kept(decides, { decline: 'the calendar was right' })).toMatchObject({ status: 0 });
  const { bodies } = await company.db
    .selectFrom('entries')
    .select(({ fn }) => fn<string>('group_concat', ['body']).as('bodies'))
    .executeTakeFirstOrThrow();
  expect(bodies).not.toContain('the calendar was right');
});

test('a day that is none, no period, and a promise that nobody published are usage errors', async () => {
  await expect(kept(orders, { from: 'monday' })).rejects.toThrow(UsageError);
  await expect(kept(orders)).rejects.toThrow(UsageError);
  const output = { answer: () => undefined, fault: () => undefined };
  const options = { as: orders, because: 'other', language: 'en' } as const;
  await expect(restate(company, 'mars', options, output)).rejects.toThrow(UsageError);
});
