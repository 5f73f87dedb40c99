/** Encounters as a company might log them that would rather look attentive: objectives written afterwards, duties ticked, follow-ups forgotten. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkFigures } from '../../e2e/outsider/figures.ts';
import { publishCharter } from '../commands/charters/publish-charter.server.ts';
import { recordEvent } from '../commands/events/record-events.server.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import { beat } from '../commands/ledger/sweep.server.ts';
import {
  agent,
  agreed,
  type Company,
  charterToPublish,
  emptyCompany,
  officer,
  publisher,
} from '../commands/test-company.ts';
import type { EventInput } from '../domain/event.ts';
import { instantOf } from '../domain/instant.ts';
import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import type { Who } from '../domain/ledger/entry.ts';
import type { HonestLedger } from './test-ledger.ts';
import type { Lie, Written } from './test-lies.ts';
import { firstFindingOf } from './test-log.ts';

const terms = {
  '06-review': 'measure: duty\nevery: year\ndischarged-by: face-to-face',
  '07-promised': `measure: deadline
opened-by: follow-ups
clock: { starts: la rencontre, within: 5 working days, calendar: france, pauses: [], reopen: continue }`,
};
let honest: HonestLedger;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-encounter-lies-'));
  const company = await emptyCompany('2025-12-20T09:00:00Z');
  agreed(await publishCharter(company, publisher, charterToPublish({ terms })));
  company.at('2026-03-02T08:00:00Z');
  const say = async (who: Who, event: EventInput) => agreed(await recordEvent(company, who, event)).seq ?? 0;
  const plan = {
    event: 'plan-encounter',
    charter: 'test',
    objective: 'motivation',
    on: '2026-03-02',
  } as const;
  const encounter = await say(agent, { ...plan, reference: 'C', aim: 'Voir.' });
  company.at('2026-03-02T10:00:00Z');
  await say(agent, {
    ...{ event: 'hold-encounter', encounter, at: company.now(), means: 'face-to-face', unit: 'Lyon' },
    ...{ people: { ours: 1, theirs: 1 }, adviser: 'first', contact: 'relational' },
    followUps: ['Envoyer', 'Rappeler'],
  });
  await say(agent, { event: 'follow-up', encounter, texts: ['Changer'] });
  await say(agent, { event: 'judge-encounter', encounter, side: 'theirs', verdict: 'not' });
  await say(officer, { event: 'code-contact', encounter, contact: 'transactional' });
  const off = await say(agent, { ...plan, reference: 'D', aim: 'Voir.' });
  await say(agent, { event: 'call-off-encounter', encounter: off });
  await takeBack(company);
  await beat(company, instantOf('2026-03-02T09:30:00Z'), 0);
  await seal(company);
  const entries = await company.db.selectFrom('entries').select('body').orderBy('seq').execute();
  const { figures } = await company.db.selectFrom('checkpoints').select('figures').executeTakeFirstOrThrow();
  honest = { entries: entries.map(({ body }) => body), figures: String(figures) };
  await company.db.destroy();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Another one, logged twice and taken back by whoever logged it; and one of whom somebody has spoken, by a second person. */
async function takeBack(company: Company): Promise<void> {
  const say = async (who: Who, event: EventInput) => agreed(await recordEvent(company, who, event)).seq ?? 0;
  const plan = { charter: 'test', objective: 'motivation', on: '2026-03-02', aim: 'Voir.' } as const;
  const meet = async (unit: string) => {
    const encounter = await say(agent, { event: 'plan-encounter', ...plan, reference: unit });
    const corrects = await say(agent, {
      ...{ event: 'hold-encounter', encounter, at: company.now(), means: 'face-to-face', unit },
      ...{ people: { ours: 1, theirs: 1 }, adviser: null, contact: 'relational', followUps: [] },
    });
    return { encounter, corrects };
  };
  const strike = { event: 'correct', replacement: null, because: 'logged-twice', note: 'deux fois' } as const;
  const { corrects } = await meet('Lille');
  await say(agent, { ...strike, corrects });
  const spoken = await meet('Nice');
  await say(agent, { ...spoken, event: 'judge-encounter', side: 'theirs', verdict: 'not' });
  await say(officer, { ...strike, corrects: spoken.corrects });
}

async function findingOf(lie: Lie): Promise<string | undefined> {
  const written = honest.entries.map((text) => JSON.parse(text) as Written);
  lie(written);
  const entries = written.map((entry) => canonicalJson(entry as Json));
  return (await firstFindingOf({ ...honest, entries }, folder))?.split(' ')[0];
}

const find = (entries: Written[], kind: string, place = 0) =>
  entries.filter((entry) => entry.kind === kind)[place] as Written;
const say =
  (kind: string, fields: Written, publicly: Written = {}, place = 0): Lie =>
  (entries) => {
    const found = find(entries, kind, place);
    Object.assign(found, fields, { public: { ...found.public, ...publicly } });
  };
const leaveOut =
  (kind: string, place = 0): Lie =>
  (entries) => {
    const { seq } = find(entries, kind, place);
    entries.splice(seq, 1);
    for (const entry of entries) {
      if (entry.seq > seq) entry.seq -= 1;
      if (entry.public.encounter > seq) entry.public.encounter -= 1;
    }
  };
/** One more behind all others. */
const again =
  (kind: string, fields: Written = {}, publicly: Written = {}): Lie =>
  (entries) => {
    const found = find(entries, kind);
    const { recorded } = entries.at(-1) as Written;
    const said = { ...found.public, ...publicly };
    entries.push({ ...found, seq: entries.length, recorded, ...fields, public: said });
  };

const twice =
  (lie: Lie): Lie =>
  (entries) => {
    lie(entries);
    lie(entries);
  };
/** The one that was called off. */
const heldAgain: Lie = (entries) => {
  const { seq } = find(entries, 'encounter.planned', 1);
  again('encounter.held', {}, { encounter: seq })(entries);
};

test('what was planned, held, followed up, judged, coded and taken back holds, and outsiders count the same', async () => {
  expect(await findingOf(() => undefined)).toBeUndefined();
  const texts = honest.entries.map((entry) => Buffer.from(entry));
  expect(checkFigures(texts, honest.figures)).toMatchObject({ differences: [], faults: [] });
});

test.each<[string, string, Lie]>([
  [
    'held before its objective was written',
    'cannot-follow',
    say('encounter.held', { occurred: '2026-03-02T07:00:00Z' }),
  ],
  ['that nobody planned', 'unknown-entry', say('encounter.held', {}, { encounter: 1 })],
  ['held twice', 'cannot-follow', again('encounter.held')],
  ['held though it was called off', 'cannot-follow', heldAgain],
  ['planned for a day that was over', 'cannot-follow', say('encounter.planned', {}, { on: '2026-03-01' })],
  ['whose duty was not discharged', 'duty-not-discharged', leaveOut('duty.discharged')],
  ['by a means that discharges nothing', 'case-not-followed', say('encounter.held', {}, { means: 'phone' })],
  ['of which follow-ups are left out', 'case-not-followed', twice(leaveOut('case.opened'))],
  [
    'with a follow-up that starts later',
    'cannot-follow',
    say('case.opened', { occurred: '2026-03-02T09:00:00Z' }, {}, 2),
  ],
  ['with a follow-up of another unit', 'cannot-follow', say('case.opened', {}, { unit: 'Lille' }, 2)],
  ['with a follow-up of nothing', 'wrong-fields', say('case.opened', {}, { encounter: undefined }, 2)],
  ['judged twice by one side', 'cannot-follow', again('encounter.judged')],
  [
    'coded by whoever logged it',
    'same-person',
    say('encounter.coded', { who: { id: 'agent-1', role: 'agent' } }),
  ],
  ['coded twice more', 'cannot-follow', again('encounter.coded')],
])('an encounter %s is found: %s', async (_, expected, lie) => {
  expect(await findingOf(lie)).toBe(expected);
});

test('a duty that encounters discharge is not ticked by hand', async () => {
  const later = { occurred: '2026-03-02T10:00:00Z' };
  expect(await findingOf(again('duty.discharged', later, { unit: 'Lille' }))).toBe('cannot-follow');
});

const corrected = (place: number, fields: Written, publicly: Written = {}) =>
  say('entry.corrected', fields, publicly, place);
/** Without what it discharged being taken back. */
const discharging: Lie = (entries) => {
  const { seq } = find(entries, 'entry.corrected', 1);
  entries.splice(seq, 1);
  for (const entry of entries) {
    if (entry.seq > seq) entry.seq -= 1;
    for (const name of ['encounter', 'corrects']) if (entry.public[name] > seq) entry.public[name] -= 1;
  }
};

test.each<[string, string, Lie]>([
  ['that the ledger does not have', 'unknown-entry', corrected(0, {}, { corrects: 4_000 })],
  ['that cannot be', 'cannot-follow', corrected(0, {}, { corrects: 0 })],
  ['twice', 'cannot-follow', again('entry.corrected')],
  ['of which somebody has spoken, by who logged it', 'same-person', corrected(2, { who: agent })],
  [
    'of which somebody has spoken, as if nobody had',
    'wrong-standing',
    corrected(2, { who: agent }, { eases: false }),
  ],
  ['and held otherwise', 'cannot-follow', corrected(0, {}, { replacement: { unit: 'Nice' } })],
  ['and its duty left discharged', 'wrong-standing', discharging],
  ['by a machine', 'cannot-follow', corrected(0, { who: { id: 'sweep', role: 'system' } })],
])('an encounter taken back %s is found: %s', async (_, expected, lie) => {
  expect(await findingOf(lie)).toBe(expected);
});
