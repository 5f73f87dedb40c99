import { faviconSvg } from '#app/ui/shell/mark.tsx';

export function loader(): Response {
  return new Response(faviconSvg(), {
    headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' },
  });
}
