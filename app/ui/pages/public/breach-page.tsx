import type { ReactElement } from 'react';
import type { Severity } from '#app/domain/breach/kinds.ts';
import type { CorrectionReason } from '#app/domain/correction/kinds.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { Remedy } from '#app/domain/remedy/remedy.ts';
import { findMessage } from '#app/i18n/messages.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { langOf } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { Apology, type BreachView, isSetAside, noApologyYet, sinceInWords } from './breach-parts.tsx';
import { Chapter } from './chapter.tsx';
import type { HeadView } from './charter-parts.tsx';
import type { Said } from './prose.tsx';
import { remedyInWords } from './remedy-words.ts';

export type PublicBreachView = BreachView & {
  head: HeadView;
  commitment: { id: string; number: number; title: Said };
  /** By which it is judged. */
  edition: number;
  remedy: Remedy | null;
  noticed: Instant;
  found: string;
  fulfilled: Instant | null;
  severity: Severity | null;
  analysed: Instant | null;
  signedOff: Instant | null;
  /** What took it back. */
  correction: { entry: number; at: Instant; because: CorrectionReason } | null;
};
type Props = { words: Translator; breach: PublicBreachView };

/** One breach for whoever it happened to: what was promised, what we did not do, the apology, then why and what we owe. */
export function PublicBreachPage({ words, breach }: Props): ReactElement {
  const { t, language } = words;
  const { head, at, commitment, state } = breach;
  const title = t('publicBreach.title', { date: words.dateOf(at, head.zone) });
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('register.title'), href: paths.breaches(language, head.slug) },
          { label: t('publicBreach.number', { number: words.n(breach.id) }) },
        ]}
      />
      <h1>
        <Ordinals text={title} />
      </h1>
      <div className="opening promised">
        <p className="eyebrow">{t('publicBreach.promised')}</p>
        <div>
          <p className="promised__words">
            <a
              href={paths.commitment(language, head.slug, commitment.id)}
              lang={langOf(words, commitment.title)}
            >
              {commitment.title.text}
            </a>
          </p>
          {state !== 'corrected' && (
            <p className="promised__broken">{sinceInWords(words, breach, 'publicBreach', head.ended)}</p>
          )}
        </div>
      </div>
      {isSetAside(state) && (
        <Notice words={words} kind="info">
          {t(`publicBreach.setAside.${state}`)}
        </Notice>
      )}
      <OurApology words={words} breach={breach} />
      <Chapter id="happened" title={t('publicBreach.happened')}>
        <Happened words={words} breach={breach} />
      </Chapter>
      {(breach.cause || !isSetAside(state)) && (
        <Chapter id="why" title={t('publicBreach.why')}>
          <Why words={words} breach={breach} />
        </Chapter>
      )}
      {state !== 'corrected' && (
        <Chapter id="owed" title={t('publicBreach.owed')}>
          <Owed words={words} breach={breach} />
        </Chapter>
      )}
      <Chapter id="followed-up" title={t('publicBreach.followedUp')}>
        <FollowedUp words={words} breach={breach} />
      </Chapter>
    </article>
  );
}

function OurApology({ words, breach }: Props): ReactElement | null {
  const { t } = words;
  const { head, apology, state } = breach;
  if (!apology && isSetAside(state)) return null;
  return (
    <Chapter id="apology" title={t('register.apology')}>
      {apology ? (
        <Apology words={words} language={head.firstLanguage} text={apology} />
      ) : (
        <p>{t(noApologyYet[state])}</p>
      )}
    </Chapter>
  );
}

function Happened({ words, breach }: Props): ReactElement {
  const { t, language } = words;
  const { head, at, since, noticed, fulfilled, found } = breach;
  const when = (instant: Instant) => <Ordinals text={words.dateTime(instant, head.zone)} />;
  const how = findMessage(language, `breachFinders.${found}`) ?? found;
  const date = words.dateTime(noticed, head.zone);
  const hadToWait = since.is === 'fulfilled' || since.is === 'open';
  const missed = breach.state === 'corrected' ? 'publicBreach.loggedFor' : 'publicBreach.at';
  const facts = [
    { name: t(since.is === 'over' ? missed : 'publicBreach.due'), value: when(at) },
    {
      name: t('publicBreach.noticed'),
      value: <Ordinals text={t('publicBreach.noticedHow', { date, how })} />,
    },
    ...(hadToWait
      ? [
          {
            name: t('publicBreach.fulfilled'),
            value: fulfilled === null ? t('publicBreach.notFulfilled') : when(fulfilled),
          },
          { name: t('publicBreach.late'), value: words.duration(since.late) },
        ]
      : []),
  ];
  return (
    <>
      <KeyValueList facts={facts} />
      <p className="note">{words.zones(head.zone)}</p>
    </>
  );
}

function Why({ words, breach }: Props): ReactElement {
  const { t } = words;
  const { cause, severity } = breach;
  if (!cause || !severity) return <p>{t('publicBreach.causeToCome')}</p>;
  const facts = [
    { name: t('publicBreach.cause'), value: t(`causes.${cause}`) },
    { name: t('publicBreach.severity'), value: t(`severities.${severity}`) },
  ];
  return <KeyValueList facts={facts} />;
}

function Owed({ words, breach }: Props): ReactElement {
  const { t, language } = words;
  const { head, commitment, edition, remedy } = breach;
  const promised = remedy
    ? t('publicBreach.owedBy', { edition, remedy: remedyInWords(words, remedy).join(', ') })
    : t('publicBreach.owedNothing', { edition });
  return (
    <>
      <p className="prose">{promised}</p>
      <p>
        <a href={paths.commitment(language, head.slug, commitment.id)}>{t('publicBreach.wholePromise')}</a>
      </p>
    </>
  );
}

function FollowedUp({ words, breach }: Props): ReactElement {
  const { t, language } = words;
  const { id, head, noticed, analysed, signedOff, correction, state } = breach;
  const on = (instant: Instant) => words.dateOf(instant, head.zone);
  const facts: { name: string; value: string; href?: string }[] = [
    {
      name: t('publicBreach.declared'),
      value: t('publicBreach.declaredAt', { date: on(noticed), entry: words.n(id) }),
      href: paths.entry(language, id),
    },
  ];
  // Nothing more is to come of what is set aside.
  if (analysed !== null || !isSetAside(state))
    facts.push({
      name: t('publicBreach.analysed'),
      value: analysed === null ? t('publicBreach.notYet') : t('common.on', { date: on(analysed) }),
    });
  if (signedOff !== null || !isSetAside(state))
    facts.push({
      name: t('publicBreach.signedOff'),
      value:
        signedOff === null
          ? t('publicBreach.notYet')
          : t('publicBreach.signedOffAt', { date: on(signedOff) }),
    });
  if (correction) {
    const { entry, at, because } = correction;
    facts.push({
      name: t('publicBreach.corrected'),
      value: t('publicBreach.correctedAt', {
        date: on(at),
        entry: words.n(entry),
        because: t(`correctionReasons.${because}`),
      }),
      href: paths.entry(language, entry),
    });
  }
  return (
    <KeyValueList
      facts={facts.map(({ name, value, href }) => ({
        name,
        value: href ? (
          <a className="entry-about" href={href}>
            <Ordinals text={value} />
          </a>
        ) : (
          <Ordinals text={value} />
        ),
      }))}
    />
  );
}
