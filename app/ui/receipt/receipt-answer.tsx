import type { ReactElement, ReactNode } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Notice } from '../notices/notice.tsx';
import { Chapter } from '../pages/public/chapter.tsx';
import { Ordinals } from '../text/ordinals.tsx';
import type { ReceiptView } from './receipt-view.ts';

/** Whether the promise was kept, in the eyes of its customer: what they answered, and the question while it may be answered. */
export function ReceiptAnswer(props: {
  words: Translator;
  receipt: ReceiptView;
  /** What addresses begin with: nothing, or the origin of the site. */
  base: string;
  form?: ReactNode;
  isAnswered: boolean;
}): ReactElement | null {
  const { words, receipt, base, form, isAnswered } = props;
  const { t, dateTime, language } = words;
  const { answer, asks, struck, zone, id } = receipt;
  if (struck) return null;
  if (!answer && !asks)
    return (
      <Chapter id="answer" title={t('receipt.answer.title')}>
        <p className="prose">{t('receipt.answer.later')}</p>
      </Chapter>
    );
  return (
    <Chapter id="answer" title={t('receipt.answer.title')}>
      {isAnswered && (
        <Notice words={words} kind="done" live>
          {t('receipt.answer.recorded')}
        </Notice>
      )}
      {answer && (
        <p className="prose">
          <Ordinals text={t(`receipt.answer.given.${answer.kept}`, { at: dateTime(answer.at, zone) })} />{' '}
          <Ordinals
            text={t(asks ? 'receipt.answer.until' : 'receipt.answer.settled', {
              until: dateTime(answer.until, zone),
            })}
          />
        </p>
      )}
      {asks &&
        (form ?? (
          <p>
            <a href={`${base}${paths.receipt(language, id)}#answer`}>{t('receipt.answer.there')}</a>
          </p>
        ))}
    </Chapter>
  );
}
