import { type MadeFrom, madeFromHeader } from '#app/http/public-page.ts';
import { headersOfPublic } from '../headers.ts';
import type { HeaderList } from './content.ts';

/** On what terms an answer may be kept: for how many seconds at most, and what makes it another one. */
export type Terms = { seconds: number; madeFrom: MadeFrom };

/** Said anew for each encoding or each answer, or meant for us. */
const notKept = new Set(['content-length', 'date', 'etag', 'vary', 'age', madeFromHeader.toLowerCase()]);

/** What answers may be made from other than whatever the ledger holds. */
const narrower: MadeFrom[] = ['checkpoints', 'publications', 'program'];

/** The terms of an answer that is the same for everyone; `null` for any other, which nobody may keep. */
export function termsOf({ status, headers }: Response): Terms | null {
  const cacheControl = headers.get('Cache-Control') ?? '';
  const [, seconds] = /(?:^|,)\s*max-age=(\d+)/.exec(cacheControl) ?? [];
  const varies = (headers.get('Vary') ?? 'Accept-Encoding').toLowerCase() !== 'accept-encoding';
  if (status !== 200 || !/\bpublic\b/.test(cacheControl) || !Number(seconds)) return null;
  if (varies || headers.has('Set-Cookie') || headers.has('Content-Encoding')) return null;
  const said = headers.get(madeFromHeader);
  const madeFrom = narrower.find((each) => each === said) ?? 'ledger';
  return { seconds: Number(seconds), madeFrom };
}

/** All that an answer says about itself, with the security headers of its page; its own word stands. */
export function headersOf(path: string, { headers }: Response, https: boolean): HeaderList {
  const all = headersOfPublic(path, https);
  for (const [name, value] of headers) all.set(name, value);
  return [...all].filter(([name]) => !notKept.has(name));
}
