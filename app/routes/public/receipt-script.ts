import { keptFor } from '#app/http/public-page.ts';
import script from '#app/ui/receipt/check-receipt.ts?script';

/** The script that checks a receipt, the only one of public pages; a short life, so that it fits the page. */
export function loader(): Response {
  const { headers } = keptFor(true, 'program');
  return new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8', ...headers } });
}
