import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
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

/** Mistakes of ours go to the log with the request's id; a reader who left, or asked wrongly, is no mistake of ours. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  const asked = isRouteErrorResponse(error) && error.status < 500;
  if (!asked && !request.signal.aborted) context.log.error({ err: error }, 'a page could not be made');
}
