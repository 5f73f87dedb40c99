import { afterEach, beforeEach, expect, test } from 'vitest';
import { sweep } from '../commands/ledger/sweep.server.ts';
import { chooseMails } from '../commands/mails/choose-mails.server.ts';
import { warnOfCases } from '../commands/mails/warn-of-cases.server.ts';
import { type Company, companyOn, later, opening, pausing, play } from '../commands/test-company.ts';
import type { MailChoices } from '../domain/mail/choices.ts';
import { readQueue } from '../queries/staff/queue.server.ts';
import { findByReference } from '../queries/staff/search.server.ts';
import { sendMails } from './send-mails.server.ts';
import { hire, outbox, startPost, type TestPost } from './test-post.ts';

/** Monday, 9 o'clock in Paris. Of four hours eighty per cent are over at 12:12, of two working days on Tuesday evening or Wednesday. */
const morning = '2026-03-02T08:00:00Z';
let company: Company;
let server: TestPost;
const ada = { id: 'ada', role: 'agent' as const };
const bob = { id: 'bob', role: 'agent' as const };

beforeEach(async () => {
  company = await companyOn(morning);
  server = await startPost();
  await hire(company, 'ada', 'agent');
  await hire(company, 'bob', 'agent');
  await hire(company, 'ines', 'compliance');
});
afterEach(async () => {
  await server.stop();
  await company.db.destroy();
});

const choose = (person: string, choices: Partial<MailChoices>) =>
  chooseMails(company, person, { language: 'en', warnings: 'at-once', breaches: 'at-once', ...choices });
const roundAt = async (time: string) => {
  company.at(time);
  await sweep(company, null);
  await sendMails(company, server);
  company.at(company.now() + 60);
  await sendMails(company, server);
};
const planned = async () => {
  const rows = await company.db
    .selectFrom('warnings')
    .innerJoin('cases', 'cases.id', 'warnings.case_id')
    .select(['reference', 'at'])
    .orderBy('at')
    .execute();
  return rows.map(({ reference, at }) => `${reference} ${at}`);
};
const told = () =>
  server.received.map(({ envelope, subject }) => `${envelope[0]?.split('@')[0]}: ${subject}`);

test('who opened a case is warned when eighty per cent of its time is over, and once', async () => {
  await choose('ada', {});
  await play(company, ada, opening('A', morning, 'call'));
  await roundAt('2026-03-02T11:10:00Z');
  expect(told()).toEqual([]);
  await roundAt('2026-03-02T11:12:00Z');
  await roundAt('2026-03-02T11:30:00Z');
  expect(told()).toEqual(['ada: 1 open case is nearing its due time']);
  const shown = async () =>
    (await readQueue(company, company.now())).flatMap(({ rows }) => rows.map(({ warned }) => warned));
  expect(await shown(), 'the queue says so').toEqual([true]);
  expect((await findByReference(company, 'A')).exact).toMatchObject([{ warned: true }]);
  await play(company, ada, pausing('A', '2026-03-02T11:40:00Z'));
  expect(await shown()).toEqual([false]);
  expect(server.received[0]?.text).toMatch(/02-call: due 2\sMarch\s2026\sat\s13:00\s+https:/);
});

test('a case that stood still is warned of later, and again when its due time has moved', async () => {
  await play(company, ada, opening('A', morning, 'call'), pausing('A', '2026-03-02T09:00:00Z'));
  await play(company, ada, later('resume', 'A', '2026-03-02T10:00:00Z'));
  await roundAt('2026-03-02T12:05:00Z');
  expect(told()).toEqual([]);
  await roundAt('2026-03-02T12:13:00Z');
  expect(told()).toHaveLength(1);
  await play(
    company,
    ada,
    pausing('A', '2026-03-02T12:20:00Z'),
    later('resume', 'A', '2026-03-02T12:40:00Z'),
  );
  await roundAt('2026-03-02T12:45:00Z');
  expect(told()).toHaveLength(2);
});

test('a round looks at what was recorded since the last one and at what is near, whatever else is open', async () => {
  await play(company, ada, opening('A', morning, 'call'), opening('B', morning, 'answer'));
  await warnOfCases(company, 80);
  // Were all open cases looked at, the second one would be planned again.
  await company.db.deleteFrom('warnings').execute();
  await play(company, ada, opening('C', '2026-03-02T08:10:00Z', 'call'));
  await warnOfCases(company, 80);
  expect(await planned()).toEqual(['C 2026-03-02T11:22:00Z']);
  await warnOfCases(company, 50);
  expect(await planned(), 'another share plans all anew').toEqual([
    'A 2026-03-02T10:00:00Z',
    'C 2026-03-02T10:10:00Z',
    expect.stringMatching(/^B /),
  ]);
  await play(company, ada, later('fulfil', 'A', '2026-03-02T08:30:00Z'));
  await warnOfCases(company, 50);
  expect(await planned()).toEqual(['C 2026-03-02T10:10:00Z', expect.stringMatching(/^B /)]);
});

test('a case that a file opened, or somebody who is gone, is every agent’s', async () => {
  await play(company, { id: 'import', role: 'system' }, opening('A', morning, 'call'));
  await roundAt('2026-03-02T11:20:00Z');
  expect(
    told()
      .map((line) => line.split(':')[0])
      .sort(),
  ).toEqual(['ada', 'bob']);
});

test('a case that was answered before the mail leaves is not told of, and the mail is dropped', async () => {
  await play(company, ada, opening('A', morning, 'call'));
  company.at('2026-03-02T11:20:00Z');
  await sendMails(company, server);
  await play(company, ada, later('fulfil', 'A', '2026-03-02T11:20:30Z'));
  company.at('2026-03-02T11:22:00Z');
  await sendMails(company, server);
  expect(told()).toEqual([]);
  expect(await outbox(company)).toEqual(['warnings ada dropped 1']);
});

test('each gets what they chose: at once, once a day with the rest, or nothing', async () => {
  await choose('ada', { warnings: 'none' });
  await choose('bob', { warnings: 'digest' });
  await choose('ines', { breaches: 'digest' });
  await play(company, ada, opening('A', morning, 'call'));
  await play(company, bob, opening('B', '2026-03-02T16:00:00Z', 'call'));
  await roundAt('2026-03-02T19:20:00Z');
  expect(await outbox(company), 'no digest on the day on which it was chosen').toEqual([]);
  await roundAt('2026-03-03T06:59:00Z');
  // A minute later it is eight in Paris.
  expect(told().sort()).toEqual(['ines: Your day at a glance, Aurore Énergie']);
  expect(server.received[0]?.text).toContain('2 breaches to analyse');
  expect(await outbox(company)).toEqual(['digest bob dropped 1', 'digest ines sent 1']);
  await roundAt('2026-03-03T12:00:00Z');
  await roundAt('2026-03-04T07:00:00Z');
  expect(server.received, 'nothing new, no digest').toHaveLength(1);
});

test('a digest tells of nothing that was told before it was chosen', async () => {
  await play(company, ada, opening('A', morning, 'call'));
  await roundAt('2026-03-02T14:00:00Z');
  expect(told().filter((line) => line.startsWith('ines'))).toHaveLength(1);
  await choose('ines', { breaches: 'digest' });
  await roundAt('2026-03-03T12:00:00Z');
  expect(told().filter((line) => line.startsWith('ines'))).toHaveLength(1);
});
