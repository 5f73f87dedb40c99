import { keptFor } from '#app/http/public-page.ts';
import { faviconSvg } from '#app/ui/shell/mark.tsx';

export function loader(): Response {
  const { headers } = keptFor(true, 'program', 86_400);
  return new Response(faviconSvg(), { headers: { 'Content-Type': 'image/svg+xml', ...headers } });
}
