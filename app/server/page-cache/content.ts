import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import type { Encoding } from './encoding.ts';

/** Header names and values, in the order in which they are sent. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

/** A body as it is sent, with everything about it that stays the same from one answer to the next. */
export type Written = {
  etag: string;
  /** For writeHead: name, value, name, value. Without Date and Age, which each answer has of its own. */
  headers: string[];
  /** The same for an answer that says that nothing has changed. */
  unchanged: string[];
  body: Buffer;
  /** A whole answer as it goes over the wire, until the second is over in which it was joined: see send.ts. */
  wire: { age: number; until: number; text: string } | null;
};

/** What is made smaller by compression; images and fonts are compressed by themselves. */
const compressible = /^(?:text\/|application\/(?:json|[\w.-]+\+json|xml|[\w.-]+\+xml)|image\/svg\+xml)/;

/** What is said also when nothing has changed. */
const saidAlways = new Set(['cache-control', 'strict-transport-security']);

/** How hard to compress: pages are made anew every second while they change, assets once. */
export type Effort = 'quick' | 'thorough';
/**
 * Measured on the home page (27 kB): brotli takes a millisecond at 5 and fifty at 11 for a tenth less; below 5 it
 * saves little time and loses size, and gzip has nothing left to gain after 6.
 */
const brotliQuality: Record<Effort, number> = { quick: 5, thorough: 11 };
const gzipLevel: Record<Effort, number> = { quick: 6, thorough: 9 };

/** An answer worth keeping: its headers and body, and the body in the encodings that were asked for. */
export class Content {
  readonly #headers: HeaderList;
  readonly #effort: Effort;
  readonly #written = new Map<Encoding, Written>();
  readonly #underWay = new Map<Encoding, Promise<Written>>();
  readonly body: Buffer;
  readonly isCompressible: boolean;

  /** @param headers without any that are about one encoding or one answer */
  constructor(headers: HeaderList, body: Buffer, effort: Effort) {
    this.#headers = headers;
    this.#effort = effort;
    this.body = body;
    const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
    this.isCompressible = compressible.test(type);
  }

  /** At most what this takes in memory, bytes: the body, two smaller ones, and each once more as an answer. */
  get size(): number {
    return 2 * this.body.length * (this.isCompressible ? 1.5 : 1) + 4_000;
  }

  /** The encodings in which it was wanted so far. */
  get encodings(): Encoding[] {
    return [...this.#written.keys()];
  }

  /** The body in an encoding, when it was written in it before. */
  ready(encoding: Encoding): Written | undefined {
    return this.#written.get(this.isCompressible ? encoding : 'identity');
  }

  /** The body in an encoding; compressed once, however many ask at the same time. */
  async write(wanted: Encoding): Promise<Written> {
    const encoding = this.isCompressible ? wanted : 'identity';
    const known = this.#written.get(encoding) ?? this.#underWay.get(encoding);
    if (known) return known;
    const writing = this.#write(encoding);
    this.#underWay.set(encoding, writing);
    try {
      return await writing;
    } finally {
      this.#underWay.delete(encoding);
    }
  }

  /** Whether it says the very same, so that what was compressed can go on being sent. */
  equals(other: Content): boolean {
    return this.body.equals(other.body) && String(this.#headers) === String(other.#headers);
  }

  async #write(encoding: Encoding): Promise<Written> {
    const body = await compress(this.body, encoding, this.#effort);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const about = [
      ...(this.isCompressible ? [['Vary', 'Accept-Encoding'] as const] : []),
      ['ETag', etag] as const,
    ];
    const shaped = encoding === 'identity' ? [] : [['Content-Encoding', encoding] as const];
    const headers = [...this.#headers, ...about, ...shaped, ['Content-Length', String(body.length)]];
    const kept = this.#headers.filter(([name]) => saidAlways.has(name.toLowerCase()));
    const written: Written = {
      etag,
      headers: headers.flat(),
      unchanged: [...kept, ...about].flat(),
      body,
      wire: null,
    };
    this.#written.set(encoding, written);
    return written;
  }
}

async function compress(body: Buffer, encoding: Encoding, effort: Effort): Promise<Buffer> {
  if (encoding === 'identity') return body;
  if (encoding === 'gzip') return promisify(gzip)(body, { level: gzipLevel[effort] });
  return promisify(brotliCompress)(body, {
    params: {
      [zlib.BROTLI_PARAM_QUALITY]: brotliQuality[effort],
      [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
      [zlib.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
