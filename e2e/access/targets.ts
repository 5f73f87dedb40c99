import type { Page } from '@playwright/test';

/** Links, buttons and fields smaller than 24 by 24 pixels (WCAG 2.5.8), save links within a sentence. */
export function targetFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24;
    const targets = document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]',
    );
    return [...targets].flatMap((target) => {
      if (!target.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return [];
      if (target.matches('.skip:not(:focus)') || inSentence(target)) return [];
      const { width, height } = target.getBoundingClientRect();
      if (width >= least - 0.1 && height >= least - 0.1) return [];
      const words = (target.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
      const size = `${width.toFixed(1)} by ${height.toFixed(1)} pixels`;
      return [`${target.tagName.toLowerCase()}.${target.className} «${words}»: ${size}`];
    });

    /** Whether words that are no link stand beside it in the same block of text. */
    function inSentence(target: HTMLElement): boolean {
      if (target.tagName !== 'A' || getComputedStyle(target).display !== 'inline') return false;
      let block: HTMLElement | null = target.parentElement;
      while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
      const beside = block?.cloneNode(true) as HTMLElement | undefined;
      for (const link of beside?.querySelectorAll('a, button, .visually-hidden') ?? []) link.remove();
      return /\p{L}{2}/u.test(beside?.textContent ?? '');
    }
  });
}
