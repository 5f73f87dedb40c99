import type { Page } from '@playwright/test';

/** A run of text that a page says, with the language that it is marked as. */
export type Said = { text: string; language: string };

/**
 * Everything a page says: its text by blocks, its title, labels, descriptions and choices. Left out is what is no
 * language: code, keys, addresses, and what the page marks as not to be translated, which people or files have written.
 */
export function saidOn(page: Page): Promise<Said[]> {
  return page.evaluate(() => {
    const skipped = 'code, kbd, pre, script, style, noscript, textarea, [translate="no"]';
    const said: { text: string; language: string }[] = [];
    const say = (text: string, element: Element) => {
      const plain = text.replace(/[ \t\r\n]+/g, ' ').trim();
      const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
      if (/\p{L}|\d/u.test(plain)) said.push({ text: plain, language });
    };
    let run = '';
    let speaker: Element = document.documentElement;
    const flush = () => {
      if (run !== '') say(run, speaker);
      run = '';
    };
    const walk = (element: Element) => {
      if (element.matches(skipped)) {
        run += '…';
        return;
      }
      const within = /^(?:inline|contents|none|ruby)/.test(getComputedStyle(element).display);
      const parts = !within || element.hasAttribute('lang') || element instanceof SVGTextElement;
      if (parts) flush();
      for (const attribute of ['aria-label', 'title', 'alt', 'placeholder', 'aria-description']) {
        const text = element.getAttribute(attribute);
        if (text) say(text, element);
      }
      for (const node of element.childNodes) {
        if (node instanceof Element) walk(node);
        else if (node instanceof Text) {
          speaker = element;
          run += node.data;
        }
      }
      if (parts) flush();
      else if (element.tagName === 'BR') flush();
    };
    walk(document.body);
    flush();
    say(document.title, document.documentElement);
    for (const meta of document.querySelectorAll('meta[name="description"], meta[property^="og:"]')) {
      const content = meta.getAttribute('content') ?? '';
      if (!/^https?:|^[a-z]{2}_[A-Z]{2}$/.test(content)) say(content, document.documentElement);
    }
    return said;
  });
}
