import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { sweep } from '#app/commands/ledger/sweep.server.ts';
import { agent, companyOn, opening, play } from '#app/commands/test-company.ts';
import { formatInstant, instantOf } from '#app/domain/instant.ts';
import { hire, startPost, type TestPost } from '#app/mail/test-post.ts';
import { openReadOnly } from '#db/dialects/sqlite/file.server.ts';
import { oneFile } from './one-file.ts';

const root = resolve(import.meta.dirname, '..');
const morning = '2026-03-02T08:00:00Z';
const later = '2026-03-09T08:00:00Z';
const officers = ['anne', 'ines', 'paul', 'zoe'];

let folder: string;
let database: string;
let script: Awaited<ReturnType<typeof oneFile>>;
let child: ChildProcess | null = null;
beforeAll(async () => {
  script = await oneFile('e2e/killed-sender.ts');
});
afterAll(() => script.discard());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-killed-mail-'));
  database = join(folder, 'kept.sqlite');
  const company = await companyOn(morning, database);
  for (const officer of officers) await hire(company, officer, 'compliance');
  await play(company, agent, opening('A', morning));
  company.at(later);
  await sweep(company, null);
  await company.db.destroy();
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** Sends what waits in a process of its own. @returns whether it came to its end by itself */
async function send(at: string, { url }: TestPost): Promise<boolean> {
  const sender = spawn(process.execPath, [script.path, database, at, url], { cwd: root });
  child = sender;
  let said = '';
  sender.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((closed) =>
    sender.once('close', (...ended) => closed(ended)),
  );
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`the sender ended with ${code}: ${said}`);
  return code === 0;
}

function rows(): { id: string; person: string; state: string }[] {
  const sqlite = openReadOnly(database);
  const all = sqlite.prepare('select id, person, state from mails order by person').all();
  sqlite.close();
  return all as { id: string; person: string; state: string }[];
}

test('a sender killed between any two steps loses no mail; one that the server had taken comes again as the same mail', async () => {
  const kill = () => void child?.kill('SIGKILL');
  /** One step at which the sender is killed, each once. */
  const steps = ['connected', 'named the address', 'sent the mail', 'was told that it was taken'];
  let step: string | undefined;
  const at = (name: string) => {
    if (step === name) kill();
  };
  const server = await startPost(
    {
      onConnect: (_session, done) => {
        at('connected');
        done();
      },
      onRcptTo: (_address, _session, done) => {
        at('named the address');
        done();
      },
      onClose: () => at('was told that it was taken'),
    },
    () => at('sent the mail'),
  );
  let time = instantOf(later);
  for (step of steps) {
    // Longer than a lost sender has a mail for.
    time += 400;
    const ended = await send(formatInstant(time), server);
    // The last step may come when all is written down.
    if (step !== steps.at(-1)) expect(ended, step).toBe(false);
  }
  step = undefined;
  expect(await send(formatInstant(time + 400), server)).toBe(true);
  await server.stop();

  expect(rows().map(({ person, state }) => `${person} ${state}`)).toEqual(
    officers.map((each) => `${each} sent`),
  );
  const told = (person: string) =>
    server.received.filter(({ envelope }) => envelope[0] === `${person}@example.org`);
  for (const { id, person } of rows()) {
    const mails = told(person);
    expect(mails.length, `${person} was told`).toBeGreaterThan(0);
    for (const { messageId } of mails) expect(messageId, `always the mail ${id}`).toContain(id);
  }
  // Only a mail that the server had and nobody could write down was sent again.
  expect(server.received.length).toBeLessThanOrEqual(officers.length + 2);
  expect(server.received.length).toBeGreaterThan(officers.length);
});
