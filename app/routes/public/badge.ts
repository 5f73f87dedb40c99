import type { LoaderFunctionArgs } from '@remix-run/node';
import { createElement } from 'react';
import { svgFile } from '#app/http/drawing.server.ts';
import { BadgePicture } from '#app/ui/card/badge.tsx';
import { requireShown } from './shown-charter.server.ts';

/** Both scores as a small picture for other sites. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { words, shown } = await requireShown(args);
  return svgFile(createElement(BadgePicture, { words, shown }));
}
