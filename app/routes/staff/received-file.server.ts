import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import type { ActionFunctionArgs } from '@remix-run/node';
import { discardUpload, receiveUpload } from '#app/commands/import-upload.server.ts';
import { openUploads } from '#app/commands/upload-files.server.ts';
import type { Answers } from '#app/http/answers.server.ts';
import { chunksOf } from '#app/http/body.server.ts';

/** What the form of an import may have: one file, and the few answers beside it. Bytes, where they are sizes. */
const limits = { files: 1, fields: 10, parts: 11, headerPairs: 8, headerSize: 2_000, fieldSize: 10_000 };

/** Bytes given to the parser at a time. */
const slice = 16 * 1024;
/** What it may take to make an end of a form that has arrived whole; milliseconds. */
const patience = 10_000;
/** A form with a file, whose parts stand apart by what RFC 2046 lets them. */
const withFile = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"[^"]{1,70}"|[^\s";]{1,70})\s*(?:;|$)/i;

/** A form with a file: its answers, with the file's token for the one to `file`; the token and the file's name. */
type Received = { answers: Answers; token: string | null; name: string };

/** Why a form was not taken: for the log, since only programs send such. */
class Refused extends Error {}

/**
 * Receives a form with a file, which goes to disk as it arrives, whatever its size.
 * @throws Response 400 for a form that is none, does not come to its end, or has more than `limits`: then nothing of
 * its file is left; UnsafePlace where it would lie in a folder that is not ours alone, which is no fault of the form
 */
export async function receiveForm({ request, context }: ActionFunctionArgs): Promise<Received> {
  openUploads(context.kept);
  const answers: [string, string][] = [];
  let name = '';
  let stored: Promise<string | null> = Promise.resolve(null);
  const parser = parserOf(request);
  const refuse = (why: string) => parser.destroy(new Refused(why));
  // There are forms after which a parser waits for more that can never come.
  let overdue: NodeJS.Timeout | undefined;
  const ended = () => {
    overdue = setTimeout(() => refuse('no end that the parser knows'), patience);
  };
  for (const limit of ['partsLimit', 'fieldsLimit', 'filesLimit'] as const)
    parser.on(limit, () => refuse(`more than its ${limit}`));
  parser.on('field', (field, text, _cut, isCut) => {
    if (isCut) refuse('an answer too long');
    // A token is given, never taken: an answer called `file` that is no file counts as none.
    else if (field && field !== 'file') answers.push([field, text]);
  });
  parser.on('file', (field, file, filename) => {
    file.on('error', () => {});
    parser.once('error', () => file.destroy(new Refused('the form it came with')));
    if (field !== 'file') refuse('a file of another name');
    // A browser sends an empty one where none was chosen.
    if (field !== 'file' || !filename) return void file.resume();
    name = filename.split(/[\\/]/).pop() ?? '';
    stored = receiveUpload(context.kept, file);
    stored.catch((error) => parser.destroy(error));
  });
  try {
    await pipeline(slicesOf(request, ended), parser);
    const token = await stored;
    return { answers: token === null ? answers : [...answers, ['file', token]], token, name };
  } catch (error) {
    const token = await stored.catch(() => null);
    if (token !== null) await discardUpload(context.kept, token);
    // A disk that takes no more is no fault of the form.
    if (error instanceof Error && 'syscall' in error) throw error;
    context.log.warn({ err: error }, 'a file could not be received');
    throw new Response(null, { status: 400 });
  } finally {
    clearTimeout(overdue);
  }
}

/** A body little by little: what is too much is noticed between two of them. Calls `ended` when all of it has come. */
async function* slicesOf(request: Request, ended: () => void): AsyncGenerator<Uint8Array, undefined> {
  for await (const chunk of chunksOf(request))
    for (let at = 0; at < chunk.length; at += slice) yield chunk.subarray(at, at + slice);
  ended();
}

/** @throws Response 400 for what is no form with a file */
function parserOf({ headers }: Request): BusboyInstance {
  const type = headers.get('Content-Type') ?? '';
  try {
    if (!withFile.test(type)) throw new Refused('another type');
    return Busboy({ headers: { 'content-type': type }, limits });
  } catch {
    throw new Response(null, { status: 400 });
  }
}
