import { beforeEach, expect, test } from 'vitest';
import { readHead } from '#db/stores/ledger.server.ts';
import { addPerson } from '../commands/people/add-person.server.ts';
import { checkInvariants } from '../commands/test-invariants.ts';
import type { Context } from '../context.server.ts';
import { boston, freshContext, imported, prepareImports, requestFor } from '../import/test-import.ts';
import { type TakeBackOptions, takeBack } from './take-back.ts';

prepareImports();

const [orders, decides] = ['camille@aurore.example', 'ines@aurore.example'];
const setup = { id: 'command-line', role: 'system' } as const;
const file = 'boston-311.csv';
let context: Context;

beforeEach(async () => {
  context = await freshContext();
  for (const [email, role] of [
    [orders, 'compliance'],
    [decides, 'compliance'],
  ] as const)
    await addPerson(context, setup, { email, name: email, role, password: 'kept promises 2026' });
  await imported(context, requestFor(boston));
});

/** What the command says, in one text, and its status. */
async function kept(as: string, options: Partial<TakeBackOptions> = {}) {
  const said: string[] = [];
  const output = { answer: (line: string) => said.push(line), fault: (line: string) => said.push(line) };
  const all = { because: 'other', language: 'en', ...options, as } as const;
  const status = await takeBack(context, file, all, output);
  return { status, said: said.join('\n').replaceAll(/[\u00a0\u202f]/g, ' ') };
}
const size = async () => (await readHead(context.db)).size;

test('is ordered by one person and carried out by another, never by the same', async () => {
  expect(await kept(orders)).toMatchObject({ status: 0, said: expect.stringContaining('14 cases') });
  const before = await size();
  expect(await kept(orders)).toEqual({
    status: 1,
    said: expect.stringMatching(/second person|someone else/i),
  });
  expect(await size()).toBe(before);
  expect((await kept(decides)).status).toBe(0);
  expect(await size()).toBeGreaterThan(before + 14);
  const open = await context.db.selectFrom('cases').select('id').where('state', '=', 'open').execute();
  expect(open).toEqual([]);
  await checkInvariants(context);
});

test('a dry run says what would happen in the language that is asked for, and writes nothing', async () => {
  const before = await size();
  expect((await kept(orders, { dryRun: true })).said).toContain('14 cases');
  expect((await kept(orders, { dryRun: true, language: 'fr' })).said).toContain('14 dossiers');
  expect(await size()).toBe(before);
});

test('is declined with a reason that stays private, by another person, and can be ordered again', async () => {
  expect(await kept(decides, { decline: 'le fichier est bon' })).toMatchObject({ status: 1 });
  await kept(orders);
  expect(await kept(orders, { decline: 'trop tôt' })).toMatchObject({ status: 1 });
  const declined = await kept(decides, { decline: 'le fichier est bon', language: 'fr' });
  expect(declined).toEqual({ status: 0, said: expect.stringContaining('est écartée') });
  const bodies = await context.db.selectFrom('entries').select('body').execute();
  expect(bodies.some(({ body }) => body.includes('le fichier est bon'))).toBe(false);
  expect((await kept(decides, { decline: 'encore' })).status).toBe(1);
  expect((await kept(orders)).status).toBe(0);
});
