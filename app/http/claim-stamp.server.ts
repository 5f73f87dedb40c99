import { timingSafeEqual } from 'node:crypto';
import type { Context } from '#app/context.server.ts';
import { isCode } from '#app/domain/claim/code.ts';
import type { Instant } from '#app/domain/instant.ts';

const secondsPerDay = 86_400;
/** Nobody reads the form and says what happened in less. */
const fewestSeconds = 3;

type Kept = Pick<Context, 'signer' | 'random'>;

/**
 * What a form for claims carries: when it was shown, and the code that the page of the claim will have. Nobody else can make
 * one: `<seconds>.<code>.<hash by the log's key>`.
 */
export function newStamp(kept: Kept, now: Instant): string {
  const code = kept.random(24).toString('base64url');
  return `${now}.${code}.${sealOf(kept, String(now), code)}`;
}

/** The code of a form that was shown long enough ago, and not too long; else what is wrong with it. */
export function readStamp(
  kept: Kept,
  stamp: string,
  now: Instant,
): { code: string } | 'too-quick' | 'expired' {
  const [shown = '', code = '', seal = ''] = stamp.split('.');
  if (!/^\d{1,15}$/.test(shown) || !isCode(code)) return 'expired';
  const [given, made] = [Buffer.from(seal), Buffer.from(sealOf(kept, shown, code))];
  if (given.length !== made.length || !timingSafeEqual(given, made)) return 'expired';
  const age = now - Number(shown);
  if (age > secondsPerDay) return 'expired';
  return age < fewestSeconds ? 'too-quick' : { code };
}

function sealOf({ signer }: Kept, shown: string, code: string): string {
  return signer().fingerprint(`claim form ${shown} ${code}`);
}
