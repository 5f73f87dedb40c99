import { expect, test } from 'vitest';
import { type Area, areaOf } from './area.ts';

test.each<[url: string, area: Area]>([
  ['/fr', 'public'],
  ['/en/charters/aurore?period=2026', 'public'],
  ['/en/staffing', 'public'],
  ['/en/charters/staff', 'public'],
  ['/favicon.svg', 'public'],
  ['/fr/staff', 'staff'],
  ['/fr/staff.data?x', 'staff'],
  ['/en/compliance/breaches/1', 'staff'],
  ['/en/admin/', 'staff'],
  ['/fr/STAFF', 'staff'],
  ['/fr/%73taff/queue', 'staff'],
  ['//fr//staff', 'staff'],
  ['/fr/x/../staff', 'staff'],
  ['/fr/x/%2e%2e/staff?x', 'staff'],
  ['/fr\\staff', 'staff'],
  ['/fr/%zz', 'public'],
  ['http://[', 'public'],
  ['/fr/sign%2Din?to=/fr', 'entrance'],
  ['/en/Sign-Out', 'entrance'],
  ['/fr/claims/new/aurore/call-back', 'claim'],
  ['/fr/%43laims/abc?filed=yes', 'claim'],
  ['/en/mails/abc/def', 'claim'],
  ['/en/receipts/abc', 'receipt'],
  ['/fr/s/expectations/3?x', 'survey'],
  ['/fr/%53/expectations/i/abc', 'survey'],
  ['/s/expectations/i/abc', 'survey'],
  ['/fr/staff/s/x', 'staff'],
])('%s is of the area %s', (url, area) => {
  expect(areaOf(url)).toBe(area);
});
