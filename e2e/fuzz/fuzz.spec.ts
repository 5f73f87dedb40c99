import { expect, test } from '@playwright/test';
import { loadBuild } from '#app/cli/built.ts';
import { type RunningServer, startCastServer } from '../running-server.ts';
import { attack, faultIn } from './attack.ts';
import type { Body } from './bodies.ts';
import { Chance } from './chance.ts';
import { isCheap, mostOfOne, processorTime } from './processor-time.ts';
import { look, send, statusOf } from './send.ts';

/**
 * No form costs more than its length lets anyone expect. Time is that of the server's own processor, so that a machine
 * that does other things as well makes no test fail; `npm run fuzz` looks at the clock.
 */
const rounds = 15;

// Whoever guesses this often is let in no more: the server is for these tests alone, and they for one worker.
test.describe.configure({ mode: 'default' });
let running: RunningServer;
test.beforeAll(async () => {
  running = await startCastServer(process.env.KEPT_CAST ?? '');
});
test.afterAll(() => running.stop());

const plain = 'application/x-www-form-urlencoded';
const form = (text: string): Body => ({ shape: 'form', type: plain, bytes: Buffer.from(text) });
const credentials = 'email=a@b.c&password=x&';
/** Where a field is unknown it is let be: then it is the password that is wrong. */
const deadly: [string, Body, number][] = [
  ['a place in a list of ten million', form(`${credentials}a[10000000]=1`), 400],
  ['the last place that a list can have', form(`${credentials}a[4294967294]=1`), 400],
  ['a name in a name, two thousand times', form(`${credentials}a${'.a'.repeat(2_000)}=1`), 400],
  ['what our parser keeps for itself', form(`${credentials}__intent__=x&__state__=x`), 400],
  ['the same field, 8 KB', form('a=1&'.repeat(2_000)), 400],
  ['the same field, 80 KB', form('a=1&'.repeat(20_000)), 413],
  ['the same field, 400 KB', form('a=1&'.repeat(100_000)), 413],
  ['the same answer twice', form(`${credentials}email=d@e.f`), 400],
  ['no form at all', { shape: 'json', type: 'application/json', bytes: Buffer.from('{}') }, 400],
  ['a form in parts', manyParts(100), 400],
];

test.describe('whoever is not signed in', () => {
  for (const [what, body, status] of deadly)
    test(`is refused ${what}`, async () => {
      const { answer, cheap } = await isCheap(running.pid, () => send(`${running.url}/en/sign-in`, body));
      expect([what, statusOf(answer), cheap]).toEqual([what, status, true]);
    });
});

test('a form of three hundred thousand parts costs no more than reading it', async () => {
  const agent = new URLSearchParams(running.stage.people.agent).toString();
  const signedIn = await send(`${running.url}/en/sign-in`, form(agent));
  const cookie = signedIn && signedIn !== 'late' ? signedIn.cookie : '';
  const parts = manyParts(300_000);
  const { answer, cheap } = await isCheap(running.pid, () =>
    send(`${running.url}/en/staff/imports`, parts, cookie),
  );
  expect([statusOf(answer), cheap]).toEqual([400, true]);
  // On the same connection: what was left of the form is out of the way.
  expect(statusOf(await look(`${running.url}/healthz`))).toBe(200);
});

const slow = {
  type: 'slow',
  description:
    'sends fifteen bodies to each route with an action, one after the other, to see what each costs',
};
test('no body that is sent to a route costs much, or is answered with what went wrong inside', {
  annotation: slow,
}, async () => {
  const build = await loadBuild();
  const counts = new Map<string, number>();
  let before = processorTime(running.pid);
  for await (const input of attack(running, build, new Chance(20261128))) {
    const isCostly = processorTime(running.pid) - before > mostOfOne;
    const cheap = !isCostly || (await isCheap(running.pid, input.again)).cheap;
    expect([faultIn(input), input.body.shape, cheap]).toEqual([null, input.body.shape, true]);
    before = processorTime(running.pid);
    const { route } = input.target;
    counts.set(route, (counts.get(route) ?? 0) + 1);
    if (counts.get(route) === rounds && [...counts.values()].every((count) => count === rounds)) break;
  }
  expect(statusOf(await look(`${running.url}/healthz`))).toBe(200);
});

function manyParts(count: number): Body {
  const part = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n';
  const bytes = Buffer.from(`${part.repeat(count)}--x--\r\n`);
  return { shape: 'parts', type: 'multipart/form-data; boundary=x', bytes };
}
