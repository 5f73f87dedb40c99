import type { ReactElement } from 'react';
import type { PublicBreach } from '#app/domain/breach/since.ts';
import type { Remedy } from '#app/domain/remedy/remedy.ts';
import type { RemedyStatement } from '#app/domain/remedy/statement.ts';
import { type SaidCorrection, type SaidExemption, saidBreachFacts } from '#app/i18n/said-breach.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { LanguageNote, langOf } from '../../text/localised-text.tsx';
import { Said, saidAs } from '../../trust/said.tsx';
import { Apology, isSetAside, noApologyYet } from './breach-parts.tsx';
import { Chapter } from './chapter.tsx';
import type { HeadView } from './charter-parts.tsx';
import { type MadeView, madeOf } from './made-of.ts';
import type { Said as Named } from './prose.tsx';
import { RemedyAccount } from './remedy-account.tsx';
import { remedyInWords } from './remedy-words.ts';

export type PublicBreachView = PublicBreach & {
  head: HeadView;
  made: MadeView;
  commitment: { id: string; number: number; title: Named };
  /** By which it is judged. */
  edition: number;
  remedy: Remedy | null;
  /** What the ledger holds of it; `null` where it says of nothing that it is owed. */
  statement: RemedyStatement | null;
  /** What took it back. */
  correction: SaidCorrection;
  /** What was asked of it, and what became of that. */
  exemption: SaidExemption;
};
type Props = { words: Translator; breach: PublicBreachView };

/** One breach for whoever it happened to: what was promised, what we did not do, the apology, then why and what we owe. */
export function PublicBreachPage({ words, breach }: Props): ReactElement {
  const { t, language } = words;
  const { head, commitment, state } = breach;
  const said = saidBreachFacts(words, head, breach);
  return (
    <article className="flow" {...madeOf(breach)}>
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('register.title'), href: paths.breaches(language, head.slug) },
          { label: t('publicBreach.number', { number: words.n(breach.id) }) },
        ]}
      />
      <h1>
        <Said of={saidAs(said, 'day')} />
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
            <LanguageNote words={words} lang={langOf(words, commitment.title)} />
          </p>
          {state !== 'corrected' && (
            <p className="promised__broken">
              <Said of={saidAs(said, 'since')} />
            </p>
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
      {(state !== 'corrected' || breach.statement) && (
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
        <Apology words={words} language={head.firstLanguage} breach={breach.id} text={apology} />
      ) : (
        <p>{t(noApologyYet[state])}</p>
      )}
    </Chapter>
  );
}

function Happened({ words, breach }: Props): ReactElement {
  const { t } = words;
  const { head, since } = breach;
  const said = saidBreachFacts(words, head, breach);
  const value = (name: string) => <Said of={saidAs(said, name)} />;
  const missed = breach.state === 'corrected' ? 'publicBreach.loggedFor' : 'publicBreach.at';
  const facts = [
    { name: t(since.is === 'over' ? missed : 'publicBreach.due'), value: value('due') },
    { name: t('publicBreach.noticed'), value: value('noticed') },
    ...('late' in since
      ? [
          { name: t('publicBreach.fulfilled'), value: value('fulfilled') },
          { name: t('publicBreach.late'), value: value('late') },
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
  const said = saidBreachFacts(words, breach.head, breach);
  const facts = (['cause', 'severity'] as const).map((name) => ({
    name: t(`publicBreach.${name}`),
    value: <Said of={saidAs(said, name)} />,
  }));
  return <KeyValueList facts={facts} />;
}

function Owed({ words, breach }: Props): ReactElement {
  const { t, language } = words;
  const { head, commitment, edition, remedy, statement } = breach;
  const promised = remedy
    ? t('publicBreach.owedBy', { edition, remedy: remedyInWords(words, remedy).join(', ') })
    : t('publicBreach.owedNothing', { edition });
  return (
    <>
      {statement && <RemedyAccount words={words} statement={statement} zone={head.zone} />}
      <p className="prose">
        {promised}{' '}
        <a href={paths.commitment(language, head.slug, commitment.id)}>{t('publicBreach.wholePromise')}</a>
      </p>
    </>
  );
}

function FollowedUp({ words, breach }: Props): ReactElement {
  const { t, language } = words;
  const { id, head, correction, exemption } = breach;
  const said = saidBreachFacts(words, head, breach);
  const steps: { name: string; label: string; href?: string }[] = [
    { name: 'declared', label: t('publicBreach.declared'), href: paths.entry(language, id) },
    { name: 'analysed', label: t('publicBreach.analysed') },
    { name: 'signed-off', label: t('publicBreach.signedOff') },
    {
      ...{ name: 'exemption', label: t('exemptions.onBreach') },
      ...(exemption ? { href: paths.entry(language, exemption.seq) } : {}),
    },
    {
      ...{ name: 'corrected', label: t('publicBreach.corrected') },
      ...(correction ? { href: paths.entry(language, correction.entry) } : {}),
    },
  ];
  const taken = steps.filter(({ name }) => saidAs(said, name));
  return (
    <KeyValueList
      facts={taken.map(({ name, label, href }) => ({
        name: label,
        value: href ? (
          <a className="entry-about" href={href}>
            <Said of={saidAs(said, name)} />
          </a>
        ) : (
          <Said of={saidAs(said, name)} />
        ),
      }))}
    />
  );
}
