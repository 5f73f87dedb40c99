import {
  type ActionFunctionArgs,
  unstable_createMemoryUploadHandler,
  unstable_parseMultipartFormData,
} from '@remix-run/node';
import { receiveUpload } from '#app/commands/import-upload.server.ts';
import { openUploads } from '#app/commands/upload-files.server.ts';

/** Bytes of an answer that is no file. */
const mostAnswer = 10_000;

/**
 * Receives a form with a file, which goes to disk as it arrives, whatever its size. `request` is the same form with
 * the file's token in its place, to be read as any other; `token` and `name` are of the file, where there was one.
 * @throws UnsafePlace where it would lie in a folder that is not ours alone, which is no fault of the form
 */
export async function receiveForm({
  request,
  context,
}: ActionFunctionArgs): Promise<{ request: Request; token: string | null; name: string }> {
  const answers = unstable_createMemoryUploadHandler({ maxPartSize: mostAnswer });
  openUploads(context.kept);
  let token: string | null = null;
  let name = '';
  const body = await unstable_parseMultipartFormData(request, async (part) => {
    if (part.name !== 'file') return part.filename === undefined ? answers(part) : undefined;
    // A token is given, never taken: an answer called `file` that is no file counts as none.
    if (!part.filename || token !== null) return undefined;
    name = part.filename.split(/[\\/]/).pop() ?? '';
    token = await receiveUpload(context.kept, part.data);
    return token;
  }).catch((error: unknown) => {
    context.log.warn({ err: error }, 'a file could not be received');
    throw new Response(null, { status: 400 });
  });
  return { request: new Request(request.url, { method: 'POST', body }), token, name };
}
