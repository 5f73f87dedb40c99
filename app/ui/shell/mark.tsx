import type { ReactElement } from 'react';

const slab = { x: 2, y: 23, width: 28, height: 6 };
const columns = [
  { x: 5, y: 11, width: 5, height: 11 },
  { x: 13.5, y: 4, width: 5, height: 18 },
  { x: 22, y: 14, width: 5, height: 8 },
];

/** The site's mark: the building in small, three columns on a slab. Decorative: the company's name stands beside it. */
export function Mark(): ReactElement {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      {columns.map((column) => (
        <rect key={column.x} {...column} className="mark__column" />
      ))}
      <rect {...slab} className="mark__slab" />
    </svg>
  );
}

/** The mark as an SVG document, for `/favicon.svg`; it follows the reader's light or dark preference. */
export function faviconSvg(): string {
  const rect = (shape: Record<string, number>, name: string) =>
    `<rect class="${name}" ${Object.entries(shape)
      .map(([attribute, value]) => `${attribute}="${value}"`)
      .join(' ')}/>`;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
    '<style>.c{fill:#0f4c5c}.s{fill:#2f3437}@media(prefers-color-scheme:dark){.c{fill:#7fc4d6}.s{fill:#c3c7cc}}</style>',
    ...columns.map((column) => rect(column, 'c')),
    rect(slab, 's'),
    '</svg>',
  ].join('');
}
