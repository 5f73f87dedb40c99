import type { ReactElement } from 'react';
import { palettes } from '../palette.ts';
import { type Block, SMALL, smallBuilding } from '../trust/small-building.ts';

/** The building that stands for all: a whole base, and three columns on their way. */
const column = (number: number, attainment: number) => ({
  id: `column-${number}`,
  number,
  attainment,
  measured: true,
  share: 1 / 3,
});
const blocks: Block[] = smallBuilding(
  {
    stones: [{ id: 'base', number: 0, attainment: 1, measured: true, share: 1 }],
    columns: [column(1, 13 / 22), column(2, 1), column(3, 9 / 22)],
    failing: {},
  },
  { supported: true },
);

/** The site's mark: the building in small. Decorative: the company's name stands beside it. */
export function Mark(): ReactElement {
  return (
    <svg className="mark" viewBox={`0 0 ${SMALL} ${SMALL}`} aria-hidden="true" focusable="false">
      <path d={markOutline('column')} className="mark__column" />
      <path d={markOutline('stone')} className="mark__stone" />
    </svg>
  );
}

/** The mark as an SVG document, for `/favicon.svg`; it follows the reader's light or dark preference. */
export function faviconSvg(): string {
  const { light, dark } = palettes;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SMALL} ${SMALL}">`,
    `<style>.c{fill:${light.accent}}.s{fill:${light.stone}}`,
    `@media(prefers-color-scheme:dark){.c{fill:${dark.accent}}.s{fill:${dark.stone}}}</style>`,
    `<path class="c" d="${markOutline('column')}"/><path class="s" d="${markOutline('stone')}"/>`,
    '</svg>',
  ].join('');
}

/** One of the two parts of the mark, in a square of `SMALL` units. */
export function markOutline(part: 'column' | 'stone'): string {
  return blocks
    .filter((block) => block.part === part)
    .map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h-${width}z`)
    .join('');
}
