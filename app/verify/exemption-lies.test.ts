/** Exemptions as a company might write them that may not: who asks, who decides, of what. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import { type HonestLedger, honestLedger } from './test-ledger.ts';
import {
  add,
  also,
  brokenByCorrection,
  committed,
  decided,
  type Lie,
  logged,
  requested,
  standing,
  type Written,
} from './test-lies.ts';
import { firstFindingOf } from './test-log.ts';

let honest: HonestLedger;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-exemptions-'));
  honest = await honestLedger();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function findingOf(lie: Lie): Promise<string | undefined> {
  const written = honest.entries.map((text) => JSON.parse(text) as Written);
  lie(written);
  const entries = written.map((entry) => canonicalJson(entry as Json));
  return firstFindingOf({ ...honest, entries }, folder);
}
const asked = requested(standing);
const byOfficer = { by: 'officer-2', role: 'compliance' };
const refused = { ...decided(standing, 321, { approved: false }), ...committed };
/** A visit that was logged as kept, corrected to broken: by the same agent. */
const corrected = also(
  logged('entry.corrected', 'visit', {
    ...{ corrects: 25, replacement: { kept: false }, because: 'other', standing: null, eases: false },
  }),
  brokenByCorrection(25),
);

test('asked for, refused, asked for again and granted, nothing is wrong but the number of entries', async () => {
  const again = requested(standing, { by: 'officer-1', role: 'compliance' });
  expect(await findingOf(add(asked, refused, again, decided(standing, 323)))).toBe('figures-differ null');
  expect(await findingOf(also(corrected, add(requested(322), decided(322, 323))))).toBe(
    'figures-differ null',
  );
});

test.each<[string, string, Lie]>([
  ['on a ground that was not published', 'cannot-follow 321', add(requested(standing, { ground: 'rain' }))],
  [
    'asked for by who does not answer for cases',
    'same-person 321',
    add(requested(standing, { by: 'adele', role: 'administrator' })),
  ],
  ['asked for twice at a time', 'cannot-follow 322', add(asked, asked)],
  ['granted where nobody asked', 'cannot-follow 321', add(decided(standing, 300))],
  ['granted by who asked', 'same-person 322', add(requested(standing, byOfficer), decided(standing, 321))],
  [
    'granted by who logged the case',
    'same-person 322',
    add(asked, decided(standing, 321, { by: 'agent-1' })),
  ],
  [
    'granted by who logged as kept what was broken',
    'same-person 324',
    also(corrected, add(requested(322), decided(322, 323, { by: 'agent-1' }))),
  ],
  [
    'granted by an agent',
    'same-person 322',
    add(asked, decided(standing, 321, { by: 'agent-3', role: 'agent' })),
  ],
  ['granted under the number of another request', 'cannot-follow 322', add(asked, decided(standing, 320))],
  ['granted after it was refused', 'cannot-follow 323', add(asked, refused, decided(standing, 321))],
  ['granted twice', 'cannot-follow 323', add(asked, decided(standing, 321), decided(standing, 321))],
  ['refused without a reason', 'cannot-follow 322', add(asked, decided(standing, 321, { approved: false }))],
])('an exemption %s is found: %s', async (_, expected, lie) => {
  expect(await findingOf(lie)).toBe(expected);
});
