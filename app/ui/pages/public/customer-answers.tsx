import type { ReactElement, ReactNode } from 'react';
import { saidAnswers } from '#app/i18n/said-answers.ts';
import { saidFigure } from '#app/i18n/said-figures.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { Said, saidAs } from '../../trust/said.tsx';
import { Chapter } from './chapter.tsx';
import type { CommitmentView } from './commitment-view.ts';

/** What customers say of a promise, beside what the log says of the same period. */
export function CustomerAnswers(props: {
  words: Translator;
  commitment: CommitmentView;
}): ReactElement | null {
  const { words, commitment } = props;
  const { t } = words;
  const { id, answers, figure, terms, level } = commitment;
  if (!answers) return null;
  const said = saidAnswers(words, id, answers, level);
  const rate = figure && saidAs(saidFigure(words, { id, measure: terms.measure }, figure), 'rate');
  const facts: { name: string; value: ReactNode }[] = answers.said
    ? [
        {
          name: t('commitment.answers.customers'),
          value: (
            <>
              <Said of={saidAs(said, 'share')} /> (<Said of={saidAs(said, 'interval')} />)
            </>
          ),
        },
        ...(rate ? [{ name: t('commitment.answers.log'), value: <Said of={rate} /> }] : []),
        { name: t('commitment.answers.given'), value: <Said of={saidAs(said, 'counts')} /> },
      ]
    : [];
  return (
    <Chapter id="answers" title={t('commitment.answers.title')}>
      {answers.said ? (
        <>
          <KeyValueList facts={facts} />
          {answers.said.than && (
            <p className="prose">
              <Said of={saidAs(said, 'than')} />
            </p>
          )}
        </>
      ) : (
        <p className="prose">
          <Said of={saidAs(said, 'few')} />
        </p>
      )}
      <p className="note">{t('commitment.answers.note')}</p>
    </Chapter>
  );
}
