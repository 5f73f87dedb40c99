import type { ReactElement } from 'react';
import type { ClaimState } from '#app/domain/claim/claim.ts';
import type { Instant, PlainDate } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Notice } from '../../notices/notice.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';

export type ClaimShown = {
  seq: number;
  title: Localised;
  zone: string;
  on: PlainDate;
  filed: Instant;
  due: Instant;
  state: ClaimState;
  overdue: boolean;
};

/** The claims that wait for an officer, the oldest first. */
export function ClaimsPage(props: {
  words: Translator;
  open: number;
  overdue: number;
  claims: readonly ClaimShown[];
  /** Behind which the next page begins. */
  next: number | null;
  isFirst: boolean;
  /** What was just decided. */
  done: 'upheld' | 'refused' | null;
}): ReactElement {
  const { words, open, overdue, claims, next, isFirst } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <h1>{t('claims.desk.title')}</h1>
      <p className="lede">{t('claims.desk.lede')}</p>
      {props.done && (
        <Notice words={words} kind="done" live>
          {t(`claims.desk.${props.done}`)}
        </Notice>
      )}
      {claims.length === 0 ? (
        <EmptyState text={t('claims.desk.empty')} />
      ) : (
        <>
          <p className="sans">
            <b>{words.list([t('claims.desk.count', { open }), t('claims.desk.late', { overdue })])}</b>
          </p>
          <DataTable
            caption={t('claims.desk.title')}
            captionHidden
            stacks
            columns={[
              { key: 'one', label: t('claims.desk.column') },
              { key: 'due', label: t('claims.desk.due') },
              { key: 'commitment', label: t('compliance.commitment'), stacked: 'wide' },
              { key: 'on', label: t('claims.page.on') },
              { key: 'filed', label: t('claims.page.received') },
            ]}
            rows={claims.map((claim) => ({ id: String(claim.seq), cells: cellsOf(words, claim) }))}
          />
        </>
      )}
      {next !== null && (
        <p>
          <a href={paths.claims(language, next)}>{t('claims.desk.next')}</a>
        </p>
      )}
      {!isFirst && (
        <p>
          <a href={paths.claims(language)}>{t('claims.desk.first')}</a>
        </p>
      )}
    </article>
  );
}

function cellsOf(words: Translator, { seq, title, zone, on, filed, due, overdue }: ClaimShown) {
  const { t, n, language } = words;
  const by = words.dateTime(due, zone);
  return {
    one: <a href={paths.claimToDecide(language, seq)}>{t('claims.desk.one', { number: n(seq) })}</a>,
    due: overdue ? (
      <>
        {by} <b>({t('claims.desk.overdue')})</b>
      </>
    ) : (
      by
    ),
    commitment: <LocalisedText words={words} text={title} />,
    on: words.date(on),
    filed: words.dateTime(filed, zone),
  };
}
