import { randomUUID } from 'node:crypto';
import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';
import { arrive, at, goToQueue, rows } from './queue.ts';

test('an agent logs one act, both clocks run, and the queue has one row', async ({ signedInAs, axe }) => {
  const page = await signedInAs('agent');
  const name = `INT-${randomUUID().slice(0, 8)}`;
  const open = async (when: string) => {
    await page.goto(paths.newCase('fr'));
    await page.locator('select[name=promise]').selectOption('aurore/intake/complaint-with-call-back');
    await page.locator('input[name=reference]').fill(name);
    await at(page).fill(when);
    await page.getByRole('button', { name: 'Ouvrir le dossier', exact: true }).click();
  };

  await test.step('the form offers it before the promises that it opens, and asks for a reference', async () => {
    await page.goto(paths.newCase('fr'));
    const offered = await page.locator('select[name=promise] option').allTextContents();
    const intake = offered.findIndex((text) => /avec demande de rappel \(engagements 2 et\s1\)/.test(text));
    expect(intake).toBeGreaterThan(0);
    expect(offered.findIndex((text) => text.startsWith('1. '))).toBeGreaterThan(intake);
    await page.locator('select[name=promise]').selectOption('aurore/intake/complaint-with-call-back');
    await page.getByRole('button', { name: 'Ouvrir le dossier', exact: true }).click();
    await expect(page.locator('input[name=reference]')).toHaveAttribute('aria-invalid', 'true');
    await axe(page);
  });

  await test.step('one sending opens both cases, each of which leads to the other', async () => {
    await open('2026-03-17T14:00');
    await arrive(page, `Dossier ${name}`);
    const others = page.getByRole('region', { name: 'Autres dossiers de cette référence' });
    await expect(others.getByRole('listitem')).toHaveCount(1);
    await expect(others).toContainText('Nous répondons à votre réclamation');
    await axe(page);
    await others.getByRole('link').click();
    await arrive(page, `Dossier ${name}`);
    await expect(others).toContainText('Nous vous rappelons');
  });

  await test.step('the queue has one row of it, by the nearest clock, and the other beside', async () => {
    await goToQueue(page);
    const row = rows(page).filter({ hasText: name });
    await expect(row).toHaveCount(1);
    await expect(row.locator('.queue__what')).toContainText('Nous vous rappelons');
    const beside = row.getByRole('list', { name: 'Même référence' });
    await expect(beside.getByRole('link')).toHaveText(
      'Nous répondons à votre réclamation sous 10 jours ouvrés',
    );
    await axe(page);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  await test.step('another one of the same reference is asked about, and opens both when that is said', async () => {
    await open('2026-03-18T09:00');
    await expect(page.getByText(/a déjà un dossier de «\sNous/)).toHaveCount(2);
    await axe(page);
    await page.getByRole('button', { name: 'C’est une autre réception' }).click();
    await arrive(page, `Dossier ${name}`);
    const others = page.getByRole('region', { name: 'Autres dossiers de cette référence' });
    await expect(others.getByRole('listitem')).toHaveCount(3);
  });

  await test.step('the queue still has one row, with what else waits beside it', async () => {
    await goToQueue(page);
    const row = rows(page).filter({ hasText: name });
    await expect(row).toHaveCount(1);
    await expect(row.getByRole('list', { name: 'Même référence' }).getByRole('listitem')).toHaveCount(3);
  });
});

test('a reader’s program finds the feed from the page of the charter, and reads it', async ({
  page,
  running,
}) => {
  await page.goto(paths.charter('en', 'aurore'));
  const link = page.locator('link[rel=alternate][type="application/atom+xml"]');
  await expect(link).toHaveAttribute('href', paths.feed('en', 'aurore'));
  const answer = await page.request.get(running.url + paths.feed('en', 'aurore'));
  const read = await page.evaluate(
    (text) => {
      const feed = new DOMParser().parseFromString(text, 'application/xml');
      const atom = 'http://www.w3.org/2005/Atom';
      const texts = (name: string) =>
        [...feed.getElementsByTagNameNS(atom, name)].map((each) => each.textContent);
      return {
        faults: feed.getElementsByTagName('parsererror').length,
        root: `${feed.documentElement.namespaceURI} ${feed.documentElement.localName}`,
        titles: texts('title'),
        ids: texts('id'),
        updated: texts('updated'),
        links: [...feed.querySelectorAll('entry > link')].map((each) => each.getAttribute('href') ?? ''),
      };
    },
    await answer.text(),
  );
  expect(read.faults).toBe(0);
  expect(read.root).toBe('http://www.w3.org/2005/Atom feed');
  expect(read.titles[0]).toContain('What we owe you');
  expect(read.titles.some((title) => title?.startsWith('Breach: '))).toBe(true);
  expect(new Set(read.ids).size).toBe(read.ids.length);
  expect(read.updated.every((when) => !Number.isNaN(Date.parse(when ?? '')))).toBe(true);
  const first = new URL(read.links[0] ?? '');
  expect((await page.request.get(running.url + first.pathname)).status()).toBe(200);
});
