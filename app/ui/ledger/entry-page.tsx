import type { ReactElement, ReactNode } from 'react';
import { instantOf } from '#app/domain/instant.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import { roles } from '#app/domain/person/kinds.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Notice } from '../notices/notice.tsx';
import { Chapter } from '../pages/public/chapter.tsx';
import { Breadcrumbs } from '../shell/breadcrumbs.tsx';
import { KeyValueList } from '../tables/key-value-list.tsx';
import { Ordinals } from '../text/ordinals.tsx';
import { About } from './entry-line.tsx';
import { entryInWords } from './entry-sentences.ts';
import type { LedgerEntryView, SignedView } from './ledger-view.ts';

type Props = { words: Translator; page: LedgerEntryView };

/** One entry: what it says in words, its exact bytes, and the proof that it is in the ledger. */
export function EntryPage({ words, page }: Props): ReactElement {
  const { t, language } = words;
  const { line } = page;
  const entry = JSON.parse(line.body) as Entry;
  const title = t('ledgerEntry.title', { number: words.n(line.seq) });
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[{ label: t('ledger.title'), href: paths.ledger(language) }, { label: title }]}
      />
      <h1>{title}</h1>
      <p className="entry-says">
        <Ordinals text={entryInWords(words, entry, page.zone)} />
      </p>
      <Chapter id="written" title={t('ledgerEntry.written')}>
        <Facts words={words} page={page} entry={entry} />
        <p className="note">{words.zones(page.zone)}</p>
      </Chapter>
      <Chapter id="exactly" title={t('ledgerEntry.exactly')}>
        <p className="prose">{t('ledgerEntry.exactlySays')}</p>
        <pre>
          <code className="bytes">{line.body}</code>
        </pre>
      </Chapter>
      <Chapter id="proof" title={t('ledgerEntry.proof')}>
        {page.signed && page.proof ? (
          <Proof words={words} page={page} signed={page.signed} proof={page.proof} />
        ) : (
          <Notice words={words} kind="info">
            {t('ledgerEntry.notSealed')}
          </Notice>
        )}
      </Chapter>
      <Neighbours words={words} page={page} />
    </article>
  );
}

function Facts({ words, page, entry }: Props & { entry: Entry }): ReactElement {
  const { t, language } = words;
  const { line } = page;
  const at = (stored: string) => (
    <time dateTime={stored}>
      <Ordinals text={words.dateTime(instantOf(stored), page.zone, { seconds: true })} />
    </time>
  );
  const facts: { name: string; value: ReactNode }[] = [
    {
      name: t('ledgerEntry.kind'),
      value: (
        <a className="entry-about" href={`${paths.kinds(language)}#${entry.kind}`}>
          {words.named('kinds', entry.kind)}
        </a>
      ),
    },
    { name: t('ledgerEntry.occurred'), value: at(entry.occurred) },
    { name: t('ledgerEntry.recorded'), value: at(entry.recorded) },
    ...(line.commitment
      ? [{ name: t('ledgerEntry.commitment'), value: <About words={words} commitment={line.commitment} /> }]
      : []),
    ...(line.commitment && entry.case
      ? [
          {
            name: t('ledgerEntry.receipt'),
            value: (
              <a className="entry-about" href={paths.receipt(language, entry.case)}>
                {t('ledgerEntry.seeReceipt')}
              </a>
            ),
          },
        ]
      : []),
    ...(page.survey
      ? [
          {
            name: t('ledgerEntry.survey'),
            value: (
              <a className="entry-about" href={paths.voiceSurvey(language, page.survey)}>
                {t('ledgerEntry.seeSurvey')}
              </a>
            ),
          },
        ]
      : []),
    {
      name: t('ledgerEntry.who'),
      value: whoInWords(words, entry.who),
    },
    ...(entry.private ? [{ name: t('ledgerEntry.private'), value: t('ledgerEntry.privateSays') }] : []),
  ];
  return <KeyValueList facts={facts} />;
}

/** Programs sign with what they are, people with a pseudonym too. */
function whoInWords({ t, named }: Translator, { id, role }: Entry['who']): string {
  const is = named('roles', role);
  return (roles as readonly string[]).includes(role) ? t('ledgerEntry.whoSays', { role: is, id }) : is;
}

function Proof(props: Props & { signed: SignedView; proof: readonly string[] }): ReactElement {
  const { words, page, signed, proof } = props;
  const { t } = words;
  const { line, leaf } = page;
  const proved = {
    seq: words.n(line.seq),
    size: words.n(signed.size),
    date: words.dateTime(signed.signed, page.zone),
  };
  return (
    <>
      <p className="prose">
        <Ordinals text={t('ledgerEntry.proved', proved)} />
      </p>
      <KeyValueList
        facts={[
          { name: t('ledgerEntry.leaf'), value: <code className="code-line">{leaf}</code> },
          { name: t('ledgerEntry.root'), value: <code className="code-line">{signed.root}</code> },
        ]}
      />
      <details>
        <summary>{t('ledgerEntry.path', { count: proof.length })}</summary>
        <ol className="hashes">
          {proof.map((hash) => (
            <li key={hash}>
              <code className="code-line">{hash}</code>
            </li>
          ))}
        </ol>
      </details>
      <p>
        <a href={paths.proofFile(line.seq)} download>
          {t('ledgerEntry.download')}
        </a>
      </p>
      <p className="note">{t('ledgerEntry.downloadSays')}</p>
    </>
  );
}

function Neighbours({ words, page }: Props): ReactElement {
  const { t, language } = words;
  const { older, newer } = page;
  return (
    <nav className="pagination" aria-label={t('common.pages')}>
      {older !== null && (
        <a rel="prev" href={paths.entry(language, older)}>
          {t('ledgerEntry.older')}
        </a>
      )}
      {newer !== null && (
        <a rel="next" href={paths.entry(language, newer)} className="pagination__older">
          {t('ledgerEntry.newer')}
        </a>
      )}
    </nav>
  );
}
