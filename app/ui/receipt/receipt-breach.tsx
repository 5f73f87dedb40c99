import type { ReactElement } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Apology, isSetAside, noApologyYet } from '../pages/public/breach-parts.tsx';
import { Chapter } from '../pages/public/chapter.tsx';
import { RemedyAccount } from '../pages/public/remedy-account.tsx';
import { remedyInWords } from '../pages/public/remedy-words.ts';
import { KeyValueList } from '../tables/key-value-list.tsx';
import { Ordinals } from '../text/ordinals.tsx';
import type { ReceiptView } from './receipt-view.ts';

type Props = {
  words: Translator;
  receipt: ReceiptView;
  /** What addresses begin with: nothing, or the origin of the site. */
  base: string;
};

/** What came of a breach: what is owed for it and what was paid, the apology, and where everybody reads of it. */
export function ReceiptBreach({ words, receipt, base }: Props): ReactElement | null {
  const { t, language } = words;
  const { breach, promise } = receipt;
  if (!breach) return null;
  const { apology, state } = breach;
  return (
    <>
      {(receipt.statement || !isSetAside(state)) && (
        <Chapter id="owed" title={t('publicBreach.owed')}>
          <Owed words={words} receipt={receipt} />
        </Chapter>
      )}
      <Chapter id="apology" title={t('register.apology')}>
        {apology ? (
          <Apology words={words} language={promise.firstLanguage} breach={breach.id} text={apology} />
        ) : (
          <p>{t(noApologyYet[state])}</p>
        )}
        <p className="onward">
          <a href={base + paths.publicBreach(language, promise.charter.slug, breach.id)}>
            {t('receipt.publicBreach')}
          </a>
        </p>
      </Chapter>
    </>
  );
}

function Owed({ words, receipt }: Pick<Props, 'words' | 'receipt'>): ReactElement {
  const { t } = words;
  const { promise, statement, zone } = receipt;
  const { edition, remedy } = promise;
  if (!remedy) return <p className="prose">{t('publicBreach.owedNothing', { edition })}</p>;
  const byTerms = t('publicBreach.owedBy', { edition, remedy: remedyInWords(words, remedy).join(', ') });
  if (statement)
    return (
      <>
        <RemedyAccount words={words} statement={statement} zone={zone} />
        <p className="prose">{byTerms}</p>
      </>
    );
  return <OwedByTerms words={words} receipt={receipt} byTerms={byTerms} />;
}

/** What the terms owe where the ledger holds nothing of it: it must be asked for, depends on the case, or is older. */
function OwedByTerms({ words, receipt, byTerms }: Pick<Props, 'words' | 'receipt'> & { byTerms: string }) {
  const { t, money } = words;
  const { owed, zone } = receipt;
  const at = (instant: Instant) => <Ordinals text={words.dateTime(instant, zone)} />;
  const facts = [
    ...(owed?.amount
      ? [{ name: t(`receipt.owed.${owed.grows ? 'soFar' : 'amount'}`), value: money(owed.amount) }]
      : []),
    ...(owed && owed.claimable !== null
      ? [{ name: t('receipt.owed.claimable'), value: at(owed.claimable) }]
      : []),
    ...(owed && owed.payable !== null ? [{ name: t('receipt.owed.payable'), value: at(owed.payable) }] : []),
    ...(owed?.late
      ? [{ name: t('receipt.owed.late'), value: t('receipt.owed.more', { amount: money(owed.late) }) }]
      : []),
  ];
  return (
    <>
      {facts.length > 0 && <KeyValueList facts={facts} />}
      <p className="prose">{byTerms}</p>
      {owed && !owed.amount && <p className="prose">{t('receipt.owed.unknown')}</p>}
      <Asking words={words} receipt={receipt} />
      <p className="note">{t('receipt.owed.noPayment')}</p>
    </>
  );
}

/** What the customer has to do for what must be asked for, or that they did. */
function Asking({ words, receipt }: Pick<Props, 'words' | 'receipt'>): ReactElement | null {
  const { t } = words;
  const { owed, breach, zone } = receipt;
  if (!owed || owed.claimable === null) return null;
  const asked = breach?.asked ?? null;
  if (asked !== null)
    return (
      <p className="prose">
        <Ordinals text={t('receipt.owed.asked', { date: words.dateTime(asked, zone) })} />
      </p>
    );
  return <p className="prose">{t(owed.lapsed ? 'receipt.owed.lapsed' : 'receipt.owed.ask')}</p>;
}
