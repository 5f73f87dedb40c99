import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { clientOf } from './client-of.ts';

const nobody = () => false;
const asked = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002:ffff::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['64:ff9b::192.0.2.7', '192.0.2.7'],
  ['elsewhere', 'unknown'],
])('a request from %s is of the client %j', (address, client) => {
  expect(clientOf(asked(address), nobody)).toBe(client);
});

test('a proxy says for whom it asks only when it is trusted, and a client for nobody', () => {
  const request = asked('10.0.0.1', '203.0.113.9, 192.0.2.7, 10.0.0.2');
  expect(clientOf(request, nobody)).toBe('10.0.0.1');
  expect(clientOf(request, (_address, hop) => hop < 1)).toBe('10.0.0.2');
  expect(clientOf(request, (address) => address.startsWith('10.'))).toBe('192.0.2.7');
  expect(clientOf(request, () => true)).toBe('203.0.113.9');
  expect(clientOf(asked('10.0.0.1', 'x'.repeat(1_000)), () => true)).toBe('unknown');
});
