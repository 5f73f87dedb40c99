import { expect, test } from 'vitest';
import { networkOf } from './network.ts';

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::FFFF:c000:0201', '192.0.2.1'],
  ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
  ['64:ff9b::192.0.2.1', '192.0.2.1'],
  ['192.0.2.1:40123', '192.0.2.1'],
  ['[2001:db8:1:2:3:4:5:6]:40123', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['2001:db8::5', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::', '0:0:0:0::/64'],
  // Neither mapped nor translated: they only look so.
  ['2001:db8::ffff:192.0.2.1', '2001:db8:0:0::/64'],
])('%s is of %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('two /64 beside each other are two networks', () => {
  expect(networkOf('2001:db8:0:1::1')).not.toBe(networkOf('2001:db8:0:2::1'));
});

test.each([
  '',
  'unknown',
  'abcd',
  '1234',
  '192.0.2',
  '192.0.2.256',
  '192.0.2.1.1',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  '1::2::3',
  '12345::',
  '1:2:3:4:5:6:7:8::',
  '::ffff:192.0.2.1x',
])('what cannot be read is one network: %j', (address) => {
  expect(networkOf(address)).toBe('unknown');
});
