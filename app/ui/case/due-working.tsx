import type { ReactElement, ReactNode } from 'react';
import type { Step } from '#app/domain/clock/explain.ts';
import type { Instant, PlainDate } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { setLocalised } from '#app/languages/typography.ts';
import { Ordinals } from '../text/ordinals.tsx';

/** The working of a due date, step by step: what counted, what did not and why, and where it ended. */
export function DueWorking(props: { words: Translator; zone: string; steps: readonly Step[] }): ReactElement {
  const { words, zone, steps } = props;
  return (
    <ol className="due-steps bare">
      {steps.map((step) => (
        <li key={JSON.stringify(step)} className={classOf(step)}>
          {lineOf(words, zone, step)}
        </li>
      ))}
    </ol>
  );
}

function classOf(step: Step): string {
  if (step.step === 'due') return 'due-steps__end due-steps__end--due';
  if (step.step === 'days') {
    return step.why === 'counted' ? 'due-steps__day' : 'due-steps__day due-steps__day--left-out';
  }
  return step.step === 'ran' ? 'due-steps__day' : 'due-steps__end';
}

function lineOf(words: Translator, zone: string, step: Step): ReactNode {
  const { t } = words;
  const at = (instant: Instant) => words.dateTime(instant, zone);
  switch (step.step) {
    case 'received':
      return t('case.working.received', { date: at(step.at) });
    case 'opening':
      return t('case.working.opening', { date: at(step.at) });
    case 'paused':
      return t('case.working.paused', { from: at(step.from), to: at(step.to) });
    case 'days':
      return <Days words={words} step={step} />;
    case 'ran': {
      const { seconds, total } = step;
      const ran = { duration: lengthOf(words, seconds), total: lengthOf(words, total) };
      return (
        <>
          <span className="due-steps__count" aria-hidden="true">
            +
          </span>
          <span>{t('case.working.ran', { from: at(step.from), to: at(step.to) })}</span>
          <span className="due-steps__why">
            {t(step.early ? 'case.working.ranUntilEarlyClosing' : 'case.working.ranFor', ran)}
          </span>
        </>
      );
    }
    case 'rolled':
      return t('case.working.rolled', { from: day(words, step.from), to: day(words, step.to) });
    case 'left-out':
      return t('case.working.leftOut', { count: step.steps });
    case 'due':
      return (
        <>
          <b>{t('case.due')}</b> {at(step.at)}
          {step.early && ` (${t('case.working.closedEarly')})`}
        </>
      );
  }
}

function Days({ words, step }: { words: Translator; step: Extract<Step, { step: 'days' }> }): ReactElement {
  const { from, to, why, holiday, total } = step;
  const counted = why === 'counted';
  const first = total - daysFrom(from, to);
  const count = first + 1 === total ? words.n(total) : `${words.n(first + 1)}–${words.n(total)}`;
  return (
    <>
      <span className="due-steps__count">{counted ? count : '–'}</span>
      <span className="due-steps__days">
        <Ordinals
          text={
            from === to
              ? day(words, from)
              : words.t('case.working.days', { from: day(words, from), to: day(words, to) })
          }
        />
      </span>
      <span className="due-steps__why">{whyOf(words, why, holiday)}</span>
    </>
  );
}

function whyOf(
  words: Translator,
  why: Extract<Step, { step: 'days' }>['why'],
  holiday: Extract<Step, { step: 'days' }>['holiday'],
): string {
  if (why === 'counted') return words.t('case.counts');
  if (why !== 'holiday') return words.t(`case.working.${why}`);
  const name = holiday && setLocalised(holiday, words.language)?.text;
  return name ? words.t('case.working.holiday', { name }) : words.t('case.working.holidayUnnamed');
}

function day(words: Translator, date: PlainDate): string {
  return words.date(date, { weekday: true, year: false });
}

function daysFrom(from: PlainDate, to: PlainDate): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000 + 1;
}

/** `2 h 05`: a working adds up, so that minutes are not rounded away. */
function lengthOf(words: Translator, seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 60 || minutes % 60 === 0) return words.duration(minutes * 60);
  const [hours, rest] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
  return words.t('durations.hoursMinutes', { hours, minutes: rest });
}
