import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createContext } from '../context.server.ts';
import { startSweeping } from './sweeping.ts';

const log = pino({ level: 'silent' });

test('a stop writes down until when promises were watched', async () => {
  let clock = Date.UTC(2026, 10, 22) / 1000;
  const context = { ...(await createContext(':memory:')), now: () => clock };
  const sweeping = startSweeping(context, log);
  clock += 90;
  await sweeping.stop();
  const spans = await context.db.selectFrom('watched_spans').selectAll().execute();
  expect(spans).toEqual([{ from: '2026-11-22T00:00:00Z', to: '2026-11-22T00:01:30Z' }]);
  await context.db.destroy();
});

test('a sweep that fails is logged, stops nothing, and is no watch', async () => {
  const lines: string[] = [];
  let clock = Date.UTC(2026, 10, 22) / 1000;
  const context = { ...(await createContext(':memory:')), now: () => clock };
  await context.db.schema.dropTable('cases').execute();
  const sweeping = startSweeping(context, pino({ level: 'error' }, { write: (line) => lines.push(line) }));
  clock += 90;
  await sweeping.stop();
  expect(lines.join()).toContain('the sweep failed');
  const spans = await context.db.selectFrom('watched_spans').selectAll().execute();
  expect(spans, 'nobody watched').toEqual([]);
  await context.db.destroy();
});
