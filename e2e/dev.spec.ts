import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';
import { watchFaults } from './faults.ts';

// Not from fixtures.ts: nothing here is about the cast.
test.use({ javaScriptEnabled: true });

const root = resolve(import.meta.dirname, '..');
const sources = [
  'app',
  'content',
  'db',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
  'remix.config.js',
];

/** A working copy of its own, that a test may change. */
class WorkingCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'kept-dev-'));
  readonly #whole = new Map<string, string>();
  #running: ChildProcess | null = null;

  constructor() {
    for (const source of sources) cpSync(join(root, source), join(this.folder, source), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
  }

  change(path: string, from: string, to: string): void {
    const text = readFileSync(join(this.folder, path), 'utf8');
    expect(text).toContain(from);
    if (!this.#whole.has(path)) this.#whole.set(path, text);
    writeFileSync(
      join(this.folder, path),
      text.replace(from, () => to),
    );
  }

  /** Takes back what was changed. */
  mend(path: string): void {
    writeFileSync(join(this.folder, path), this.#whole.get(path) ?? '');
  }

  /** Takes all of it away, and ends what still runs in it. */
  async discard(): Promise<void> {
    const child = this.#running;
    if (child && child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'close');
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** `npm run dev` over an empty database. */
  async develop(): Promise<{ child: ChildProcess; address: string }> {
    const command = ['app/run.mjs', 'app/cli/dev/dev.ts', '--database', 'data/empty.sqlite'];
    const child = spawn(process.execPath, command, {
      cwd: this.folder,
      env: { ...process.env, NODE_ENV: 'development', HOST: '127.0.0.1', PORT: '0', LC_ALL: 'en' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#running = child;
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const address = await new Promise<string>((done, fail) => {
      createInterface({ input: child.stdout }).on('line', (line) => line.startsWith('http') && done(line));
      child.once('close', (code) => fail(new Error(`It ended with status ${code}:\n${said}`)));
    });
    return { child, address };
  }
}

let copy: WorkingCopy;
test.beforeAll(() => {
  copy = new WorkingCopy();
});
test.afterAll(() => copy.discard());

const slow = {
  type: 'slow',
  description: 'compiles every module, and those that import what changes once more',
};
test('what a developer saves shows in the page that is open, whatever part of the sources it is', {
  annotation: slow,
}, async ({ page, context }) => {
  // It starts by compiling every module.
  test.setTimeout(300_000);
  const faults = watchFaults(context);
  const { child, address } = await copy.develop();
  /** Whole, so that what is changed next is not asked for by the page before. */
  const shown = async (text: string) => {
    await expect(page.locator('body')).toContainText(text);
    await page.waitForLoadState();
  };
  await page.goto(`${address}/fr`);

  await test.step('a component', async () => {
    copy.change('app/ui/shell/shell.tsx', '<main', '<p>Un composant changé</p><main');
    await shown('Un composant changé');
  });
  await test.step('a message', async () => {
    copy.change('app/i18n/fr/public.ts', "'Lire la charte entière'", "'Un message changé'");
    await shown('Un message changé');
  });
  await test.step('a style, imported by another', async () => {
    copy.change('app/ui/styles/reset.css', 'box-sizing: border-box;', 'outline-color: rgb(1, 2, 3);');
    await expect(page.locator('main')).toHaveCSS('outline-color', 'rgb(1, 2, 3)');
    await page.waitForLoadState();
  });
  await test.step('what the company says of itself', async () => {
    copy.change('content/site.yml', 'name: Aurore Énergie', 'name: Un nom changé');
    await shown('Un nom changé');
  });
  await test.step('the server', async () => {
    const again = page.waitForResponse(
      (response) => response.headers()['permissions-policy']?.includes('payment=(self)') ?? false,
    );
    copy.change('app/server/headers.ts', 'payment=()', 'payment=(self)');
    await again;
    await shown('Un nom changé');
  });

  await test.step('a mistake in a style, and its mending', async () => {
    copy.change('app/ui/styles/reset.css', 'body,', 'body {{,');
    await expect(page.getByRole('alert')).toContainText('reset.css');
    copy.mend('app/ui/styles/reset.css');
    await shown('Un message changé');
  });
  await test.step('a mistake, and its mending', async () => {
    copy.change('app/ui/shell/shell.tsx', '<main', '<<main');
    await expect(page.getByRole('alert')).toContainText('shell.tsx');
    expect((await fetch(`${address}/fr`)).status).toBe(200);
    copy.mend('app/ui/shell/shell.tsx');
    await shown('Un message changé');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByText('Un composant changé')).toHaveCount(0);
  });

  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([0, null]);
  // The stream breaks off each time that the server is started again, and a style that is wrong is not applied.
  const meant = /\/dev\/changes\S*: request failed|\/styles\/main\.css/;
  expect(faults.filter((fault) => !meant.test(fault))).toEqual([]);
});
