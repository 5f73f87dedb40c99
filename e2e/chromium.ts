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
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
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

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const advice = `No Chromium starts on this machine. Install one and try again:
  apt-get update && apt-get install -y --no-install-recommends chromium
or say where one is: CHROMIUM_PATH=/path/to/chromium`;

/**
 * A Chromium that starts, found without root: $CHROMIUM_PATH, the system's, Playwright's own, or the one inside the
 * npm package @sparticuz/chromium. Throws with what was tried and the apt line when none does.
 */
export async function findChromium(): Promise<Browser> {
  const tried: string[] = [];
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    const browser = { executablePath: named, args: flags, env: {} };
    const fault = faultOf(browser);
    if (fault) throw new Error(`CHROMIUM_PATH names ${named}, which does not start: ${fault}`);
    return browser;
  }
  for (const executablePath of [...installed, chromium.executablePath()]) {
    const browser = { executablePath, args: flags, env: {} };
    const fault = faultOf(browser);
    if (!fault) return browser;
    tried.push(`${executablePath}: ${fault}`);
  }
  try {
    const browser = await packaged();
    const fault = faultOf(browser);
    if (!fault) return browser;
    tried.push(`${browser.executablePath}: ${fault}`);
  } catch (error) {
    tried.push(`@sparticuz/chromium: ${error instanceof Error ? error.message : error}`);
  }
  throw new Error(`${advice}\n\nTried:\n${tried.map((line) => `  ${line}`).join('\n')}`);
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

/** The package's archives, unpacked once per version and user. A rename at the end keeps half a copy from being used. */
async function unpacked(): Promise<string> {
  const require = createRequire(import.meta.url);
  const root = join(require.resolve('@sparticuz/chromium'), '..', '..', '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const home = join(tmpdir(), `kept-chromium-${version}-${userInfo().uid}`);
  if (existsSync(join(home, 'fonts.conf'))) return home;

  const { default: packed } = await import('@sparticuz/chromium');
  const draft = mkdtempSync(join(tmpdir(), 'kept-chromium-'));
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
