import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToStaticMarkup } from 'react-dom/server';

/** Pages are whole documents without scripts, so nothing is streamed and nothing is marked for a script to find. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  _context: AppLoadContext,
): Response {
  const page = renderToStaticMarkup(<RemixServer context={remix} url={request.url} />);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(`<!DOCTYPE html>${page}`, { status, headers });
}

/** Mistakes of ours go to the log with the request's id; a reader who left is no mistake. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (!request.signal.aborted) context.log.error({ err: error }, 'a page could not be made');
}
