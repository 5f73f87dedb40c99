import { hash, type Options, verify } from '@node-rs/argon2';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { findPersonByEmail } from '#db/stores/people.server.ts';
import { deleteExpiredSessions, insertSession } from '#db/stores/sessions.server.ts';
import type { Context } from '../context.server.ts';
import { sessionEnd, sessionId } from '../domain/session/session.ts';

/** OWASP's parameters for argon2id, which is the package's default kind: 19 MiB, two passes, one lane. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** More than anyone types; hashing more would only be work for an attacker to give. */
export const longestPassword = 200;

/** Attempts in a quarter of an hour: at one person from one address, and from one address at anyone. */
const window = 15 * 60;
const perPerson = 5;
const perAddress = 30;

type Attempt = { email: string; password: string /** Where the attempt comes from. */; address: string };
/** `token` goes into the browser's cookie and nowhere else. */
export type SignedIn = { token: string };
export type SignInRefusal =
  | { refused: 'wrong' }
  /** `wait`: seconds until another attempt is looked at. */
  | { refused: 'throttled'; wait: number };

/**
 * Signs a person in with a new session. Unknown, disabled and mistaken people get the same answer after the same
 * work. Every attempt counts until one succeeds.
 */
export async function signIn(context: Context, attempt: Attempt): Promise<SignedIn | SignInRefusal> {
  const email = attempt.email.trim().toLowerCase();
  const throttle = throttleOf(context);
  const wait = await throttle.count(attempt.address, email);
  if (wait !== null) return { refused: 'throttled', wait };
  const person = await findPersonByEmail(context.db, email);
  const enabled = person !== null && person.disabled === null;
  const known = await verify(
    enabled ? person.password : await decoy,
    attempt.password.slice(0, longestPassword),
  );
  if (!enabled || !known || attempt.password.length > longestPassword) return { refused: 'wrong' };
  await throttle.forgive(attempt.address, email);
  const now = context.now();
  await deleteExpiredSessions(context.db, now);
  const token = context.random(32).toString('base64url');
  await insertSession(context.db, {
    id: sessionId(token),
    person: person.id,
    created: now,
    expires: sessionEnd(now, now),
    csrf: context.random(32).toString('base64url'),
  });
  return { token };
}

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Verified when there is no such person, so that the answer takes as long. */
const decoy = hashPassword('nobody has this password');

type Throttle = {
  /** Counts an attempt; seconds to wait when there were too many, else `null`. */
  count: (address: string, email: string) => Promise<number | null>;
  forgive: (address: string, email: string) => Promise<void>;
};
const throttles = new WeakMap<Context, Throttle>();

/**
 * Counted in memory: the limiter's SQLite store works on a connection of its own, synchronously, and would wait for
 * locks that this very process holds. One process serves, and a restart is not an attacker's to order.
 */
function throttleOf(context: Context): Throttle {
  const known = throttles.get(context);
  if (known) return known;
  const people = new RateLimiterMemory({ points: perPerson, duration: window });
  const addresses = new RateLimiterMemory({ points: perAddress, duration: window });
  const pair = (address: string, email: string) => `${address} ${email.slice(0, 320)}`;
  const throttle: Throttle = {
    async count(address, email) {
      try {
        await addresses.consume(address);
        await people.consume(pair(address, email));
        return null;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      }
    },
    async forgive(address, email) {
      await addresses.reward(address);
      await people.delete(pair(address, email));
    },
  };
  throttles.set(context, throttle);
  return throttle;
}
