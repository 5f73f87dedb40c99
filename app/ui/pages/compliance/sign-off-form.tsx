import type { ReactElement, ReactNode } from 'react';
import type { BreachRecord } from '#app/domain/breach/record.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { AnalysisFacts, writerInWords } from './analysis-facts.tsx';
import { WhyNotSigned } from './breach-page.tsx';
import { PersonalCheck } from './personal-check.tsx';

/** The analysis that is signed, what signing means, and the button where the one who reads may sign. */
export function SignOffForm(props: {
  words: Translator;
  breach: BreachRecord;
  id: string;
  /** The box by which what looks personal is let stand. */
  confirmed: Parameters<typeof fromMeta>[0];
  /** The hidden fields. */
  children: ReactNode;
}): ReactElement {
  const { words, breach, id } = props;
  const { analysis, signOff } = breach;
  const { t } = words;
  if (!analysis) return <p>{t('compliance.notYetAnalysed')}</p>;
  return (
    <>
      <h2>{t('compliance.signOffWhat')}</h2>
      <AnalysisFacts words={words} analysis={analysis} breach={breach} personal={breach.personal} />
      <p className="note">
        {t('compliance.analysedBy', {
          who: writerInWords(words, analysis.by),
          date: words.dateTime(analysis.at, breach.zone),
        })}
      </p>
      <WhyNotSigned words={words} breach={breach} />
      {signOff === 'offered' && (
        <form method="post" id={id} className="form">
          {props.children}
          <input type="hidden" name="analysis" value={analysis.seq} />
          {analysis.apology && (
            <PersonalCheck
              words={words}
              field={fromMeta(props.confirmed)}
              text={analysis.apology}
              spans={breach.personal}
              language={breach.firstLanguage}
              quotes={false}
            />
          )}
          <p>{t('compliance.signOffMeaning')}</p>
          <p className="cluster">
            <Button>{t('compliance.signOff')}</Button>
            <ButtonLink kind="second" href={paths.sendBack(words.language, breach.id)}>
              {t('compliance.sendBack')}
            </ButtonLink>
          </p>
        </form>
      )}
    </>
  );
}
