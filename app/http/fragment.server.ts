import type { ReactElement } from 'react';
import { markupOf } from './markup.ts';

/** A part of a page without the page around it, for a script to put in place. */
export function fragment(part: ReactElement): Response {
  return new Response(markupOf(part), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}
