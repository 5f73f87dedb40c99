import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { DueWorking } from '../case/due-working.tsx';
import { Ordinals } from '../text/ordinals.tsx';
import type { ReceiptView } from './receipt-view.ts';

/** A working of more steps than this is folded: it would stand before the proof. */
const mostOpen = 12;

/** How the due date was worked out, day by day, by the function that decided on it. */
export function ReceiptWorking(props: {
  words: Translator;
  receipt: Pick<ReceiptView, 'zone' | 'working'>;
}): ReactElement {
  const { words, receipt } = props;
  const { working, zone } = receipt;
  const { t, dateTime } = words;
  if (!working) return <p className="note">{t('case.working.unknown')}</p>;
  const { steps, due, supposed } = working;
  const list = <DueWorking words={words} zone={zone} steps={steps} />;
  return (
    <>
      {supposed !== null && (
        <p className="prose">
          <Ordinals
            text={t('receipt.working.supposed', { now: dateTime(supposed, zone), due: dateTime(due, zone) })}
          />
        </p>
      )}
      {steps.length <= mostOpen ? (
        list
      ) : (
        <details>
          <summary>{t('receipt.working.steps', { count: steps.length })}</summary>
          {list}
        </details>
      )}
    </>
  );
}
