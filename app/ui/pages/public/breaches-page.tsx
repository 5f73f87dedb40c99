import type { ReactElement } from 'react';
import type { Counted } from '#app/domain/counted.ts';
import { saidPromiseOf, saidRegister } from '#app/i18n/said-register.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { Select } from '../../forms/select.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Pagination } from '../../tables/pagination.tsx';
import { LanguageNote, langOf } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { Said, saidAs } from '../../trust/said.tsx';
import { Answer, BreachTime, type BreachView, Missed } from './breach-parts.tsx';
import type { HeadView } from './charter-parts.tsx';
import { type MadeView, madeOf } from './made-of.ts';
import { type PeriodChoiceView, periodName } from './period-links.tsx';
import type { Said as Named } from './prose.tsx';
import { untilInWords } from './until-edition.ts';

type NamedView = { id: string; number: number; title: Named };
type LineView = BreachView & { commitment: NamedView };
export type RegisterView = {
  head: HeadView;
  made: MadeView;
  commitments: readonly (NamedView & { until: number | null })[];
  chosen: string | null;
  misread: boolean;
  period: PeriodChoiceView;
  count: Counted;
  /** Of these, what no figure counts. */
  setAside: number;
  /** Of these, late payments of remedies, which no rate counts. */
  latePayments: number;
  /** What was missed of promises reported as rates, which has no line; `null` where none is reported. */
  reported: number | null;
  breaches: readonly LineView[];
  /** Places from which the pages before and after this one go on. */
  newer: string | null;
  older: string | null;
};
type Props = { words: Translator; register: RegisterView };

/** Every breach, newest first: what was missed, and beside it what we say of it. */
export function BreachesPage({ words, register }: Props): ReactElement {
  const { t, date } = words;
  const { head, breaches, chosen, period } = register;
  const said = saidRegister(words, head, register);
  const everything = chosen === null && period.chosen.key === 'all';
  const ended = head.ended ? t('home.recordEnded', { date: date(head.asOf) }) : '';
  return (
    <article className="flow" {...madeOf(register)}>
      <h1>{t('register.title')}</h1>
      <p className="lead">
        <Ordinals text={`${t('register.lede')} ${ended}`} />
      </p>
      {register.misread && <p className="note">{t('register.misread')}</p>}
      <Filters words={words} register={register} />
      {register.reported !== null && (
        <p className="note">
          <Said of={saidAs(said, 'reported')} />
        </p>
      )}
      {breaches.length === 0 ? (
        <EmptyState text={t(everything ? 'register.empty' : 'register.emptyChoice')} />
      ) : (
        <>
          <p className="breaches__count">
            <b>
              <Said of={saidAs(said, 'all')} />
            </b>{' '}
            <span className="quiet">
              <Ordinals
                text={t('common.fromTo', { from: date(period.chosen.from), to: date(period.chosen.to) })}
              />
            </span>
          </p>
          {register.setAside > 0 && (
            <p className="note">
              <Said of={saidAs(said, 'set-aside')} />
            </p>
          )}
          {register.latePayments > 0 && (
            <p className="note">
              <Said of={saidAs(said, 'late-payments')} />
            </p>
          )}
          <ol className="breaches bare">
            {breaches.map((breach) => (
              <Line key={breach.id} words={words} breach={breach} head={head} />
            ))}
          </ol>
        </>
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
      className="form form--row breaches-choice"
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
          ...commitments.map(({ id, number, title, until }) => ({
            value: id,
            label: untilInWords(words, t('register.about', { number, title: title.text }), until),
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

function Line(props: { words: Translator; breach: LineView; head: HeadView }): ReactElement {
  const { words, breach, head } = props;
  const { title } = breach.commitment;
  return (
    <li className="breach" id={`breach-${breach.id}`}>
      <p className="breach__time">
        <BreachTime {...props} />
      </p>
      <div>
        <h2 className="breach__title">
          <a href={paths.publicBreach(words.language, head.slug, breach.id)} lang={langOf(words, title)}>
            <Said of={saidPromiseOf(words, breach)} />
          </a>
          <LanguageNote words={words} lang={langOf(words, title)} />
        </h2>
        <Missed {...props} />
      </div>
      <Answer {...props} />
    </li>
  );
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
