import type { ReactElement } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '../../forms/button.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { referenceInWords, type ShownCase, standingInWords, whenInWords } from './case-words.ts';

/** A case in a list. */
export type QueueRow = ShownCase & { id: string };
/** What a search by reference found; `more` when not all are shown. */
export type Found = { text: string; rows: readonly QueueRow[]; more: boolean };

/** Cases, the time that is left first; the script of staff pages moves through `data-row` by keyboard. */
export function QueueRows(props: {
  words: Translator;
  now: Instant;
  rows: readonly QueueRow[];
}): ReactElement {
  return (
    <ol className="bare queue__rows">
      {props.rows.map((row) => (
        <Row key={row.id} words={props.words} now={props.now} row={row} />
      ))}
    </ol>
  );
}

/** What takes the place of the queue while searching; the same whether the page was asked for or typed into. */
export function FoundCases(props: { words: Translator; now: Instant; found: Found }): ReactElement {
  const { words, now, found } = props;
  const { t } = words;
  const { text, rows, more } = found;
  return (
    <section aria-labelledby="found" className="queue__section" data-said={foundInWords(words, found)}>
      <h2 id="found">{t('queue.found', { text })}</h2>
      {rows.length === 0 ? (
        <EmptyState text={t('queue.nothingFound', { text })} />
      ) : (
        <QueueRows words={words} now={now} rows={rows} />
      )}
      {more && <p className="note">{t('queue.moreFound')}</p>}
    </section>
  );
}

/** How many were found and which key comes next, for the line under the search. */
function foundInWords({ t }: Translator, { rows, more }: Found): string {
  const count = rows.length;
  const [only] = rows;
  if (!only) return t('queue.foundNone');
  if (more) return t('queue.foundMany', { count });
  if (count > 1) return t('queue.foundSome', { count });
  return t(isRunning(only) ? 'queue.foundOneRunning' : 'queue.foundOne');
}

function isRunning({ state }: QueueRow): boolean {
  return state === 'open' || state === 'paused';
}

function Row({ words, now, row }: { words: Translator; now: Instant; row: QueueRow }): ReactElement {
  const { t, language } = words;
  const reference = referenceInWords(words, row);
  const late = isRunning(row) && row.breached !== null;
  return (
    <li className={late ? 'queue__row queue__row--late' : 'queue__row'} data-row>
      <div className="queue__time">
        <p className="queue__left">{standingInWords(words, row, now)}</p>
        <p className="queue__due">{whenInWords(words, row, now)}</p>
      </div>
      <div className="queue__case">
        <a className="queue__reference" href={paths.case(language, row.id)} data-open>
          {row.reference === null ? <span className="quiet">{reference}</span> : <bdi>{row.reference}</bdi>}
        </a>
        <p className="queue__what">
          <LocalisedText words={words} text={row.title} />{' '}
          {row.unit && (
            <span className="queue__unit">
              · <bdi>{row.unit}</bdi>
            </span>
          )}
        </p>
      </div>
      {isRunning(row) && (
        <p className="queue__do">
          <ButtonLink kind="second" href={paths.caseEvent(language, row.id, 'fulfilment')} shortcut="f">
            {t('events.fulfilment.link')}
            <span className="visually-hidden"> {t('queue.of', { reference })}</span>
          </ButtonLink>
        </p>
      )}
    </li>
  );
}
