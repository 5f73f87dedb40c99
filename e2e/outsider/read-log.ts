import { expect } from '@playwright/test';
import { type Checkpoint, entriesOf, leafHash, tileAt, treeHash } from './tlog.ts';

async function bytes(url: string): Promise<{ body: Buffer; headers: Headers }> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return { body: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
}
export const text = async (url: string) => (await bytes(url)).body.toString();

/** Every entry under a checkpoint, after every tile was compared, byte for byte, with what the entries give. */
export async function readWhole(site: string, { size, root }: Checkpoint): Promise<Buffer[]> {
  const entries: Buffer[] = [];
  for (let n = 0; n * 256 < size; n++) {
    const { body, headers } = await bytes(`${site}/ledger/${tileAt('entries', n, size)}`);
    expect(headers.get('Content-Type')).toBe('application/octet-stream');
    expect(headers.get('Cache-Control')).toContain('immutable');
    entries.push(...entriesOf(body));
  }
  expect(entries).toHaveLength(size);
  let row: Buffer[] = entries.map(leafHash);
  expect(treeHash(row).toString('base64')).toBe(root);
  for (let level = 0; row.length > 0; level++) {
    const above: Buffer[] = [];
    for (let n = 0; n * 256 < row.length; n++) {
      const hashes = row.slice(n * 256, (n + 1) * 256);
      const { body } = await bytes(`${site}/ledger/${tileAt(level, n, row.length)}`);
      expect(body.equals(Buffer.concat(hashes)), `level ${level}, tile ${n}`).toBe(true);
      if (hashes.length === 256) above.push(treeHash(hashes));
    }
    row = above;
  }
  return entries;
}
