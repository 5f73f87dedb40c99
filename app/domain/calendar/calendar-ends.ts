import type { PlainDate } from '../instant.ts';

/** Thrown when a due date needs a day whose holidays the calendar does not know. */
export class CalendarEnds extends Error {
  override readonly name = 'CalendarEnds';
  readonly calendar: string;
  readonly covers: { from: PlainDate; to: PlainDate };

  constructor(calendar: string, covers: { from: PlainDate; to: PlainDate }) {
    super(`calendar "${calendar}" knows the days from ${covers.from} to ${covers.to} only`);
    this.calendar = calendar;
    this.covers = covers;
  }
}
