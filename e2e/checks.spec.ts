import type { Page } from '@playwright/test';
import { contrastFaults } from './access/contrast.ts';
import { focusFaults } from './access/focus.ts';
import { forcedColourFaults } from './access/forced-colours.ts';
import { languageFaults } from './access/languages.ts';
import { motionFaults } from './access/motion.ts';
import { outlineFaults } from './access/outline.ts';
import { summaryFaults } from './access/summary.ts';
import { targetFaults } from './access/targets.ts';
import { textFaults } from './access/text.ts';
import { axeViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { settingFaults } from './typography-faults.ts';

type Check = (page: Page) => Promise<string[]>;

/** What each check of a walk finds where there is something to find. */
const faults: [what: string, check: Check, body: string, found: RegExp][] = [
  ['an outline', outlineFaults, '<h1>a</h1><h3>b</h3>', /H3 «b» follows H1/],
  [
    'a language',
    languageFaults,
    '<p>We answer your complaint within ten days, and you are told when we have not.</p>',
    /said to be in fr/,
  ],
  ['a setting', settingFaults, '<h1>a</h1><p>b</p><p>c</p><p>Quoi?</p>', /no space before a mark/],
  ['text on text', textFaults, '<p>un</p><p style="margin-top:-2em">deux</p>', /lie on each other/],
  [
    'text cut off',
    textFaults,
    '<p style="width:2em;overflow:hidden;white-space:nowrap">trop long</p>',
    /is cut off/,
  ],
  ['a wide page', textFaults, '<p style="width:3000px">a</p>', /the page is \d+ pixels wide/],
  ['a small target', targetFaults, '<button style="all:unset;font-size:8px">a</button>', /by \d/],
  ['faint text', contrastFaults, '<p style="color:#999">a</p>', /«a» stands out by 2\.8\d instead of 4\.5/],
  ['faint answers', contrastFaults, '<input value="b" style="color:#aaa">', /«b» stands out/],
  ['hidden focus', focusFaults, '<a href="/" style="outline:none">a</a>', /shows no focus/],
  ['faint focus', focusFaults, '<a href="/" style="outline:3px solid #ddd">a</a>', /at a contrast of/],
  [
    'a jump of the focus',
    focusFaults,
    '<a href="/a" style="position:absolute;top:50em">a</a><a href="/b">b</a>',
    /jumps up/,
  ],
  ['motion', motionFaults, '<p style="transition:color 1s">a</p>', /has a transition/],
  [
    'painted drawings',
    forcedColourFaults,
    '<svg style="forced-color-adjust:none"><rect width="9" height="9" fill="#123"/></svg>',
    /painted/,
  ],
  ['a summary', summaryFaults, '<div class="form-errors"><a href="#x">Faute</a></div>', /no field/],
  ['a picture without words', axeViolations, '<main><h1>a</h1><img src="data:,"></main>', /image-alt/],
  [
    'faint text (axe)',
    axeViolations,
    '<main><h1 style="font-size:1em;color:#999">Un titre</h1></main>',
    /color-contrast/,
  ],
];

test.use({ bypassCSP: true });
for (const [what, check, body, found] of faults) {
  test(`a page at fault is told by its fault: ${what}`, async ({ page }) => {
    const html = (inside: string) =>
      `<!DOCTYPE html><html lang="fr"><title>Une page</title><style>a:focus{outline:3px solid}</style><body style="background:#fff">${inside}`;
    await page.setContent(html(body));
    expect((await check(page)).join('\n')).toMatch(found);
  });
}
