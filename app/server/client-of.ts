import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** Whether what a proxy at an address says is believed; `hop` counts proxies from ours outwards. */
export type Trusts = (address: string, hop: number) => boolean;

/**
 * On whose behalf a request comes: the address, as far as the proxies that we trust say it, as Express reads them. Of
 * IPv6 its first 64 bits, since whoever has one such address has them all.
 */
export function clientOf({ headers, socket }: IncomingMessage, trusts: Trusts): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '');
  const said = forwarded === '' ? [] : forwarded.split(',').map((address) => address.trim());
  const addresses = [socket.remoteAddress ?? '', ...said.reverse()];
  let hop = 0;
  while (hop < addresses.length - 1 && trusts(addresses[hop] ?? '', hop)) hop++;
  return networkOf(addresses[hop] ?? '');
}

/** What no address is counts as one client, whatever it says. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  const version = isIP(plain);
  if (version !== 6) return version === 4 ? plain : '';
  const [head = '', tail] = plain.split('::');
  const words = head.split(':').filter(Boolean);
  const rest = (tail ?? '').split(':').filter(Boolean);
  // An IPv4 address at the end stands for two.
  const length = words.length + rest.length + (plain.includes('.') ? 1 : 0);
  const all = tail === undefined ? words : [...words, ...Array(8 - length).fill('0'), ...rest];
  return `${all
    .slice(0, 4)
    .map((word) => Number.parseInt(word, 16).toString(16))
    .join(':')}::/64`;
}
