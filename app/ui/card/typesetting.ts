/**
 * Text as shapes, for pictures that are drawn where no font is installed: measured, broken into lines, outlined.
 * Lengths are in the units of the picture.
 */
export type Weight = 'regular' | 'semibold';
export type Typeface = {
  width: (text: string, size: number, weight: Weight) => number;
  /** The outline of a line of text, its baseline beginning at `x`, `y`, as the `d` of a path. */
  outline: (text: string, at: { x: number; y: number; size: number; weight: Weight }) => string;
};

type Room = { width: number; lines: number; sizes: readonly number[]; weight: Weight };
/** Lines that fit, and the size at which they do. */
export type SetText = { lines: string[]; size: number };

const ELLIPSIS = '…';

/** Sets a text in the largest of some sizes, from large to small, at which it fits; in the last one it is cut short. */
export function setText(
  face: Pick<Typeface, 'width'>,
  text: string,
  { width, lines: most, sizes, weight }: Room,
): SetText {
  let set: SetText = { lines: [], size: sizes[0] ?? 0 };
  for (const size of sizes) {
    const measure = (line: string) => face.width(line, size, weight);
    const lines = breakLines(text, width, measure);
    if (lines.length <= most) return { lines, size };
    const kept = lines.slice(0, most);
    set = { lines: [...kept.slice(0, -1), shorten(kept.at(-1) ?? '', width, measure)], size };
  }
  return set;
}

/**
 * Breaks a text at its spaces, as many words to a line as there is room for. No-break spaces do not break; a word
 * longer than a line is broken where it must be.
 */
export function breakLines(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n\t]+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const pieces = breakWord(word, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line ? [...lines, line] : lines;
}

function breakWord(word: string, width: number, measure: (line: string) => number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece && measure(piece + letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** A line that others would follow, with an ellipsis in their place. */
function shorten(line: string, width: number, measure: (line: string) => number): string {
  const letters = [...line];
  while (letters.length > 0 && measure(letters.join('').trimEnd() + ELLIPSIS) > width) letters.pop();
  return letters.join('').trimEnd() + ELLIPSIS;
}
