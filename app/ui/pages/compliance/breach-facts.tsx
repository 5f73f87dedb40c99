import type { ReactElement, ReactNode } from 'react';
import type { BreachRecord } from '#app/domain/breach/record.ts';
import { findMessage } from '#app/i18n/messages.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { setLocalised } from '#app/languages/typography.ts';
import { paths } from '#app/paths.ts';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { UnitName } from '../../text/unit-name.tsx';
import { writerInWords } from './analysis-facts.tsx';
import { latenessInWords } from './breach-state.tsx';

/** What happened: the promise, when it was due, noticed and kept at last, and who logged it. */
export function BreachFacts({ words, breach }: { words: Translator; breach: BreachRecord }): ReactElement {
  const { t, language } = words;
  const { zone, late, unit, promise } = breach;
  const at = words.dateTime(breach.at, zone, { seconds: true });
  const how = findMessage(language, `breachFinders.${breach.found}`) ?? breach.found;
  const charter = setLocalised(breach.charter, language)?.text ?? promise.charter;
  const facts: ({ name: string; value: ReactNode } | null)[] = [
    {
      name: t('compliance.promise'),
      value: (
        <>
          <a href={paths.commitment(language, promise.charter, promise.commitment)}>
            {words.n(breach.commitment.number)}.{' '}
            <LocalisedText words={words} text={breach.commitment.title} />
          </a>
          <br />
          {t('compliance.edition', { charter, number: words.n(breach.edition) })}
        </>
      ),
    },
    { name: t(breach.case ? 'compliance.due' : 'compliance.happened'), value: at },
    {
      name: t('compliance.noticed'),
      value: t('compliance.noticedHow', { date: words.dateTime(breach.noticed, zone), how }),
    },
    breach.case ? { name: t('compliance.answered'), value: answeredInWords(words, breach) } : null,
    late && late.is !== 'withdrawn'
      ? { name: t('compliance.late'), value: latenessInWords(words, late) }
      : null,
    unit ? { name: t('compliance.unit'), value: <UnitName words={words} unit={unit} /> } : null,
    breach.loggedBy.length > 0
      ? {
          name: t('compliance.loggedBy'),
          value: words.list(breach.loggedBy.map((writer) => writerInWords(words, writer))),
        }
      : null,
    {
      name: t(breach.case ? 'compliance.reference' : 'compliance.occurrence'),
      value: subjectLink(words, breach),
    },
  ];
  return <KeyValueList facts={facts.filter((fact) => fact !== null)} />;
}

function answeredInWords(words: Translator, { late, closed, zone }: BreachRecord): string {
  const when = closed === null ? '' : words.dateTime(closed, zone);
  if (late?.is === 'withdrawn') return words.t('compliance.withdrawn', { date: when });
  return late?.is === 'waiting' || when === '' ? words.t('compliance.notAnswered') : when;
}

function subjectLink(words: Translator, { case: id, occurrence, reference }: BreachRecord): ReactNode {
  const { t, language } = words;
  if (id === null) {
    if (occurrence === null) return t('common.none');
    return linkAlone(paths.occurrence(language, occurrence), t('compliance.seeOccurrence'));
  }
  const label = reference ? t('compliance.seeCase', { reference }) : t('compliance.seeCasePlain');
  return linkAlone(paths.case(language, id), label);
}

function linkAlone(href: string, label: string): ReactElement {
  return (
    <span className="onward">
      <a href={href}>{label}</a>
    </span>
  );
}
