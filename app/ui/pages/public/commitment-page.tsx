import type { ReactElement } from 'react';
import { saidReported } from '#app/i18n/said-record.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { langOf } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { FigureGlance } from '../../trust/figure-glance.tsx';
import { Said } from '../../trust/said.tsx';
import { AnnouncedLess } from './announced.tsx';
import { Answer, BreachTime, Missed } from './breach-parts.tsx';
import { Chapter } from './chapter.tsx';
import {
  CommitmentClaims,
  CommitmentExemptions,
  CommitmentRemedies,
  CommitmentRestatements,
} from './commitment-followed.tsx';
import { CommitmentPerceived } from './commitment-perceived.tsx';
import { CommitmentRecord } from './commitment-record.tsx';
import { FailureTerms, MeasureTerms, OriginTerms } from './commitment-terms.tsx';
import type { CommitmentView } from './commitment-view.ts';
import { CustomerAnswers } from './customer-answers.tsx';
import { LeavingNote } from './leaving-note.tsx';
import { madeOf } from './made-of.ts';
import { periodName } from './period-links.tsx';
import { Prose } from './prose.tsx';

type Props = { words: Translator; commitment: CommitmentView };

/**
 * One promise, in the order in which one asks: what it says, how it is measured, what happens when we fail, how it has
 * been kept, its breaches; then where it comes from and its editions.
 */
export function CommitmentPage({ words, commitment }: Props): ReactElement {
  const { t, heading, language } = words;
  const { head, title, terms, howWeMeasure, notCovered } = commitment;
  return (
    <article className="flow" {...madeOf(commitment)}>
      <Breadcrumbs
        words={words}
        trail={[
          { label: head.name.text, href: paths.charter(language, head.slug) },
          { label: t('commitment.number', { number: terms.number }) },
        ]}
      />
      <h1 lang={langOf(words, title)} data-words={`commitments.${commitment.id}.title`}>
        {title.text}
      </h1>
      <Standing words={words} commitment={commitment} />
      {commitment.announced.length > 0 && (
        <AnnouncedLess words={words} slug={head.slug} announced={commitment.announced} alone />
      )}
      <Opening words={words} commitment={commitment} />
      <Chapter id="measured" title={heading('howWeMeasure')}>
        {howWeMeasure && (
          <Prose words={words} text={howWeMeasure} name={`commitments.${commitment.id}.howWeMeasure`} />
        )}
        <MeasureTerms words={words} commitment={commitment} />
      </Chapter>
      <Chapter id="failure" title={t('commitment.onFailure')}>
        <FailureTerms words={words} commitment={commitment} />
        <CommitmentRemedies words={words} commitment={commitment} />
      </Chapter>
      {notCovered && (
        <Chapter id="not-covered" title={heading('notCovered')}>
          <Prose words={words} text={notCovered} name={`commitments.${commitment.id}.notCovered`} />
        </Chapter>
      )}
      <Chapter id="record" title={t('commitment.record')}>
        <CommitmentRecord words={words} commitment={commitment} />
      </Chapter>
      <CustomerAnswers words={words} commitment={commitment} />
      <Chapter id="breaches" title={t('commitment.newestBreaches')}>
        <NewestBreaches words={words} commitment={commitment} />
      </Chapter>
      <Chapter id="exemptions" title={t('exemptions.figures.title')}>
        <CommitmentExemptions words={words} commitment={commitment} />
      </Chapter>
      {commitment.restated.length > 0 && <CommitmentRestatements words={words} commitment={commitment} />}
      <Chapter id="claims" title={t('claims.chapter')}>
        <CommitmentClaims words={words} commitment={commitment} />
      </Chapter>
      {commitment.perceived && (
        <CommitmentPerceived words={words} commitment={commitment} perceived={commitment.perceived} />
      )}
      <Chapter id="origin" title={t('commitment.origin')}>
        <OriginTerms words={words} commitment={commitment} />
      </Chapter>
      <Chapter id="changes" title={t('commitment.changes')}>
        <Changes words={words} commitment={commitment} />
      </Chapter>
    </article>
  );
}

/** Its nature, the day of its figures, and whether it still binds. */
function Standing({ words, commitment }: Props): ReactElement {
  const { t, date } = words;
  const { head, nature, retiredAfter } = commitment;
  const asOf = t(head.ended ? 'home.recordEnded' : 'common.figuresAsOf', { date: date(head.asOf) });
  return (
    <>
      <p className="note">
        <Ordinals text={`${t(`commitment.ofNature.${nature}`)} ${asOf}`} />
      </p>
      {retiredAfter !== null && <p>{t('commitment.retired', { edition: retiredAfter })}</p>}
      {commitment.leaving.length > 0 && <LeavingNote words={words} leaving={commitment.leaving} />}
    </>
  );
}

/** The promise in its own words, with its figure beside it. */
function Opening({ words, commitment }: Props): ReactElement {
  const { promise, figure, terms, period } = commitment;
  return (
    <div className="opening">
      {figure ? (
        <FigureGlance
          words={words}
          id={commitment.id}
          figure={figure}
          measure={terms.measure}
          period={periodName(words, period.chosen)}
        />
      ) : (
        <p className="note">{words.t('home.aspirational')}</p>
      )}
      <div>
        {promise && <Prose words={words} text={promise} name={`commitments.${commitment.id}.promise`} />}
      </div>
    </div>
  );
}

function NewestBreaches({ words, commitment }: Props): ReactElement {
  const { t, language } = words;
  const { head, id, breaches } = commitment;
  const { reported } = commitment;
  if (breaches.length === 0)
    return (
      <EmptyState
        text={reported ? <Said of={saidReported(words, id, reported)} /> : t('commitment.noBreach')}
      />
    );
  return (
    <>
      <ol className="breaches breaches--brief bare">
        {breaches.map((breach) => {
          const about = { words, head, breach };
          return (
            <li key={breach.id} className="breach">
              <div>
                <h3 className="breach__title">
                  <a href={paths.publicBreach(language, head.slug, breach.id)}>
                    <BreachTime {...about} />
                  </a>
                </h3>
                <Missed {...about} />
              </div>
              <Answer {...about} />
            </li>
          );
        })}
      </ol>
      <p>
        <a href={`${paths.breaches(language, head.slug)}?commitment=${id}`}>{t('commitment.breaches')}</a>
      </p>
    </>
  );
}

function Changes({ words, commitment }: Props): ReactElement {
  const { t, date, language } = words;
  const { head, changes } = commitment;
  return (
    <ul className="entries bare">
      {changes.map(({ edition, before, binding, state }) => (
        <li key={edition}>
          <Ordinals
            text={t('commitment.changeOf', {
              edition,
              date: date(binding),
              state: t(`commitment.change.${state}`),
            })}
          />
          {before !== null && (
            <>
              {', '}
              <a href={paths.comparison(language, head.slug, before, edition)}>{t('commitment.compare')}</a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
