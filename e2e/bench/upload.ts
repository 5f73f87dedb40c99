/**
 * How long the home page waits while a signed-in agent sends odd files, has them read, and has them imported: the page is
 * read at a steady pace over a connection of its own, in the same run also while nothing is sent. Status 1 where it waits 100 ms at any time.
 * Options: `--reads 50` of the home page a second, `--only unclosed,blank`.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { paths } from '#app/paths.ts';
import { ensureBuilt } from '../build.ts';
import { signInAgent } from './rig/agents.ts';
import { type Answer, openClient, textOf } from './rig/answer.ts';
import { startKept } from './rig/contenders.ts';
import { partCores } from './rig/cores.ts';
import { demonstrationIn } from './rig/databases.ts';
import { rounded, shareOf } from './rig/figures.ts';
import { type OddFile, oddUploads } from './rig/odd-uploads.ts';
import { askSteadily } from './rig/steadily.ts';

/** Waits for the home page, milliseconds, and what became of the file. */
type Found = { reads: number; p50: number; p95: number; worst: number; seconds: number; became: string };

const limit = 100;
const quietSeconds = 10;
/** Between two looks at how far a file has come, milliseconds. */
const look = 200;
const longest = 300_000;

const { values } = parseArgs({
  options: { reads: { type: 'string', default: '50' }, only: { type: 'string' } },
});
const files = oddUploads();
const chosen = values.only?.split(',') ?? Object.keys(files);

ensureBuilt();
const cores = partCores();
const folder = mkdtempSync(join(tmpdir(), 'kept-bench-'));
const kept = await startKept({ core: cores?.server, folder, database: await demonstrationIn(folder) });
const [reader, agent] = [openClient(), openClient()];
const found: Record<string, Found> = {};
try {
  const Cookie = await signInAgent(agent.ask, kept.url);
  const send = (file: OddFile) => sendAndImport(kept.url, Cookie, file);
  const nothing = (seconds: number) => measure(() => wait(seconds * 1_000, 'nothing sent'));
  await nothing(2);
  found.quiet = await nothing(quietSeconds);
  for (const name of chosen) {
    const file = files[name]?.();
    if (!file) throw new Error(`${name}: no such file; expected ${Object.keys(files).join(', ')}`);
    found[name] = await measure(() => send(file));
    console.log(`${name}: ${JSON.stringify(found[name])}`);
  }
} finally {
  for (const { close } of [reader, agent]) close();
  await kept.stop();
  rmSync(folder, { recursive: true });
}
report();

async function measure(work: () => Promise<string>): Promise<Found> {
  const began = performance.now();
  const home = askSteadily(Number(values.reads), () => reader.ask(kept.url + paths.home('fr')));
  const became = await work();
  const seconds = rounded((performance.now() - began) / 1_000, 1);
  const { times, statuses } = await home.stop();
  if (statuses[200] !== times.length) throw new Error(`the home page answered ${JSON.stringify(statuses)}`);
  const at = (share: number) => rounded(shareOf(times, share), 1);
  return { reads: times.length, p50: at(0.5), p95: at(0.95), worst: at(1), seconds, became };
}

/** Sends a file as a browser does, waits until it is read, and has it imported. @returns what became of it */
async function sendAndImport(url: string, Cookie: string, file: OddFile): Promise<string> {
  const signed = { Origin: url, Cookie };
  const hidden = secretsOf(await agent.ask(url + paths.imports('fr'), { headers: signed }));
  const boundary = randomBytes(16).toString('hex');
  const field = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: text/plain\r\n\r\n`;
  const fields = Object.entries({ ...hidden, mapping: 'aurore' }).map(([name, value]) => field(name, value));
  const sent = await agent.ask(url + paths.imports('fr'), {
    method: 'POST',
    headers: { ...signed, 'Content-Type': `multipart/form-data; boundary=${boundary}` },
    body: `${fields.join('')}${head}${file.text}\r\n--${boundary}--\r\n`,
  });
  const page = sent.headers.location;
  if (sent.status !== 302 || !page) throw new Error(`${file.name} is not taken: ${sent.status}`);
  const read = await settled(url + page, signed);
  if (!/name="what"[^>]*value="confirm"|value="confirm"/.test(textOf(read))) return 'refused';
  if (/<button[^>]*value="confirm"[^>]*disabled|disabled=""[^>]*value="confirm"/.test(textOf(read)))
    return 'nothing to import';
  const confirmed = new URLSearchParams({ ...secretsOf(read), what: 'confirm' }).toString();
  const headers = { ...signed, 'Content-Type': 'application/x-www-form-urlencoded' };
  await agent.ask(url + page, { method: 'POST', headers, body: confirmed });
  await settled(url + page, signed);
  return 'imported';
}

/** The page of an upload once nothing is worked on any more: until then it asks to be asked again. */
async function settled(address: string, headers: Record<string, string>): Promise<Answer> {
  for (const until = performance.now() + longest; performance.now() < until; await wait(look)) {
    const answer = await agent.ask(address, { headers });
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
    if (!answer.headers.refresh) return answer;
  }
  throw new Error(`${address} came to no end`);
}

function secretsOf(answer: Answer): Record<string, string> {
  const form = textOf(answer).split('<main')[1] ?? '';
  const value = (name: string) => {
    const said = new RegExp(`<input[^>]* name="${name}" value="([^"]+)"`).exec(form)?.[1];
    if (said === undefined) throw new Error(`the form has no ${name}`);
    return said;
  };
  return { _csrf: value('_csrf'), _once: value('_once') };
}

function report(): void {
  console.table(found);
  console.log(`load of the machine ${loadavg()[0]?.toFixed(1)}`);
  const quiet = found.quiet?.worst ?? 0;
  if (quiet > limit / 2) console.log('The machine is too busy otherwise for these times to say anything.');
  const worst = Math.max(...Object.values(found).map((each) => each.worst));
  console.log(JSON.stringify({ bench: 'upload', unit: 'ms', cores, files: found, limit, worst }));
  if (worst >= limit) process.exitCode = 1;
}
