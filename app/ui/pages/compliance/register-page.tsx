import type { ReactElement } from 'react';
import {
  mostCounted,
  type RegisterChoices,
  type RegisterColumn,
  type RegisterFilter,
  type RegisterOrder,
  type RegisterRow,
} from '#app/domain/breach/register.ts';
import type { Counted } from '#app/domain/counted.ts';
import type { Instant, PlainDate } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Notice } from '../../notices/notice.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { Pagination } from '../../tables/pagination.tsx';
import { LocalisedName, LocalisedText } from '../../text/localised-text.tsx';
import { UnitName } from '../../text/unit-name.tsx';
import { BreachStateMark, latenessInWords } from './breach-state.tsx';
import { filtersInWords, RegisterFilters } from './register-filters.tsx';

type Count = Counted | null;
type RegisterPageProps = {
  words: Translator;
  now: Instant;
  filter: RegisterFilter;
  choices: RegisterChoices;
  days: { from: PlainDate | null; to: PlainDate | null };
  errors: { from?: string | undefined; to?: string | undefined };
  rows: readonly RegisterRow[];
  count: Count;
  uncounted: number | null;
  order: RegisterOrder;
  /** As an address says it, where it says something. */
  sort: string | null;
  /** The column by which there are too many to put them in order; newest first instead. */
  notOrdered: RegisterColumn | null;
  orderHrefs: Readonly<Record<RegisterColumn, string>>;
  /** The same page with all counted, where they were not. */
  exactHref: string | null;
  newerHref: string | null;
  olderHref: string | null;
  exportHref: string;
  /** Where an officer asks for exemptions of all of these. */
  exemptionHref: string | null;
};

/** The breach register: the form that narrows it, the breaches of one page, and the way to a file of them all. */
export function RegisterPage(props: RegisterPageProps): ReactElement {
  const { words, filter, choices, rows, count } = props;
  const { t } = words;
  const manyCharters = choices.charters.length > 1 && !filter.charter;
  const narrowed = filtersInWords(words, filter, choices);
  return (
    <article className="flow">
      <h1>{t('compliance.register')}</h1>
      <p className="lede">{t('compliance.registerLede')}</p>
      <p className="screen-only">
        <a href={paths.breachesByCriterion(words.language)}>{t('trustCriteria.register.see')}</a>
      </p>
      <RegisterFilters {...props} narrowed={narrowed.length > 0} />
      {narrowed.length > 0 && (
        <p className="note">
          {t('compliance.narrowedTo', { filters: narrowed.map(words.typed).join(', ') })}
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState text={t(narrowed.length > 0 ? 'compliance.noMatch' : 'compliance.empty')} />
      ) : (
        <>
          <p className="cluster sans">
            {count && <b>{countInWords(words, count)}</b>}
            {props.exactHref && (
              <a className="screen-only" href={props.exactHref}>
                {t('compliance.countExactly')}
              </a>
            )}
            {!!props.uncounted && (
              <span className="note">{t('compliance.uncounted', { count: props.uncounted })}</span>
            )}
            <a className="screen-only" href={props.exportHref} download>
              {t('compliance.export')}
            </a>
            {props.exemptionHref && (
              <a className="screen-only" href={props.exemptionHref}>
                {t('exemptions.bulk.link')}
              </a>
            )}
          </p>
          {props.notOrdered && (
            <Notice words={words} kind="info">
              {t('compliance.notOrdered', { column: t(`compliance.${props.notOrdered}`), most: mostCounted })}
            </Notice>
          )}
          <div className="register-table">
            <RegisterTable {...props} manyCharters={manyCharters} />
          </div>
          <p className="note print-only">
            {t('compliance.printed', { date: words.dateTime(props.now, rows[0]?.zone ?? 'UTC') })}
            {(props.newerHref || props.olderHref) && ` ${t('compliance.onePage')}`}
          </p>
          <Pagination words={words} newerHref={props.newerHref} olderHref={props.olderHref} />
        </>
      )}
    </article>
  );
}

function countInWords(words: Translator, count: NonNullable<Count>): string {
  return 'exactly' in count
    ? words.t('compliance.count', { count: count.exactly })
    : words.t('compliance.countOver', { count: count.over });
}

function RegisterTable(
  props: Pick<RegisterPageProps, 'words' | 'rows' | 'order' | 'orderHrefs'> & { manyCharters: boolean },
): ReactElement {
  const { words, rows, order, orderHrefs, manyCharters } = props;
  const { t } = words;
  const ordered = (key: RegisterColumn) => ({
    key,
    label: t(`compliance.${key}`),
    order: {
      href: orderHrefs[key],
      now: order.by === key ? (order.descending ? ('descending' as const) : ('ascending' as const)) : null,
    },
  });
  return (
    <DataTable
      caption={t('compliance.register')}
      captionHidden
      stacks
      orderLabel={t('compliance.orderBy')}
      columns={[
        ordered('at'),
        { ...ordered('state'), stacked: 'plain' },
        { ...ordered('commitment'), stacked: 'wide' },
        { ...ordered('late'), stacked: 'plain' },
        ordered('reference'),
        { ...ordered('unit'), stacked: 'plain' },
      ]}
      rows={rows.map((row) => ({ id: String(row.id), cells: cellsOf(words, row, manyCharters) }))}
    />
  );
}

function cellsOf(words: Translator, row: RegisterRow, manyCharters: boolean) {
  const { t, language } = words;
  const at = words.dateTime(row.at, row.zone);
  return {
    at: (
      <a
        href={paths.breach(language, row.id)}
        aria-label={`${at}, ${t('compliance.breach', { id: words.n(row.id) })}`}
      >
        {at}
      </a>
    ),
    commitment: (
      <>
        <LocalisedText words={words} text={row.commitment.title} />
        {manyCharters && (
          <span className="note register-table__charter">
            <LocalisedName words={words} text={row.charter} />
          </span>
        )}
      </>
    ),
    unit: row.unit && <UnitName words={words} unit={row.unit} />,
    reference: row.erased ? (
      <span className="note">{t('queue.erased')}</span>
    ) : (
      row.reference && <bdi className="register-table__reference">{row.reference}</bdi>
    ),
    late: latenessInWords(words, row.late),
    state: (
      <>
        <BreachStateMark words={words} state={row.state} />
        {row.cause && <span className="note register-table__cause">{t(`causes.${row.cause}`)}</span>}
      </>
    ),
  };
}
