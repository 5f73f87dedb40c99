import type { ReactElement, ReactNode } from 'react';
import type { NatureSpan } from '#app/domain/charter/terms.ts';
import { type Localised, localise } from '#app/domain/language.ts';
import { paths } from '#app/http/paths.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { targetInWords } from '../../trust/interval-strip.tsx';
import { type CalendarView, calendarInWords, countingInWords } from './clock-words.ts';
import type { CommitmentView } from './commitment-view.ts';
import { langOf } from './prose.tsx';
import { remedyInWords } from './remedy-words.ts';

type Fact = { name: string; value: ReactNode };
type Props = { words: Translator; commitment: CommitmentView };

/** The terms of a promise, each a name and what the charter says. */
export function CommitmentTerms({ words, commitment }: Props): ReactElement {
  const { t, named } = words;
  const { terms, mirrors, mirroredBy } = commitment;
  const text = (name: string, value: Localised | null): Fact[] =>
    value ? [{ name, value: <InLanguage words={words} text={value} /> }] : [];
  const twin = (name: string, of: CommitmentView['mirrors']): Fact[] =>
    of
      ? [
          {
            name,
            value: (
              <a href={paths.commitment(words.language, of.charter, of.id)} lang={langOf(words, of.title)}>
                {of.title.text}
              </a>
            ),
          },
        ]
      : [];
  const facts: Fact[] = [
    { name: t('commitment.nature'), value: <Natures {...{ words, commitment }} /> },
    {
      name: t('commitment.term.firmness'),
      value: t(terms.firmness === 'firm' ? 'commitment.firm' : 'home.aspirational'),
    },
    { name: t('commitment.term.measure'), value: t(`measures.${terms.measure}`) },
    ...(terms.every ? [{ name: t('commitment.term.every'), value: t(`every.${terms.every}`) }] : []),
    ...clockFacts({ words, commitment }),
    ...(terms.target === null
      ? []
      : [{ name: t('commitment.term.target'), value: targetOf(words, terms.target, terms.direction) }]),
    { name: t('commitment.term.remedy'), value: remedyOf({ words, commitment }) },
    ...(terms.exempt.length > 0
      ? [
          {
            name: t('commitment.term.exempt'),
            value: words.list(
              terms.exempt.map((ground) => named('grounds', ground)),
              'or',
            ),
          },
        ]
      : []),
    ...text(t('commitment.term.legalBasis'), terms.legalBasis),
    ...text(t('commitment.term.goesBeyond'), terms.goesBeyond),
    ...text(t('commitment.term.source'), terms.source),
    ...(terms.owner ? [{ name: t('commitment.term.owner'), value: named('roles', terms.owner) }] : []),
    ...(terms.reviewBy ? [{ name: t('commitment.term.reviewBy'), value: words.date(terms.reviewBy) }] : []),
    ...twin(t('commitment.mirrors'), mirrors),
    ...twin(t('commitment.mirroredBy'), mirroredBy),
  ];
  return <KeyValueList facts={facts} />;
}

function targetOf(
  words: Translator,
  target: number,
  direction: 'higher is better' | 'lower is better',
): string {
  const key = direction === 'higher is better' ? 'commitment.targetAtLeast' : 'commitment.targetAtMost';
  return words.t(key, { rate: targetInWords(words, target) });
}

function remedyOf({ words, commitment }: Props): string {
  const { remedy } = commitment.terms;
  return remedy ? remedyInWords(words, remedy).join(', ') : words.t('commitment.noRemedy');
}

function clockFacts({ words, commitment }: Props): Fact[] {
  const { t, named } = words;
  const { clock } = commitment.terms;
  const { calendar } = commitment;
  if (!clock) return [];
  const counting = countingInWords(words, clock);
  const grounds = words.list(clock.pauses.map((ground) => named('grounds', ground)));
  return [
    { name: t('commitment.term.starts'), value: <InLanguage words={words} text={clock.starts} /> },
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
              {words.date(date, { weekday: true, year: false })}
              {name && (
                <>
                  {', '}
                  <InLanguage words={words} text={name} />
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
          {natureInWords(words, span, head.asOf, place === 0 && terms.nature.length === 1)}
          {span.because && (
            <span className="quiet">
              {' – '}
              <InLanguage words={words} text={span.because} />
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

function InLanguage({ words, text }: { words: Translator; text: Localised }): ReactElement | null {
  const found = localise(text, words.language);
  if (!found) return null;
  const lang = langOf(words, found);
  return lang ? <span lang={lang}>{found.text}</span> : <span>{words.typeset(found.text)}</span>;
}
