import type { ReactElement, ReactNode } from 'react';
import { formatInstant, type Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { OutcomeMark } from '../case/outcome-mark.tsx';
import { Chapter } from '../pages/public/chapter.tsx';
import { KeyValueList } from '../tables/key-value-list.tsx';
import { langOf } from '../text/localised-text.tsx';
import { Ordinals } from '../text/ordinals.tsx';
import { ReceiptAnswer } from './receipt-answer.tsx';
import { ReceiptBreach } from './receipt-breach.tsx';
import { ReceiptLine } from './receipt-line.tsx';
import { ReceiptVerdict } from './receipt-verdict.tsx';
import { type ReceiptView, receiptStanding } from './receipt-view.ts';
import { ReceiptWorking } from './receipt-working.tsx';
import { Said } from './said.tsx';

export type ReceiptProps = {
  words: Translator;
  receipt: ReceiptView;
  /** Public origin of the site: what a saved file leads back to. */
  origin: string;
  /** It stands in a file of its own: addresses are whole. */
  saved: boolean;
  /** The form by which its customer answers; missing in a file. */
  form?: ReactNode;
  /** They have just answered. */
  isAnswered?: boolean;
};

/**
 * A case for its customer: what was promised, how it stands, and every line of the ledger about it with its proof.
 * What the script checks is what these elements show (`data-…`), on the page as in the saved file.
 */
export function ReceiptArticle(props: ReceiptProps): ReactElement {
  const { words, receipt, origin, saved, form, isAnswered = false } = props;
  const { t, language } = words;
  const { promise, signed, lines, facts } = receipt;
  const base = saved ? origin : '';
  return (
    <article className="flow receipt">
      <h1>{t('receipt.title')}</h1>
      <div className="opening promised">
        <p className="eyebrow">{t('receipt.promised')}</p>
        <div>
          <p className="promised__words">
            <a
              href={base + paths.commitment(language, promise.charter.slug, promise.id)}
              lang={langOf(words, promise.title)}
            >
              {promise.title.text}
            </a>
          </p>
          <p className={facts.outcome === 'breached' ? 'promised__broken' : 'promised__stands'}>
            <Ordinals text={receiptStanding(words, receipt)} />
          </p>
          <p>
            <a href={base + paths.newClaim(language, promise.charter.slug, promise.id, receipt.id)}>
              {t('claims.link')}
            </a>
          </p>
        </div>
      </div>
      <Chapter id="case" title={t('receipt.case')}>
        <Facts words={words} receipt={receipt} />
        <p className="note">{words.zones(receipt.zone)}</p>
      </Chapter>
      <ReceiptBreach words={words} receipt={receipt} base={base} />
      <ReceiptAnswer words={words} receipt={receipt} {...{ base, form, isAnswered }} />
      {!receipt.struck && (
        <Chapter id="working" title={t('receipt.working.title')}>
          <ReceiptWorking words={words} receipt={receipt} />
        </Chapter>
      )}
      <Chapter id="proof" title={t('receipt.proof')}>
        <ReceiptVerdict words={words} id={receipt.id} signed={signed !== null} saved={saved} />
      </Chapter>
      <Keep {...props} />
      <Chapter
        id="lines"
        title={t('receipt.lines')}
        wide={
          <ol className="entry-lines bare">
            {lines.map((line) => (
              <ReceiptLine key={line.seq} words={words} line={line} zone={receipt.zone} base={base} />
            ))}
          </ol>
        }
      />
      {signed && (
        <Chapter id="signed" title={t('receipt.signed')}>
          <p className="prose">
            <Ordinals text={t('receipt.signedSays', { date: words.dateTime(signed.signed, receipt.zone) })} />
          </p>
          <pre>
            <code className="bytes" data-checkpoint>
              {signed.note}
            </code>
          </pre>
          <p>{t('receipt.keySays')}</p>
          <pre>
            <code className="bytes" data-key>
              {signed.key}
            </code>
          </pre>
        </Chapter>
      )}
    </article>
  );
}

function Facts({ words, receipt }: Pick<ReceiptProps, 'words' | 'receipt'>): ReactElement {
  const { t } = words;
  const { facts, zone, id } = receipt;
  const said = (name: string, label: string, value: string, shown: ReactNode) => ({
    name: label,
    value: (
      <Said name={name} value={value} label={label}>
        {shown}
      </Said>
    ),
  });
  const at = (name: string, label: string, instant: Instant) =>
    said(name, label, formatInstant(instant), <Ordinals text={words.dateTime(instant, zone)} />);
  return (
    <KeyValueList
      facts={[
        at('opened', t('receipt.opened'), facts.opened),
        ...(facts.due === null ? [] : [at('due', t('case.due'), facts.due)]),
        ...(facts.closed === null ? [] : [at('closed', t('case.closed'), facts.closed)]),
        ...(facts.unit === null ? [] : [{ name: t('case.unit'), value: <bdi>{facts.unit}</bdi> }]),
        ...(facts.outcome === null
          ? []
          : [
              said(
                'outcome',
                t('case.outcome'),
                facts.outcome,
                <OutcomeMark words={words} of={facts.outcome} />,
              ),
            ]),
        { name: t('receipt.code'), value: <code className="code-line">{id}</code> },
      ]}
    />
  );
}

function Keep({ words, receipt, origin, saved }: ReceiptProps): ReactElement {
  const { t, language } = words;
  const address = origin + paths.receipt(language, receipt.id);
  return (
    <Chapter id="keep" title={t('receipt.keep')}>
      {!saved && receipt.signed && (
        <>
          <p>
            <a className="button button--second" href={paths.receiptFile(language, receipt.id)} download>
              {t('receipt.save')}
            </a>
          </p>
          <p className="prose">{t('receipt.keepSays')}</p>
        </>
      )}
      <p>
        {t('receipt.address')}{' '}
        <a className="entry-about" href={saved ? address : paths.receipt(language, receipt.id)}>
          <code className="code-line">{address}</code>
        </a>
      </p>
    </Chapter>
  );
}
