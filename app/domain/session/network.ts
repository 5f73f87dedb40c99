/**
 * The network that guesses from an address are counted under: an IPv4 address itself, and the first 64 bits of an IPv6
 * address, since whoever has one of them has all of its /64. An IPv4 address written as IPv6 (`::ffff:192.0.2.1`, and
 * `64:ff9b::192.0.2.1` as NAT64 does) is that IPv4 address. A port that a proxy adds does not matter. All that cannot
 * be read is one network, so that nobody gets another by writing nonsense.
 */
export function networkOf(address: string): string {
  const bare = address
    .trim()
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
    .replace(/%.*$/, '');
  const groups = groupsOf(/^\d+(?:\.\d+){3}$/.test(bare) ? `::ffff:${bare}` : bare);
  if (groups === null) return 'unknown';
  const [high = 0, low = 0] = groups.slice(6);
  const before = groups.slice(0, 6).map((group) => group.toString(16));
  if (fromIPv4.has(before.join(':'))) return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  return `${before.slice(0, 4).join(':')}::/64`;
}

/** The first 96 bits of IPv6 addresses that stand for IPv4 ones. */
const fromIPv4: ReadonlySet<string> = new Set(['0:0:0:0:0:ffff', '64:ff9b:0:0:0:0']);

/** The eight groups of an IPv6 address, of which the last two may be written as IPv4; `null` for anything else. */
function groupsOf(text: string): number[] | null {
  const halves = withoutDots(text)
    .split('::')
    .map((half) => (half === '' ? [] : half.split(':')));
  const [head = [], tail = []] = halves;
  const left = 8 - head.length - tail.length;
  if (halves.length > 2 || (halves.length === 2 ? left < 1 : left !== 0)) return null;
  const groups = [...head, ...Array<string>(left).fill('0'), ...tail];
  return groups.every((group) => /^[\da-f]{1,4}$/i.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : null;
}

/** `::ffff:192.0.2.1` as `::ffff:c000:201`; what is no IPv4 address at the end stays, and is no group. */
function withoutDots(text: string): string {
  const [whole, before = '', ...bytes] = /^(.*:)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text) ?? [];
  const [a = 0, b = 0, c = 0, d = 0] = bytes.map(Number);
  if (whole === undefined || Math.max(a, b, c, d) > 255) return text;
  return `${before}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}
