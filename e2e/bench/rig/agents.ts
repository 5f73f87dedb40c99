import { randomBytes } from 'node:crypto';
import { cast, castPassword } from '#app/demonstration/scenarios.ts';
import { paths } from '#app/paths.ts';
import { type Answer, type Ask, openClient, textOf } from './answer.ts';

/** Agents at work: how many forms were answered as recorded, in what time (milliseconds), and how many were not. */
export type Work = { recorded: number; failed: number; times: number[] };

/** More forms than this under way at once and agents no longer keep up: the next one counts as failed. */
const mostUnderWay = 20;

/**
 * Signs an agent in and lets forms be sent as browsers send them, one event each, at a steady pace whether or not
 * earlier ones were answered. `stop` waits for those under way.
 */
export async function startAgents(
  url: string,
  perSecond: number,
): Promise<{ work: Work; stop: () => Promise<Work> }> {
  const { ask, close } = openClient();
  const send = await signIn(ask, url);
  const work: Work = { recorded: 0, failed: 0, times: [] };
  const underWay = new Set<Promise<void>>();
  const began = performance.now();
  let sent = 0;
  const record = async () => {
    if (underWay.size >= mostUnderWay) return void work.failed++;
    const asked = performance.now();
    const recorded = await send().catch(() => false);
    work.times.push(performance.now() - asked);
    if (recorded) work.recorded++;
    else work.failed++;
  };
  const beat = setInterval(() => {
    const due = Math.floor(((performance.now() - began) / 1_000) * perSecond);
    for (; sent < due; sent++) {
      const one = record();
      underWay.add(one);
      void one.finally(() => underWay.delete(one));
    }
  }, 5);
  return {
    work,
    async stop() {
      clearInterval(beat);
      await Promise.all(underWay);
      close();
      return work;
    },
  };
}

const formType = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** Signs an agent in. @returns the Cookie header of whoever is signed in; @throws Error when they cannot */
export async function signInAgent(ask: Ask, url: string): Promise<string> {
  const entry = new URLSearchParams({ email: cast.agent.email, password: castPassword }).toString();
  const headers = { Origin: url, ...formType };
  const signedIn = await ask(url + paths.signIn('fr'), { method: 'POST', headers, body: entry });
  const [cookie] = (signedIn.headers['set-cookie'] ?? '').split(';');
  if (!cookie) throw new Error(`The agent cannot sign in: ${signedIn.status}`);
  return cookie;
}

/** @returns what sends one more form, and says whether it was recorded */
async function signIn(ask: Ask, url: string): Promise<() => Promise<boolean>> {
  const signed = { Origin: url, ...formType, Cookie: await signInAgent(ask, url) };
  const address = url + paths.newOccurrence('fr');
  const hidden = fieldsOf(await ask(address, { headers: signed }));
  let turn = 0;
  return async () => {
    const form = new URLSearchParams({
      ...hidden,
      _once: randomBytes(16).toString('base64url'),
      promise: 'aurore/named-adviser',
      kept: turn++ % 20 === 19 ? 'no' : 'yes',
      unit: 'Lyon',
    });
    const answer = await ask(address, { method: 'POST', headers: signed, body: form.toString() });
    return answer.status === 302 && /recorded=\d+$/.test(answer.headers.location ?? '');
  };
}

/** What the form of the page says of itself: its key and the present time. */
function fieldsOf(answer: Answer): Record<string, string> {
  const page = textOf(answer);
  const form = page.slice(page.indexOf('<main'));
  const value = (name: string) => {
    const [field = ''] = new RegExp(`<input[^>]* name="${name}"[^>]*>`).exec(form) ?? [];
    const [, said] = / value="([^"]+)"/.exec(field) ?? [];
    if (said === undefined) throw new Error(`The form for an occurrence has no ${name}`);
    return said;
  };
  return { _csrf: value('_csrf'), at: value('at') };
}
