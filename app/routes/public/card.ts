import type { LoaderFunctionArgs } from '@remix-run/node';
import { createElement } from 'react';
import { pngFile } from '#app/http/drawing.server.ts';
import { serif } from '#app/http/typeface.server.ts';
import { CardPicture } from '#app/ui/card/card.tsx';
import { requireShown } from './shown-charter.server.ts';

/** What social networks show of a charter's pages. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { words, site, head, shown } = await requireShown(args);
  const title = head.name.text;
  return pngFile(createElement(CardPicture, { words, face: serif, company: site.name, title, shown }));
}
