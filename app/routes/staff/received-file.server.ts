import { pipeline } from 'node:stream/promises';
import type { ActionFunctionArgs } from '@remix-run/node';
import { withoutStrays } from '#app/domain/stray-character.ts';
import type { Answers } from '#app/http/answers.server.ts';
import { multipartParser, RefusedForm, slicesOf } from '#app/http/multipart.server.ts';
import { discardUpload, receiveUpload } from '#app/import/import-upload.server.ts';
import { openUploads } from '#app/import/upload-files.server.ts';

/** A form with a file: its answers, with the file's token for the one to `file`; the token and the file's name. */
type Received = { answers: Answers; token: string | null; name: string };

/** What it may take to make an end of a form that has arrived whole; milliseconds. */
const patience = 10_000;

/**
 * Receives a form with a file, which goes to disk as it arrives, whatever its size.
 * @throws Response 400 for a form that is none, does not come to its end, or has more than one may: then nothing of its
 * file is left; UnsafePlace where it would lie in a folder that is not ours alone, which is no fault of the form
 */
export async function receiveForm({ request, context }: ActionFunctionArgs): Promise<Received> {
  openUploads(context.kept);
  const answers: [string, string][] = [];
  let name = '';
  let stored: Promise<string | null> = Promise.resolve(null);
  const parser = multipartParser(request);
  const refuse = (why: string) => parser.destroy(new RefusedForm(why));
  // There are forms after which a parser waits for more that can never come.
  let overdue: NodeJS.Timeout | undefined;
  const ended = () => {
    overdue = setTimeout(() => refuse('no end that the parser knows'), patience);
  };
  parser.on('field', (field, text, _cut, isCut) => {
    if (isCut) refuse('an answer too long');
    // A token is given, never taken: an answer called `file` that is no file counts as none.
    else if (field && field !== 'file') answers.push([field, text]);
  });
  parser.on('file', (field, file, filename) => {
    file.on('error', () => {});
    parser.once('error', () => file.destroy(new RefusedForm('the form it came with')));
    if (field !== 'file') refuse('a file of another name');
    // A browser sends an empty one where none was chosen.
    if (field !== 'file' || !filename) return void file.resume();
    name = withoutStrays(filename.split(/[\\/]/).pop() ?? '');
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
