import { entriesOfCases } from '#db/stores/ledger.server.ts';
import { findOpened } from '#db/stores/opened-cases.server.ts';
import { calendarVersions, readPublications } from '#db/stores/publications.server.ts';
import type { Context } from '../../context.server.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import type { Case } from '../../domain/case/case.ts';
import type { Ground } from '../../domain/case/decide.ts';
import type { RejudgedCases, RejudgedPromise } from '../../domain/charter/change.ts';
import { commitmentIn, editionNumbered, type Publications } from '../../domain/charter/published.ts';
import type { Instant, PlainDate } from '../../domain/instant.ts';
import { changedFrom, mayBeTouched, rejudge } from '../../domain/replay/rejudge.ts';

/** So many are named; the others are counted. */
const mostNamed = 20;
const never: PlainDate = '9999-12-31';
const none = { count: 0, from: never, to: '0000-01-01' };

/**
 * The settled cases that calendars would have judged otherwise, whichever version they were judged by and whichever charter they are of:
 * they stay as they are, and whoever publishes should know. Read some hundreds at a time, and others have their turn between.
 */
export async function readRejudged(
  { db, now, othersTurn }: Pick<Context, 'db' | 'now' | 'othersTurn'>,
  changed: readonly Calendar[],
): Promise<RejudgedCases> {
  const publications = await readPublications(db);
  const found: RejudgedCases = { count: 0, named: [], promises: [] };
  const byName = new Map(changed.map((calendar) => [calendar.name, calendar]));
  const touchedFrom = new Map<string, PlainDate>();
  for (const calendar of changed) {
    const days = (await calendarVersions(db, calendar.name)).map((each) =>
      changedFrom(each.calendar, calendar),
    );
    touchedFrom.set(calendar.name, days.sort()[0] ?? never);
  }
  for (const { charter, commitment } of readersOf(publications, byName)) {
    const opened = { charter, commitment, from: 0, to: now() };
    let promise: RejudgedPromise | null = null;
    for await (const subjects of findOpened(db, opened)) {
      const touched = subjects.flatMap((subject) => {
        const ground = groundOf(publications, subject, byName, now());
        const before = ground && publications.calendars.get(ground.calendar.name)?.calendar;
        const from = touchedFrom.get(ground?.calendar.name ?? '') ?? never;
        return before && mayBeTouched(subject, before, from) ? [{ subject, ground }] : [];
      });
      const histories = await entriesOfCases(
        db,
        touched.map(({ subject }) => subject.id),
      );
      for (const { subject, ground } of touched) {
        const history = (histories.get(subject.id) ?? []).map(({ entry }) => entry);
        const rejudged = rejudge(subject, history, ground);
        if (!rejudged) continue;
        found.count += 1;
        const { name: calendar, zone } = ground.calendar;
        promise = withCase(
          promise ?? { charter, commitment, calendar, ...none },
          dayOf(subject.opened, zone),
        );
        if (found.named.length < mostNamed) found.named.push(rejudged);
      }
      await othersTurn();
    }
    if (promise) found.promises.push(promise);
  }
  return found;
}

function withCase(promise: RejudgedPromise, opened: PlainDate): RejudgedPromise {
  const { count, from, to } = promise;
  return { ...promise, count: count + 1, from: opened < from ? opened : from, to: opened > to ? opened : to };
}

/** The promises that ever counted by one of these calendars. */
function readersOf({ editions }: Publications, byName: ReadonlyMap<string, Calendar>) {
  const readers = new Map<string, { charter: string; commitment: string }>();
  for (const { charter, terms } of editions)
    for (const { id, clock } of terms.commitments)
      if (clock && byName.has(clock.calendar)) readers.set(`${charter}/${id}`, { charter, commitment: id });
  return readers.values();
}

/** What judges a case by the new version of its calendar; `null` where that is not published anew. */
function groundOf(
  publications: Publications,
  subject: Case,
  byName: ReadonlyMap<string, Calendar>,
  now: Instant,
): Ground | null {
  const edition = editionNumbered(publications, subject.charter, subject.edition);
  const terms = edition && commitmentIn(edition, subject.commitment);
  const calendar = terms?.clock && byName.get(terms.clock.calendar);
  if (!edition || !terms?.clock || !calendar) return null;
  const place = { charter: edition.charter, edition: edition.number };
  const who = { id: 'replay', role: 'system' } as const;
  return { ...place, terms: { ...terms, clock: terms.clock }, calendar, now, who };
}
