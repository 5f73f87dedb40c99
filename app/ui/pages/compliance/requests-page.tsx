import type { ReactElement } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language, Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Notice } from '../../notices/notice.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { nameOrRole } from '../staff/case-words.ts';
import { askedFacts, type EntryShown } from '../staff/entry-words.tsx';
import { type NextTask, NextTaskLinks } from './next-task.tsx';

export type RequestShown = {
  seq: number;
  title: Localised;
  zone: string;
  firstLanguage: Language;
  at: Instant;
  asked: EntryShown;
  target: EntryShown;
  /** The entry that settled it. */
  settled: EntryShown | null;
  /** The number of the encounter that it is about, where it is about one. */
  encounter: number | null;
  case: { id: string; reference: string | null } | null;
};

/** The requests for corrections that wait for an officer, the oldest first. */
export function RequestsPage(props: {
  words: Translator;
  requests: readonly RequestShown[];
  /** What was just decided. */
  done: 'grant' | 'decline' | null;
  /** What comes after it. */
  next: NextTask;
}): ReactElement {
  const { words, requests } = props;
  const { t } = words;
  return (
    <article className="flow">
      <h1>{t('requests.title')}</h1>
      <p className="lede">{t('requests.lede')}</p>
      {props.done && (
        <Notice words={words} kind="done" live>
          <p>{t(`requests.done.${props.done}`)}</p>
          <NextTaskLinks words={words} next={props.next} />
        </Notice>
      )}
      {requests.length === 0 ? (
        <EmptyState text={t('requests.empty')} />
      ) : (
        <>
          <p className="sans">
            <b>{t('requests.count', { count: requests.length })}</b>
          </p>
          <DataTable
            caption={t('requests.title')}
            captionHidden
            stacks
            columns={[
              { key: 'one', label: t('requests.request') },
              { key: 'at', label: t('requests.at') },
              { key: 'what', label: t('requests.what'), stacked: 'wide' },
              { key: 'commitment', label: t('compliance.commitment'), stacked: 'wide' },
              { key: 'reference', label: t('compliance.reference') },
              { key: 'by', label: t('requests.by') },
            ]}
            rows={requests.map((request) => ({ id: String(request.seq), cells: cellsOf(words, request) }))}
          />
        </>
      )}
    </article>
  );
}

function cellsOf(words: Translator, request: RequestShown) {
  const { seq, at, zone, asked, title } = request;
  return {
    one: <a href={paths.request(words.language, seq)}>{words.t('requests.one', { number: words.n(seq) })}</a>,
    at: words.dateTime(at, zone),
    what: asked.asks && askedFacts(words, zone, asked.asks).join(' '),
    commitment: <LocalisedText words={words} text={title} />,
    reference: request.case?.reference && <bdi>{request.case.reference}</bdi>,
    by: nameOrRole(words, asked.who),
  };
}
