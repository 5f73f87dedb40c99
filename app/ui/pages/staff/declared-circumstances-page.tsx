import type { ReactElement } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import type { UnitShown } from '#app/domain/unit/unit.ts';
import { daysInWords } from '#app/i18n/said-circumstances.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '../../forms/button.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { Pagination } from '../../tables/pagination.tsx';
import { LocalisedText } from '../../text/localised-text.tsx';
import { unitText } from '../../text/unit-name.tsx';
import { nameOrRole } from './case-words.ts';

type Author = { name: string | null; role: Who['role'] };
/** A circumstance as staff read it. */
export type CircumstanceShown = {
  seq: number;
  charter: string;
  name: Localised;
  zone: string;
  ground: string;
  from: string;
  to: string;
  units: readonly UnitShown[] | null;
  source: string;
  at: Instant;
  by: Author;
  agreed: { at: Instant; by: Author } | null;
  cited: number;
  granted: number;
};

/** What requests for exemptions may cite: what waits for a second person, then what was agreed to. */
export function DeclaredCircumstancesPage(props: {
  words: Translator;
  waiting: readonly CircumstanceShown[];
  moreWaiting: boolean;
  agreed: readonly CircumstanceShown[];
  /** Before which the next page begins. */
  older: number | null;
  isFirst: boolean;
}): ReactElement {
  const { words, waiting, agreed, older } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <h1>{t('circumstances.staff.title')}</h1>
      <p className="lede">{t('circumstances.staff.lede')}</p>
      <p>
        <ButtonLink kind="second" href={paths.newCircumstance(language)}>
          {t('circumstances.declare.title')}
        </ButtonLink>
      </p>
      {props.isFirst && (
        <section aria-labelledby="waiting" className="flow">
          <h2 id="waiting">{t('circumstances.staff.waiting')}</h2>
          {waiting.length === 0 ? (
            <EmptyState text={t('circumstances.staff.waitingEmpty')} />
          ) : (
            <Listed words={words} caption={t('circumstances.staff.waiting')} circumstances={waiting} />
          )}
          {props.moreWaiting && (
            <p className="note">{t('circumstances.staff.waitingMore', { most: waiting.length })}</p>
          )}
        </section>
      )}
      <section aria-labelledby="agreed" className="flow">
        <h2 id="agreed">{t('circumstances.staff.agreed')}</h2>
        {agreed.length === 0 ? (
          <EmptyState text={t('circumstances.staff.agreedEmpty')} />
        ) : (
          <Listed words={words} caption={t('circumstances.staff.agreed')} circumstances={agreed} />
        )}
      </section>
      <Pagination
        words={words}
        newerHref={props.isFirst ? null : paths.declaredCircumstances(language)}
        olderHref={older === null ? null : paths.declaredCircumstances(language, older)}
      />
    </article>
  );
}

function Listed(props: {
  words: Translator;
  caption: string;
  circumstances: readonly CircumstanceShown[];
}): ReactElement {
  const { words, caption, circumstances } = props;
  const { t, n, language } = words;
  return (
    <DataTable
      caption={caption}
      captionHidden
      stacks
      columns={[
        { key: 'one', label: t('circumstances.staff.title') },
        { key: 'ground', label: t('exemptions.ground') },
        { key: 'days', label: t('circumstances.days') },
        { key: 'units', label: t('circumstances.units') },
        { key: 'charter', label: t('circumstances.staff.charter'), stacked: 'wide' },
        { key: 'by', label: t('circumstances.staff.declared') },
        { key: 'cited', label: t('circumstances.requests') },
      ]}
      rows={circumstances.map((each) => ({
        id: String(each.seq),
        cells: {
          one: (
            <a href={paths.circumstance(language, each.seq)}>
              {t('circumstances.one', { number: n(each.seq) })}
            </a>
          ),
          ground: words.named('grounds', each.ground),
          days: daysInWords(words, each),
          units: unitsInList(words, each),
          charter: <LocalisedText words={words} text={each.name} />,
          by: `${words.dateOf(each.at, each.zone)}, ${t('common.by', { who: nameOrRole(words, each.by) })}`,
          cited: citedInWords(words, each),
        },
      }))}
    />
  );
}

/** Of which units it was, by their names. */
export function unitsInList(words: Translator, { units }: Pick<CircumstanceShown, 'units'>): string {
  return units === null
    ? words.t('exemptions.allUnits')
    : words.list(units.map((unit) => unitText(words, unit)));
}

/** How many requests cite it, and how many of these were granted. */
export function citedInWords(
  { t }: Translator,
  { cited, granted }: Pick<CircumstanceShown, 'cited' | 'granted'>,
): string {
  return cited === 0 ? t('circumstances.uncited') : t('circumstances.cited', { cited, granted });
}
