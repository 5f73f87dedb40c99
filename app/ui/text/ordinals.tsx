import { Fragment, type ReactElement } from 'react';

/** A text of ours with the ending of `1er` raised, as French sets it: `le 1er avril`. */
export function Ordinals({ text }: { text: string }): ReactElement {
  const [first, ...rest] = text.split(/\b1er\b/);
  let place = 0;
  return (
    <>
      {first}
      {rest.map((part) => (
        <Fragment key={place++}>
          1<sup>er</sup>
          {part}
        </Fragment>
      ))}
    </>
  );
}
