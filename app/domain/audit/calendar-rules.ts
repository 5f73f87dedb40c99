import type { Calendar } from '../calendar/calendar.ts';
import { daysBecomeFewer } from '../clock/easing.ts';
import { instantOf } from '../instant.ts';
import type { Json } from '../ledger/canonical.ts';
import { documentOf } from '../ledger/document.ts';
import type { Entry } from '../ledger/entry.ts';
import { AuditFault } from './fault.ts';
import type { LedgerState } from './ledger-state.ts';

/** Holds a calendar to its hash; from here on it is the one in force under its name. @throws AuditFault */
export function publishCalendar(state: LedgerState, entry: Entry<'calendar.published'>): void {
  const { name, hash } = entry.public;
  const expected = documentOf(entry.public.calendar as Json).hash;
  if (expected !== hash) throw new AuditFault(entry.seq, 'wrong-hash', { expected, found: hash });
  const calendar = entry.public.calendar as unknown as Calendar;
  const before = state.publications.calendars.get(name)?.calendar;
  const number = 1 + state.calendarVersions.filter((version) => version.name === name).length;
  if (before && daysBecomeFewer(before, calendar) && state.easings.tells(entry))
    state.easings.publish('calendars', { name, number });
  state.publications.calendars.set(name, { hash, calendar });
  state.calendarVersions.push({ seq: entry.seq, at: instantOf(entry.recorded), name, calendar });
}
