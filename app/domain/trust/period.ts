import { addMonths, epochDay, plainDate } from '../calendar/day.ts';
import type { PlainDate } from '../instant.ts';

/** A span of days that figures are of; `key` is how an address names it: `12-months`, `all`, `2025`. */
export type Period = { key: string; from: PlainDate; to: PlainDate };
/** `misread`: the address asked for a period that there is not, and got the first one. */
export type PeriodChoice = { chosen: Period; choices: Period[]; misread: boolean };

/**
 * The period that an address asks for (`null`: nothing) among those that the record can give: the twelve months up
 * to `asOf`, the whole record, and each calendar year since `first`, newest first.
 */
export function choosePeriod(asked: string | null, first: PlainDate | null, asOf: PlainDate): PeriodChoice {
  const start = first !== null && first < asOf ? first : asOf;
  const newest = Number(asOf.slice(0, 4));
  const years = Array.from({ length: newest - Number(start.slice(0, 4)) + 1 }, (_, back) => newest - back);
  const lastTwelveMonths = { key: '12-months', from: monthsBefore(asOf, 12), to: asOf };
  const choices = [
    lastTwelveMonths,
    { key: 'all', from: start, to: asOf },
    ...years.map((year) => ({
      key: String(year),
      from: `${year}-01-01`,
      to: year === newest ? asOf : `${year}-12-31`,
    })),
  ];
  const found = choices.find(({ key }) => key === asked);
  return { chosen: found ?? lastTwelveMonths, choices, misread: asked !== null && !found };
}

/** The first of the days that make up the `months` months up to and including `day`. */
export function monthsBefore(day: PlainDate, months: number): PlainDate {
  return plainDate(addMonths(epochDay(day), -months) + 1);
}

/** The months `YYYY-MM` that end with the month of `day`, oldest first. */
export function lastMonths(day: PlainDate, count: number): string[] {
  const month = epochDay(`${day.slice(0, 7)}-01`);
  return Array.from({ length: count }, (_, place) =>
    plainDate(addMonths(month, place + 1 - count)).slice(0, 7),
  );
}
