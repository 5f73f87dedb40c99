import type { ReactElement } from 'react';
import type { PlainDate } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';

/** One day on the way to a due date: its place in the count, or `null` with why it does not count. */
export type DueStep = { day: PlainDate; count: number | null; why: string };

/** The working of a due date: each day with its place in the count, or why it was left out; then the due time. */
export function DueSteps(props: {
  words: Translator;
  start: string;
  steps: readonly DueStep[];
  due: string;
}): ReactElement {
  const { words, start, steps, due } = props;
  return (
    <ol className="due-steps bare">
      <li className="due-steps__end">{start}</li>
      {steps.map(({ day, count, why }) => (
        <li
          key={day}
          className={count === null ? 'due-steps__day due-steps__day--left-out' : 'due-steps__day'}
        >
          <span className="due-steps__count">{count === null ? '–' : words.n(count)}</span>
          <span>{words.date(day, { weekday: true, year: false })}</span>
          <span className="due-steps__why">
            {why || words.t(count === null ? 'case.doesNotCount' : 'case.counts')}
          </span>
        </li>
      ))}
      <li className="due-steps__end due-steps__end--due">
        <b>{words.t('case.due')}</b> {due}
      </li>
    </ol>
  );
}
