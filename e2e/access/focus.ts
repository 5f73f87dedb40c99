import type { Page } from '@playwright/test';

/** Where the keyboard stops on its way through a page: the place's name, and what is wrong with how it is shown. */
export type Stop = { name: string; faults: string[] };

/** More than any page has; a way that does not end is a trap. */
const mostStops = 400;

/** The element that has the focus; `null` between the last stop and the first. */
async function focusedStop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return null;
    // The page within shows its own focus.
    if (at instanceof HTMLIFrameElement) return { name: `frame «${at.title}»`, faults: [] };
    const name = `${at.tagName.toLowerCase()} «${nameOf(at)}»`;
    const [first] = at.getClientRects();
    if (!first || first.width * first.height === 0) return { name, faults: ['has no size'] };
    return { name, faults: [...shown(at), ...hidden(at, first)] };

    function nameOf(element: HTMLElement): string {
      const label = (element as HTMLInputElement).labels?.[0]?.textContent;
      const words = element.getAttribute('aria-label') ?? label ?? element.textContent ?? '';
      return words.replace(/\s+/g, ' ').trim().slice(0, 60);
    }

    /** A line around it, two pixels wide or more, that stands out from what lies around it (WCAG 2.4.7, 1.4.11). */
    function shown(element: HTMLElement): string[] {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return ['shows no focus'];
      const ratio = contrast(rgb(outlineColor), backgroundOf(element.parentElement));
      return ratio >= 3 ? [] : [`shows its focus at a contrast of ${ratio.toFixed(2)}`];
    }

    /** Behind something else, outside the window, or with its focus cut off (WCAG 2.4.11, stricter: none of it). */
    function hidden(element: HTMLElement, box: DOMRect): string[] {
      const { outlineWidth, outlineOffset } = getComputedStyle(element);
      const ring = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
      const cutter = around(element, (parent, { overflowX, overflowY, display }) => {
        if (display === 'inline' || (overflowX === 'visible' && overflowY === 'visible')) return false;
        const edge = parent.getBoundingClientRect();
        const off = (inside: number) => inside < ring - 0.5;
        return [...element.getClientRects()].some(
          ({ left, right, top, bottom }) =>
            off(left - edge.left) ||
            off(edge.right - right) ||
            off(top - edge.top) ||
            off(edge.bottom - bottom),
        );
      });
      const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
      const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
      const above = document.elementFromPoint(x, y);
      const itself = above !== null && (element.contains(above) || above.contains(element));
      return [
        ...(cutter ? [`has its focus cut off by ${cutter.tagName.toLowerCase()}.${cutter.className}`] : []),
        ...(box.bottom <= 0 || box.top >= innerHeight ? ['is outside the window'] : []),
        ...(itself ? [] : [`lies behind ${above?.tagName.toLowerCase()}.${above?.className}`]),
      ];
    }

    function around(
      element: HTMLElement,
      holds: (parent: HTMLElement, style: CSSStyleDeclaration) => boolean,
    ): HTMLElement | null {
      for (
        let parent = element.parentElement;
        parent && parent !== document.body;
        parent = parent.parentElement
      ) {
        if (holds(parent, getComputedStyle(parent))) return parent;
      }
      return null;
    }

    function backgroundOf(element: HTMLElement | null): number[] {
      for (let at = element; at; at = at.parentElement) {
        const colour = rgb(getComputedStyle(at).backgroundColor);
        if ((colour[3] ?? 1) > 0.99) return colour;
      }
      return [255, 255, 255];
    }

    function rgb(colour: string): number[] {
      return (colour.match(/[\d.]+/g) ?? []).map(Number);
    }

    function contrast(one: number[], other: number[]): number {
      const light = (colour: number[]) =>
        [0.2126, 0.7152, 0.0722].reduce((sum, weight, place) => {
          const part = (colour[place] ?? 0) / 255;
          return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        }, 0.05);
      const [a, b] = [light(one), light(other)];
      return Math.max(a, b) / Math.min(a, b);
    }
  });
}

/**
 * Goes once through a page with the Tab key. @returns what is wrong: a stop that does not show its focus or hides it,
 * one that jumps back up the screen, a way that never ends
 */
export async function focusFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    Object.assign(window, { began: null, before: null });
  });
  for (let count = 0; count < mostStops; count++) {
    await page.keyboard.press('Tab');
    const [stop, step] = await Promise.all([focusedStop(page), stepTo(page)]);
    if (step === 'back') return count === 0 ? ['Tab leads to nothing'] : faults;
    for (const fault of stop?.faults ?? []) faults.push(`${stop?.name} ${fault}`);
    if (step !== 'on') faults.push(step);
  }
  return [...faults, `the way does not come back after ${mostStops} stops`];
}

/**
 * Whether the way goes `on`, is `back` where it began, or jumps up the screen, which is then said. Order in the page
 * is the browser's own where nothing has a tabindex.
 */
function stepTo(page: Page): Promise<string> {
  return page.evaluate(() => {
    const way = window as { began?: Element | null; before?: Element | null };
    const at = document.activeElement === document.body ? null : document.activeElement;
    const before = way.before;
    const isBack = at === way.began && at !== before;
    way.began ??= at;
    way.before = at;
    if (isBack) return 'back';
    if (!before || !at || before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_PRECEDING) return 'on';
    const [one, other] = [before.getBoundingClientRect(), at.getBoundingClientRect()];
    if (other.bottom > one.top + 1 || other.left >= one.right) return 'on';
    const words = (element: Element) => `«${element.textContent?.trim().slice(0, 40)}»`;
    return `the way jumps up the screen: ${words(before)} then ${words(at)}`;
  });
}
