import type { Calendar } from '../../domain/calendar/calendar.ts';
import { france } from '../../domain/charter/test-charter.ts';
import { publishCharter } from '../charters/publish-charter.server.ts';
import { sweep } from '../ledger/sweep.server.ts';
import {
  agent,
  agreed,
  type Company,
  charterToPublish,
  later,
  opening,
  pausing,
  play,
  publisher,
  withdrawing,
} from '../test-company.ts';

/** On which Wednesday is no work, as turns out once it is over. */
export const holidayOn = (...dates: string[]): Calendar => ({
  ...france,
  holidays: dates.map((date) => ({ date, name: { fr: 'Fête' } })),
});

export const period = { charter: 'test', commitment: 'answer', from: '2026-03-02', to: '2026-03-08' };
export const because = 'calendar-incomplete' as const;

/**
 * Cases of the week from 2 March, to be answered within two working days, and the calendar published anew on 10 March, by which
 * Wednesday the 4th was a holiday. Late by the old one alone: `late` and, answered by nobody, `open`. Kept by both: `kept`. Late by
 * both: `later`. Nothing changes for `friday`, nor for what was opened in the week after.
 */
export async function playWrongWeek(company: Company): Promise<void> {
  const monday = '2026-03-02T09:00:00Z';
  for (const reference of ['kept', 'late', 'later', 'paused', 'gone', 'open'])
    await play(company, agent, opening(reference, monday));
  await play(company, agent, pausing('paused', '2026-03-03T09:00:00Z'));
  await play(company, agent, later('resume', 'paused', '2026-03-03T15:00:00Z'));
  await play(company, agent, later('fulfil', 'kept', '2026-03-04T09:00:00Z'));
  company.at('2026-03-05T06:00:00Z');
  await sweep(company, company.now());
  await play(company, agent, later('fulfil', 'late', '2026-03-05T09:00:00Z'));
  await play(company, agent, withdrawing('gone', '2026-03-05T09:30:00Z'));
  await play(company, agent, later('fulfil', 'paused', '2026-03-05T10:00:00Z'));
  await play(company, agent, opening('friday', '2026-03-06T09:00:00Z'));
  await play(company, agent, later('fulfil', 'later', '2026-03-06T10:00:00Z'));
  await play(company, agent, later('fulfil', 'friday', '2026-03-09T10:00:00Z'));
  await play(company, agent, opening('after', '2026-03-09T11:00:00Z'));
  company.at('2026-03-10T08:00:00Z');
  const calendars = [holidayOn('2026-03-04')];
  agreed(await publishCharter(company, publisher, charterToPublish({ calendars })));
}
