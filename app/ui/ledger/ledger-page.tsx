import type { ReactElement } from 'react';
import type { Trouble } from '#app/domain/trouble.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../forms/button.tsx';
import { TextField } from '../forms/text-field.tsx';
import { EmptyState } from '../notices/empty-state.tsx';
import { Notice } from '../notices/notice.tsx';
import { Chapter } from '../pages/public/chapter.tsx';
import { KeyValueList } from '../tables/key-value-list.tsx';
import { Pagination } from '../tables/pagination.tsx';
import { Ordinals } from '../text/ordinals.tsx';
import { EntryLine } from './entry-line.tsx';
import type { LedgerView, SignedView } from './ledger-view.ts';
import { NotWatched, Witnesses } from './ledger-watch.tsx';

type Props = { words: Translator; page: LedgerView };
/**
 * Where the site is, what was looked for on it in vain, why nothing is signed any more, where that is so, and the charter that
 * comes first on it.
 */
/** `threats`: whether there is a page of what the ledger cannot prove. */
type Around = {
  origin: string;
  sought: string | null;
  trouble: Trouble | null;
  threats: boolean;
  charter: string | null;
};

/** The ledger for people: what is signed, how to check it, who else signed it, when nobody watched, and its entries. */
export function LedgerPage(props: Props & Around): ReactElement {
  const { words, page, origin, sought, trouble, threats, charter } = props;
  const { t } = words;
  return (
    <article className="flow">
      <h1>{t('ledger.title')}</h1>
      {trouble && <NotSigning words={words} page={page} trouble={trouble} />}
      {!page.turned && (
        <>
          <p className="lead">{t('ledger.lede')}</p>
          <Signed words={words} page={page} />
        </>
      )}
      <Chapter id="search" title={t('ledger.search')}>
        <Search words={words} sought={sought} />
      </Chapter>
      {!page.turned && (
        <>
          {page.signed && <Check {...{ words, origin, threats, charter }} signed={page.signed} />}
          <Witnesses words={words} page={page} />
          <NotWatched words={words} page={page} />
        </>
      )}
      <Entries words={words} page={page} />
    </article>
  );
}

/** Since when nothing new is signed, and why. */
function NotSigning({ words, page, trouble }: Props & { trouble: Trouble }): ReactElement {
  const { t } = words;
  const { signed, zone } = page;
  const why = t(`troubles.${trouble}`);
  return (
    <Notice words={words} kind="error" title={t('ledger.notSigning')}>
      <p>
        {signed ? (
          <Ordinals
            text={t('ledger.notSigningSince', { when: words.dateTime(signed.confirmed, zone), why })}
          />
        ) : (
          t('ledger.neverSigning', { why })
        )}
      </p>
    </Notice>
  );
}

function Signed({ words, page }: Props): ReactElement {
  const { t } = words;
  const { signed, size, zone } = page;
  if (!signed)
    return (
      <div className="opening">
        <EmptyState text={t('ledger.notSigned')} />
      </div>
    );
  const when = (instant: number) => <Ordinals text={words.dateTime(instant, zone)} />;
  const facts = [
    { name: t('ledger.signedOn'), value: when(signed.signed) },
    ...(signed.confirmed > signed.signed
      ? [{ name: t('ledger.confirmed'), value: when(signed.confirmed) }]
      : []),
    { name: t('ledger.root'), value: <code className="code-line">{signed.root}</code> },
    { name: t('ledger.origin'), value: <code className="code-line">{signed.origin}</code> },
    { name: t('ledger.key'), value: <code className="code-line">{signed.key}</code> },
    {
      name: t('ledger.files'),
      value: (
        <ul className="inline-list bare">
          <li>
            <a href={paths.ledgerCheckpoint()}>{t('ledger.checkpointFile')}</a>
          </li>
          <li>
            <a href={paths.ledgerKey()}>{t('ledger.keyFile')}</a>
          </li>
          <li>
            <a href={paths.ledgerFigures()}>{t('ledger.figuresFile')}</a>
          </li>
        </ul>
      ),
    },
  ];
  return (
    <div className="opening">
      <p className="eyebrow">{t('ledger.signed')}</p>
      <div className="flow">
        <p className="ledger-state">
          <b>{t('ledger.state', { count: signed.size })}</b>
        </p>
        {size > signed.size && <p>{t('ledger.waiting', { count: size - signed.size })}</p>}
        <KeyValueList facts={facts} />
        <p className="note">{words.zones(zone)}</p>
      </div>
    </div>
  );
}

function Search({ words, sought }: { words: Translator; sought: string | null }): ReactElement {
  const { t, language } = words;
  return (
    <form className="form form--row" action={paths.ledger(language)}>
      <TextField
        words={words}
        name="find"
        label={t('ledger.find')}
        hint={t('ledger.findHint')}
        filters
        defaultValue={sought ?? ''}
        error={sought === null ? null : t('ledger.notFound')}
        maxLength={500}
      />
      <Button kind="second">{t('common.search')}</Button>
    </form>
  );
}

function Check(props: {
  words: Translator;
  signed: SignedView;
  origin: string;
  threats: boolean;
  charter: string | null;
}): ReactElement {
  const { words, signed, origin, charter } = props;
  const { t } = words;
  return (
    <Chapter id="check" title={t('ledger.check')}>
      <p className="prose">{t('ledger.checkSays')}</p>
      <pre>
        <code>{`npm run -s kept -- verify ${origin} --key ${signed.key}`}</code>
      </pre>
      <p className="prose">{t('ledger.pin')}</p>
      {props.threats && (
        <p className="onward">
          <a href={paths.threats(words.language)}>{t('threats.link')}</a>
        </p>
      )}
      {charter !== null && (
        <p className="onward">
          <a href={paths.honesty(words.language, charter)}>{t('honesty.title')}</a>
        </p>
      )}
    </Chapter>
  );
}

function Entries({ words, page }: Props): ReactElement {
  const { t, language } = words;
  const { lines, signed, size, newer, older } = page;
  const at = (before: number) =>
    before >= size ? paths.ledger(language) : `${paths.ledger(language)}?before=${before}`;
  return (
    <section className="ledger-entries" aria-labelledby="entries">
      <h2 id="entries">{t('ledger.entries')}</h2>
      <p className="onward">
        <a href={paths.kinds(language)}>{t('ledgerKinds.link')}</a>
      </p>
      {(page.turned || !signed) && <p className="note">{words.zones(page.zone)}</p>}
      {lines.length === 0 ? (
        <EmptyState text={t('ledger.empty')} />
      ) : (
        <ol className="entry-lines bare">
          {lines.map((line) => (
            <EntryLine key={line.seq} words={words} line={line} zone={page.zone} signed={signed?.size ?? 0} />
          ))}
        </ol>
      )}
      <Pagination
        words={words}
        newerHref={newer === null ? null : at(newer)}
        olderHref={older === null ? null : at(older)}
      />
    </section>
  );
}
