import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { RegisterChoices } from '#app/domain/breach/register.ts';
import type { MissingAmount, ToPayFilter, ToPayRow, ToPaySum } from '#app/domain/remedy/to-pay.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { setLocalised } from '#app/languages/typography.ts';
import { paths } from '#app/paths.ts';
import { EmptyState } from '../../notices/empty-state.tsx';
import { Notice } from '../../notices/notice.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { UnitName } from '../../text/unit-name.tsx';
import { ToPayFilters } from './to-pay-filters.tsx';

type Props = {
  words: Translator;
  filter: ToPayFilter;
  choices: RegisterChoices;
  rows: readonly ToPayRow[];
  sums: readonly ToPaySum[];
  missing: readonly MissingAmount[];
  mayReadRegister: boolean;
  /** The first page, where this is another; the page after this one, where there is one. */
  firstHref: string | null;
  nextHref: string | null;
  exportHref: string;
  /** What was just recorded. */
  children?: ReactNode;
};

/** What is owed and not paid yet, with its sums, and the ways to say that it was paid. */
export function ToPayPage(props: Props): ReactElement {
  const { words, filter, rows, sums, exportHref, firstHref, nextHref } = props;
  const { t, language } = words;
  const isNarrowed = Object.values(filter).some(Boolean);
  return (
    <article className="flow">
      <h1>{t('remedies.toPay.title')}</h1>
      <p className="lede">{t('remedies.toPay.lede')}</p>
      {props.children}
      <ToPayFilters {...props} isNarrowed={isNarrowed} />
      {sums.map((sum) => (
        <p key={sum.currency} className="sans">
          <b>{sumInWords(words, 'sum', sum.currency, sum)}</b>
          {sum.late.count > 0 && `, ${sumInWords(words, 'sumLate', sum.currency, sum.late)}`}
        </p>
      ))}
      <p className="cluster sans screen-only">
        {rows.length > 0 && (
          <a href={exportHref} download>
            {t('remedies.toPay.export')}
          </a>
        )}
        <a href={paths.paymentsFile(language)}>{t('remedies.file.title')}</a>
      </p>
      {rows.length === 0 ? (
        <EmptyState text={t(isNarrowed ? 'remedies.toPay.noMatch' : 'remedies.toPay.empty')} />
      ) : (
        <Lines {...props} />
      )}
      {(firstHref || nextHref) && (
        <nav className="pagination" aria-label={t('common.pages')}>
          {firstHref && <a href={firstHref}>{t('remedies.toPay.first')}</a>}
          {nextHref && (
            <a rel="next" href={nextHref} className="pagination__older">
              {t('remedies.toPay.next')}
            </a>
          )}
        </nav>
      )}
      <Missing {...props} />
    </article>
  );
}

function sumInWords(
  words: Translator,
  key: 'sum' | 'sumLate',
  unit: string,
  { left, count }: { left: string; count: number },
): string {
  return words.t(`remedies.toPay.${key}`, { left: words.money({ amount: left, unit }), count });
}

function Lines({ words, rows, choices, filter }: Props): ReactElement {
  const { t, language } = words;
  const manyCharters = choices.charters.length > 1 && !filter.charter;
  const money = (amount: string, unit: string) => words.money({ amount, unit });
  return (
    <DataTable
      caption={t('remedies.toPay.title')}
      captionHidden
      stacks
      columns={[
        { key: 'due', label: t('remedies.toPay.due') },
        { key: 'left', label: t('remedies.toPay.left'), numeric: true },
        { key: 'what', label: t('remedies.toPay.what'), stacked: 'plain' },
        { key: 'commitment', label: t('compliance.commitment'), stacked: 'wide' },
        { key: 'unit', label: t('compliance.unit'), stacked: 'plain' },
        { key: 'pay', label: t('remedies.toPay.pay'), stacked: 'plain' },
      ]}
      rows={rows.map((row) => ({
        id: String(row.breach),
        cells: {
          due: (
            <>
              {row.due === null ? t('remedies.toPay.noDay') : words.dateTime(row.due, row.zone)}
              {row.isLate && (
                <>
                  {' '}
                  <b>{t('remedies.toPay.isLate')}</b>
                </>
              )}
            </>
          ),
          left:
            row.left === row.owed
              ? money(row.left, row.currency)
              : t('remedies.toPay.leftOf', {
                  left: money(row.left, row.currency),
                  owed: money(row.owed, row.currency),
                }),
          what: (
            <>
              <CaseLink words={words} row={row} />
              {row.isPenalty && <span className="note"> {t('remedies.toPay.penalty')}</span>}
            </>
          ),
          commitment: (
            <>
              <LocalisedText words={words} text={row.commitment} />
              {manyCharters && (
                <span className="note">
                  {' '}
                  <LocalisedText words={words} text={row.charter} />
                </span>
              )}
            </>
          ),
          unit: row.unit && <UnitName words={words} unit={row.unit} />,
          pay: (
            <a
              href={paths.payment(language, row.breach)}
              aria-label={t('remedies.toPay.payFor', { id: words.n(row.breach) })}
            >
              {t('remedies.toPay.pay')}
            </a>
          ),
        },
      }))}
    />
  );
}

/** The case by its reference, else the breach by its number. */
export function CaseLink({ words, row }: { words: Translator; row: ToPayRow }): ReactElement {
  const label = row.reference ?? words.t('remedies.toPay.breach', { id: words.n(row.breach) });
  if (row.case === null) return <bdi>{label}</bdi>;
  return (
    <a href={paths.case(words.language, row.case)}>
      <bdi>{label}</bdi>
    </a>
  );
}

/** Breaches for which nobody can say what is owed. */
function Missing({ words, missing, mayReadRegister }: Props): ReactElement | null {
  const { t, language } = words;
  if (missing.length === 0) return null;
  return (
    <Notice words={words} kind="info" title={t('remedies.toPay.missingTitle')}>
      {missing.map(({ charter, id, commitment, attributes, count, more, cases }) => (
        <Fragment key={`${charter}/${id}`}>
          <p>
            {t(more ? 'remedies.toPay.missingMore' : 'remedies.toPay.missing', {
              count,
              commitment: setLocalised(commitment, language)?.text ?? id,
              attributes: words.list(attributes),
            })}
            {mayReadRegister && (
              <>
                {' '}
                <a href={`${paths.register(language)}?commitment=${charter}/${id}`}>
                  {t('remedies.toPay.seeBreaches')}
                </a>
              </>
            )}
          </p>
          <ul className="bare">
            {cases.map((each) => (
              <li key={each.id}>
                <a href={paths.describeCase(language, each.id)}>
                  {t('remedies.toPay.give', {
                    reference: each.reference ?? t('case.untitled'),
                    attributes: words.list(attributes),
                  })}
                </a>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </Notice>
  );
}
