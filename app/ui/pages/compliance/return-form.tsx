import type { ReactElement, ReactNode } from 'react';
import type { BreachRecord } from '#app/domain/breach/record.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { TextArea } from '../../forms/text-area.tsx';
import { AnalysisFacts } from './analysis-facts.tsx';
import { WhyNotSigned } from './breach-page.tsx';

/** The analysis that is sent back, and why; where the one who reads may decide on it. */
export function ReturnForm(props: {
  words: Translator;
  breach: BreachRecord;
  id: string;
  reason: Parameters<typeof fromMeta>[0];
  longest: number;
  /** The hidden fields. */
  children: ReactNode;
}): ReactElement {
  const { words, breach, id, reason } = props;
  const { analysis, signOff } = breach;
  const { t } = words;
  if (!analysis) return <p>{t('compliance.notYetAnalysed')}</p>;
  const { defaultValue = '', ...field } = fromMeta(reason);
  return (
    <>
      <h2>{t('compliance.returnWhat')}</h2>
      <AnalysisFacts words={words} analysis={analysis} breach={breach} personal={breach.personal} />
      <WhyNotSigned words={words} breach={breach} />
      {signOff === 'offered' && (
        <form method="post" id={id} className="form">
          {props.children}
          <input type="hidden" name="analysis" value={analysis.seq} />
          <TextArea
            {...{ ...field, words, defaultValue, label: t('compliance.reason') }}
            required
            hint={t('compliance.reasonHint')}
            maxLength={props.longest}
          />
          <p>{t('compliance.returnMeaning')}</p>
          <p>
            <Button>{t('compliance.sendBack')}</Button>
          </p>
        </form>
      )}
    </>
  );
}
