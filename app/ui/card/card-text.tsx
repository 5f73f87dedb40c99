import type { ReactElement } from 'react';
import { palettes } from '../palette.ts';
import type { Typeface, Weight } from './typesetting.ts';

/** A line of text as its outline: what draws the card knows no font. */
export function CardText(props: {
  face: Typeface;
  text: string;
  x: number;
  y: number;
  size: number;
  weight?: Weight;
  /** Of the point that `x` is. */
  align?: 'start' | 'middle' | 'end';
  colour?: string;
  soft?: boolean;
  /** Keeps lines behind it at a distance. */
  halo?: boolean;
}): ReactElement | null {
  const { face, text, y, size, weight = 'regular', align = 'start', soft } = props;
  if (text === '') return null;
  const before = { start: 0, middle: 0.5, end: 1 }[align] * face.width(text, size, weight);
  const { light } = palettes;
  const outline = face.outline(text, { x: props.x - before, y, size, weight });
  const fill = props.colour ?? (soft ? light['ink-soft'] : light.ink);
  return (
    <>
      {props.halo && <path d={outline} stroke={light.paper} strokeWidth="4" strokeLinejoin="round" />}
      <path d={outline} fill={fill} />
    </>
  );
}
