import type { ActionFunctionArgs, ServerBuild } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pino } from 'pino';
import { createElement } from 'react';
import { z } from 'zod';
import { addPerson } from '../commands/add-person.server.ts';
import { type Context, createContext } from '../context.server.ts';
import * as entry from '../entry.server.tsx';
import { FormKey } from '../http/form-key.tsx';
import { formKey, readForm } from '../http/forms.server.ts';
import { requirePerson } from '../http/session.server.ts';
import * as root from '../root.tsx';
import * as healthz from '../routes/api/healthz.ts';
import * as complianceLayout from '../routes/compliance/layout.tsx';
import * as inLanguage from '../routes/language.tsx';
import * as language from '../routes/public/language.ts';
import * as publicLayout from '../routes/public/layout.tsx';
import * as notFound from '../routes/public/not-found.tsx';
import * as signInPage from '../routes/public/sign-in.tsx';
import * as staffLayout from '../routes/staff/layout.tsx';
import * as signOutRoute from '../routes/staff/sign-out.ts';
import { remixPages } from './pages.ts';
import { startServer } from './server.ts';

export const password = 'correct horse battery';

/** The smallest page of the signed-in that takes a form, written as page authors write theirs. */
const desk = {
  async loader(args: ActionFunctionArgs) {
    return formKey(args, await requirePerson(args));
  },
  async action(args: ActionFunctionArgs) {
    const person = await requirePerson(args);
    const form = await readForm(args, person, z.object({ reference: z.string().max(5) }));
    return 'reply' in form ? form.reply : Response.json(form);
  },
  default: () => createElement('form', null, createElement(FormKey, useLoaderData<typeof desk.loader>())),
};
const register = { loader: () => null, default: () => createElement('h1', null, 'Register') };

type Module = ServerBuild['routes'][string]['module'];
type Place = { parentId?: string; path?: string; index?: boolean; module: object };
const places: Record<string, Place> = {
  root: { path: '', module: root },
  'routes/public/language': { parentId: 'root', index: true, module: language },
  'routes/api/healthz': { parentId: 'root', path: 'healthz', module: healthz },
  'routes/language': { parentId: 'root', path: ':lang', module: inLanguage },
  'routes/public/layout': { parentId: 'routes/language', module: publicLayout },
  'routes/public/sign-in': { parentId: 'routes/public/layout', path: 'sign-in', module: signInPage },
  'routes/public/not-found': { parentId: 'routes/public/layout', path: '*', module: notFound },
  'routes/staff/sign-out': { parentId: 'routes/language', path: 'sign-out', module: signOutRoute },
  'routes/staff/layout': { parentId: 'routes/language', path: 'staff', module: staffLayout },
  desk: { parentId: 'routes/staff/layout', index: true, module: desk },
  'routes/compliance/layout': { parentId: 'routes/language', path: 'compliance', module: complianceLayout },
  register: { parentId: 'routes/compliance/layout', path: 'breaches', module: register },
};

/** The real routes as Remix builds them, without the bundling. */
function buildOf(): ServerBuild {
  const routes = Object.entries(places).map(([id, { module, ...place }]) => {
    const has = (name: string) => name in module;
    const facts = {
      hasAction: has('action'),
      hasLoader: has('loader'),
      hasErrorBoundary: has('ErrorBoundary'),
    };
    const known = { id, ...place, ...facts, hasClientAction: false, hasClientLoader: false, module: '' };
    return { route: { id, ...place, module: module as Module }, known };
  });
  return {
    mode: 'production',
    entry: { module: entry },
    routes: Object.fromEntries(routes.map(({ route }) => [route.id, route])),
    assets: {
      entry: { module: '', imports: [] },
      routes: Object.fromEntries(routes.map(({ known }) => [known.id, known])),
      url: '',
      version: '',
    },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
      v3_lazyRouteDiscovery: false,
    },
    isSpaMode: false,
  };
}

/** Who may sign in, all with the same password: `ada@example.org` and so on. */
const cast = [
  ['ada', 'agent'],
  ['clo', 'compliance'],
  ['dan', 'agent'],
  ['eve', 'agent'],
  ['fay', 'administrator'],
] as const;

export type TestSite = Awaited<ReturnType<typeof startTestSite>>;

/** A real server on a free port, over a database of its own; `clock` is what it takes for the present. */
export async function startTestSite() {
  const clock = { now: Date.UTC(2026, 10, 22) / 1000 };
  const context: Context = { ...(await createContext(':memory:')), now: () => clock.now };
  for (const [name, role] of cast) {
    await addPerson(context, { name, role, password, email: `${name}@example.org` });
  }
  const log = pino({ level: 'silent' });
  const pages = remixPages(context, buildOf());
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

  return { context, clock, site, get, post, signInAs, secretsOf, stop };
}
