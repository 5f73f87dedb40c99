import { crc32 } from 'node:zlib';
import type { Instant } from '#app/domain/instant.ts';

/** The version of the format that a reader has to know, the flag that names are UTF-8, and that files are stored as they are. */
const [version, utf8, stored] = [20, 0x0800, 0];
const [localFile, centralFile, endOfCentral] = [0x04034b50, 0x02014b50, 0x06054b50];

/**
 * Texts as one ZIP archive, each as it is: for a few small files, which nothing has to compress. Source: PKWARE, APPNOTE.TXT 6.3.10, 4.3.
 * @param files by their paths in the archive, with `/` between folders
 * @param at when they were last changed: archives say it in the UTC of even seconds
 */
export function zipOf(files: readonly { path: string; text: string }[], at: Instant): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { path, text } of files) {
    const [name, body] = [Buffer.from(path), Buffer.from(text)];
    const described = describe(name, body, at);
    const local = Buffer.concat([uint32(localFile), described, name, body]);
    // Version of whoever made it; then no comment, the first disk, a file without attributes, and where it stands.
    const place = [uint16(0), uint16(0), uint16(0), uint32(0), uint32(offset)];
    centrals.push(Buffer.concat([uint32(centralFile), uint16(version), described, ...place, name]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const counts = [uint16(0), uint16(0), uint16(files.length), uint16(files.length)];
  const end = [uint32(endOfCentral), ...counts, uint32(central.length), uint32(offset), uint16(0)];
  return Buffer.concat([...locals, central, ...end]);
}

/** What both places say of a file, without extra fields. */
function describe(name: Buffer, body: Buffer, at: Instant): Buffer {
  const then = new Date(at * 1_000);
  const time = (then.getUTCHours() << 11) | (then.getUTCMinutes() << 5) | (then.getUTCSeconds() >> 1);
  const date = ((then.getUTCFullYear() - 1980) << 9) | ((then.getUTCMonth() + 1) << 5) | then.getUTCDate();
  return Buffer.concat([
    ...[version, utf8, stored, time, date].map(uint16),
    ...[crc32(body), body.length, body.length].map(uint32),
    ...[name.length, 0].map(uint16),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
