import { inflateSync } from 'node:zlib';

/** One sheet of a printed document: from where to where something is drawn on it, as shares of its height within the margins. */
export type Sheet = { from: number; to: number };

type Matrix = [number, number, number, number, number, number];
type Extent = { top: number; bottom: number };

/**
 * The sheets of a PDF that Chromium printed, read from what it draws: letters, lines and areas, without white ones and
 * without what stands in the margins. Only what this printer writes is read, which is little of the format.
 * @param margins of the sheet, in points
 * @throws Error for a PDF of another kind
 */
export function printedSheets(pdf: Buffer, margins: { top: number; bottom: number }): Sheet[] {
  const objects = objectsIn(pdf);
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b(?!s)/.test(head));
  if (pages.length === 0) throw new Error('a PDF without pages that can be read');
  return pages.map(({ head }) => {
    const height = Number(/\/MediaBox\s*\[\s*0 0 [\d.]+ ([\d.]+)/.exec(head)?.[1]);
    const [low, high] = [margins.bottom, height - margins.top];
    const drawing = objects.get(Number(/\/Contents (\d+) 0 R/.exec(head)?.[1]));
    if (!drawing) throw new Error('a page whose drawing cannot be found');
    const drawn = drawnBy(objects, drawing, [1, 0, 0, 1, 0, 0]);
    const inside = drawn.filter(({ top, bottom }) => top > low + 1 && bottom < high - 1);
    const within = inside.map(({ top, bottom }) => [Math.min(top, high), Math.max(bottom, low)] as const);
    const share = (y: number) => (high - y) / (high - low);
    return {
      from: Math.min(1, ...within.map(([top]) => share(top))),
      to: Math.max(0, ...within.map(([, bottom]) => share(bottom))),
    };
  });
}

type PdfObject = { head: string; stream: string };

function objectsIn(pdf: Buffer): Map<number, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = found.index + found[0].length;
    const end = text.indexOf('endobj', start);
    const opens = text.indexOf('stream\n', start);
    const head = text.slice(start, opens >= 0 && opens < end ? opens : end);
    const length = Number(/\/Length (\d+)\b(?! 0 R)/.exec(head)?.[1] ?? 0);
    const begins = opens + 'stream\n'.length;
    const isDrawing =
      opens >= 0 && opens < end && /\/FlateDecode/.test(head) && !/\/Subtype \/Image/.test(head);
    const stream = isDrawing ? inflated(pdf.subarray(begins, begins + length)) : '';
    objects.set(Number(found[1]), { head, stream });
  }
  return objects;
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}

/** What a stream of drawing commands draws, in the sheet's own points. */
function drawnBy(objects: Map<number, PdfObject>, drawing: PdfObject, outer: Matrix): Extent[] {
  const drawn: Extent[] = [];
  const stack: { matrix: Matrix; white: boolean }[] = [];
  let matrix = outer;
  let white = false;
  let text: Matrix = [1, 0, 0, 1, 0, 0];
  let size = 0;
  let path: number[] = [];
  let given: string[] = [];
  const point = (x: number, y: number) => path.push(yOf(matrix, x, y));
  const paint = () => {
    if (path.length > 0) drawn.push({ top: Math.max(...path), bottom: Math.min(...path) });
    path = [];
  };
  for (const [token] of drawing.stream.matchAll(/\((?:\\.|[^\\)])*\)|<[^>]*>|\[|\]|\/?[^\s()<>[\]]+/g)) {
    if (!/^[A-Za-z'"][A-Za-z*0-9]*$/.test(token)) {
      given.push(token);
      continue;
    }
    const numbers = given.map(Number);
    switch (token) {
      case 'q':
        stack.push({ matrix, white });
        break;
      case 'Q':
        ({ matrix, white } = stack.pop() ?? { matrix: outer, white: false });
        break;
      case 'cm':
        matrix = times(numbers.slice(-6) as Matrix, matrix);
        break;
      case 'rg':
        white = numbers.slice(-3).every((part) => part === 1);
        break;
      case 're': {
        const [x = 0, y = 0, w = 0, h = 0] = numbers.slice(-4);
        point(x, y);
        point(x + w, y + h);
        break;
      }
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y':
        point(numbers.at(-2) ?? 0, numbers.at(-1) ?? 0);
        break;
      case 'f':
      case 'f*':
        if (white) path = [];
        paint();
        break;
      case 'S':
      case 's':
      case 'B':
        paint();
        break;
      case 'n':
        path = [];
        break;
      case 'Tf':
        size = numbers.at(-1) ?? 0;
        break;
      case 'BT':
        text = [1, 0, 0, 1, 0, 0];
        break;
      case 'Tm':
        text = numbers.slice(-6) as Matrix;
        break;
      case 'Td':
        text = times([1, 0, 0, 1, numbers.at(-2) ?? 0, numbers.at(-1) ?? 0], text);
        break;
      case 'Tj':
      case 'TJ': {
        const placed = times(text, matrix);
        const ends = [yOf(placed, 0, 0), yOf(placed, 0, size * 0.7)];
        drawn.push({ top: Math.max(...ends), bottom: Math.min(...ends) });
        break;
      }
      case 'Do': {
        // Chromium names what is drawn elsewhere by its object: /X23.
        const inner = objects.get(Number(/^\/X(\d+)$/.exec(given.at(-1) ?? '')?.[1]));
        if (inner && /\/Subtype \/Form/.test(inner.head)) drawn.push(...drawnBy(objects, inner, matrix));
        if (inner && /\/Subtype \/Image/.test(inner.head)) {
          point(0, 0);
          point(1, 1);
          paint();
        }
        break;
      }
    }
    given = [];
  }
  return drawn;
}

/** The matrix of doing one and then the other. */
function times([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

function yOf([, b, , d, , f]: Matrix, x: number, y: number): number {
  return b * x + d * y + f;
}
