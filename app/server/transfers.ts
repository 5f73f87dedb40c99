import type { IncomingMessage } from 'node:http';
import { wordsOf } from '#app/http/area.ts';

/** Files that staff send in or fetch, each as fast as its line takes it: by method and address, after the language. */
const ways: readonly (readonly [method: string, address: RegExp])[] = [
  ['POST', /^staff\/imports$/],
  ['GET', /^staff\/imports\/[^/]+\/rejected\.csv$/],
  ['GET', /^compliance\/breaches\.csv$/],
  ['POST', /^staff\/to-pay\/file$/],
  ['GET', /^staff\/to-pay\.csv$/],
  ['POST', /^compliance\/surveys\/[^/]+\/invitations$/],
];

/** Whether a request is answered, or read, for as long as its line takes, rather than rendered. */
export function isTransfer({ method, url = '' }: Pick<IncomingMessage, 'method' | 'url'>): boolean {
  const [, ...words] = wordsOf(url);
  return ways.some(([way, address]) => way === method && address.test(words.join('/')));
}
