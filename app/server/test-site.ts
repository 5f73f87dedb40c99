import type { ServerBuild } from '@remix-run/node';
import { pino } from 'pino';
import { addPerson } from '../commands/people/add-person.server.ts';
import { publisher } from '../commands/test-company.ts';
import { createContext } from '../context.server.ts';
import { remixPages } from './pages.ts';
import { startServer } from './server.ts';

export const password = 'correct horse battery';
/** Who may sign in, all with the same password: `ada@example.org` and so on. */
const cast = [
  ['ada', 'agent'],
  ['clo', 'compliance'],
  ['dan', 'agent'],
  ['eve', 'agent'],
  ['fay', 'administrator'],
  ['gus', 'agent'],
] as const;

export type TestSite = Awaited<ReturnType<typeof startTestSite>>;

/** A real server on a free port, over a database of its own; `clock` is what it takes for the present. */
export async function startTestSite(build: ServerBuild, url = ':memory:', content?: string) {
  // `ahead`: by how much the clock jumped.
  const clock = { now: Date.UTC(2026, 10, 22) / 1000, ahead: 0 };
  const clocks = { wall: () => clock.now + clock.ahead, sinceBoot: () => clock.now, boot: null };
  const context = await createContext(url, content, clocks);
  for (const [name, role] of cast) {
    await addPerson(context, publisher, { name, role, password, email: `${name}@example.org` });
  }
  const log = pino({ level: 'silent' });
  const remix = remixPages(context, build, log);
  const kept: string[] = [];
  const render: typeof remix.render = (address, ...rest) => {
    kept.push(address);
    return remix.render(address, ...rest);
  };
  const pages = { ...remix, render };
  const server = await startServer({ context, port: 0, host: '127.0.0.1', pages, assets: 'build/none', log });
  const site = `http://127.0.0.1:${server.port}`;

  function get(path: string, cookie = '', headers: Record<string, string> = {}): Promise<Response> {
    return fetch(site + path, { redirect: 'manual', headers: { cookie, ...headers } });
  }

  function post(
    path: string,
    answers: Record<string, string>,
    cookie = '',
    origin = site,
  ): Promise<Response> {
    const headers = { cookie, ...(origin ? { origin } : {}) };
    const body = new URLSearchParams(answers);
    return fetch(site + path, { method: 'POST', redirect: 'manual', headers, body });
  }

  async function signInAs(name: string, path = '/fr/sign-in') {
    const answer = await post(path, { email: `${name}@example.org`, password });
    const cookie = (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
    return { cookie, location: answer.headers.get('Location') };
  }

  /** The hidden fields of the form on the first staff page. */
  async function secretsOf(cookie: string): Promise<{ _csrf: string; _once: string }> {
    const page = await (await get('/fr/staff', cookie)).text();
    const form = page.slice(page.indexOf('<main'));
    const value = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(form)?.[1] ?? '';
    return { _csrf: value('_csrf'), _once: value('_once') };
  }

  async function stop(): Promise<void> {
    await server.stop();
    await context.db.destroy();
  }

  const { cache } = server;
  if (!cache) throw new Error('The test site keeps no pages');
  /** How often a page was rendered to be kept. */
  const renders = (address: string) => kept.filter((each) => each === address).length;
  return { context, clock, site, cache, renders, get, post, signInAs, secretsOf, stop };
}
