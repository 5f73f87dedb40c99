import type { Page } from '@playwright/test';

/** Lines of the summary of a refused form that lead to no field, or do not say what it is called. */
export function summaryFaults(page: Page): Promise<string[]> {
  return page.locator('.form-errors a').evaluateAll((lines: HTMLAnchorElement[]) =>
    lines.flatMap(({ hash, text }) => {
      const field = document.getElementById(hash.slice(1))?.closest('.field');
      const label = field?.querySelector('.field__label, legend')?.firstChild?.textContent;
      return label && text.startsWith(label) ? [] : [`${text} (${label ?? 'no field'})`];
    }),
  );
}
