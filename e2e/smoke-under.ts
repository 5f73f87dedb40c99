/**
 * `npm run test:nodes`: the smoke test under the Node at hand, the newest 22 and 24, and 24.21.0, which ends a process
 * that lets go of what content/decisions/node-24.md says. Each comes from npm, with the headers for which
 * better-sqlite3 is compiled, into a temporary folder; what is installed here is only read. Status 1 when one failed.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { ensureBuilt } from './build.ts';

const others = ['22', '24', '24.21.0'];
const atOnce = 2;
/** What the smoke test runs from. It is copied: what is linked would find what is installed here. */
const parts = ['app', 'build', 'content', 'db', 'e2e', 'package.json', 'tsconfig.json'];
/** The one package that is compiled for a version of Node. */
const compiled = 'better-sqlite3';
const root = resolve(import.meta.dirname, '..');
ensureBuilt();
const place = mkdtempSync(join(tmpdir(), 'kept-nodes-'));
const turns: (() => Promise<void>)[] = [
  () => smoke(process.execPath, root),
  ...others.map((wanted) => () => smokeUnder(wanted)),
];
let failed = false;
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (let turn = turns.shift(); turn; turn = turns.shift()) {
      await turn().catch((error: Error) => {
        failed = true;
        console.log(error.message);
      });
    }
  }),
);
rmSync(place, { recursive: true });
process.exitCode = failed ? 1 : 0;

/** @throws Error with what was said, where there is no such Node for this machine, or it fails */
async function smokeUnder(wanted: string): Promise<void> {
  const home = join(place, wanted);
  mkdirSync(home);
  const name = `node-${process.platform}-${process.arch}`;
  await run('npm', ['install', '--prefix', home, '--no-audit', '--no-fund', `${name}@${wanted}`], home);
  const installed = join(home, 'node_modules', name);
  const project = join(home, 'project');
  copyProject(project);
  await run('npm', ['run', 'build-release'], join(project, 'node_modules', compiled), {
    PATH: `${join(installed, 'bin')}${delimiter}${process.env.PATH}`,
    npm_config_nodedir: installed,
    // Quickly compiled rather than quick.
    CFLAGS: '-O1',
    CXXFLAGS: '-O1',
  });
  await smoke(join(installed, 'bin', 'node'), project);
}

/** The project with the packages that are installed here, but for the compiled one, which is there uncompiled. */
function copyProject(project: string): void {
  const modules = join(root, 'node_modules');
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  for (const part of parts) cpSync(join(root, part), join(project, part), { recursive: true });
  for (const each of readdirSync(modules)) {
    if (each !== compiled) symlinkSync(join(modules, each), join(project, 'node_modules', each));
  }
  const from = join(modules, compiled);
  cpSync(from, join(project, 'node_modules', compiled), {
    recursive: true,
    filter: (path) => path !== join(from, 'build'),
  });
}

async function smoke(node: string, project: string): Promise<void> {
  console.log(await run(node, ['app/run.mjs', 'e2e/smoke.ts'], project));
}

/** Runs a command to its end. @returns what it printed @throws Error with that when it ends badly */
function run(
  command: string,
  args: string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<string> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (status) => {
      if (status === 0) done(said.trimEnd());
      else fail(new Error(`${command} ${args.join(' ')}: expected status 0, found ${status}\n${said}`));
    });
  });
}
