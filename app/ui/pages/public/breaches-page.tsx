import type { ReactElement } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { Cause } from '#app/domain/ledger/kinds.ts';
import { paths } from '#app/http/paths.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Button } from '../../forms/button.tsx';
import { Select } from '../../forms/select.tsx';
import { Badge } from '../../notices/badge.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Pagination } from '../../tables/pagination.tsx';
import type { HeadView } from './charter-parts.tsx';
import { type PeriodChoiceView, periodName } from './period-links.tsx';
import { langOf, type Said } from './prose.tsx';

type State = 'declared' | 'analysed' | 'signed-off' | 'exempt' | 'corrected';
type NamedView = { id: string; number: number; title: Said };
type BreachView = {
  id: number;
  at: Instant;
  commitment: NamedView;
  since: { is: 'fulfilled' | 'open'; late: number } | { is: 'withdrawn' | 'over' };
  cause: Cause | null;
  apology: string | null;
  state: State;
};
export type RegisterView = {
  head: HeadView;
  commitments: readonly NamedView[];
  chosen: string | null;
  misread: boolean;
  period: PeriodChoiceView;
  breaches: readonly BreachView[];
  /** Places from which the pages before and after this one go on. */
  newer: string | null;
  older: string | null;
};
type Props = { words: Translator; register: RegisterView };

const tones: Record<State, 'plain' | 'kept' | 'missed' | 'doubt'> = {
  declared: 'missed',
  analysed: 'doubt',
  'signed-off': 'kept',
  exempt: 'plain',
  corrected: 'plain',
};

/** Every breach, newest first. */
export function BreachesPage({ words, register }: Props): ReactElement {
  const { t, date } = words;
  const { head, breaches, chosen, period } = register;
  const everything = chosen === null && period.chosen.key === 'all';
  return (
    <article className="flow">
      <h1>{t('register.title')}</h1>
      <p className="lead">
        {t('register.lede')} {head.ended && t('home.recordEnded', { date: date(head.asOf) })}
      </p>
      {register.misread && <p className="note">{t('register.misread')}</p>}
      <Filters words={words} register={register} />
      {breaches.length === 0 ? (
        <EmptyState text={t(everything ? 'register.empty' : 'register.emptyChoice')} />
      ) : (
        <ol className="breaches bare">
          {breaches.map((breach) => (
            <Breach key={breach.id} words={words} breach={breach} head={head} />
          ))}
        </ol>
      )}
      <Pagination
        words={words}
        newerHref={register.newer && turnTo(words, register, 'after', register.newer)}
        olderHref={register.older && turnTo(words, register, 'before', register.older)}
      />
    </article>
  );
}

function Filters({ words, register }: Props): ReactElement {
  const { t } = words;
  const { head, commitments, chosen, period } = register;
  return (
    <form
      className="form form--row"
      action={paths.breaches(words.language, head.slug)}
      aria-label={t('register.filters')}
    >
      <Select
        words={words}
        name="commitment"
        label={t('register.commitment')}
        required
        noEmpty
        defaultValue={chosen ?? ''}
        options={[
          { value: '', label: t('register.every') },
          ...commitments.map(({ id, number, title }) => ({
            value: id,
            label: t('register.about', { number, title: title.text }),
          })),
        ]}
      />
      <Select
        words={words}
        name="period"
        label={t('register.period')}
        required
        noEmpty
        defaultValue={period.chosen.key}
        options={period.choices.map((choice) => ({ value: choice.key, label: periodName(words, choice) }))}
      />
      <Button kind="second">{t('common.filter')}</Button>
    </form>
  );
}

function Breach(props: { words: Translator; breach: BreachView; head: HeadView }): ReactElement {
  const { words, breach, head } = props;
  const { t } = words;
  const { id, at, commitment, cause, apology, state } = breach;
  const { number, title } = commitment;
  return (
    <li className="breach" id={`breach-${id}`}>
      <p className="breach__time">
        <time dateTime={new Date(at * 1000).toISOString()}>{words.dateTime(at, head.zone)}</time>
      </p>
      <div className="breach__what">
        <h2 className="breach__title">
          <a href={paths.commitment(words.language, head.slug, commitment.id)} lang={langOf(words, title)}>
            {number > 0 ? t('register.about', { number, title: title.text }) : title.text}
          </a>
        </h2>
        <p className="breach__facts">
          {sinceInWords(words, breach, head.ended)}.{' '}
          {cause && t('register.cause', { cause: t(`causes.${cause}`) })}{' '}
          <Badge tone={tones[state]}>{t(`register.states.${state}`)}</Badge>
        </p>
        {apology && (
          <blockquote className="breach__apology">
            <p className="eyebrow">{t('register.apology')}</p>
            {apology.split(/\n{2,}/).map((paragraph) => (
              <p key={paragraph} lang={langOf(words, { language: head.firstLanguage })}>
                {paragraph}
              </p>
            ))}
          </blockquote>
        )}
      </div>
    </li>
  );
}

function sinceInWords(words: Translator, { since }: BreachView, ended: boolean): string {
  const { t, duration } = words;
  if (!('late' in since)) return t(`register.since.${since.is}`);
  const key = since.is === 'open' && ended ? 'openAtEnd' : since.is;
  return t(`register.since.${key}`, { duration: duration(since.late) });
}

/** The next page of the same choice. */
function turnTo(
  { language }: Translator,
  register: RegisterView,
  way: 'before' | 'after',
  place: string,
): string {
  const query = new URLSearchParams({ period: register.period.chosen.key, [way]: place });
  if (register.chosen !== null) query.set('commitment', register.chosen);
  return `${paths.breaches(language, register.head.slug)}?${query}`;
}
