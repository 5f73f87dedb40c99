import { keptFor } from '#app/http/public-page.ts';
import { blindScript } from './blind-script.server.ts';

/** The script that blinds what is to be signed; a short life, so that it fits the page. */
export function loader(): Response {
  const { headers } = keptFor(true, 'program');
  return new Response(blindScript, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', ...headers },
  });
}
