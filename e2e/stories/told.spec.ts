import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { formatInstant } from '#app/domain/instant.ts';
import { type Received, startPost, type TestPost } from '#app/mail/test-post.ts';
import { paths } from '#app/paths.ts';
import { castMorning } from '../cast-morning.ts';
import { expect, test } from '../fixtures.ts';
import { type RunningServer, startCastServer } from '../running-server.ts';
import { signIn } from '../sign-in.ts';
import { missPromise } from './missed.ts';

const root = resolve(import.meta.dirname, '../..');
const email = 'lea.martin@example.org';
const reference = 'TOLD-1';

test('a customer is told by mail of the receipt, the breach, the apology and the payment, and stops it', async ({
  newContext,
  stage,
}) => {
  test.setTimeout(300_000);
  const running = await startCastServer(process.env.KEPT_CAST ?? '');
  const post = await startPost();
  try {
    const as = async (role: keyof typeof stage.people) => {
      const page = await (await newContext({ baseURL: running.url })).newPage();
      await signIn(page, stage.people[role]);
      return page;
    };
    const told = async (minutes: number) => {
      await sendWaiting(running, post, castMorning + 60 * minutes);
      return post.received.splice(0).filter(({ envelope }) => envelope[0] === email);
    };
    const agent = await as('agent');

    await test.step('who opens a case is told that an address is none, and then the customer has the receipt', async () => {
      await agent.goto(paths.newCase('fr'));
      await agent.locator('[name=promise]').selectOption('aurore/complaint-answer');
      await agent.locator('[name=reference]').fill('TOLD-0');
      await agent.locator('[name=email]').fill('lea.martin');
      await agent.locator('main form button').click();
      await expect(agent.getByRole('alert')).toContainText('une seule adresse électronique');
      await agent.locator('[name=email]').fill(email);
      await agent.locator('[name=language]').selectOption('en');
      await agent.locator('main form button').click();
      await expect(agent.getByRole('main')).toContainText(
        `Le client est tenu au courant à ${email} (anglais)`,
      );
      const [mail] = await told(10);
      expect(mail?.subject).toMatch(/^We have noted your request – /);
      expect(mail?.text).toContain(agent.url().replace(/.*\/cases\/(\w+).*/, '/en/receipts/$1'));
    });

    await test.step('the promise was not kept: what is owed comes at once', async () => {
      await missPromise(agent, reference, email);
      const [mail] = await told(20);
      expect(mail?.subject).toMatch(/^Nous n’avons pas tenu notre engagement – /);
      expect(mail?.text).toMatch(/Nous vous devons 30\s€, à verser au plus tard le/);
      expect(JSON.stringify(mail)).not.toContain(reference);
    });

    await test.step('the apology comes when it is signed, the payment when it is paid', async () => {
      const breach = await apologise(await as('compliance'), await as('secondOfficer'));
      await agent.goto(paths.payment('fr', breach));
      await agent.locator('form#payment button').click();
      await expect(agent.getByRole('status')).toContainText('Réparation versée');
      const [mail] = await told(30);
      expect(mail?.text).toMatch(/Nous avons eu tort\..*30\s€, le .*Il ne reste rien à verser\./s);
    });

    await test.step('they stop it by the link of the mail, without an account or a script', async () => {
      await missPromise(agent, `${reference}-2`, email);
      const [mail] = await told(40);
      const stop = stopIn(mail);
      const theirs = await (await newContext({ baseURL: running.url, javaScriptEnabled: false })).newPage();
      await theirs.goto(stop);
      await theirs.getByRole('button', { name: 'Arrêter les messages' }).click();
      await expect(theirs.getByRole('status')).toContainText('Plus aucun message');
      await theirs.goto(stop);
      await expect(theirs.getByRole('main').getByRole('button')).toHaveCount(0);
      await agent.goto(paths.case('fr', stop.split('/')[3] ?? ''));
      await expect(agent.getByRole('main')).toContainText('Le client ne veut plus de messages');
      await expect(agent.getByRole('main')).not.toContainText(email);
    });
  } finally {
    await post.stop();
    await running.stop();
  }
});

/** The path of the link by which mails are stopped. */
function stopIn(mail: Received | undefined): string {
  return /\/fr\/mails\/[\w-]+\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
}

/** The breach of the case analysed by one officer and signed off by another. @returns its number */
async function apologise(first: Page, second: Page): Promise<number> {
  await first.goto(`${paths.register('fr')}?text=${reference}`);
  await first.locator('tbody a').last().click();
  const breach = Number(first.url().replace(/.*\//, ''));
  await first.goto(paths.analysis('fr', breach));
  await first.locator('[name=cause]').selectOption('workload');
  await first.locator('[name=severity][value=minor]').check();
  await first.locator('[name=apology]').fill('Nous avons eu tort.');
  await first.locator('form#analysis button').click();
  await expect(first).toHaveURL(`${paths.breach('fr', breach)}?done=analysis`);
  await second.goto(paths.signOff('fr', breach));
  await second.locator('main form button').click();
  await expect(second).toHaveURL(new RegExp(`${paths.breach('fr', breach)}\\?done=`));
  return breach;
}

/** Has all mails sent that wait at an instant, in a process of its own, without the minute that the server's own job would take. */
async function sendWaiting({ database }: RunningServer, { url }: TestPost, at: number): Promise<void> {
  const program = [join(root, 'app/run.mjs'), join(root, 'e2e/killed-sender.ts')];
  const sender = spawn(process.execPath, [...program, database, formatInstant(at), url], { cwd: root });
  let said = '';
  sender.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise((done) => sender.once('close', done));
  if (code !== 0) throw new Error(`the sender ended with ${code}: ${said}`);
}
