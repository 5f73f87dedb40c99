import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { chromium } from '@playwright/test';

/** What Playwright's `launchOptions` need to start one browser. */
export type Browser = { executablePath: string; args: string[]; env: Record<string, string> };

/** Flags that let any of the browsers start as root, quietly, without a display and without calling home. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Text and colours drawn alike whatever the machine prefers.
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
];

/** Where Debian puts its headless shell: Chromium without the window that it otherwise draws for every context. */
const shell = '/usr/bin/chromium-headless-shell';
const whole = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const advice = `No Chromium starts on this machine. Install one and try again:
  apt-get update && apt-get install -y --no-install-recommends chromium-headless-shell
or say where one is: CHROMIUM_PATH=/path/to/chromium`;

/**
 * A Chromium that starts, found without root: $CHROMIUM_PATH, else a headless shell (Debian's, Playwright's own, the
 * one inside the npm package @sparticuz/chromium), which does in half the time what a whole browser does (the
 * system's, Playwright's own), taken where there is no other. Throws with what was tried and the apt line.
 */
export async function findChromium(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    const browser = at(named);
    const fault = faultOf(browser);
    if (fault) throw new Error(`CHROMIUM_PATH names ${named}, which does not start: ${fault}`);
    return browser;
  }
  const tried: string[] = [];
  const places = [
    ...[shell, playwrightShell()].map((path) => ({ path, find: () => at(path) })),
    { path: '@sparticuz/chromium', find: packaged },
    ...[...whole, chromium.executablePath()].map((path) => ({ path, find: () => at(path) })),
  ];
  for (const { path, find } of places) {
    try {
      const browser = await find();
      const fault = faultOf(browser);
      if (!fault) return browser;
      tried.push(`${path}: ${fault}`);
    } catch (error) {
      tried.push(`${path}: ${error instanceof Error ? error.message : error}`);
    }
  }
  throw new Error(`${advice}\n\nTried:\n${tried.map((line) => `  ${line}`).join('\n')}`);
}

const at = (executablePath: string): Browser => ({ executablePath, args: flags, env: {} });

/** Where Playwright puts the headless shell that it fetches beside its whole browser, of the same revision. */
function playwrightShell(): string {
  const ownPath = /chromium-(\d+)([\\/])chrome-([^\\/]+)[\\/].*$/;
  return chromium
    .executablePath()
    .replace(ownPath, 'chromium_headless_shell-$1$2chrome-headless-shell-$3$2chrome-headless-shell');
}

/** Why a browser does not start, or null. A missing library or a stub that only prints advice both show here. */
function faultOf({ executablePath, env }: Browser): string | null {
  if (!existsSync(executablePath)) return 'is not there';
  const run = spawnSync(executablePath, ['--version', '--no-sandbox'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });
  if (run.status === 0 && /\d+\.\d+/.test(run.stdout)) return null;
  return (run.error?.message ?? run.stderr.trim().split('\n')[0]) || `ends with status ${run.status}`;
}

/** The browser inside @sparticuz/chromium, with the libraries and, where the system has none, the fonts it brings. */
async function packaged(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('runs on x64 Linux alone');
  const home = await unpacked();
  const env: Record<string, string> = {
    LD_LIBRARY_PATH: [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
  };
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = join(home, 'fonts.conf');
  return { executablePath: join(home, 'chromium'), args: flags, env };
}

/** The package's archives, unpacked once per version. A rename at the end keeps half a copy from being used. */
async function unpacked(): Promise<string> {
  const require = createRequire(import.meta.url);
  const root = join(require.resolve('@sparticuz/chromium'), '..', '..', '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  // Not in the temporary folder, where others of this machine could put what is then run.
  const home = resolve(import.meta.dirname, '..', '.cache', `chromium-${version}`);
  if (existsSync(join(home, 'fonts.conf'))) return home;

  const { default: packed } = await import('@sparticuz/chromium');
  mkdirSync(dirname(home), { recursive: true });
  const draft = mkdtempSync(`${home}-`);
  // The package unpacks into os.tmpdir(), and its libraries only where it takes the machine for Amazon's.
  const meanwhile = { TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const before = Object.keys(meanwhile).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, meanwhile);
  try {
    await packed.executablePath(join(root, 'bin'));
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  chmodSync(join(draft, 'chromium'), 0o755);
  mkdirSync(join(draft, 'font-cache'));
  writeFileSync(join(draft, 'fonts.conf'), fontsConf(home));
  rmSync(home, { recursive: true, force: true });
  try {
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another process may have unpacked it meanwhile.
    if (!existsSync(join(home, 'fonts.conf'))) throw error;
  }
  return home;
}

function fontsConf(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'font-cache')}</cachedir>
</fontconfig>
`;
}
