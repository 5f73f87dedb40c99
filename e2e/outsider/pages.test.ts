import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPages } from './pages.ts';

const published = JSON.stringify({
  charters: {
    aurore: {
      scores: { normative: { score: 99.5, low: 98, high: 99.9 }, differentiating: null },
      elements: [{ id: 'call', nature: 'normative', kept: 12.25, breached: 1 }],
    },
  },
});
const data = (value: string, figure: string) => `<data value="${value}" data-figure="${figure}">x</data>`;
const honest = [
  data('99.5', 'scores.normative.score'),
  data('98 99.9', 'scores.normative.interval'),
  data('12.25', 'elements.call.normative.kept'),
];

async function checked(html: string, owed?: Parameters<typeof checkPages>[3]) {
  const folder = mkdtempSync(join(tmpdir(), 'outsider-pages-'));
  mkdirSync(join(folder, 'fr/charters/aurore'), { recursive: true });
  writeFileSync(join(folder, 'fr/charters/aurore/index.html'), html);
  try {
    return await checkPages(folder, ['fr', 'en'], published, owed);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('numbers on pages are those that were published', async () => {
  const others = data('93.1', 'commitments.call.rate');
  expect(await checked(honest.join('') + others)).toEqual({ numbers: 3, differences: [] });
});

test('what was owed and paid in the year is what the entries add up to', async () => {
  const said = data('30.5 10', 'remedies.EUR');
  const owed = (paid: bigint) => new Map([['aurore', new Map([['EUR', { owed: 30_500_000n, paid }]])]]);
  expect((await checked(honest.join('') + said, owed(10_000_000n))).differences).toEqual([]);
  expect((await checked(honest.join('') + said, owed(9_000_000n))).differences).toHaveLength(1);
  expect((await checked(honest.join('') + said, new Map())).differences).toHaveLength(1);
});

test.each([
  data('100', 'scores.normative.score'),
  data('98', 'scores.normative.interval'),
  data('13.25', 'elements.call.normative.kept'),
  data('1', 'elements.ghost.normative.kept'),
])('%s is found', async (other) => {
  const { differences } = await checked(honest.join('') + other);
  expect(differences).toHaveLength(1);
});
