import type { ServerBuild } from '@remix-run/node';
import type { RunningServer } from '../running-server.ts';
import { type Body, type FormOnPage, randomBody } from './bodies.ts';
import type { Chance } from './chance.ts';
import { type Answer, look, send } from './send.ts';
import { type Target, targetsIn } from './targets.ts';

/** One input and what became of it; `again` sends the same once more. */
export type Input = {
  target: Target;
  body: Body;
  method: string;
  signedIn: boolean;
  answer: Answer;
  again: () => Promise<Answer>;
};
/** A route with the form that its page shows, to whoever may use it, who is signed in by `cookie`. */
type Aim = { target: Target; form: FormOnPage; cookie: string };

/** What an answer never says: where in our code something went wrong. */
const trace = /\n\s+at .+:\d+:\d+|node:internal|\bTypeError\b|\bRangeError\b|\bZodError\b/;

/** What is wrong with an answer, in words; `null` where nothing is. */
export function faultIn({ target, body, method, answer }: Input): string | null {
  if (answer === null) return null;
  const what = `${method} ${target.path('en')} (${body.shape}, ${body.bytes.length} bytes of ${body.type})`;
  if (answer === 'late') return `${what} was not answered`;
  if (answer.status >= 500) return `${what} was answered with ${answer.status}`;
  return trace.test(answer.text) ? `${what} was answered with a trace: ${trace.exec(answer.text)}` : null;
}

/** Sends random bodies to every route that takes one, in turn, signed in and not, without end. */
export async function* attack(
  { url, stage }: Pick<RunningServer, 'url' | 'stage'>,
  build: ServerBuild,
  chance: Chance,
): AsyncGenerator<Input, never> {
  const signIn = async (as: keyof typeof stage.people) => {
    const answer = await send(`${url}/en/sign-in`, formOf(stage.people[as]));
    if (answer === null || answer === 'late' || !answer.cookie) throw new Error(`${as} could not sign in`);
    return answer.cookie;
  };
  const cookies = {
    agent: await signIn('agent'),
    compliance: await signIn('compliance'),
    leaving: await signIn('agent'),
  };
  const known = { ...stage, import: await upload(url, cookies.agent) };
  const aims: Aim[] = [];
  for (const target of targetsIn(build, known)) {
    // Whoever signs out is signed out: the others go on.
    const as = target.route.endsWith('sign-out')
      ? 'leaving'
      : target.as === 'compliance'
        ? 'compliance'
        : 'agent';
    const cookie = target.as === null ? '' : cookies[as];
    aims.push({ target, cookie, form: await formOn(url + target.path('en'), cookie) });
  }
  for (;;) {
    for (const { target, form, cookie } of aims) {
      const body = randomBody(chance, form);
      const signedIn = cookie !== '' && chance.often(0.8);
      const method = chance.often(0.95)
        ? 'POST'
        : chance.one(['PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND']);
      const address = addressOf(chance, url + target.path(chance.one(['fr', 'en'])));
      const again = () => send(address, body, signedIn ? cookie : '', method);
      yield { target, body, method, signedIn, answer: await again(), again };
    }
  }
}

/** The address, or one of the others at which Remix finds the same. */
function addressOf(chance: Chance, address: string): string {
  if (chance.often(0.9)) return address;
  const [path, search = ''] = address.split('?');
  return chance.one([`${path}.data?${search}`, `${path}/?${search}`, `${path}?${search}&_data=root&a[1]=2`]);
}

function formOf(answers: Record<string, string>): Body {
  const bytes = Buffer.from(new URLSearchParams(answers).toString());
  return { shape: 'form', type: 'application/x-www-form-urlencoded', bytes };
}

/** The names of what a page asks, the hidden ones with what they say. */
async function formOn(url: string, cookie: string): Promise<FormOnPage> {
  const answer = await look(url, cookie);
  const text = answer === null || answer === 'late' ? '' : answer.text;
  const main = text.slice(Math.max(0, text.indexOf('<main')));
  const tags = [...main.matchAll(/<(?:input|select|textarea|button)\b[^>]*\bname="([^"]+)"[^>]*>/g)];
  const hidden = new Map<string, string>();
  for (const [tag = '', name = ''] of tags)
    if (tag.includes('type="hidden"')) hidden.set(name, /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '');
  const names = new Set(tags.map(([, name = '']) => name).filter((name) => !hidden.has(name)));
  return { names: [...names], hidden };
}

/** Sends a file to be imported. @returns the token of the page that asks whether to */
async function upload(url: string, cookie: string): Promise<string> {
  const page = `${url}/en/staff/imports`;
  const { hidden } = await formOn(page, cookie);
  const said = [...hidden, ['mapping', 'aurore']].map(
    ([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const file =
    '--x\r\nContent-Disposition: form-data; name="file"; filename="rows.csv"\r\n\r\na,b\n1,2\n\r\n--x--\r\n';
  const bytes = Buffer.from(said.join('') + file);
  const answer = await send(
    page,
    { shape: 'upload', type: 'multipart/form-data; boundary=x', bytes },
    cookie,
  );
  const token = answer === null || answer === 'late' ? '' : answer.location.split('/').at(-1);
  if (!token) throw new Error('no file was taken');
  return token;
}
