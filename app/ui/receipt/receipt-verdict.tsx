import type { ReactElement, ReactNode } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { Notice } from '../notices/notice.tsx';

/** Where the number of a line goes, in sentences that the script completes. */
const SEQ = '\u0001';

/**
 * What may come of checking a receipt, every sentence of it: the script shows the one that fits. Without it the first
 * one stands, which says so.
 */
export function ReceiptVerdict(props: {
  words: Translator;
  id: string;
  signed: boolean;
  saved: boolean;
}): ReactElement {
  const { words, id, signed, saved } = props;
  const { t } = words;
  if (!signed)
    return (
      <Notice words={words} kind="info">
        {t('receipt.notSigned')}
      </Notice>
    );
  const says = (kind: 'done' | 'error' | 'info', title: string, text: ReactNode) => (
    <Notice words={words} kind={kind} title={title}>
      {text}
    </Notice>
  );
  const refused = t('receipt.refusedTitle');
  return (
    <>
      <div role="status" data-receipt={id}>
        <div data-verdict="">{says('info', t('receipt.uncheckedTitle'), t('receipt.unchecked'))}</div>
        <div data-verdict="signed" hidden>
          {says('done', t('receipt.provedTitle'), t('receipt.proved'))}
        </div>
        <div data-verdict="included" hidden>
          {says('info', t('receipt.includedTitle'), t('receipt.included'))}
        </div>
        {(['key', 'checkpoint', 'signature'] as const).map((fault) => (
          <div key={fault} data-verdict={fault} hidden>
            {says('error', refused, t(`receipt.refused.${fault}`))}
          </div>
        ))}
        {(['entry', 'inclusion'] as const).map((fault) => (
          <div key={fault} data-verdict={fault} hidden>
            {says('error', refused, <WithSeq text={t(`receipt.refused.${fault}`, { seq: SEQ })} />)}
          </div>
        ))}
        <div data-verdict="figure" hidden>
          {says('error', refused, t('receipt.refused.figure'))}
          <p data-what />
        </div>
        <div data-verdict="unable" hidden>
          {says('info', t('receipt.unableTitle'), t('receipt.unable'))}
        </div>
      </div>
      <h3>{t('receipt.notProved')}</h3>
      <ul className="prose">
        <li>{t('receipt.notProvedTruth')}</li>
        <li>{t('receipt.notProvedWhole')}</li>
        <li>{t('receipt.notProvedTime')}</li>
        <li>{t('receipt.notProvedKey')}</li>
        {saved && <li>{t('receipt.notProvedFile')}</li>}
      </ul>
    </>
  );
}

function WithSeq({ text }: { text: string }): ReactElement {
  const [before, after] = text.split(SEQ);
  return (
    <>
      {before}
      <span data-seq />
      {after}
    </>
  );
}
