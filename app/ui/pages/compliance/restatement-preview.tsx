import type { ReactElement } from 'react';
import type { Instant } from '#app/domain/instant.ts';
import type { Problem } from '#app/domain/problem.ts';
import type { RestatedCounts } from '#app/domain/restatement/kinds.ts';
import type { Outcome } from '#app/domain/trust/contribution.ts';
import { countsInWords, standingInWords } from '#app/i18n/said-restated.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Notice } from '../../notices/notice.tsx';
import { ProgressBar } from '../../notices/progress-bar.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { Ordinals } from '../../text/ordinals.tsx';

type Standing = { due: Instant | null; outcome: Outcome | null };
export type PreviewShown = {
  cases: number;
  changed: number;
  unjudged: number;
  named: readonly { id: string; reference: string | null; before: Standing; after: Standing }[];
  before: RestatedCounts;
  after: RestatedCounts;
};
export type WorkShown<Report> =
  | UnderwayShown
  | { phase: 'counted'; report: Report }
  | { phase: 'done'; report: Report };
type UnderwayShown =
  | { phase: 'counting'; done: number; of: number }
  | { phase: 'working'; done: number; of: number }
  | { phase: 'broken' };

/** What a restatement would change, as far as it was counted: how many cases, which, and both figures. */
export function RestatementPreview(props: {
  words: Translator;
  state: WorkShown<PreviewShown | Problem>;
  zone: string;
}): ReactElement {
  const { words, state, zone } = props;
  if (state.phase !== 'counted' && state.phase !== 'done') return <Underway words={words} state={state} />;
  const { report } = state;
  if ('problem' in report)
    return (
      <Notice words={words} kind="error" live>
        {words.problem(report)}
      </Notice>
    );
  return <Counted words={words} preview={report} zone={zone} />;
}

/** How far it has come; the page asks again by itself. */
export function Underway({ words, state }: { words: Translator; state: UnderwayShown }): ReactElement {
  const { t } = words;
  if (state.phase === 'broken')
    return (
      <Notice words={words} kind="error" title={t('restatements.brokenTitle')} live>
        {t('restatements.broken')}
      </Notice>
    );
  return (
    <section className="flow" aria-live="polite">
      <h2>{t(`restatements.${state.phase}`)}</h2>
      <ProgressBar label={t(`restatements.${state.phase}`)} done={state.done} total={state.of} />
      <p className="note">{t('restatements.underway')}</p>
    </section>
  );
}

function Counted(props: { words: Translator; preview: PreviewShown; zone: string }): ReactElement {
  const { words, preview, zone } = props;
  const { t, n, language } = words;
  const { cases, changed, unjudged, named, before, after } = preview;
  const counts = [
    ['cases', cases],
    ['changed', changed],
    ...(unjudged > 0 ? [['unjudged', unjudged] as const] : []),
  ] as const;
  return (
    <section className="flow" aria-labelledby="previewed">
      <h2 id="previewed">{t('restatements.previewed')}</h2>
      <dl className="counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`restatements.counts.${name}`)}</dt>
            <dd>{n(count)}</dd>
          </div>
        ))}
      </dl>
      {changed === 0 ? (
        <p>{t('restatements.nothing')}</p>
      ) : (
        <>
          <RestatedFigures words={words} before={before} after={after} />
          <DataTable
            caption={t('restatements.caption')}
            stacks
            columns={[
              { key: 'reference', label: t('restatements.reference') },
              { key: 'before', label: t('restatements.before') },
              { key: 'after', label: t('restatements.after') },
            ]}
            rows={named.map((each) => ({
              id: each.id,
              cells: {
                reference: (
                  <a href={paths.case(language, each.id)}>{each.reference ?? each.id.slice(0, 8)}</a>
                ),
                before: <Ordinals text={standingInWords(words, each.before, zone)} />,
                after: (
                  <b>
                    <Ordinals text={standingInWords(words, each.after, zone)} />
                  </b>
                ),
              },
            }))}
          />
          {changed > named.length && (
            <p className="note">{t('restatements.more', { count: changed - named.length })}</p>
          )}
        </>
      )}
    </section>
  );
}

/** Both figures side by side. */
export function RestatedFigures(props: {
  words: Translator;
  before: RestatedCounts;
  after: RestatedCounts;
}): ReactElement {
  const { words, before, after } = props;
  const { t } = words;
  return (
    <DataTable
      caption={t('restatements.figures')}
      columns={[
        { key: 'before', label: t('restatements.before') },
        { key: 'after', label: t('restatements.after') },
      ]}
      rows={[
        {
          id: 'figures',
          cells: { before: countsInWords(words, before), after: <b>{countsInWords(words, after)}</b> },
        },
      ]}
    />
  );
}
