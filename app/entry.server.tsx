import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { BrowserScript } from './http/browser-script.ts';
import { earlyLinks } from './http/early-links.ts';
import { markupOf } from './http/markup.ts';

/**
 * Pages are whole documents: nothing is streamed, and nothing is marked for React to find again in the browser. The
 * shell of staff pages names the one script there is. Between what a page shows and its markup others have their turn:
 * each takes as long as the other.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, kept }: AppLoadContext,
): Promise<Response> {
  const src = remix.manifest.entry.module;
  await kept.othersTurn();
  const page = markupOf(
    <BrowserScript.Provider value={src ? { src, nonce } : null}>
      <RemixServer context={remix} url={request.url} />
    </BrowserScript.Provider>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  const links = earlyLinks(remix.routeModules.root?.links?.() ?? []);
  if (links) headers.set('Link', links);
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
