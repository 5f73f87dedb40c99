import type { IncomingMessage } from 'node:http';
import { networkOf } from '#app/domain/session/network.ts';

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
