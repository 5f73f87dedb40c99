import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatInstant } from '#app/domain/instant.ts';
import { cosignaturesOn } from '#app/domain/note/cosignature.ts';
import { parseNote } from '#app/domain/note/note.ts';
import { SourceFault } from '#app/verify/source.ts';
import { follow } from './follow.ts';
import { openWitness } from './open-witness.ts';
import { TestLog } from './test-log.ts';
import type { Witness } from './witness.ts';

let folder: string;
let witness: Witness;
let log: TestLog;
let now = Date.parse('2026-03-02T08:00:00Z') / 1000;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-follow-'));
  witness = openWitness(folder, 'witness.example/w1', () => now);
  log = new TestLog().grow(300);
});
afterEach(() => {
  witness.state.close();
  rmSync(folder, { recursive: true });
});

const look = (source = log.source()) => follow(source, witness, [], now);

describe('a log that is followed', () => {
  test('is cosigned, step by step, by proofs from its tiles', async () => {
    expect(await look()).toMatchObject({ code: 'cosigned', size: 300, pinned: true, known: false });
    for (const step of [1, 211, 700]) {
      log.grow(step);
      const seen = await look();
      expect(seen).toMatchObject({ code: 'cosigned', size: log.size, pinned: false });
      if (seen.code === 'cosigned')
        expect(cosignaturesOn(parseNote(seen.note), [witness.key])).toEqual([
          { name: witness.key.name, at: now },
        ]);
    }
  });

  test('that did not grow is cosigned again when our word on it is old', async () => {
    await look();
    now += 60;
    expect((await look()).code).toBe('unchanged');
    now += 3_600;
    expect((await look()).code).toBe('cosigned');
  });

  test('that shows figures of more than 70 minutes ago is cosigned, and said to show an old copy', async () => {
    const figures = (at: number) => async () =>
      JSON.stringify({ size: 300, at: formatInstant(at), charters: {} });
    const shown = (at: number) => look(log.source({ figures: figures(at) }));
    expect(await shown(now - 4_200)).toMatchObject({ code: 'cosigned', stale: null });
    expect(await shown(now - 4_201)).toMatchObject({ code: 'unchanged', stale: now - 4_201 });
    log.grow(1);
    expect(await shown(now - 4_201)).toMatchObject({ code: 'cosigned', stale: now - 4_201 });
    expect(await look(), 'another log has none').toMatchObject({ stale: null });
  });

  test('says whether it has our cosignature already', async () => {
    const first = await look();
    if (first.code === 'refused') throw new Error(first.why);
    const cosigned = log.source({ checkpoint: async () => first.note });
    expect(await look(cosigned)).toMatchObject({ code: 'unchanged', known: true });
    expect(await look()).toMatchObject({ code: 'unchanged', known: false });
  });

  test('by a key that was given beforehand has that one', async () => {
    const other = new TestLog(log.key.name, 7);
    await expect(follow(log.source(), witness, [other.key], now)).rejects.toThrow('other-key');
    expect((await follow(log.source(), witness, [other.key, log.key], now)).code).toBe('cosigned');
  });

  test('that cannot be read is not judged', async () => {
    await look();
    log.grow(5);
    const tile = () => Promise.reject(new SourceFault('tile', 'status', 'HTTP 500'));
    await expect(look(log.source({ tile }))).rejects.toThrow('HTTP 500');
    expect(readdirSync(folder)).not.toContain('refused');
  });
});

describe('is refused, and nothing moves', () => {
  const refusals: [string, string, () => TestLog][] = [
    ['a log that rewrote its history', 'rewritten', () => log.rewritten().grow(200)],
    ['a log that shows two trees of one size', 'other-root', () => log.rewritten()],
    ['a log that went back', 'went-back', () => log.cutTo(200)],
  ];
  test.each(refusals)('%s, with both notes kept', async (_what, why, lie) => {
    await look();
    const seen = await look(lie().source());
    expect(seen).toMatchObject({ code: 'refused', why, before: 300 });
    const evidence = seen.code === 'refused' ? (seen.evidence ?? '') : '';
    const read = (name: string) => readFileSync(join(evidence, name), 'utf8');
    expect(read('refused')).toBe(lie().checkpoint());
    expect(read('cosigned').startsWith(log.checkpoint())).toBe(true);
    expect(await look(lie().source()), 'once more says the same').toEqual(seen);
    expect(readdirSync(join(folder, 'refused'))).toHaveLength(1);
    expect(witness.state.latest(log.key.name)?.size).toBe(300);
    expect((await look(log.grow(20).source())).code, 'the true one goes on').toBe('cosigned');
  });

  test('a log whose tiles do not give its root', async () => {
    await look();
    log.grow(20);
    const lie = log.rewritten();
    const source = log.source({ tile: lie.source().tile });
    expect(await look(source)).toMatchObject({ code: 'refused', why: 'no-tree' });
  });

  test.each([
    ['another key', 'not-its-key', () => new TestLog(log.key.name, 8).grow(400).checkpoint()],
    ['another log', 'not-its-key', () => new TestLog('other.example/x').grow(400).checkpoint()],
    ['no checkpoint', 'malformed', () => '<!doctype html>'],
  ])('%s, which proves nothing', async (_what, why, shown) => {
    await look();
    const source = log.source({ checkpoint: async () => shown() });
    expect(await look(source)).toMatchObject({ code: 'refused', why, evidence: null });
    expect(readdirSync(folder)).not.toContain('refused');
  });
});
