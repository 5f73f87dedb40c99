import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { chunksOf } from './body.server.ts';

/** What a form with a file may have: one file, and the few answers beside it. Bytes, where they are sizes. */
const limits = { files: 1, fields: 10, parts: 11, headerPairs: 8, headerSize: 2_000, fieldSize: 10_000 };
/** Bytes given to the parser at a time. */
const slice = 16 * 1024;
/** A form with a file, whose parts stand apart by what RFC 2046 lets them. */
const withFile = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"[^"]{1,70}"|[^\s";]{1,70})\s*(?:;|$)/i;

/** Why a form was not taken: for the log, since only programs send such. */
export class RefusedForm extends Error {}

/**
 * A parser for a form with a file, which is destroyed with a RefusedForm where there is more than `limits`.
 * @throws Response 400 for what is no form with a file
 */
export function multipartParser({ headers }: Request): BusboyInstance {
  const type = headers.get('Content-Type') ?? '';
  if (!withFile.test(type)) throw new Response(null, { status: 400 });
  const parser = Busboy({ headers: { 'content-type': type }, limits });
  for (const limit of ['partsLimit', 'fieldsLimit', 'filesLimit'] as const)
    parser.on(limit, () => parser.destroy(new RefusedForm(`more than its ${limit}`)));
  return parser;
}

/** A body little by little: what is too much is noticed between two of them. Calls `ended` when all of it has come. */
export async function* slicesOf(request: Request, ended: () => void): AsyncGenerator<Uint8Array, undefined> {
  for await (const chunk of chunksOf(request))
    for (let at = 0; at < chunk.length; at += slice) yield chunk.subarray(at, at + slice);
  ended();
}
