import type { ReactElement } from 'react';
import type { SurveyTerms } from '#app/domain/survey/terms.ts';
import { surveyInWords } from '#app/i18n/said-survey.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { localisedFor } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import type { SurveyState } from './surveys-page.tsx';

type SurveyPageProps = {
  words: Translator;
  slug: string;
  state: SurveyState;
  terms: SurveyTerms | null;
  number: number | null;
  /** What is wrong with its files, each a line. */
  faults: readonly string[];
  /** Whether its files say something else than what is published, which may take its place. */
  publishable: boolean;
  counts: { invited: number; ineligible: number; taken: number } | null;
  /** What was just done. */
  done: string | null;
};

/** One survey: what it asks, where it stands, who was invited, and what can be done next. */
export function SurveyPage(props: SurveyPageProps): ReactElement {
  const { words, slug, state, terms, number, done } = props;
  const { t, n, language } = words;
  const title = terms ? localisedFor(words, terms.title) : null;
  const [, ...lines] = terms ? surveyInWords(words, terms) : [];
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('surveys.title'), href: paths.staffSurveys(language) },
          { label: title?.text ?? slug },
        ]}
      />
      <h1 lang={title?.lang}>{title?.text ?? slug}</h1>
      {done === 'published' && (
        <Notice words={words} kind="done" live>
          {t('surveys.done.published')}
        </Notice>
      )}
      <p className="lede">{t(`surveys.standing.${state}`)}</p>
      <Faults {...props} />
      {lines.length > 0 && (
        <ul className="prose">
          {lines.map((line) => (
            <li key={line}>
              <Ordinals text={line} />
            </li>
          ))}
        </ul>
      )}
      <Counts {...props} />
      {number !== null && <p className="note">{t('surveys.version', { number: n(number), slug })}</p>}
      <Next {...props} />
    </article>
  );
}

function Faults({ words: { t }, faults, slug }: SurveyPageProps): ReactElement | null {
  if (faults.length === 0) return null;
  return (
    <section className="flow" aria-labelledby="faults">
      <h2 id="faults">{t('surveys.faults')}</h2>
      <p>{t('surveys.mend', { check: '`kept check`', folder: `content/surveys/${slug}/` })}</p>
      <ul className="prose">
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </section>
  );
}

function Counts({ words, counts, terms }: SurveyPageProps): ReactElement | null {
  const { t, n, percent } = words;
  if (!counts) return null;
  const able = counts.invited - counts.ineligible;
  const taken =
    able > 0
      ? t('surveys.takenOf', { taken: n(counts.taken), share: percent(counts.taken / able, 0) })
      : n(0);
  return (
    <section className="flow" aria-labelledby="counts">
      <h2 id="counts">{t('surveys.watch')}</h2>
      <KeyValueList
        facts={[
          {
            name: t('surveys.invited'),
            value: t('surveys.invitedOf', { invited: n(counts.invited), size: n(terms?.frame.size ?? 0) }),
          },
          { name: t('surveys.taken'), value: taken },
        ]}
      />
      <p className="note">{t('surveys.watchNote')}</p>
    </section>
  );
}

/** What can be done now: only what would not be refused. */
function Next({ words, slug, state, terms, publishable }: SurveyPageProps): ReactElement | null {
  const { t, language } = words;
  const isInviting = (state === 'to-come' || state === 'open') && terms?.codes !== 'open';
  const links = [
    ...(publishable ? [{ event: 'publication' as const, label: t('surveys.publication.title') }] : []),
    ...(isInviting
      ? [
          { event: 'invitations' as const, label: t('surveys.invitations.title') },
          { event: 'letters' as const, label: t('surveys.letters.title') },
        ]
      : []),
  ];
  if (links.length === 0) return null;
  return (
    <nav className="cluster acts" aria-label={t('case.actions')}>
      {links.map(({ event, label }) => (
        <a key={event} className="button button--second" href={paths.staffSurveyEvent(language, slug, event)}>
          {label}
        </a>
      ))}
    </nav>
  );
}
