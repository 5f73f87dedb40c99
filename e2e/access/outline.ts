import type { Page } from '@playwright/test';

/**
 * What is wrong with the outline that a page gives to those who hear it: headings that skip a level, landmarks without
 * names of their own, tables without caption or scope, ids used twice, links that lead to no place on the page.
 */
export function outlineFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const said = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const name = (element: Element) =>
      element.getAttribute('aria-label')?.trim() ||
      (element.getAttribute('aria-labelledby') ?? '')
        .split(/\s+/)
        .map((id) => said(document.getElementById(id) ?? document.createElement('p')))
        .join(' ')
        .trim();

    const headings = all('h1, h2, h3, h4, h5, h6').filter(seen);
    const level = (heading: Element) => Number(heading.tagName[1]);
    const topmost = headings.filter((heading) => level(heading) === 1);
    const landmarks = (selector: string) => all(selector).filter(seen);
    const navigations = landmarks('nav, [role=navigation]');
    const regions = landmarks('section[aria-label], section[aria-labelledby], [role=region], search, form');
    const named = [...navigations, ...regions.filter((region) => name(region))];
    const names = named.map((landmark) => `${landmark.tagName} ${name(landmark)}`);
    const ids = all('[id]').map(({ id }) => id);
    return [
      ...(topmost.length === 1 ? [] : [`${topmost.length} headings of level 1`]),
      ...headings.flatMap((heading, place) => {
        const before = headings[place - 1];
        const skips = before && level(heading) > level(before) + 1;
        return [
          ...(skips ? [`${heading.tagName} «${said(heading)}» follows ${before.tagName}`] : []),
          ...(said(heading) ? [] : [`an empty ${heading.tagName}`]),
        ];
      }),
      ...(landmarks('main').length === 1 ? [] : [`${landmarks('main').length} main landmarks`]),
      ...navigations.filter((each) => !name(each)).map((each) => `a navigation has no name: ${said(each)}`),
      ...names.filter((each, place) => names.indexOf(each) !== place).map((each) => `named twice: ${each}`),
      ...all('table')
        .filter((table) => !said(table.querySelector('caption') ?? document.createElement('p')))
        .map((table) => `a table has no caption: ${said(table).slice(0, 60)}`),
      ...all('th:not([scope])').map((cell) => `a header cell has no scope: ${said(cell)}`),
      ...all('table')
        .filter((table) => !table.querySelector('th'))
        .map((table) => `a table has no header cell: ${said(table).slice(0, 60)}`),
      ...all('fieldset')
        .filter((set) => !said(set.querySelector('legend') ?? document.createElement('p')))
        .map((set) => `a group of answers has no legend: ${said(set).slice(0, 60)}`),
      ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `the id ${id} is used twice`),
      ...all('a[href^="#"]')
        .filter((link) => !document.getElementById(link.getAttribute('href')?.slice(1) ?? ''))
        .map((link) => `${link.getAttribute('href')} leads nowhere`),
      ...all('[tabindex]')
        .filter((element) => element.tabIndex > 0)
        .map(
          (element) => `${element.tagName} «${said(element)}» pushes in with tabindex ${element.tabIndex}`,
        ),
    ];
  });
}
