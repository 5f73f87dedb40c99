import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { instantOf } from '../domain/instant.ts';
import { leafHash } from '../domain/ledger/merkle.ts';
import { slowRoot } from '../domain/ledger/slow-root.ts';
import { encodeBundle, rootOfRow, type Tile } from '../domain/ledger/tile.ts';
import { signCheckpoint } from '../domain/note/checkpoint.ts';
import { formatVerifierKey, signingKey } from '../domain/note/key.ts';
import type { LogSource } from './source.ts';
import { VerifierState } from './state.ts';
import { verifyLog } from './verify-log.ts';

/** The key of the log that `logOf` gives. */
export const logKey = signingKey('log.example/ledger', Buffer.alloc(32, 7));

/** A log of these entries, whatever they say: its tiles, root and signature are as they must be. */
export function logOf(entries: readonly string[], figures: string): LogSource {
  const leaves = entries.map(leafHash);
  const row = (level: number): Buffer[] => {
    if (level === 0) return leaves;
    const below = row(level - 1);
    return Array.from({ length: Math.floor(below.length / 256) }, (_, n) =>
      rootOfRow(Buffer.concat(below.slice(n * 256, (n + 1) * 256))),
    );
  };
  const cut = <Each>(all: readonly Each[], { n, width }: Tile) => all.slice(n * 256, n * 256 + width);
  return {
    name: 'log.example',
    live: false,
    key: async () => formatVerifierKey(logKey),
    checkpoint: async () => signCheckpoint({ size: entries.length, root: slowRoot(leaves) }, logKey),
    figures: async () => figures,
    tile: async (tile) =>
      tile.level === 'entries'
        ? encodeBundle(cut(entries, tile).map((text) => Buffer.from(text)))
        : Buffer.concat(cut(row(tile.level), tile)),
    close: async () => undefined,
  };
}

/**
 * What a verifier without a past says first of a log: the code and the entry; `undefined`: nothing is wrong.
 * @param folder where it may keep what it read
 */
export async function firstFindingOf(
  { entries, figures }: { entries: readonly string[]; figures: string },
  folder: string,
  now = instantOf('2026-03-20T00:00:00Z'),
): Promise<string | undefined> {
  const { findings } = await verifyLog(logOf(entries, figures), {
    state: new VerifierState(mkdtempSync(join(folder, 'state-'))),
    ...{ key: null, policy: null, now },
    onProgress: () => undefined,
  });
  return findings[0] && `${findings[0].code} ${findings[0].seq}`;
}
