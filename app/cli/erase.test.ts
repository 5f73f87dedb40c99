import { afterEach, expect, test } from 'vitest';
import { addPerson } from '../commands/people/add-person.server.ts';
import { agent, type Company, companyOn, later, opening, play, publisher } from '../commands/test-company.ts';
import type { ExitStatus } from './cases.ts';
import { type EraseOptions, erase } from './erase.ts';

let company: Company;
afterEach(() => company.db.destroy());

async function begin(): Promise<void> {
  company = await companyOn('2026-03-02T09:00:00Z');
  const openings = ['AUR-1', 'AUR-1-B', 'AUR-2'].map((reference) =>
    opening(reference, '2026-03-02T09:00:00Z'),
  );
  await play(company, agent, ...openings, later('fulfil', 'AUR-2', '2026-03-02T10:00:00Z'));
}

async function run(reference: string, options: Partial<EraseOptions> = {}): Promise<[ExitStatus, string[]]> {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const all = { language: 'en' as const, ...options };
  return [await erase(company, reference, all, { answer: say, fault: say }), lines];
}

const references = async () =>
  (await company.db.selectFrom('cases').select('reference').orderBy('reference').execute()).map(
    (row) => row.reference,
  );

test('says what is kept, and erases nothing before it is told to', async () => {
  await begin();
  const [status, lines] = await run('AUR-1');
  expect(status).toBe(0);
  expect(lines[0]).toBe('1 case, no occurrence, 1 entry with private fields');
  expect(lines[1]).toMatch(/^ {2}test, answer, opened on 2\sMarch\s2026, open$/);
  expect(lines.slice(2).join(' ')).toMatch(/not closed.*Not meant.*AUR-1-B Nothing was erased\./);
  expect(await references()).toEqual(['AUR-1', 'AUR-1-B', 'AUR-2']);
  const french = await run('AUR-2', { language: 'fr' });
  expect(french[1].join(' ')).toMatch(/1\sdossier, aucune\soccurrence.*Rien\sn’a été effacé/);
});

test('erases one and not who looks alike, and says who did it', async () => {
  await begin();
  const password = 'correct horse battery';
  const added = await addPerson(company, publisher, {
    name: 'Ines',
    email: 'ines@example.org',
    role: 'compliance',
    password,
  });
  const [status, lines] = await run('AUR-1', { yes: true, by: 'Ines@example.org', json: true });
  expect([status, JSON.parse(lines[0] as string)]).toMatchObject([0, { erased: true, entries: [2] }]);
  expect(await references()).toEqual([null, 'AUR-1-B', 'AUR-2']);
  const { body } = await company.db
    .selectFrom('entries')
    .select('body')
    .where('kind', '=', 'person.erased')
    .executeTakeFirstOrThrow();
  expect(JSON.parse(body).who).toEqual({ id: 'id' in added ? added.id : null, role: 'compliance' });
  expect((await run('AUR-1', { yes: true }))[1][0]).toBe('Erased before.');
  expect(await run('AUR-9', { yes: true })).toEqual([1, ['Nobody is known under this reference.']]);
  await expect(run('AUR-2', { yes: true, by: 'nobody@example.org' })).rejects.toThrow(/nobody signs in/);
  expect(await references()).toEqual([null, 'AUR-1-B', 'AUR-2']);
});
