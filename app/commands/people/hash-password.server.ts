import { hash, type Options, verify } from '@node-rs/argon2';
import { longestPassword } from '../../domain/session/password.ts';

/** OWASP's parameters for argon2id, which is the package's default kind: 19 MiB, two passes, one lane. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Whether a password is the one that was hashed; without a hash no password is, after the same work. */
export async function isPassword(hashed: string | null, password: string): Promise<boolean> {
  const same = await verify(hashed ?? (await decoy), password.slice(0, longestPassword));
  return hashed !== null && same && password.length <= longestPassword;
}

const decoy = hashPassword('nobody has this password');
