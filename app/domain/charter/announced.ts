import type { PlainDate } from '../instant.ts';
import { type CalendarNamed, type Difference, differences } from './easing.ts';
import { type Edition, editionInForce, editionsOf, type Publications } from './published.ts';

/** An edition that will bind, the one that it then replaces, and how they differ. */
export type Announced<E extends Edition = Edition> = { edition: E; before: E; differences: Difference[] };

/** What was published of a charter and binds after a day, soonest first; what is replaced before it binds is left out. */
export function announcedAfter<E extends Edition>(
  publications: Publications<E>,
  charter: string,
  day: PlainDate,
): Announced<E>[] {
  const calendarNamed: CalendarNamed = (name) => publications.calendars.get(name)?.calendar ?? null;
  const days = new Set(editionsOf(publications, charter).map(({ binding }) => binding));
  let before = editionInForce(publications, charter, day);
  const announced: Announced<E>[] = [];
  for (const binding of [...days].filter((each) => each > day).sort()) {
    const edition = editionInForce(publications, charter, binding);
    if (edition && before)
      announced.push({
        edition,
        before,
        differences: differences(before.terms, edition.terms, calendarNamed),
      });
    before = edition;
  }
  return announced;
}
