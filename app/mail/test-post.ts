import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Company } from '../commands/test-company.ts';
import type { Role } from '../domain/person/kinds.ts';
import type { Post } from './smtp.server.ts';

export type Received = Email & { envelope: string[] };
/** A real SMTP server in this process, with what it took. */
export type TestPost = Post & { received: Received[]; stop: () => Promise<void> };

/** @param options how it behaves otherwise than taking everything; `onTaken` is called before it says that it took a mail */
export async function startPost(
  options: Partial<SMTPServerOptions> = {},
  onTaken: (mail: Received) => void | Promise<void> = () => undefined,
  port = 0,
): Promise<TestPost> {
  const received: Received[] = [];
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false, closeTimeout: 100 },
    async onData(stream, session, done) {
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of stream) chunks.push(chunk as Buffer);
      } catch (error) {
        // Whoever hung up before the end sent nothing.
        return done(error as Error);
      }
      const email = await PostalMime.parse(Buffer.concat(chunks));
      const mail = { ...email, envelope: session.envelope.rcptTo.map(({ address }) => address) };
      received.push(mail);
      await onTaken(mail);
      done();
    },
    ...options,
  });
  server.on('error', () => undefined);
  const { server: listening } = server;
  server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  const url = `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  return {
    ...{ url, from: 'kept@example.org', received },
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

/** Somebody who may sign in, where nobody has to be admitted. */
export async function hire(
  company: Company,
  id: string,
  role: Role,
  email = `${id}@example.org`,
): Promise<void> {
  const created = '2026-01-01T00:00:00Z';
  const row = { id, name: id, email, role, created, password: 'x', disabled: null, signed_in: null };
  await company.db.insertInto('people').values(row).execute();
}

/** The outbox: `<topic> <person> <state> <attempts>`, in order of those who are told. */
export async function outbox({ db }: Company): Promise<string[]> {
  const rows = await db.selectFrom('mails').selectAll().orderBy('person').orderBy('written').execute();
  return rows.map(({ topic, person, state, attempts }) => `${topic} ${person} ${state} ${attempts}`);
}
