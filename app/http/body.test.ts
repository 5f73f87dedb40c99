import { expect, test } from 'vitest';
import { mostBytesTo } from './body.server.ts';

test.each([
  ['/fr/staff/imports', 500_000_000],
  ['/en/compliance/surveys/expectations/invitations', 20_000_000],
  ['/en/staff/to-pay/file', 512_000],
  ['/fr/compliance/surveys/expectations/letters', 64 * 1024],
  ['/fr/compliance/surveys/expectations/invitations/more', 64 * 1024],
  ['/fr/s/expectations/1', 8 * 1024],
  ['/fr', 8 * 1024],
])('what is sent to %s has %i bytes at most', (path, most) => {
  expect(mostBytesTo(path)).toBe(most);
});
