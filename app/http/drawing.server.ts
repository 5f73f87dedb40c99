import { renderAsync } from '@resvg/resvg-js';
import type { ReactElement } from 'react';
import { markupOf } from './markup.ts';
import { keptFor } from './public-page.ts';

/** Networks keep a card for days: it need not be younger than this, in seconds, and says the day that it is of. */
const cardAge = 300;

/** A drawing that stands alone, as an SVG file. */
export function svgFile(drawing: ReactElement): Response {
  const { headers } = keptFor(true);
  return new Response(markupOf(drawing), {
    headers: { 'Content-Type': 'image/svg+xml', ...headers },
  });
}

/** A drawing without text as a PNG file of its own size, made off the thread that answers requests. */
export async function pngFile(drawing: ReactElement): Promise<Response> {
  const picture = await renderAsync(markupOf(drawing), { font: { loadSystemFonts: false } });
  const { headers } = keptFor(true, 'publications', cardAge);
  return new Response(new Uint8Array(picture.asPng()), {
    headers: { 'Content-Type': 'image/png', ...headers },
  });
}
