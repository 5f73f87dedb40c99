import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/**
 * What a part looks like, as HTML or SVG. Both know no control characters: one in what somebody typed is shown by the
 * sign that stands for it. JSON has none, so that no line of the ledger is changed.
 */
export function markupOf(part: ReactElement): string {
  return renderToStaticMarkup(part).replace(/[^\P{Cc}\t\n\r\x7f-\x9f]/gu, '\uFFFD');
}
