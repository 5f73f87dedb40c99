import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  agent,
  agreed,
  type Company,
  companyOn,
  later,
  newest,
  opening,
  play,
  publisher,
  visit,
} from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { erasePerson, findPerson } from './erase-person.server.ts';
import { correctionsIn } from './lone/test-correction.ts';
import { recordEvents } from './record-events.server.ts';

const at = (hour: number) => `2026-03-02T${String(hour).padStart(2, '0')}:00:00Z`;
let company: Company;
let { correct, ask }: Pick<ReturnType<typeof correctionsIn>, 'correct' | 'ask'> = {} as never;

beforeEach(async () => {
  company = await companyOn(at(8));
  ({ correct, ask } = correctionsIn(company));
});
afterEach(async () => {
  await checkInvariants(company);
  await company.db.destroy();
});

const erase = (reference: string) => erasePerson(company, publisher, { reference, charter: null });
const cases = () => company.db.selectFrom('cases').select(['reference', 'erased']).execute();
const secrets = async () =>
  (await company.db.selectFrom('private_fields').select('body').execute()).map(({ body }) => body).join();

/** A case and a visit of Ada's, logged as Bob's and corrected. */
async function corrected(): Promise<void> {
  await play(company, agent, opening('Bob', at(8)));
  agreed(await correct(agent, await newest(company, 'case.opened'), { reference: 'Ada' }, 'says Ada'));
  await recordEvents(company, agent, [
    { events: [{ ...visit(at(8), true), reference: 'Bob' } as ReturnType<typeof visit>] },
  ]);
  agreed(await correct(agent, await newest(company, 'occurrence.logged'), { reference: 'Ada' }));
}

test('the case goes with the reference that it was corrected to, and nothing of it is left', async () => {
  await corrected();
  expect(await findPerson(company, { reference: 'Ada', charter: null })).toMatchObject({
    cases: [{}],
    occurrences: [await newest(company, 'occurrence.logged')],
  });
  expect((await erase('Ada')).status).toBe('erased');
  expect(await cases()).toMatchObject([{ reference: null, erased: at(8) }]);
  expect(await secrets()).toBe('');
});

test('whoever it was logged under by mistake is erased from it, and the case stays another’s', async () => {
  await corrected();
  expect(await findPerson(company, { reference: 'Bob', charter: null })).toMatchObject({
    cases: [],
    occurrences: [],
  });
  expect((await erase('Bob')).status).toBe('erased');
  expect(await cases()).toEqual([{ reference: 'Ada', erased: null }]);
  expect(await secrets()).not.toContain('Bob');
  expect(await secrets()).toContain('says Ada');
  await play(company, agent, later('fulfil', 'Ada', at(9)));
  expect((await erase('Ada')).status).toBe('erased');
  expect(await secrets()).toBe('');
});

test('a reference that was only asked for is erased, and cannot be corrected to any more', async () => {
  await play(company, agent, opening('Ada', at(8)));
  const first = await newest(company, 'case.opened');
  agreed(await ask(agent, first, { reference: 'Eve' }, 'perhaps Eve'));
  expect((await erase('Eve')).status).toBe('erased');
  expect(await secrets()).not.toContain('Eve');
  expect(await cases()).toEqual([{ reference: 'Ada', erased: null }]);
  expect(await correct(agent, first, { reference: 'Eve' })).toMatchObject({ problem: 'erased' });
});
