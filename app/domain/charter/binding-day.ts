import { epochDay, plainDate } from '../calendar/day.ts';
import { dayOf } from '../calendar/zone.ts';
import type { Instant, PlainDate } from '../instant.ts';
import { defaultMethod, type Method } from '../trust/method.ts';
import { type CalendarNamed, differences } from './easing.ts';
import type { CharterTerms } from './terms.ts';

/** How many days before it binds an edition that eases must be published, since a moment. */
export type Notice = { days: number; since: Instant };

/** The notice that a method asks for; those of earlier versions name none. */
function noticeOf(method: Partial<Method>): number {
  return method.notice ?? defaultMethod.notice;
}

/** The notices with one more. The first edition of a ledger stands under the usual one while no method is published. */
export function withNotice(
  notices: readonly Notice[],
  method: Partial<Method> | null,
  since: Instant,
): Notice[] {
  if (method === null && notices.length > 0) return [...notices];
  return [...notices, { days: noticeOf(method ?? {}), since }];
}

/**
 * The first day on which an edition that eases may bind, published on a day. A method that asks for a shorter notice
 * counts once the longer one it replaced has passed: else a company could shorten it and ease on the same day.
 */
function noticeEnds(notices: readonly Notice[], published: PlainDate, zone: string): PlainDate {
  const [newest] = notices.slice(-1);
  const ends = [
    epochDay(published) + (newest?.days ?? defaultMethod.notice),
    ...notices.slice(0, -1).map(({ days }, place) => {
      const replaced = (notices[place + 1] as Notice).since;
      return epochDay(dayOf(replaced, zone)) + days;
    }),
  ];
  return plainDate(Math.max(...ends));
}

/** Why an edition may not bind from the day it names, and the first day from which it may. */
export type BindingRefusal = {
  code: 'binds-before-earlier' | 'binds-in-the-past' | 'binds-before-notice';
  earliest: PlainDate;
};

/** An edition about to be published: the charter’s newest before it, the day in its zone, the notices so far. */
type Publication = {
  terms: CharterTerms;
  earlier: CharterTerms | null;
  published: PlainDate;
  notices: readonly Notice[];
  calendarNamed: CalendarNamed;
};

/** Whether an edition after a charter’s first promises less, or binds from a day before its publication, as earlier versions let it. */
export function isEasing({
  terms,
  earlier,
  published,
  calendarNamed,
}: Omit<Publication, 'notices'>): boolean {
  if (!earlier) return false;
  const eases = differences(earlier, terms, calendarNamed).some((difference) => difference.eases);
  return eases || terms.binding < published;
}

/**
 * Whether an edition may bind from its day. Only a charter’s first may say since when it was promised; any other binds
 * from the day of its publication at the earliest, and one that eases after the notice.
 */
export function refuseBinding(publication: Publication): BindingRefusal | null {
  const { terms, earlier, published, notices, calendarNamed } = publication;
  if (!earlier) return null;
  const { binding } = terms;
  const eases = differences(earlier, terms, calendarNamed).some((difference) => difference.eases);
  const free = published > earlier.binding ? published : earlier.binding;
  const noticed = noticeEnds(notices, published, terms.zone);
  const earliest = eases && noticed > free ? noticed : free;
  if (binding >= earliest) return null;
  if (binding < earlier.binding && earlier.binding > published)
    return { code: 'binds-before-earlier', earliest };
  return { code: binding < published ? 'binds-in-the-past' : 'binds-before-notice', earliest };
}
