import { hash, timingSafeEqual } from 'node:crypto';

/** Whether a text could be the code of a claimant's page: 24 bytes that nobody guesses, as addresses carry them. */
export function isCode(text: string): boolean {
  return /^[\w-]{32}$/.test(text);
}

/** What is kept of a code. Of so many random bytes a bare hash tells nothing. */
export function codeHash(code: string): string {
  return hash('sha256', `claim ${code}`, 'base64');
}

/** By which a form that is sent twice is known, without a trace of the code in it. */
export function sendingOf(code: string): string {
  return `claim:${hash('sha256', `sending ${code}`, 'base64')}`;
}

/** Makes a hash, base64, that nobody makes without the key of the log. */
type Fingerprint = (text: string) => string;

/** The code by which a mail leads to the page of a claim: of the other one nothing is kept that it could be made from. */
export function mailedCode(fingerprint: Fingerprint, seq: number): string {
  const made = Buffer.from(fingerprint(`page of claim ${seq}`), 'base64').toString('base64url');
  return `${seq}.${made}`;
}

/** The number of the claim to whose page such a code leads; `null` for any other text. */
export function claimMailed(fingerprint: Fingerprint, code: string): number | null {
  const seq = /^(\d{1,15})\.[\w-]{1,100}$/.exec(code)?.[1];
  if (seq === undefined) return null;
  const [given, made] = [Buffer.from(code), Buffer.from(mailedCode(fingerprint, Number(seq)))];
  return given.length === made.length && timingSafeEqual(given, made) ? Number(seq) : null;
}
