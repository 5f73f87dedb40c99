import type { Instant } from '#app/domain/instant.ts';
import type { Content } from './content.ts';
import type { PageKey } from './page-key.ts';
import type { Terms } from './terms.ts';

/** A public page as it was rendered; times without another word are `performance.now()`, in milliseconds. */
export type Page = {
  key: PageKey;
  content: Content;
  terms: Terms;
  /** The present that it was rendered with. */
  made: Instant;
  /** When its rendering began. */
  began: number;
  /** When what it was made from changed, at the earliest; Infinity while it has not. */
  outdated: number;
  /** When a reader asked for it last; -Infinity while nobody has. */
  asked: number;
};

/** What is held against a page: both clocks, and when somebody last looked for changes. */
export type Moment = { now: number; present: Instant; lookedAt: number };

/** After this a page is too old to show that is known to be outdated, or of which nobody knows whether it is. */
export const longestOutdated = 1_000;
/** How long readers are spared the wait for a page that is being made anew without them, on a machine that is too slow. */
const longestBehind = 10_000;
/** A page that changes all the time is made anew once in this time, early enough to never be too old. */
export const restBetween = 750;
/** Pages that nobody asked for in this time are made anew when somebody does. */
const remembered = 30_000;

/**
 * Whether a page may be shown: it is not older than it says, and as far as anyone knows nothing has changed. One that
 * readers ask for is made anew in the background: where that takes longer than it should, everyone is shown the one
 * before, rather than nobody anything.
 */
export function mayBeShown(page: Page, moment: Moment): boolean {
  const { terms, began, outdated } = page;
  const { now, present, lookedAt } = moment;
  if (!isOfThisTime(page, present)) return false;
  if (terms.madeFrom === 'program') return true;
  const longest = isRemembered(page, moment) ? longestBehind : longestOutdated;
  return now < outdated + longest && now < Math.max(began, lookedAt) + longest;
}

/** Whether the present is one in which a page may be shown: not before the one it was made in, nor too long after. */
export function isOfThisTime({ made, terms }: Page, present: Instant): boolean {
  return made <= present && present < made + terms.seconds;
}

function isRemembered({ asked }: Page, { now }: Pick<Moment, 'now'>): boolean {
  return now - asked <= remembered;
}

/**
 * Whether a page should be made anew before a reader has to wait for it: one that readers ask for and that is
 * outdated, or half as old as it may become.
 * @param rest milliseconds that it is left alone after it was made
 */
export function isDue(page: Page, moment: Pick<Moment, 'now' | 'present'>, rest: number): boolean {
  const { now, present } = moment;
  if (!isRemembered(page, moment) || now - page.began < rest) return false;
  return page.outdated !== Number.POSITIVE_INFINITY || present - page.made >= page.terms.seconds / 2;
}
