import type { ReactElement } from 'react';
import type { DrawingRule } from '#app/domain/survey/conclude.ts';
import type { SurveyTerms } from '#app/domain/survey/terms.ts';
import { surveyInWords } from '#app/i18n/said-survey.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Notice } from '../../notices/notice.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { localisedFor } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { type SurveyCounts, SurveyTurnout } from './survey-turnout.tsx';
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
  counts: SurveyCounts;
  answered: number | null;
  /** Where anybody may answer it, in full; `null` where only those invited may, or nobody now. */
  address: string | null;
  closed: { complete: number; partial: number } | null;
  /** By which rule a charter was drawn from it last. */
  drawn: DrawingRule | null;
  /** Whether an officer reads it, who may close it and draw from it. */
  officer: boolean;
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
      {done === 'closed' && state === 'closed' && (
        <Notice words={words} kind="done" live>
          {t('results.close.done')}
        </Notice>
      )}
      {done === 'drawn' && state === 'closed' && (
        <Notice words={words} kind="done" live>
          {t('results.drawing.done')}
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
      {props.address && (
        <p>
          {t('surveys.address')} <a href={paths.survey(language, slug)}>{props.address}</a>
        </p>
      )}
      <SurveyTurnout {...props} title={title} />
      {number !== null && state !== 'closed' && (
        <p>
          <a href={paths.voiceSurvey(language, slug)}>{t('surveys.itsPage')}</a>
        </p>
      )}
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
      <p>{t('surveys.mend', { check: 'kept check', folder: `content/surveys/${slug}/` })}</p>
      <ul className="prose">
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </section>
  );
}

/** What can be done now: only what would not be refused. */
function Next(props: SurveyPageProps): ReactElement | null {
  const { words, slug, state, terms, publishable, officer, drawn } = props;
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
    ...(officer && state === 'closed' && terms && terms.candidates.length > 0
      ? [{ event: 'drawing' as const, label: t('results.drawing.title') }]
      : []),
    ...(officer && state === 'over' ? [{ event: 'closing' as const, label: t('results.close.title') }] : []),
  ];
  if (links.length === 0) return null;
  return (
    <nav className="cluster acts" aria-label={t('case.actions')}>
      {links.map(({ event, label }) => (
        <a key={event} className="button button--second" href={paths.staffSurveyEvent(language, slug, event)}>
          {label}
        </a>
      ))}
      {officer && drawn && (
        <a className="button button--second" href={paths.charterDraft(language, slug, drawn)} download>
          {t('results.draft.download')}
        </a>
      )}
    </nav>
  );
}
