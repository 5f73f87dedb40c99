import { createElement } from 'react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedPublications } from '#app/demonstration/scenarios.ts';
import { instantOf } from '../domain/instant.ts';
import { translator } from '../i18n/translator.ts';
import { testBuild } from '../routes/test-build.ts';
import { startTestSite, type TestSite } from '../server/test-site.ts';
import { FoundCases } from '../ui/pages/staff/queue-rows.tsx';
import { fragment } from './fragment.server.ts';

let house: TestSite;
beforeAll(async () => {
  house = await startTestSite(testBuild());
  await seedPublications(house.context);
});
afterAll(() => house.stop());

test('a control character in an address is shown by the sign that stands for it', async () => {
  const answer = await house.get('/en/ledger?find=%00x');
  const html = await answer.text();
  expect(answer.status).toBe(200);
  expect(html).toContain('\uFFFDx');
  expect(html).not.toMatch(/[^\P{Cc}\t\n\r]/u);
});

test('rows found while a reference is typed have none either', async () => {
  const found = { text: '\0x', rows: [], occurrences: [], more: false };
  const rows = createElement(FoundCases, {
    words: translator('fr'),
    now: instantOf('2026-03-18T09:00:00Z'),
    found,
  });
  const html = await fragment(rows).text();
  expect(html).toContain('\uFFFDx');
  expect(html).not.toContain('\0');
});

test('what a form gives back has none either', async () => {
  const { cookie } = await house.signInAs('dan');
  const answers = {
    ...(await house.secretsOf(cookie)),
    promise: 'aurore/complaint-answer',
    reference: 'A\0\u001b-1',
  };
  const answer = await house.post('/fr/staff/cases/new', answers, cookie);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('value="A\uFFFD\uFFFD-1"');
});
