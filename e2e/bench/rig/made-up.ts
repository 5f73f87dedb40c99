import { randomBytes, randomInt } from 'node:crypto';
import { paths } from '#app/paths.ts';
import type { Ask } from './answer.ts';

type MadeUp = { path: string; options?: Parameters<Ask>[1] };

const word = () => randomBytes(6).toString('hex');
/** One of these ways, turn by turn. */
const inTurn =
  (...ways: ((turn: number) => MadeUp)[]) =>
  (turn: number): MadeUp =>
    ways[turn % ways.length]?.(turn) ?? { path: '/' };
const get = (path: string, headers = {}): MadeUp => ({ path, options: { headers } });

/**
 * What somebody may ask for who means no good, by kind: another one each time.
 * @param site where it is asked, which forms say that they come from
 * @param size how many entries the ledger has
 */
export function madeUp(site: string, size: number): Record<string, (turn: number) => MadeUp> {
  const form = (path: string, answers: Record<string, string>): MadeUp => ({
    path,
    options: {
      method: 'POST',
      headers: { Origin: site, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(answers).toString(),
    },
  });
  const day = () => `20${randomInt(10, 26)}-${randomInt(10, 13)}-${randomInt(10, 29)}`;
  const { charter, commitment, method, breaches } = paths;
  const some = 'aurore';
  return {
    addresses: inTurn(
      () => get(`/fr/${word()}`),
      () => get(`/${word()}`),
      () => get(charter('fr', word())),
      () => get(commitment('fr', some, word())),
    ),
    parameters: inTurn(
      () => get(`${paths.home('fr')}?${word()}=${word()}`),
      () => get(`${charter('fr', some)}?utm_source=${word()}`),
    ),
    choices: inTurn(
      () => get(`${paths.home('fr')}?period=${word()}`),
      () => get(`${method('fr', some)}?since=${day()}`),
      () => get(`${breaches('fr', some)}?commitment=${word()}`),
      () => get(`${breaches('fr', some)}?before=${day()}T10:00:00Z,${randomInt(1_000_000)}`),
      () => get(`${paths.ledger('fr')}?before=${randomInt(1_000_000_000)}`),
    ),
    cookies: inTurn(
      () => get(paths.home('fr'), { Cookie: `__Host-kept_session=${randomBytes(32).toString('base64url')}` }),
      () => get(paths.home('fr'), { Cookie: `kept_session=${word()}` }),
      () =>
        get(paths.queue('fr'), { Cookie: `__Host-kept_session=${randomBytes(32).toString('base64url')}` }),
    ),
    forms: inTurn(
      () => form(paths.newCase('fr'), { _csrf: word(), reference: word(), text: 'x'.repeat(2_000) }),
      () => form(paths.home('fr'), { [word()]: word() }),
      () => form(paths.ledgerCosignatures(), { [word()]: 'x'.repeat(2_000) }),
    ),
    signIn: () => form(paths.signIn('fr'), { email: `${word()}@example.org`, password: word() }),
    signInPage: () => get(`${paths.signIn('fr')}?to=/fr/${word()}`),
    cards: inTurn(
      () => get(`${paths.homeCard('fr')}?x=${word()}`),
      () => get(`${paths.card('en', some)}?x=${word()}`),
      () => get(paths.card('fr', word())),
      () => get(paths.badge('fr', word())),
      () => get(`${paths.embed('fr', some)}?x=${word()}`),
    ),
    search: inTurn(
      () => get(`${paths.ledger('fr')}?find=${word()}`),
      () => get(`${paths.search('fr')}?reference=${word()}`),
    ),
    feeds: inTurn(
      () => get(`${paths.sitemap()}?x=${word()}`),
      () => get(`/robots.txt?x=${word()}`),
      () => get(`/${word()}.xml`),
    ),
    entries: inTurn(
      () => get(paths.entry('fr', randomInt(size))),
      () => get(paths.entry('en', size + randomInt(1_000_000))),
      () => get(paths.receipt('fr', randomBytes(16).toString('hex'))),
      () => get(paths.receiptFile('fr', randomBytes(16).toString('hex'))),
    ),
    ledgerFiles: inTurn(
      () => get(paths.proofFile(randomInt(size))),
      () => get(`/ledger/tile/entries/x000/${randomInt(1_000)}`),
      () => get(`/ledger/tile/0/${String(randomInt(Math.ceil(size / 256))).padStart(3, '0')}`),
      () => get(`${paths.ledgerFigures()}?x=${word()}`),
      () => get(`${paths.ledgerCheckpoint()}?x=${word()}`),
    ),
    health: () => get('/healthz'),
  };
}
