import type { ReactElement } from 'react';

/** Shapes that stand beside a word, so that colour is never alone in saying something. */
export type ShapeName = 'disc' | 'half' | 'triangle' | 'cross' | 'ring' | 'diamond' | 'bar';

const paths: Record<ShapeName, ReactElement> = {
  disc: <path d="M6 .5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11Z" className="shape__fill" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.7" className="shape__line" />
      <path d="M6 1.3a4.7 4.7 0 0 0 0 9.4Z" className="shape__fill" />
    </>
  ),
  triangle: <path d="M1.3 2.2h9.4L6 10.6Z" className="shape__line" />,
  cross: <path d="M2 2l8 8M10 2l-8 8" className="shape__stroke" />,
  ring: <circle cx="6" cy="6" r="4.7" className="shape__line shape__line--dotted" />,
  diamond: <path d="M6 .9L11.1 6L6 11.1L.9 6Z" className="shape__line" />,
  bar: <path d="M1.5 6h9" className="shape__stroke" />,
};

export function Shape({ of }: { of: ShapeName }): ReactElement {
  return (
    <svg className="shape" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {paths[of]}
    </svg>
  );
}
