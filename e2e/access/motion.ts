import type { Page } from '@playwright/test';

/** What moves on a page although its reader asked for less motion: transitions, animations, smooth scrolling. */
export async function motionFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = await page.evaluate(() => {
    const lasts = (durations: string) => durations.split(',').some((each) => Number.parseFloat(each) > 0);
    const running = document.getAnimations().map((animation) => `an animation runs: ${animation.id}`);
    return [...document.querySelectorAll('*')].reduce((faults, element) => {
      for (const part of [null, '::before', '::after']) {
        const style = getComputedStyle(element, part);
        const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}${part ?? ''}`;
        if (lasts(style.transitionDuration)) faults.push(`${name} has a transition`);
        if (style.animationName !== 'none' && lasts(style.animationDuration))
          faults.push(`${name} is animated`);
        if (style.scrollBehavior === 'smooth') faults.push(`${name} scrolls smoothly`);
      }
      return faults;
    }, running);
  });
  await page.emulateMedia({ reducedMotion: null });
  return moving;
}
