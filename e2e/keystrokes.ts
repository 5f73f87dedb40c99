import type { Page } from '@playwright/test';

/** Seconds by the keystroke-level model: a key of an average typist (40 words a minute), and a mental act. */
const secondsPerKey = 0.28;
const secondsPerAct = 1.35;

/**
 * The keyboard of a page, counting what a hand does on it: a key for each character, and one more for its Shift. A
 * story's time follows from that count by the keystroke-level model, whatever the machine that runs the test: Stuart
 * K. Card, Thomas P. Moran and Allen Newell, “The keystroke-level model for user performance time with interactive
 * systems”, Communications of the ACM 23 (7), 1980, pp. 396–410.
 */
export function countedKeyboard(page: Page) {
  let keys = 0;
  return {
    async type(text: string): Promise<void> {
      keys += text.length + (text.match(/\p{Lu}/gu)?.length ?? 0);
      await page.keyboard.type(text);
    },
    async press(...pressed: string[]): Promise<void> {
      for (const key of pressed) {
        keys += key.split('+').length;
        await page.keyboard.press(key);
      }
    },
    keys: () => keys,
    /** How long all of it takes, in seconds; `acts` are the moments in which a person recalls, decides or checks. */
    seconds: (acts: number) => keys * secondsPerKey + acts * secondsPerAct,
  };
}
