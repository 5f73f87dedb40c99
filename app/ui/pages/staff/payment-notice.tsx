import type { ReactElement } from 'react';
import type { Amount } from '#app/domain/remedy/remedy.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Notice } from '../../notices/notice.tsx';

/** For which breach a case opened by itself, and what is left to pay. */
export type PaymentShown = {
  breach: number;
  of: { case: string | null; reference: string | null };
  left: Amount | null;
};

/** Says what a case is about that nobody opened, and leads to where its payment is logged; draws nothing for any other. */
export function PaymentNotice(props: {
  words: Translator;
  payment: PaymentShown | null;
  /** Whether the reader may log payments, and open the register. */
  sees: { register: boolean; remedy: boolean };
}): ReactElement | null {
  const { words, payment, sees } = props;
  if (!payment) return null;
  const { t, n, language } = words;
  const { breach, of, left } = payment;
  return (
    <Notice words={words} kind="info" title={t('remedies.paymentCase.title')}>
      <p>{t('remedies.paymentCase.opened', { breach: n(breach) })}</p>
      <p>
        {left
          ? t('remedies.paymentCase.left', { amount: words.money(left) })
          : t('remedies.paymentCase.nothingLeft')}
      </p>
      {left && sees.remedy && (
        <p className="onward">
          <a href={paths.payment(language, breach)}>{t('remedies.paymentCase.pay')}</a>
        </p>
      )}
      {of.case !== null && (
        <p className="onward">
          <a href={paths.case(language, of.case)}>
            {of.reference === null
              ? t('remedies.paymentCase.case')
              : t('remedies.paymentCase.caseOf', { reference: of.reference })}
          </a>
        </p>
      )}
      {sees.register && (
        <p className="onward">
          <a href={paths.breach(language, breach)}>{t('case.seeBreach')}</a>
        </p>
      )}
    </Notice>
  );
}
