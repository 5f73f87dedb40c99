import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Notice } from '../../../notices/notice.tsx';
import { Breadcrumbs } from '../../../shell/breadcrumbs.tsx';
import { KeyValueList } from '../../../tables/key-value-list.tsx';
import { langOf } from '../../../text/localised-text.tsx';
import { Ordinals } from '../../../text/ordinals.tsx';
import { Chapter } from '../chapter.tsx';
import { SurveyDrawn } from './survey-drawn.tsx';
import { SurveyKano } from './survey-kano.tsx';
import { SurveyMethod } from './survey-method.tsx';
import { SurveyProof } from './survey-proof.tsx';
import { SurveyPulse } from './survey-pulse.tsx';
import { SurveySentences } from './survey-sentences.tsx';
import { SurveyTies } from './survey-ties.tsx';
import type { SurveyView } from './survey-view.ts';
import { SurveyWho } from './survey-who.tsx';
import { stateInWords } from './survey-words.ts';

/** One survey: what was asked, of whom, and what came of it. Pictures first, then tables, then how it was worked out. */
export function SurveyPage({ words, survey }: { words: Translator; survey: SurveyView }): ReactElement {
  const { t, language } = words;
  const { slug, state, codes, title, results, answered, fictional, charter } = survey;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[{ label: t('results.title'), href: paths.voice(language) }, { label: title.text }]}
      />
      <h1 lang={langOf(words, title)}>{title.text}</h1>
      {fictional && (
        <Notice words={words} kind="info" title={t('results.fictional')}>
          <Ordinals text={stateInWords(words, survey)} />
        </Notice>
      )}
      {!fictional && (
        <p className="lead">
          <Ordinals text={stateInWords(words, survey)} />
        </p>
      )}
      {answered !== null && (
        <p className="prose">
          {t('results.inTens', { count: answered })} {t('results.untilClosed')}
        </p>
      )}
      {state === 'open' && (
        <p>
          <a href={paths.survey(language, slug)}>
            {t(`results.survey.answer.${codes === 'open' ? 'anybody' : 'invited'}`)}
          </a>
        </p>
      )}
      {results && !results.told && (
        <p className="prose">{t('results.survey.few', { least: survey.atLeast })}</p>
      )}
      {results?.told && (
        <>
          <SurveyKano words={words} results={results} />
          {results.drawn && <SurveyDrawn words={words} results={results} drawn={results.drawn} />}
          <SurveySentences words={words} results={results} />
          {results.pulse && <SurveyPulse words={words} pulse={results.pulse} />}
          <SurveyTies words={words} ties={results.ties} />
        </>
      )}
      <Asked words={words} survey={survey} />
      {results && <SurveyWho words={words} survey={survey} results={results} />}
      {results?.told && <SurveyMethod words={words} results={results} />}
      <SurveyProof words={words} survey={survey} />
      <p>
        <a href={paths.charter(language, charter.slug)} lang={langOf(words, charter.name)}>
          {t('results.seeCharter', { charter: charter.name.text })}
        </a>
      </p>
    </article>
  );
}

function Asked({ words, survey }: { words: Translator; survey: SurveyView }): ReactElement {
  const { t } = words;
  const { frame, asks, codes } = survey;
  const questions = [
    ...(asks.candidates > 0 ? [t('results.survey.candidates', { count: asks.candidates })] : []),
    ...(asks.items > 0 ? [t('results.survey.items', { count: asks.items })] : []),
  ];
  return (
    <Chapter id="asked" title={t('results.survey.asked')}>
      <KeyValueList
        facts={[
          {
            name: t('results.survey.frame'),
            value: (
              <span lang={langOf(words, frame.words)}>
                {t('results.survey.frameOf', { people: frame.words.text, size: frame.size })}
              </span>
            ),
          },
          {
            name: t('results.survey.questions'),
            value: (
              <ul className="bare">
                {questions.map((question) => (
                  <li key={question}>{question}</li>
                ))}
              </ul>
            ),
          },
          { name: t('results.survey.codes'), value: t(`results.survey.codesOf.${codes}`) },
        ]}
      />
    </Chapter>
  );
}
