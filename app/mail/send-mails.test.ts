import { createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordEvents } from '../commands/events/record-events.server.ts';
import { sweep } from '../commands/ledger/sweep.server.ts';
import { chooseMails } from '../commands/mails/choose-mails.server.ts';
import { retryMail, settleMail, takeMail } from '../commands/mails/take-mail.server.ts';
import { eraseColleague } from '../commands/people/erase-colleague.server.ts';
import { agent, type Company, companyOn, opening, play, publisher } from '../commands/test-company.ts';
import { formatInstant } from '../domain/instant.ts';
import { sendMails } from './send-mails.server.ts';
import type { Post } from './smtp.server.ts';
import { hire, outbox, startPost, type TestPost } from './test-post.ts';

const morning = '2026-03-02T08:00:00Z';
/** After every due time of a case of that morning. */
const later = '2026-03-09T08:00:00Z';
let company: Company;
const servers: { stop: () => Promise<void> }[] = [];

beforeEach(async () => {
  company = await companyOn(morning);
  await hire(company, 'anne', 'compliance');
  await hire(company, 'paul', 'compliance');
  await hire(company, 'zoe', 'compliance');
  await hire(company, 'agent-1', 'agent');
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  await company.db.destroy();
});

async function postOffice(...given: Parameters<typeof startPost>): Promise<TestPost> {
  const server = await startPost(...given);
  servers.push(server);
  return server;
}

/** Cases of that morning that nobody answered, found by one sweep. */
async function broken(...references: string[]): Promise<void> {
  await play(company, agent, ...references.map((reference) => opening(reference, morning)));
  company.at(later);
  await sweep(company, null);
}
const wait = (seconds: number) => company.at(company.now() + seconds);
/** Sends until all had a turn whose time has come. */
async function round(by: Post | null, most?: number) {
  wait(60);
  return sendMails(company, by, most === undefined ? {} : { most });
}

test('officers are told of all breaches of a minute in one mail, each in their language, with no word of a customer', async () => {
  await chooseMails(company, 'paul', { language: 'en', warnings: 'at-once', breaches: 'at-once' });
  const server = await postOffice();
  await broken('SECRET-1', 'SECRET-2');
  expect(await round(server)).toEqual({ sent: 3, refused: 0, failed: 0 });
  const [first, second] = ['anne', 'paul'].map((name) =>
    server.received.find(({ envelope }) => envelope[0] === `${name}@example.org`),
  );
  expect(first?.subject).toMatch(/^2\s.*manquements à analyser$/u);
  expect(second?.subject).toBe('2 breaches to analyse');
  expect(second?.from?.address).toBe('kept@example.org');
  expect(second?.text).toContain('/en/compliance/breaches/');
  expect(second?.html).toContain('<html lang="en"');
  expect(second?.html?.match(/<li>/g)).toHaveLength(2);
  expect(JSON.stringify(server.received)).not.toContain('SECRET');
  expect(second?.messageId).toMatch(/^<[\w-]{36}@confiance\.aurore-energie\.example>$/);
  expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(3);
});

test('what was told is not told again, and what comes after is', async () => {
  const server = await postOffice();
  await broken('A');
  await round(server);
  await round(server);
  expect(server.received).toHaveLength(3);
  await play(company, agent, opening('B', later));
  company.at('2026-03-16T08:00:00Z');
  await sweep(company, null);
  await round(server);
  expect(server.received).toHaveLength(6);
  expect(server.received.at(-1)?.subject).toMatch(/^1\s/);
});

test('news is written with what it tells, or not at all', async () => {
  await company.db.schema.alterTable('mails').renameTo('away').execute();
  await play(company, agent, opening('A', morning));
  company.at(later);
  await expect(sweep(company, null)).rejects.toThrow('mails');
  const { count } = await company.db
    .selectFrom('breaches')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  expect(count).toBe(0);
});

test('without a server mails wait, one for each person and topic however much there is to tell', async () => {
  await broken('A');
  await play(company, agent, opening('B', later));
  company.at('2026-03-12T20:00:00Z');
  await sweep(company, null);
  await round(null);
  expect(await outbox(company)).toEqual([
    'breaches anne waiting 0',
    'breaches paul waiting 0',
    'breaches zoe waiting 0',
  ]);
});

test('while the server is down mails are tried again after longer and longer, and sent once it is there', async () => {
  const gone = await startPost();
  await gone.stop();
  await broken('A');
  expect(await round(gone)).toEqual({ sent: 0, refused: 0, failed: 1 });
  const { next, fault } = await company.db
    .selectFrom('mails')
    .selectAll()
    .where('attempts', '=', 1)
    .executeTakeFirstOrThrow();
  expect(next).toBe(formatInstant(company.now() + 60));
  expect(fault).toContain('ECONNREFUSED');
  for (const times of [1, 2, 3]) expect((await round(gone)).failed, `${times}`).toBe(1);
  const waits = await company.db.selectFrom('mails').select(['next', 'attempts']).execute();
  expect(Math.max(...waits.map(({ attempts }) => attempts))).toBe(2);
  const server = await postOffice({}, undefined, Number(new URL(gone.url).port));
  wait(300);
  await round(server);
  expect(server.received).toHaveLength(3);
  expect(await outbox(company)).toEqual(expect.arrayContaining([expect.stringContaining('sent')]));
});

test.each([
  ['says nothing', () => undefined],
  ['never ends a line', (socket: Socket) => void setInterval(() => socket.write('220-'), 20).unref()],
])('a server that %s is given up, and nothing else waits for it meanwhile', async (_what, talk) => {
  const sockets: Socket[] = [];
  const slow = createServer((socket) => {
    sockets.push(socket.on('error', () => undefined));
    talk(socket);
  }).listen(0, '127.0.0.1');
  await new Promise((done) => slow.once('listening', done));
  const stop = () => new Promise<void>((done) => slow.close(() => done()));
  servers.push({ stop });
  await broken('A');
  wait(60);
  const url = `smtp://127.0.0.1:${(slow.address() as { port: number }).port}`;
  const sending = sendMails(company, { url, from: 'kept@example.org' }, { most: 400 });
  await expect.poll(() => sockets.length).toBe(1);
  const [recorded] = await recordEvents(company, agent, [{ events: [opening('meanwhile', later)] }]);
  expect(recorded).toMatchObject({ status: 'recorded' });
  expect(await sending).toEqual({ sent: 0, refused: 0, failed: 1 });
  await expect.poll(() => sockets[0]?.destroyed || sockets[0]?.readyState).not.toBe('open');
  for (const socket of sockets) socket.destroy();
});

test('one address of three that is refused for good stops, is shown without itself, and holds up no other', async () => {
  const server = await postOffice({
    onRcptTo: ({ address }, _session, done) =>
      address.startsWith('paul')
        ? done(Object.assign(new Error(`<${address}> is unknown here`), { responseCode: 550 }))
        : done(),
  });
  await broken('A');
  expect(await round(server)).toEqual({ sent: 2, refused: 1, failed: 0 });
  expect(await outbox(company)).toEqual([
    'breaches anne sent 1',
    'breaches paul refused 1',
    'breaches zoe sent 1',
  ]);
  const row = await company.db
    .selectFrom('mails')
    .selectAll()
    .where('person', '=', 'paul')
    .executeTakeFirstOrThrow();
  expect(row.fault).toContain('is unknown here');
  expect(row.fault).not.toContain('paul');
  wait(86_400);
  expect(await round(server)).toEqual({ sent: 0, refused: 0, failed: 0 });
  expect(await retryMail(company, row.id)).toEqual({ id: row.id });
  expect((await round(server)).refused).toBe(1);
});

test('a server that is busy, or refuses the sender, is no refusal of the address', async () => {
  const server = await postOffice({
    onMailFrom: (_address, _session, done) =>
      done(Object.assign(new Error('not you'), { responseCode: 550 })),
  });
  await broken('A');
  expect(await round(server)).toEqual({ sent: 0, refused: 0, failed: 1 });
});

test('what nobody took in three days is given up and shown, and sent when it is asked for by hand', async () => {
  const server = await postOffice();
  await broken('A');
  wait(3 * 86_400);
  expect(await round(server)).toEqual({ sent: 0, refused: 0, failed: 0 });
  expect(await outbox(company)).toContain('breaches anne expired 0');
  const [{ id } = { id: '' }] = await company.db.selectFrom('mails').select('id').execute();
  await retryMail(company, id);
  expect((await round(server)).sent).toBe(1);
  expect(await retryMail(company, id)).toEqual({ refused: 'gone' });
  wait(31 * 86_400);
  await round(server);
  expect(await outbox(company)).toEqual([]);
});

test('two senders at once send every mail once', async () => {
  const server = await postOffice();
  await broken('A');
  wait(60);
  await Promise.all([sendMails(company, server), sendMails(company, server), sendMails(company, server)]);
  expect(server.received.map(({ envelope }) => envelope[0]).sort()).toEqual([
    'anne@example.org',
    'paul@example.org',
    'zoe@example.org',
  ]);
});

test('a mail whose sender was lost comes again when the lease is over, as the same mail', async () => {
  const server = await postOffice();
  await broken('A');
  wait(60);
  const lost = await takeMail(company);
  if (!lost) throw new Error('nothing to send');
  await sendMails(company, server);
  expect(server.received).toHaveLength(2);
  wait(300);
  await sendMails(company, server);
  expect(server.received).toHaveLength(3);
  expect(server.received.at(-1)?.messageId).toContain(lost.id);
  // Whoever was lost comes back, and changes nothing any more.
  await settleMail(company, lost, { became: 'failed', words: 'late' });
  expect((await outbox(company)).every((line) => line.includes('sent'))).toBe(true);
});

test.each([
  'paul@example.org\r\nBcc: all@example.org',
  'paul@example.org, all@example.org',
  '<paul@example.org>',
  'paul',
])('an address that would be more than an address is sent nothing: %j', async (email) => {
  await company.db.updateTable('people').set({ email }).where('id', '=', 'paul').execute();
  const server = await postOffice();
  await broken('A');
  expect(await round(server)).toEqual({ sent: 2, refused: 1, failed: 0 });
  expect(server.received.flatMap(({ envelope }) => envelope).sort()).toEqual([
    'anne@example.org',
    'zoe@example.org',
  ]);
});

test('a name that looks like a header is text', async () => {
  const server = await postOffice();
  await company.db.updateTable('people').set({ name: 'x\r\nBcc: all@example.org' }).execute();
  await broken('A');
  await round(server);
  expect(server.received.flatMap(({ bcc }) => bcc ?? [])).toEqual([]);
});

test('who was erased is told nothing, and nothing is left of what was to be told', async () => {
  const server = await postOffice();
  await broken('A');
  await eraseColleague(company, publisher, 'paul@example.org');
  await round(server);
  expect(await outbox(company)).toEqual(['breaches anne sent 1', 'breaches zoe sent 1']);
});
