/** Who is asked in a survey is told, reminded while they took no code, and left alone at their word; by a real SMTP server. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findInvitationsAt } from '#db/stores/invitations.server.ts';
import { erasePerson } from '../commands/events/erase-person.server.ts';
import { invite, printInvitations } from '../commands/surveys/invite.server.ts';
import { publishSurvey } from '../commands/surveys/publish-survey.server.ts';
import { stopSurveyMails } from '../commands/surveys/stop-survey-mails.server.ts';
import { agent, agreed, type Company, companyOn, officer, publisher } from '../commands/test-company.ts';
import type { SurveyTerms } from '../domain/survey/terms.ts';
import { testSurvey } from '../domain/survey/test-survey.ts';
import { sendMails } from './send-mails.server.ts';
import { startPost, type TestPost } from './test-post.ts';

let company: Company;
let server: TestPost;
const { slug } = testSurvey;

beforeEach(async () => {
  company = await companyOn('2026-03-18T09:00:00Z');
  server = await startPost();
});
afterEach(async () => {
  await server.stop();
  await company.db.destroy();
});

const asking = async (change: Partial<SurveyTerms> = {}) => {
  const terms = { ...testSurvey, ...change };
  const sources = [{ path: `survey.fr.md`, text: JSON.stringify(terms) }];
  agreed(await publishSurvey(company, publisher, { terms, sources }));
};
const person = (email: string, language: 'fr' | 'en' = 'fr') => ({ email, language, strata: {} });
const ask = (...emails: string[]) =>
  invite(
    company,
    officer,
    slug,
    emails.map((email) => person(email)),
  );
/** What is sent at a moment, as `address: subject`. */
const sentAt = async (instant: string) => {
  const before = server.received.length;
  company.at(instant);
  await sendMails(company, server);
  return server.received
    .slice(before)
    .map(({ envelope, subject }) => `${envelope}: ${subject?.replaceAll(/\s/g, ' ')}`);
};
const idOf = async (email: string) => (await findInvitationsAt(company.db, email))[0]?.id ?? '';
const taken = (id: string) =>
  company.db.updateTable('invitations').set({ taken: 1 }).where('id', '=', id).execute();

test('a mail goes out on the first day, a reminder to those who took no code, and nothing after the last', async () => {
  await asking();
  agreed(await ask('lea@example.org', 'tom@example.org'));
  expect(await sentAt('2026-03-19T22:00:00Z')).toEqual([]);
  const title = 'Ce que vous attendez de nous – Aurore Énergie';
  expect((await sentAt('2026-03-20T08:00:00Z')).sort()).toEqual([
    `lea@example.org: ${title}`,
    `tom@example.org: ${title}`,
  ]);
  await taken(await idOf('tom@example.org'));
  expect(await sentAt('2026-03-26T22:59:00Z')).toEqual([]);
  expect(await sentAt('2026-03-26T23:01:00Z')).toEqual([`lea@example.org: Rappel : ${title}`]);
  expect(await sentAt('2026-04-02T21:00:00Z')).toEqual([]);
});

test('a mail leads to the one who was asked, and says what the company cannot know', async () => {
  await asking();
  agreed(await invite(company, officer, slug, [person('lea@example.org', 'en')]));
  await sentAt('2026-03-20T08:00:00Z');
  const [mail] = server.received;
  expect(mail?.text).toContain(`/en/s/${slug}/i/${await idOf('lea@example.org')}`);
  expect(mail?.text).toContain('never which');
  expect(mail?.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toContain('/en/invitations/');
});

test('nobody is asked twice, whatever the capitals of the list, and its rest comes with it again', async () => {
  await asking();
  expect(await ask('Lea@Example.org', 'tom@example.org')).toEqual({ invited: 2, already: 0, refused: 0 });
  expect(await ask('lea@example.org', 'ann@example.org')).toEqual({ invited: 1, already: 1, refused: 0 });
});

test('who wants no more is left alone at once, in every survey to come, and their address is gone', async () => {
  await asking();
  await ask('lea@example.org', 'tom@example.org');
  const id = await idOf('lea@example.org');
  await stopSurveyMails(company, id);
  await stopSurveyMails(company, id);
  expect(await idOf('lea@example.org')).toBe('');
  expect((await sentAt('2026-03-20T08:00:00Z')).map((line) => line.split(':')[0])).toEqual([
    'tom@example.org',
  ]);
  await asking({ slug: 'later', opens: '2026-03-25' });
  expect(await invite(company, officer, 'later', [person('LEA@example.org')])).toMatchObject({ refused: 1 });
});

test('whoever is erased by address is not asked any more', async () => {
  await asking();
  agreed(
    await invite(company, officer, slug, [{ ...person('lea@example.org'), strata: { region: 'south' } }]),
  );
  const erased = await erasePerson(company, publisher, { reference: 'LEA@example.org', charter: null });
  expect(erased.status).toBe('erased');
  expect(await sentAt('2026-03-20T08:00:00Z')).toEqual([]);
  const left = JSON.stringify(await company.db.selectFrom('invitations').selectAll().execute());
  expect(left).not.toMatch(/lea|south/);
  expect(await ask('lea@example.org'), 'by the same list again').toMatchObject({ invited: 0, refused: 1 });
});

test('who is asked in a survey that is moved is told on the day to which it was', async () => {
  await asking({ opens: '2026-03-30', closes: '2026-04-10' });
  await ask('lea@example.org');
  await asking({ opens: '2026-03-20', closes: '2026-03-27' });
  expect(await sentAt('2026-03-20T08:00:00Z')).toHaveLength(1);
});

test.each<[string, Partial<SurveyTerms>, () => Promise<unknown>, string]>([
  ['by an agent', {}, () => invite(company, agent, slug, [person('a@b.fr')]), 'role-missing'],
  ['in no survey', {}, () => invite(company, officer, 'none', [person('a@b.fr')]), 'unknown-survey'],
  ['where all may answer', { codes: 'open' }, () => ask('a@b.fr'), 'survey-for-all'],
  [
    'more than there are',
    { frame: { ...testSurvey.frame, size: 1 } },
    () => ask('a@b.fr', 'c@d.fr'),
    'survey-beyond-frame',
  ],
  [
    'on paper, too many',
    {},
    () => printInvitations(company, officer, slug, { count: 1_001, language: 'fr' }),
    'count-between',
  ],
])('nobody is asked %s', async (_, change, act, problem) => {
  await asking(change);
  expect(await act()).toMatchObject({ problem });
  expect(await company.db.selectFrom('invitations').selectAll().execute()).toEqual([]);
});

test('an invitation on paper has no address and its own id', async () => {
  await asking();
  const ids = agreed(
    await printInvitations(company, officer, slug, { count: 50, language: 'en' }),
  ) as string[];
  expect(new Set(ids).size).toBe(50);
  expect(ids.every((id) => /^[2-9a-hjkmnp-z]{16}$/.test(id))).toBe(true);
  expect(await sentAt('2026-03-20T08:00:00Z')).toEqual([]);
});

test('a form of letters that is sent again asks nobody anew, and for more of them only the rest', async () => {
  await asking({ frame: { ...testSurvey.frame, size: 8 } });
  const print = (count: number) =>
    printInvitations(company, officer, slug, { count, language: 'fr', key: 'the same form' });
  const known = async () => {
    const rows = await company.db.selectFrom('invitations').select('id').execute();
    return rows.map(({ id }) => id).sort();
  };
  const first = agreed(await print(3)) as string[];
  expect(await print(3)).toEqual(first);
  const more = agreed(await print(8)) as string[];
  expect(more.slice(0, 3)).toEqual(first);
  expect([...more].sort()).toEqual(await known());
  expect(await print(2)).toEqual(first.slice(0, 2));
  expect(await print(9)).toMatchObject({ problem: 'survey-beyond-frame' });
  expect(await known()).toHaveLength(8);
});

test('a survey that people were invited to becomes neither one for all nor one of fewer people', async () => {
  await asking();
  await ask('lea@example.org', 'tom@example.org');
  const again = (change: Partial<SurveyTerms>) => {
    const terms = { ...testSurvey, ...change };
    return publishSurvey(company, publisher, { terms, sources: [{ path: 'survey.fr.md', text: 'other' }] });
  };
  expect(await again({ codes: 'open' })).toMatchObject({ problem: 'survey-has-invited' });
  expect(await again({ frame: { ...testSurvey.frame, size: 1 } })).toMatchObject({
    problem: 'survey-beyond-frame',
  });
  expect(await again({ frame: { ...testSurvey.frame, size: 2 } })).toMatchObject({ status: 'published' });
});
