const patience = 10_000;
/** More than any answer that is waited for has. */
const mostBytes = 100_000;

/**
 * Posts a text and reads the text that is answered, within ten seconds.
 * @throws Error when there is no answer, or one that does not end
 */
export async function postText(
  url: string,
  body: string,
  signal: AbortSignal,
): Promise<{ status: number; text: string }> {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
  const answer = await fetch(url, {
    method: 'POST',
    body,
    headers,
    signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
  });
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = answer.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.length;
    if (length > mostBytes) {
      await reader?.cancel();
      throw new Error(`answered with more than ${mostBytes} bytes`);
    }
    chunks.push(read.value);
  }
  return { status: answer.status, text: Buffer.concat(chunks).toString() };
}
