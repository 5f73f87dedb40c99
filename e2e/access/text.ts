import type { Page } from '@playwright/test';

/** How a reader may set text otherwise than we do, which must cost them nothing (WCAG 1.4.4 and 1.4.12). */
export const settings = {
  'text twice as large': ':root { font-size: 200% !important }',
  'text spaced out': `
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`,
} as const;

/** Sets the text of a page as a reader would; without CSS, as we do. The content policy does not forbid this way. */
export async function setText(page: Page, css = ''): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/**
 * What cannot be read on a page as it stands: what makes it scroll sideways, text that something cuts off, text that
 * leaves its button or cell, text on text.
 */
export function textFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Box = { left: number; right: number; top: number; bottom: number };
    type Line = { box: Box; core: Box; node: Text; of: Element };
    const root = document.documentElement;
    const faults: string[] = [];

    const called = (element: Element) =>
      [element.tagName.toLowerCase(), ...element.classList].join('.').slice(0, 60);
    const quoted = ({ node }: Line) => `«${(node.data ?? '').replace(/\s+/g, ' ').trim().slice(0, 40)}»`;
    const overlap = (one: Box, other: Box) => ({
      across: Math.min(one.right, other.right) - Math.max(one.left, other.left),
      down: Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
    });

    if (root.scrollWidth > root.clientWidth) {
      faults.push(`the page is ${root.scrollWidth} pixels wide in a window of ${root.clientWidth}`);
      const beyond = [...document.querySelectorAll('body *')].filter((element) => {
        const { right } = element.getBoundingClientRect();
        return right > root.clientWidth + 1 && !scrolls(element.parentElement);
      });
      // What holds them is as wide as they are: the innermost are to blame.
      const innermost = beyond.filter((element) => !beyond.some((other) => other.parentElement === element));
      for (const element of innermost)
        faults.push(`${called(element)} ends at ${Math.round(element.getBoundingClientRect().right)}`);
    }

    const onlyHeard: (element: Element) => boolean = once((element) => {
      const { parentElement } = element;
      if (getComputedStyle(element).clipPath === 'inset(50%)' || element.matches('.skip:not(:focus)'))
        return true;
      return parentElement !== null && onlyHeard(parentElement);
    });
    /** Where an element cuts off what leaves it and where it scrolls; `null` where it does neither. */
    const edgeOf = once((element) => {
      const { overflowX, overflowY, display } = getComputedStyle(element);
      if (display === 'inline' || element instanceof SVGElement) return null;
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
      return {
        around: element.getBoundingClientRect(),
        cuts: { across: cuts(overflowX), down: cuts(overflowY) },
        scrolls: { across: scrolls(overflowX), down: scrolls(overflowY) },
      };
    });
    const lines = linesOfText();
    for (const line of lines) {
      const cutter = whatCuts(line);
      if (cutter) faults.push(`${quoted(line)} is cut off by ${called(cutter)}`);
      const holder = line.of.closest('a.button, button, .badge, summary, th, td');
      if (holder && leaves(line.box, holder.getBoundingClientRect()))
        faults.push(`${quoted(line)} leaves ${called(holder)}`);
    }
    lines.sort((one, other) => one.core.top - other.core.top);
    lines.forEach((line, place) => {
      for (const other of lines.slice(place + 1)) {
        if (other.core.top > line.core.bottom) break;
        const { across, down } = overlap(line.core, other.core);
        if (other.node !== line.node && across > 2 && down > 2)
          faults.push(`${quoted(line)} and ${quoted(other)} lie on each other`);
      }
    });
    return [...new Set(faults)];

    /** Every line of text that is seen. Letters fill the middle of their line: `core` is what must stay free. */
    function linesOfText(): Line[] {
      const found: Line[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const of = node.parentElement;
        if (!of || !node.data.trim() || of.closest('option, title, desc, script, style')) continue;
        if (!of.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
        if (onlyHeard(of)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
          const { left, right, top, bottom, height } = box;
          if (box.width < 1 || height < 1) continue;
          const core = { left, right, top: top + height * 0.28, bottom: bottom - height * 0.28 };
          found.push({ box: { left, right, top, bottom }, core, node, of });
        }
      }
      return found;
    }

    /** Known of an element once for all the lines within it: a page has many more lines than elements around them. */
    function once<Known>(work: (element: Element) => Known): (element: Element) => Known {
      const known = new Map<Element, Known>();
      return (element) => {
        if (!known.has(element)) known.set(element, work(element));
        return known.get(element) as Known;
      };
    }

    function whatCuts({ box, of }: Line): Element | null {
      let free = { across: false, down: false };
      for (let at: Element | null = of; at && at !== document.body; at = at.parentElement) {
        const edge = edgeOf(at);
        if (!edge) continue;
        const { around, cuts, scrolls } = edge;
        if (!free.across && cuts.across && (box.left < around.left - 2 || box.right > around.right + 2))
          return at;
        if (!free.down && cuts.down && (box.top < around.top - 4 || box.bottom > around.bottom + 4))
          return at;
        free = { across: free.across || scrolls.across, down: free.down || scrolls.down };
      }
      return null;
    }

    function leaves(box: Box, around: Box): boolean {
      return box.left < around.left - 2 || box.right > around.right + 2 || box.bottom > around.bottom + 4;
    }

    function scrolls(element: Element | null): boolean {
      for (let at = element; at && at !== document.body; at = at.parentElement) {
        if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    }
  });
}
