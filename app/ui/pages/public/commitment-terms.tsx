import type { ReactElement, ReactNode } from 'react';
import type { NatureSpan } from '#app/domain/charter/terms.ts';
import { targetInWords } from '#app/i18n/target-in-words.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { LocalisedText, langOf } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { type CalendarView, calendarInWords, countingInWords } from './clock-words.ts';
import type { CommitmentView } from './commitment-view.ts';
import { remedyInWords } from './remedy-words.ts';

type Fact = { name: string; value: ReactNode };
type Props = { words: Translator; commitment: CommitmentView };

/** How keeping it is established: the measure, its clock and calendar, the target. */
export function MeasureTerms({ words, commitment }: Props): ReactElement {
  const { t } = words;
  const { terms } = commitment;
  const facts: Fact[] = [
    { name: t('commitment.term.measure'), value: t(`measures.${terms.measure}`) },
    ...(terms.every ? [{ name: t('commitment.term.every'), value: t(`every.${terms.every}`) }] : []),
    ...(terms.dischargedBy
      ? [
          {
            name: t('commitment.term.dischargedBy'),
            value: t(`commitment.dischargedBy.${terms.dischargedBy}`),
          },
        ]
      : []),
    ...clockFacts({ words, commitment }),
    ...(terms.target === null
      ? []
      : [{ name: t('commitment.term.target'), value: targetOf(words, terms.target, terms.direction) }]),
  ];
  return <KeyValueList facts={facts} />;
}

/** What is owed for a breach, and what alone excuses one. */
export function FailureTerms({ words, commitment }: Props): ReactElement {
  const { t, named } = words;
  const { remedy, exempt } = commitment.terms;
  const grounds = exempt.map((ground) => named('grounds', ground));
  const facts: Fact[] = [
    {
      name: t('commitment.term.remedy'),
      value: remedy ? remedyInWords(words, remedy).join(', ') : t('commitment.noRemedy'),
    },
    ...(exempt.length > 0 ? [{ name: t('commitment.term.exempt'), value: words.list(grounds, 'or') }] : []),
  ];
  return <KeyValueList facts={facts} />;
}

/** Its nature and firmness, what it rests on, who answers for it, and its twin in another charter. */
export function OriginTerms({ words, commitment }: Props): ReactElement {
  const { t, named } = words;
  const { terms, mirrors, mirroredBy } = commitment;
  const text = (name: string, value: Localised | null): Fact[] =>
    value ? [{ name, value: <LocalisedText words={words} text={value} /> }] : [];
  const facts: Fact[] = [
    { name: t('commitment.nature'), value: <Natures {...{ words, commitment }} /> },
    {
      name: t('commitment.term.firmness'),
      value: t(terms.firmness === 'firm' ? 'commitment.firm' : 'home.aspirational'),
    },
    ...text(t('commitment.term.legalBasis'), terms.legalBasis),
    ...text(t('commitment.term.goesBeyond'), terms.goesBeyond),
    // Where a survey asked about it, the reason stands beside what was answered.
    ...(commitment.perceived
      ? []
      : text(t('editions.terms.perceivedOtherwise'), terms.perceivedOtherwise ?? null)),
    ...text(t('commitment.term.source'), terms.source),
    ...(terms.owner ? [{ name: t('commitment.term.owner'), value: named('roles', terms.owner) }] : []),
    ...(terms.reviewBy
      ? [{ name: t('commitment.term.reviewBy'), value: <Ordinals text={words.date(terms.reviewBy)} /> }]
      : []),
    ...twin(words, t('commitment.mirrors'), mirrors),
    ...twin(words, t('commitment.mirroredBy'), mirroredBy),
    ...(terms.culture
      ? [{ name: t('symmetry.cultures.culture'), value: t(`symmetry.culture.${terms.culture}`) }]
      : []),
  ];
  return <KeyValueList facts={facts} />;
}

function twin(words: Translator, name: string, of: CommitmentView['mirrors']): Fact[] {
  if (!of) return [];
  const value = (
    <a href={paths.commitment(words.language, of.charter, of.id)} lang={langOf(words, of.title)}>
      {of.title.text}
    </a>
  );
  return [{ name, value }];
}

function targetOf(
  words: Translator,
  target: number,
  direction: 'higher is better' | 'lower is better',
): string {
  const key = direction === 'higher is better' ? 'commitment.targetAtLeast' : 'commitment.targetAtMost';
  return words.t(key, { rate: targetInWords(words, target) });
}

function clockFacts({ words, commitment }: Props): Fact[] {
  const { t, named } = words;
  const { clock } = commitment.terms;
  const { calendar } = commitment;
  if (!clock) return [];
  const counting = countingInWords(words, clock);
  const grounds = words.list(clock.pauses.map((ground) => named('grounds', ground)));
  return [
    ...(commitment.terms.openedBy
      ? [
          {
            name: t('commitment.term.openedBy'),
            value: t(`commitment.openedBy.${commitment.terms.openedBy}`),
          },
        ]
      : []),
    { name: t('commitment.term.starts'), value: <LocalisedText words={words} text={clock.starts} /> },
    { name: t('commitment.term.within'), value: words.term(clock.within) },
    ...(counting.length > 0 ? [{ name: t('commitment.term.counting'), value: counting.join(' ') }] : []),
    {
      name: t('commitment.term.pauses'),
      value: clock.pauses.length > 0 ? t('commitment.pausesOn', { grounds }) : t('commitment.pausesNever'),
    },
    { name: t('commitment.term.reopen'), value: t(`commitment.reopens.${clock.reopen}`) },
    ...(calendar
      ? [
          {
            name: t('commitment.term.calendar'),
            value: (
              <>
                {calendarInWords(words, calendar, clock).join(' ')} <Holidays {...{ words, calendar }} />
              </>
            ),
          },
        ]
      : []),
  ];
}

function Holidays({ words, calendar }: { words: Translator; calendar: CalendarView }): ReactElement {
  const { t } = words;
  const { holidays, year, fromLibrary } = calendar;
  if (holidays.length === 0) return <>{t('commitment.noHolidays')}</>;
  return (
    <>
      {fromLibrary && <span>{t('commitment.holidayCredit')}</span>}
      <details>
        <summary>{t('commitment.holidays', { year })}</summary>
        <ul className="bare">
          {holidays.map(({ date, name }) => (
            <li key={date}>
              <Ordinals text={words.date(date, { weekday: true, year: false })} />
              {name && (
                <>
                  {', '}
                  <LocalisedText words={words} text={name} />
                </>
              )}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** The natures a promise has had, with their dates and what changed them. */
function Natures({ words, commitment }: Props): ReactElement {
  const { terms, head } = commitment;
  return (
    <ul className="bare">
      {terms.nature.map((span, place) => (
        <li key={span.from ?? 'always'}>
          <Ordinals text={natureInWords(words, span, head.asOf, place === 0 && terms.nature.length === 1)} />
          {span.because && (
            <span className="quiet">
              {' – '}
              <LocalisedText words={words} text={span.because} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function natureInWords(words: Translator, { from, is }: NatureSpan, asOf: string, only: boolean): string {
  const { t } = words;
  const nature = t(`natures.${is}`);
  if (from === null) return t(only ? 'commitment.natureAlways' : 'commitment.natureBefore', { nature });
  const key = from > asOf ? 'commitment.natureFuture' : 'commitment.natureFrom';
  return t(key, { nature, date: words.date(from) });
}
