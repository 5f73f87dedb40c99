import type { ReactElement } from 'react';
import type { Encounter } from '#app/domain/encounter/encounter.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '../../forms/button.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { Pagination } from '../../tables/pagination.tsx';

type Row = Pick<Encounter, 'seq' | 'objective' | 'on' | 'said'> & {
  heldAt: Instant | null;
  zone: string;
  /** Whom it is with; `null` where they were erased. */
  reference: string | null;
};

/** The encounters that are planned, the next first, and those that took place, the last logged first. */
export function EncountersPage(props: {
  words: Translator;
  planned: readonly Row[];
  morePlanned: boolean;
  held: readonly Row[];
  older: number | null;
  isFirst: boolean;
}): ReactElement {
  const { words, planned, held, older } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <h1>{t('encounters.staff.title')}</h1>
      <p className="lede">{t('encounters.staff.lede')}</p>
      <p className="cluster">
        <ButtonLink href={paths.newEncounter(language)}>{t('encounters.staff.plan')}</ButtonLink>
        <a href={paths.contactSample(language)}>{t('encounters.sample.title')}</a>
        <a href={paths.publicEncounters(language)}>{t('encounters.staff.seePublic')}</a>
      </p>
      {props.isFirst && (
        <section aria-labelledby="planned" className="flow">
          <h2 id="planned">{t('encounters.staff.planned')}</h2>
          {planned.length === 0 ? (
            <EmptyState text={t('encounters.staff.plannedEmpty')} />
          ) : (
            <Listed words={words} caption={t('encounters.staff.planned')} rows={planned} />
          )}
          {props.morePlanned && (
            <p className="note">{t('encounters.staff.plannedMore', { most: planned.length })}</p>
          )}
        </section>
      )}
      <section aria-labelledby="held" className="flow">
        <h2 id="held">{t('encounters.staff.held')}</h2>
        {held.length === 0 ? (
          <EmptyState text={t('encounters.staff.heldEmpty')} />
        ) : (
          <Listed words={words} caption={t('encounters.staff.held')} rows={held} />
        )}
      </section>
      <Pagination
        words={words}
        newerHref={props.isFirst ? null : paths.encounters(language)}
        olderHref={older === null ? null : paths.encounters(language, older)}
      />
    </article>
  );
}

function Listed(props: { words: Translator; caption: string; rows: readonly Row[] }): ReactElement {
  const { words, caption, rows } = props;
  const { t, n, language } = words;
  return (
    <DataTable
      caption={caption}
      captionHidden
      stacks
      columns={[
        { key: 'one', label: t('encounters.staff.number') },
        { key: 'day', label: t('encounters.staff.day') },
        { key: 'with', label: t('encounters.staff.with') },
        { key: 'objective', label: t('encounters.staff.objective'), stacked: 'wide' },
      ]}
      rows={rows.map(({ seq, objective, on, heldAt, zone, reference }) => ({
        id: String(seq),
        cells: {
          one: <a href={paths.encounter(language, seq)}>{t('encounters.one', { number: n(seq) })}</a>,
          day: heldAt === null ? words.date(on) : words.dateTime(heldAt, zone),
          with: reference ?? t('encounters.staff.erased'),
          objective: t(`encounters.objectives.${objective}`),
        },
      }))}
    />
  );
}
