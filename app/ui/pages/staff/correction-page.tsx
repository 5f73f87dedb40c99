import type { ReactElement } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { held } from '#app/languages/typography.ts';
import { paths } from '#app/paths.ts';
import { FormErrors } from '../../forms/form-errors.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { caseInWords, nameOrRole } from './case-words.ts';
import { CorrectionForm, type CorrectionProps, type CorrectionShown } from './correction-form.tsx';
import { factsOf } from './entry-words.tsx';
import { TakenNotice } from './taken-notice.tsx';

/** The form that corrects an entry by another entry. */
export function CorrectionPage(props: CorrectionProps): ReactElement {
  const { words, shown, form } = props;
  const { t } = words;
  const { line, zone } = shown;
  const title = t('correction.title');
  const said = factsOf(words, zone, line);
  return (
    <article className="flow">
      <Breadcrumbs words={words} trail={[...trailTo(words, shown), { label: title }]} />
      <h1>{title}</h1>
      <section className="flow" aria-labelledby="entry">
        <h2 id="entry">{t('correction.entry', { number: words.n(line.seq) })}</h2>
        <KeyValueList
          facts={[
            {
              name: words.named('kinds', line.kind),
              value: (
                <b>
                  <LocalisedText words={words} text={shown.title} />
                </b>
              ),
            },
            { name: t('occurrence.at'), value: words.dateTime(line.occurred as Instant, zone) },
            {
              name: t('occurrence.logged'),
              value: `${words.dateTime(line.recorded, zone)}, ${t('common.by', { who: nameOrRole(words, line.who) })}`,
            },
            ...(line.note ? [{ name: t('events.note'), value: <bdi>{held(line.note)}</bdi> }] : []),
          ]}
        />
        {said.length > 0 && <p className="data">{said.join(' ')}</p>}
      </section>
      {line.correctable ? (
        <>
          <p className="prose">{t('correction.explained')}</p>
          <WhoMay words={words} shown={shown} />
          <FormErrors
            words={words}
            errors={form.errors}
            labels={{
              what: t('correction.what'),
              at: t('correction.at'),
              unit: t('newCase.unit'),
              ground: t('correction.ground'),
              kept: t('correction.kept'),
              promise: t('correction.promise'),
              reference: t('newCase.reference'),
              because: t('correction.because'),
              note: t('events.note'),
            }}
          />
          {props.taken && <TakenNotice words={words} taken={props.taken} />}
          <CorrectionForm {...props} />
        </>
      ) : (
        <Notice words={words} kind="info">
          {line.correctedBy === null
            ? t('correction.notPossibleStruck')
            : t('correction.notPossible', { number: words.n(line.correctedBy) })}
        </Notice>
      )}
    </article>
  );
}

/** Who may make this correction, and whether somebody was asked to already. */
function WhoMay(props: { words: Translator; shown: CorrectionShown }): ReactElement | null {
  const { words, shown } = props;
  const { t } = words;
  const { secondPerson, isSecond, request, zone } = shown;
  if (!secondPerson && !request) return null;
  return (
    <Notice words={words} kind="info">
      {secondPerson && (
        <p>
          {t(`correction.secondPerson.${secondPerson}`)}
          {!isSecond && !request && ` ${t('correction.mayAsk')}`}
        </p>
      )}
      {request && (
        <p>
          {t('correction.askedAlready', {
            who: nameOrRole(words, request.by),
            date: words.dateTime(request.at, zone),
          })}
        </p>
      )}
    </Notice>
  );
}

function trailTo(words: Translator, shown: CorrectionShown): { label: string; href: string }[] {
  const { t, language } = words;
  const queue = { label: t('queue.title'), href: paths.queue(language) };
  if (shown.case) {
    const label = caseInWords(words, shown.case);
    return [queue, { label, href: paths.case(language, shown.case.id) }];
  }
  const { seq } = shown.line;
  const { strikeOnly } = shown.facts;
  if (shown.encounter !== null)
    return [
      { label: t('encounters.staff.title'), href: paths.encounters(language) },
      {
        label: t('encounters.one', { number: words.n(shown.encounter) }),
        href: paths.encounter(language, shown.encounter),
      },
    ];
  if (strikeOnly === 'initiative')
    return [{ label: t('initiatives.staff.title'), href: paths.initiatives(language) }];
  if (strikeOnly === 'rate') return [queue, { label: t('rate.title'), href: paths.newRate(language) }];
  if (strikeOnly === 'duty') return [queue, { label: t('duty.title'), href: paths.newDischarge(language) }];
  const label = t('occurrence.title', { number: words.n(seq) });
  return [queue, { label, href: paths.occurrence(language, seq) }];
}
