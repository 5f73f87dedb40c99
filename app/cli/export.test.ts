import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweep } from '../commands/ledger/sweep.server.ts';
import { createContext } from '../context.server.ts';
import { exportSite } from './export.ts';
import { UsageError } from './usage-error.ts';

let place: string;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'kept-nothing-'));
});
afterAll(() => rmSync(place, { recursive: true }));

test.each([
  ['no entry', async () => undefined],
  ['no entry but that somebody watched', (context) => sweep(context, null)],
] satisfies [string, (context: Awaited<ReturnType<typeof createContext>>) => Promise<unknown>][])(
  'a ledger with %s is not exported, and nothing is written',
  async (name, live) => {
    const database = join(place, `${name}.sqlite`);
    const context = await createContext(database);
    await live(context);
    const render = () => Promise.reject(new Error('rendered'));
    const options = { database, render, assets: place, language: 'fr' as const };
    const said = () => undefined;
    const refused = await exportSite(context, join(place, 'public'), options, {
      ...{ answer: said, fault: said },
    }).catch((thrown: unknown) => thrown);
    await context.db.destroy();
    expect(refused).toBeInstanceOf(UsageError);
    const { message, say } = refused as UsageError;
    expect(message).toMatch(
      /: no charter is published in this database, .* with `kept publish` or `kept serve`/,
    );
    expect(say('fr')).toMatch(/aucune charte n’est publiée dans cette base, .* par `kept publish` ou/);
    expect(readdirSync(place).filter((each) => !each.endsWith('.sqlite'))).toEqual([]);
  },
);
