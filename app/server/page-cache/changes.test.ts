import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seedPublications } from '#app/demonstration/scenarios.ts';
import { recordEvents } from '../../commands/events/record-events.server.ts';
import { seal } from '../../commands/ledger/seal.server.ts';
import { type Context, createContext } from '../../context.server.ts';
import { Changes } from './changes.ts';

let context: Context;
let changes: Changes;
let seen: { changed: string[]; since: number }[];
let lines: string[];
let content: string;

beforeEach(async () => {
  context = await createContext(':memory:');
  seen = [];
  lines = [];
  content = 'as it was';
  changes = new Changes({
    db: context.db,
    standing: context.standing,
    content: () => content,
    log: pino({ level: 'error' }, { write: (line) => lines.push(line) }),
    onChange: (changed, since) => seen.push({ changed: [...changed], since }),
  });
});
afterEach(() => context.db.destroy());

const lookAgain = async () => {
  seen = [];
  await changes.look();
  return seen.map(({ changed }) => changed.sort());
};

test('a look finds what has changed since the look before, and nothing else', async () => {
  expect(await lookAgain()).toEqual([['checkpoints', 'ledger', 'publications']]);
  expect(await lookAgain()).toEqual([]);
  await seedPublications(context);
  expect(await lookAgain()).toEqual([['checkpoints', 'ledger', 'publications']]);
  const about = { charter: 'aurore', commitment: 'named-adviser', unit: null, reference: null } as const;
  const at = context.now() - 60;
  await recordEvents(context, { id: 'agent-1', role: 'agent' }, [
    { events: [{ event: 'log', ...about, at, kept: true }] },
  ]);
  expect(await lookAgain()).toEqual([['checkpoints', 'ledger']]);
  expect(await lookAgain()).toEqual([]);
});

test('what is signed of the ledger changes without it', async () => {
  await seedPublications(context);
  await lookAgain();
  await seal(context);
  expect(await lookAgain()).toEqual([['checkpoints']]);
  expect(await lookAgain()).toEqual([]);
});

test('what the company writes beside the ledger is on every page', async () => {
  await lookAgain();
  content = 'otherwise';
  expect(await lookAgain()).toEqual([['checkpoints', 'ledger', 'program', 'publications']]);
  expect(await lookAgain()).toEqual([]);
});

test('a change is no older than the look before', async () => {
  await changes.look();
  const before = changes.lookedAt;
  expect(before).toBeLessThanOrEqual(performance.now());
  await seedPublications(context);
  await lookAgain();
  expect(seen.map(({ since }) => since)).toEqual([before]);
  expect(changes.lookedAt).toBeGreaterThan(before);
});

test('many who look at once look once', async () => {
  await Promise.all([changes.look(), changes.look(), changes.look()]);
  expect(seen).toHaveLength(1);
});

test('a database that does not answer is logged once, and nothing is known from then on', async () => {
  await changes.look();
  const before = changes.lookedAt;
  await context.db.schema.alterTable('ledger_head').renameTo('away').execute();
  await changes.look();
  await changes.look();
  expect(lines).toHaveLength(1);
  expect(changes.lookedAt).toBe(before);
  await context.db.schema.alterTable('away').renameTo('ledger_head').execute();
  await changes.look();
  expect(changes.lookedAt).toBeGreaterThan(before);
});
