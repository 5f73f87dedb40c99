import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { expect, test } from './fixtures.ts';

/** What the page says came of checking it: the one sentence that is shown. */
const verdictOn = (page: Page): Locator => page.getByRole('status').locator('[data-verdict]:visible');

const withScripts = { javaScriptEnabled: true, acceptDownloads: true };

/** Saves the receipt of a case as its customer does. @returns where */
async function save(page: Page, folder: (name: string) => string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Enregistrer le reçu' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^recu-[0-9a-f]{8}\.html$/);
  const path = folder(download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** Opens a file from the disk, without a network; the requests it tries are its faults. */
async function openOffline(context: BrowserContext, path: string): Promise<Page> {
  await context.setOffline(true);
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const url = pathToFileURL(path).href;
  await page.goto(url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre reçu');
  expect(asked).toEqual([url]);
  return page;
}

test('a customer finds a receipt by its code, and the browser proves it', async ({ newContext, stage }) => {
  const page = await (await newContext(withScripts)).newPage();
  await page.goto(paths.ledger('fr'));
  await page.getByLabel('Code de reçu ou numéro d’écriture').fill(` ${stage.cases.keptLate} `);
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await expect(page).toHaveURL(paths.receipt('fr', stage.cases.keptLate));
  await expect(verdictOn(page)).toHaveAttribute('data-verdict', 'signed');
  await expect(verdictOn(page)).toContainText('Prouvé');
  await expect(page.getByRole('main')).toContainText('Nous n’avons pas tenu cet engagement');
  await expect(page.getByRole('main')).not.toContainText('AUR-');
});

test('a saved receipt proves itself offline, and is refused once a byte of it is altered', async ({
  newContext,
  stage,
}, info) => {
  const context = await newContext(withScripts);
  const page = await context.newPage();
  await page.goto(paths.receipt('fr', stage.cases.keptLate));
  const path = await save(page, (name) => info.outputPath(name));
  const saved = await openOffline(await newContext(withScripts), path);
  await expect(verdictOn(saved)).toHaveAttribute('data-verdict', 'signed');

  const written = await readFile(path, 'utf8');
  const alter = async (what: RegExp, by: (text: string) => string): Promise<Locator> => {
    const altered = written.replace(what, by);
    expect(altered).not.toBe(written);
    await writeFile(path, altered);
    return verdictOn(await openOffline(await newContext(withScripts), path));
  };
  const other = (text: string) => text.slice(0, -1) + (text.endsWith('a') ? 'b' : 'a');
  const entry = await alter(/&quot;unit&quot;:&quot;N(?=antes)/, (text) => text.replace(/N$/, 'M'));
  await expect(entry).toHaveAttribute('data-verdict', 'inclusion');
  await expect(entry).toContainText(/La ligne \d+ n’est pas dans le registre signé/);
  await expect(await alter(/data-hash="true">[A-Za-z0-9+/]/, other)).toHaveAttribute(
    'data-verdict',
    'inclusion',
  );
  const figure = await alter(/<data value="30(?= EUR" data-said="owed")/, (text) => text.replace('30', '20'));
  await expect(figure).toHaveAttribute('data-verdict', 'figure');
  await expect(figure).toContainText(/Ce reçu dit autre chose que ses lignes.*Dû$/);
  const root = /data-checkpoint="true">[^\n]+\n\d+\n[A-Za-z0-9+/]/;
  await expect(await alter(root, other)).toHaveAttribute('data-verdict', 'signature');
});

test('the receipt of a breach says what is owed, the apology and how the date was found, as page and as file', async ({
  newContext,
  stage,
}, info) => {
  const page = await (await newContext(withScripts)).newPage();
  await page.goto(paths.receipt('fr', stage.cases.signedOff));
  const path = await save(page, (name) => info.outputPath(name));
  const saved = await openOffline(await newContext(withScripts), path);
  await expect(verdictOn(saved)).toHaveAttribute('data-verdict', 'signed');
  for (const receipt of [page, saved]) {
    const part = (name: string) => receipt.getByRole('region', { name });
    await expect(part('Ce que nous devons')).toContainText(/Dû\s*30\s€/);
    await expect(part('Ce que nous devons')).toContainText(/Versé\s*30\s€ le \d/);
    await expect(part('Nos excuses').getByRole('blockquote')).toContainText('pardon');
    await expect(part('Le calcul de l’échéance')).toContainText(/férié.: /);
    const link = part('Nos excuses').getByRole('link', { name: 'La page publique de ce manquement' });
    await expect(link).toHaveAttribute('href', /\/fr\/charters\/aurore\/breaches\/\d+$/);
  }
  await page.getByRole('link', { name: 'La page publique de ce manquement' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Manquement du');
});

test('without Ed25519 inclusion is proved, and the signature is said not to be', async ({
  newContext,
  stage,
}) => {
  const context = await newContext(withScripts);
  await context.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('Unrecognized name', 'NotSupportedError'));
    // The first page of a context is none, and has no cryptography.
    if (globalThis.crypto?.subtle) SubtleCrypto.prototype.importKey = refuse;
  });
  const page = await context.newPage();
  await page.goto(paths.receipt('en', stage.cases.keptYesterday));
  await expect(verdictOn(page)).toHaveAttribute('data-verdict', 'included');
  await expect(verdictOn(page)).toContainText('could not verify the signature');
});

test('where a browser gives no cryptography the page says so, and nothing is said to be proved', async ({
  newContext,
  stage,
}) => {
  const context = await newContext(withScripts);
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'crypto', { value: {} });
  });
  const page = await context.newPage();
  await page.goto(paths.receipt('fr', stage.cases.keptLate));
  await expect(verdictOn(page)).toHaveAttribute('data-verdict', 'unable');
});

test('without scripts a receipt says that nothing is verified, and how to do it', async ({ page, stage }) => {
  await page.goto(paths.receipt('fr', stage.cases.keptLate));
  await expect(verdictOn(page)).toContainText('Pas encore vérifié');
  const proof = page.getByRole('link', { name: 'Télécharger la preuve' }).first();
  const file = await page.request.get((await proof.getAttribute('href')) ?? '');
  expect(await file.text()).toMatch(/^c2sp\.org\/tlog-proof@v1\nindex \d+\n/);
});

test('an agent finds the address to give to the customer', async ({ signedInAs, stage }) => {
  const page = await signedInAs('agent');
  await page.goto(paths.case('fr', stage.cases.withinTime));
  await page.getByRole('link', { name: paths.receipt('fr', stage.cases.withinTime) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre reçu');
  await expect(page.getByRole('main')).toContainText('Nous devons satisfaire votre demande au plus tard');
});
