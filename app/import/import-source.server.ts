import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { longestLine } from './csv.ts';
import type { RowReason } from './reasons.ts';

/** A file as it lies on disk; `gzip` files are read as what they contain. */
export type SourceFile = { path: string; gzip: boolean; bytes: number };
/** Lines of a file, and how many of its bytes on disk were read to get them. */
type Lines = { lines: string[]; bytesRead: number };

/** Bytes kept of a line: enough to show that it is too long, so that memory stays bounded. */
const mostOfLine = 4 * longestLine;
/** Bytes that a packed file may hold, and how many times its own size once it has given more than so many. */
const mostUnpacked = 4_000_000_000;
const mostRatio = 200;
const anyRatioUpTo = 10_000_000;
/** Bytes read at a time. */
const chunkSize = 64 * 1024;
/** Lines given at a time: as many bytes may hold as many of them, and each costs something, however short it is. */
export const mostLines = 4_000;

const LF = 0x0a;

/** Finds a file; `null` with the reason when there is none or it is no file. */
export async function findSource(path: string): Promise<SourceFile | { reason: RowReason }> {
  try {
    const found = await stat(path);
    const detail = found.isDirectory() ? 'EISDIR' : 'not-a-file';
    if (!found.isFile()) return { reason: { code: 'file-unreadable', values: { detail } } };
    const handle = await open(path);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0).finally(() => handle.close());
    return { path, gzip: bytesRead === 2 && buffer.readUInt16BE() === 0x1f8b, bytes: found.size };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/**
 * Reads the whole file once before anything is recorded: the SHA-256 (base64) of its bytes, or why it does not unpack
 * to its end.
 */
export async function surveySource(source: SourceFile): Promise<{ hash: string } | { reason: RowReason }> {
  const digest = createHash('sha256');
  const raw = createReadStream(source.path, { highWaterMark: chunkSize });
  raw.on('data', (chunk) => digest.update(chunk));
  try {
    for await (const _ of contentOf(source, raw));
  } catch (error) {
    return { reason: reasonOf(error) };
  } finally {
    raw.destroy();
  }
  return { hash: digest.digest('base64') };
}

/**
 * The lines of a file that was surveyed, without their ends and without the byte order mark, chunk by chunk. A line that
 * is not UTF-8 is no well-formed text: half a surrogate stands where its bytes say nothing.
 */
export async function* linesOf(source: SourceFile): AsyncGenerator<Lines> {
  const raw = createReadStream(source.path, { highWaterMark: chunkSize });
  let first = true;
  let begun: Buffer[] = [];
  let length = 0;
  const textOf = (bytes: Buffer) => {
    const from = first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    first = false;
    const text = isUtf8(bytes) ? bytes.toString('utf8', from) : withBroken(bytes.subarray(from));
    return text.replace(/\r(?=\n|$)/g, '');
  };
  try {
    for await (const chunk of contentOf(source, raw)) {
      const end = chunk.lastIndexOf(LF);
      const next = chunk.indexOf(LF);
      const head = end < 0 ? chunk : chunk.subarray(0, next);
      if (length <= mostOfLine) begun.push(head);
      length += head.length;
      if (end < 0) continue;
      const text = textOf(Buffer.concat([...begun, chunk.subarray(next, end)]));
      const lines = text.split('\n');
      for (let from = 0; from < lines.length; from += mostLines)
        yield { lines: lines.slice(from, from + mostLines), bytesRead: raw.bytesRead };
      begun = [chunk.subarray(end + 1)];
      length = chunk.length - end - 1;
    }
    if (length > 0) yield { lines: [textOf(Buffer.concat(begun))], bytesRead: raw.bytesRead };
  } finally {
    // Whoever stops before the end leaves the file open beneath the one that unpacks it.
    raw.destroy();
  }
}

function contentOf(source: SourceFile, raw: ReadStream): AsyncIterable<Buffer> {
  if (!source.gzip) return raw;
  const content = createGunzip();
  raw.on('error', (error) => content.destroy(error));
  return withinReason(source, raw.pipe(content));
}

/** What a file unpacks to, as long as it is no bomb. @throws UnpacksTooFar */
async function* withinReason(source: SourceFile, content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const most = Math.min(mostUnpacked, Math.max(anyRatioUpTo, mostRatio * source.bytes));
  let length = 0;
  for await (const chunk of content) {
    length += chunk.length;
    if (length > most) throw new UnpacksTooFar();
    yield chunk;
  }
}

/** A packed file that holds far more than its size lets anyone expect. */
class UnpacksTooFar extends Error {}

/** The text of lines of which some are not UTF-8; those are not well-formed. */
function withBroken(bytes: Buffer): string {
  const lines: string[] = [];
  for (let from = 0, end = 0; end >= 0; from = end + 1) {
    end = bytes.indexOf(LF, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    const text = line.toString('utf8');
    lines.push(isUtf8(line) ? text : text.replaceAll('\uFFFD', '\uDFFF'));
  }
  return lines.join('\n');
}

function reasonOf(error: unknown): RowReason {
  if (error instanceof UnpacksTooFar)
    return { code: 'unpacks-too-far', values: { ratio: mostRatio, gigabytes: mostUnpacked / 1e9 } };
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === null) throw error;
  if (code.startsWith('Z_')) return { code: 'packed-badly' };
  return code === 'ENOENT' ? { code: 'file-missing' } : { code: 'file-unreadable', values: { detail: code } };
}
