import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { EmptyState } from '../notices/empty-state.tsx';
import { Chapter } from '../pages/public/chapter.tsx';
import { WatchNote } from '../pages/public/watch-note.tsx';
import { DataTable } from '../tables/data-table.tsx';
import { Ordinals } from '../text/ordinals.tsx';
import type { LedgerView } from './ledger-view.ts';

type Props = { words: Translator; page: LedgerView };

/** Who else signed the ledger, each with the newest state, and whether they are enough. */
export function Witnesses({ words, page }: Props): ReactElement {
  const { t } = words;
  const { quorum } = page;
  const columns = [
    { key: 'name', label: t('ledger.witness') },
    { key: 'size', label: t('ledger.witnessed') },
    { key: 'at', label: t('ledger.witnessedAt') },
  ];
  return (
    <Chapter id="witnesses" title={t('ledger.witnesses')}>
      <p className="prose">{t('ledger.witnessesSay')}</p>
      {quorum && quorum.of > 0 && (
        <p className="prose">
          {t('ledger.quorum', { cosigned: quorum.cosigned, of: quorum.of })}{' '}
          {t(quorum.enough ? 'ledger.enough' : 'ledger.notEnough')}
        </p>
      )}
      <p className="prose">{t('ledger.askToWitness', { command: 'kept witness' })}</p>
      {page.cosigned.length === 0 ? (
        <EmptyState text={t('ledger.noWitness')} />
      ) : (
        <DataTable
          caption={t('ledger.witnesses')}
          captionHidden
          stacks
          columns={columns}
          rows={page.cosigned.map(({ name, keyId, size, at, verified }) => ({
            id: `${name} ${keyId}`,
            cells: {
              name,
              size: t('common.entries', { count: size }),
              at: (
                <>
                  <Ordinals text={words.dateTime(at, page.zone)} />
                  {!verified && ` (${t('ledger.unverified')})`}
                </>
              ),
            },
          }))}
        />
      )}
    </Chapter>
  );
}

/** The times of an hour or more in which nobody watched due dates. */
export function NotWatched({ words, page }: Props): ReactElement {
  const { t } = words;
  const { watch, zone } = page;
  const columns = [
    { key: 'from', label: t('ledger.gapFrom') },
    { key: 'to', label: t('ledger.gapTo') },
  ];
  return (
    <Chapter id="watch" title={t('ledger.watch')}>
      <p className="prose">{t('ledger.watchSays')}</p>
      {watch.gaps.length > 0 && (
        <DataTable
          caption={t('ledger.gapsCaption')}
          captionHidden
          stacks
          columns={columns}
          rows={watch.gaps.map(({ from, to }) => ({
            id: String(from),
            cells: {
              from: <Ordinals text={words.dateTime(from, zone)} />,
              to: <Ordinals text={words.dateTime(to, zone)} />,
            },
          }))}
        />
      )}
      {watch.since !== null && watch.gaps.length === 0 && (
        <p>
          <Ordinals
            text={
              page.watchedBefore
                ? t('ledger.allWatched')
                : t('ledger.watchedSince', { date: words.dateOf(watch.since, zone) })
            }
          />
        </p>
      )}
      <WatchNote words={words} watch={{ ...watch, gaps: [] }} zone={zone} ended={false} />
      {watch.more > 0 && <p className="note">{t('ledger.moreGaps', { count: watch.more })}</p>}
    </Chapter>
  );
}
