import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { keepRunning } from './outsider/command.ts';
import { checkFigures } from './outsider/figures.ts';
import { type Log, readLog } from './outsider/log-place.ts';

/**
 * Every figure that the demonstration publishes, worked out again by e2e/outsider from what its server hands out to
 * anyone. A rule in .dependency-cruiser.cjs holds that nothing of the application is imported.
 */

test.setTimeout(400_000);

// biome-ignore lint/suspicious/noExplicitAny: anything may be written into what was published.
type Written = Record<string, any>;

const commandLine = ['app/run.mjs', 'e2e/outsider/recompute.ts'];

/** What the command says of a site or a folder. */
function recomputed(place: string): Promise<{ status: number; said: string }> {
  return new Promise((done) =>
    execFile(process.execPath, [...commandLine, place], (error, out, err) =>
      done({ status: Number(error?.code ?? 0), said: out + err }),
    ),
  );
}

/** What differs, and which entries do not follow, once something else was written into a log. */
function found({ entries, figures }: Log, change: (figures: Written, entries: Written[]) => unknown) {
  const published = JSON.parse(figures) as Written;
  const written = entries.map((entry) => JSON.parse(entry.toString()) as Written);
  change(published, written);
  const bytes = written.map((entry) => Buffer.from(JSON.stringify(entry)));
  const { differences, faults } = checkFigures(bytes, JSON.stringify(published));
  return { figures: differences.map(({ figure }) => figure), entries: faults.map(({ seq }) => seq) };
}

const slow = {
  type: 'slow',
  description: 'plays the year of the demonstration, and waits for its checkpoint',
};
test('an outsider finds every figure of the demonstration as it was published, and each that was tampered with', {
  annotation: slow,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-figures-'));
  const own = { PORT: '0', HOST: '127.0.0.1', NODE_ENV: 'production' };
  const server = keepRunning(['--database', join(folder, 'kept.sqlite'), 'demo'], own);
  try {
    const site = await server.line(/^http/);
    let log: Log = { checkpoint: { size: 0 } } as Log;
    await expect(async () => {
      log = await readLog(site);
      expect(log.checkpoint.size).toBeGreaterThan(40_000);
    }).toPass({ timeout: 120_000, intervals: [500] });

    await test.step('as it was published', async () => {
      const verdict = checkFigures(log.entries, log.figures);
      expect(verdict).toMatchObject({ differences: [], faults: [] });
      expect(verdict.figures).toBeGreaterThan(130);
      const command = await recomputed(site);
      expect(command, command.said).toMatchObject({ status: 0 });
    });

    const aurore = 'charters.aurore';
    const changed: [string, string[], (charter: Written) => unknown][] = [
      [
        'a count one higher',
        ['commitments.call-back.kept'],
        (each) => (each.commitments['call-back'].kept += 1),
      ],
      ['a score', ['scores.normative.score'], (each) => (each.scores.normative.score += 0.00001)],
      ['an interval', ['scores.differentiating.low'], (each) => (each.scores.differentiating.low += 1)],
      ['a promise left out', ['commitments.call-back'], (each) => delete each.commitments['call-back']],
    ];
    for (const [name, differ, change] of changed)
      await test.step(name, () => {
        const expected = { figures: differ.map((path) => `${aurore}.${path}`), entries: [] };
        expect(found(log, ({ charters }) => change(charters.aurore))).toEqual(expected);
      });

    await test.step('a case that was late, and is counted as kept', () => {
      let late: Written = {};
      const forged = found(log, ({ charters }, entries) => {
        late =
          entries.find(
            ({ kind, public: fields }) => kind === 'case.fulfilled' && fields.outcome === 'breached',
          ) ?? {};
        const breach = entries.find((entry) => entry.kind === 'breach.declared' && entry.case === late.case);
        late.public.outcome = 'kept';
        Object.assign(breach ?? {}, { kind: 'clock.swept', case: undefined });
        const counts = charters[late.charter].commitments[late.commitment];
        counts.kept += 1;
        counts.breached -= 1;
      });
      const counts = `charters.${late.charter}.commitments.${late.commitment}`;
      expect(forged.figures).toEqual([`${counts}.breached`, `${counts}.kept`]);
      expect(new Set(forged.entries)).toEqual(new Set([late.seq]));
    });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the command says why there is nothing to compare', async () => {
  expect(await recomputed(join(tmpdir(), 'kept-nowhere'))).toMatchObject({
    status: 2,
    said: expect.stringContaining('ENOENT'),
  });
});
