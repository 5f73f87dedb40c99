import type { ReactElement } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { Remedy } from '#app/domain/remedy/remedy.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Notice } from '../../notices/notice.tsx';
import { remedyInWords } from '../public/remedy-words.ts';

/** What a breach owes to whoever asks: until when one may, or when somebody did. */
export type AskingShown = {
  breach: number;
  zone: string;
  remedy: Remedy;
  until: Instant;
  asked: Instant | null;
};

/** Says until when the customer may ask, and for what; draws nothing where nobody needs to. */
export function AskingNotice(props: {
  words: Translator;
  asking: AskingShown | null;
  now: Instant;
  /** Whether the reader may say that the customer asks. */
  mayAsk: boolean;
}): ReactElement | null {
  const { words, asking, now, mayAsk } = props;
  if (!asking) return null;
  const { t, language } = words;
  return (
    <Notice words={words} kind="info" title={t('remedies.asking.title')}>
      <p>{askingInWords(words, asking, now)}</p>
      {asking.asked === null && mayAsk && (
        <p className="onward">
          <a href={paths.askRemedy(language, asking.breach)}>{t('remedies.asking.link')}</a>
        </p>
      )}
    </Notice>
  );
}

/** Where the asking stands, in one or two sentences. */
export function askingInWords(words: Translator, asking: AskingShown, now: Instant): string {
  const { t } = words;
  const { asked, until, zone } = asking;
  const remedy = remedyInWords(words, asking.remedy).join(', ');
  if (asked !== null) return t('remedies.asking.asked', { date: words.dateTime(asked, zone) });
  const date = words.dateTime(until, zone);
  return t(now > until ? 'remedies.asking.lapsed' : 'remedies.asking.open', { date, remedy });
}
