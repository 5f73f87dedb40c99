import type { ReactElement } from 'react';
import type { BreachRecord } from '#app/domain/breach/record.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Notice } from '../../notices/notice.tsx';
import { Written } from '../../text/written.tsx';
import { writerInWords } from './analysis-facts.tsx';

/** Who sent an analysis back, when and why: read by officers, and first by whoever writes it anew. */
export function ReasonNotice(props: {
  words: Translator;
  breach: Pick<BreachRecord, 'firstLanguage' | 'zone'>;
  returned: NonNullable<BreachRecord['returned']>;
}): ReactElement {
  const { words, breach, returned } = props;
  const { by, at, reason } = returned;
  const who = writerInWords(words, by);
  return (
    <Notice
      words={words}
      kind="info"
      title={words.t('compliance.returnedBy', { who, date: words.dateTime(at, breach.zone) })}
    >
      <Reason words={words} breach={breach} reason={reason} />
    </Notice>
  );
}

/** A reason as it was written; erased with the customer it is none any more. */
export function Reason(props: {
  words: Translator;
  breach: Pick<BreachRecord, 'firstLanguage'>;
  reason: string | null;
}): ReactElement {
  const { words, breach, reason } = props;
  if (reason === null) return <p>{words.t('compliance.reasonErased')}</p>;
  return (
    <p>
      <Written words={words} language={breach.firstLanguage} text={reason} />
    </p>
  );
}
