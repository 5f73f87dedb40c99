import type { LoaderFunctionArgs } from '@remix-run/node';
import { createElement } from 'react';
import { pngFile } from '#app/http/drawing.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { serif } from '#app/http/typeface.server.ts';
import { CardPicture } from '#app/ui/card/card.tsx';
import { findShown } from './shown-charter.server.ts';

/** What social networks show of the home page, before and after its charter is published. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { words, site, found } = await findShown(args, siteOf(args.context.kept).home);
  return pngFile(
    createElement(CardPicture, {
      words,
      face: serif,
      company: site.name,
      title: found?.head.name.text ?? words.t('home.emptyTitle'),
      shown: found?.shown ?? null,
    }),
  );
}
