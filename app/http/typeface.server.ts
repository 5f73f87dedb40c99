import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font, PathCommand } from 'opentype.js';

const require = createRequire(import.meta.url);
// Its module for `import` is not the one that Node finds.
const { parse } = require('opentype.js') as typeof import('opentype.js');

const weights = { regular: 400, semibold: 600 } as const;
type Weight = keyof typeof weights;

/** The scripts of the site's serif, each in a file of its own; the first that has a letter draws it. */
const scripts = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'];
/** Spaces that are in none of the files, as shares of the size; the narrow no-break one of French above all. */
const spaces: Record<string, number> = { '\u202f': 0.17, '\u2009': 0.17 };

type Run = { font: Font; text: string } | { gap: number };

/**
 * The site's serif for pictures that are drawn on the server, where no font is installed: how wide a line of text
 * is, and its outline as the `d` of a path. Files are read when a letter first needs them, and kept.
 */
export const serif = {
  width(text: string, size: number, weight: Weight): number {
    return runsOf(text, weight).reduce((sum, run) => sum + widthOf(run, size), 0);
  },
  outline(text: string, at: { x: number; y: number; size: number; weight: Weight }): string {
    const { y, size, weight } = at;
    let x = at.x;
    return runsOf(text, weight)
      .map((run) => {
        const path = 'font' in run ? run.font.getPath(run.text, x, y, size).commands.map(pathData) : [];
        x += widthOf(run, size);
        return path.join('');
      })
      .join('');
  },
};

/** A step of an outline to a tenth of a unit. The library's own writing turns what lies next to a whole number into NaN. */
function pathData(step: PathCommand): string {
  const at = (...lengths: number[]) => lengths.map((length) => Math.round(length * 10) / 10).join(' ');
  switch (step.type) {
    case 'C':
      return `C${at(step.x1, step.y1, step.x2, step.y2, step.x, step.y)}`;
    case 'Q':
      return `Q${at(step.x1, step.y1, step.x, step.y)}`;
    case 'Z':
      return 'Z';
    default:
      return step.type + at(step.x, step.y);
  }
}

function widthOf(run: Run, size: number): number {
  return 'font' in run ? run.font.getAdvanceWidth(run.text, size) : run.gap * size;
}

/** A text in pieces that one file can draw. */
function runsOf(text: string, weight: Weight): Run[] {
  const runs: Run[] = [];
  for (const letter of text) {
    const gap = spaces[letter];
    const last = runs.at(-1);
    if (gap !== undefined) runs.push({ gap });
    else {
      const font = fontWith(letter, weight);
      if (last && 'font' in last && last.font === font) last.text += letter;
      else runs.push({ font, text: letter });
    }
  }
  return runs;
}

/** The first file that has a letter; the first of all, with its empty box, when none does. */
function fontWith(letter: string, weight: Weight): Font {
  const found = scripts.find((script) => fontOf(script, weight).hasChar(letter));
  return fontOf(found ?? 'latin', weight);
}

const fonts = new Map<string, Font>();

function fontOf(script: string, weight: Weight): Font {
  const name = `source-serif-4-${script}-${weights[weight]}-normal.woff`;
  const known = fonts.get(name);
  if (known) return known;
  const file = readFileSync(require.resolve(`@fontsource/source-serif-4/files/${name}`));
  const font = parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer);
  fonts.set(name, font);
  return font;
}
