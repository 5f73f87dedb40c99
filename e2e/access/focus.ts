import type { Page } from '@playwright/test';
import { contrast } from './contrast.ts';

/**
 * Where the keyboard stops on its way through a page: the place's name, what is wrong with it, and the colour of the
 * line that shows the focus with the grounds under it, the nearest first.
 */
type Stop = { name: string; faults: string[]; line?: { colour: string; grounds: string[] } };

/** Whether the way goes `on`, is `back` where it began, or jumps up the screen, which is then said. */
type Step = { stop: Stop | null; step: string };

/** More than any page has; a way that does not end is a trap. */
const mostStops = 400;

/**
 * Goes once through a page with the Tab key held. @returns what is wrong: a stop that does not show its focus or hides it,
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
    await page.keyboard.down('Tab');
    const { stop, step } = await stepOn(page);
    if (step === 'back') {
      await page.keyboard.up('Tab');
      return count === 0 ? ['Tab leads to nothing'] : faults;
    }
    if (stop) faults.push(...faultsOf(stop));
    if (step !== 'on') faults.push(step);
  }
  return [...faults, `the way does not come back after ${mostStops} stops`];
}

/** A line stands out from what lies around it (WCAG 2.4.7, 1.4.11). */
function faultsOf({ name, faults, line }: Stop): string[] {
  const ratio = line ? contrast(line.colour, line.grounds) : 21;
  const faint = ratio >= 3 ? [] : [`shows its focus at a contrast of ${ratio.toFixed(2)}`];
  return [...faults, ...faint].map((fault) => `${name} ${fault}`);
}

/**
 * The element that has the focus, `null` between the last stop and the first, and how it was come to. Order in the page
 * is the browser's own where nothing has a tabindex.
 */
function stepOn(page: Page): Promise<Step> {
  return page.evaluate(() => {
    const at = document.activeElement;
    const focused = at instanceof HTMLElement && at !== document.body ? at : null;
    return { step: stepTo(at === document.body ? null : at), stop: focused && stopAt(focused) };

    function stepTo(next: Element | null): string {
      const way = window as { began?: Element | null; before?: Element | null };
      const before = way.before;
      const isBack = next === way.began && next !== before;
      way.began ??= next;
      way.before = next;
      if (isBack) return 'back';
      if (!before || !next || before.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_PRECEDING)
        return 'on';
      const [one, other] = [before.getBoundingClientRect(), next.getBoundingClientRect()];
      if (other.bottom > one.top + 1 || other.left >= one.right) return 'on';
      const words = (element: Element) => `«${element.textContent?.trim().slice(0, 40)}»`;
      return `the way jumps up the screen: ${words(before)} then ${words(next)}`;
    }

    function stopAt(element: HTMLElement): Stop {
      // The page within shows its own focus.
      if (element instanceof HTMLIFrameElement) return { name: `frame «${element.title}»`, faults: [] };
      const name = `${element.tagName.toLowerCase()} «${nameOf(element)}»`;
      const [first] = element.getClientRects();
      if (!first || first.width * first.height === 0) return { name, faults: ['has no size'] };
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const faults = hidden(element, first);
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2)
        return { name, faults: ['shows no focus', ...faults] };
      return { name, faults, line: { colour: outlineColor, grounds: groundsOf(element.parentElement) } };
    }

    function nameOf(element: HTMLElement): string {
      const label = (element as HTMLInputElement).labels?.[0]?.textContent;
      const words = element.getAttribute('aria-label') ?? label ?? element.textContent ?? '';
      return words.replace(/\s+/g, ' ').trim().slice(0, 60);
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

    function groundsOf(element: HTMLElement | null): string[] {
      const grounds: string[] = [];
      for (let parent = element; parent; parent = parent.parentElement)
        grounds.push(getComputedStyle(parent).backgroundColor);
      return grounds;
    }
  });
}
