import type { ReactElement, ReactNode } from 'react';
import { correctionReasons } from '#app/domain/correction/kinds.ts';
import type { ProblemCode } from '#app/domain/problem.ts';
import type { ReversalReport } from '#app/domain/reversal/report.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { fromMeta } from '../../forms/field.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { RadioGroup } from '../../forms/radio-group.tsx';
import { Select } from '../../forms/select.tsx';
import { Notice } from '../../notices/notice.tsx';
import { ProgressBar } from '../../notices/progress-bar.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { type Meta, NoteField } from './form-fields.tsx';
import { ReversalOrder, type ReversalShown } from './reversal-order.tsx';

type State =
  | { phase: 'counting' | 'working'; done: number; of: number }
  | { phase: 'counted' | 'done'; report: ReversalReport }
  | { phase: 'broken' };
type Props = {
  words: Translator;
  title: string;
  run: { id: string; file: string };
  shown: ReversalShown;
  state: State;
  form: { id: string; errors: readonly FormFault[] };
  fields: Record<'because' | 'decision' | 'note', Meta>;
  secrets: ReactNode;
};

/** Taking an import back: what it would do, who ordered it, the form that orders or decides, and what became of it. */
export function ReversalPage(props: Props): ReactElement {
  const { words, title, run, shown, state } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('queue.title'), href: paths.queue(language) },
          { label: t('imports.title'), href: paths.imports(language) },
          { label: words.typed(run.file), href: paths.import(language, run.id) },
          { label: t('reversal.short') },
        ]}
      />
      <h1>{title}</h1>
      <p className="prose">{t('reversal.lede')}</p>
      {shown.may === 'untraced' ? (
        <Notice words={words} kind="info">
          {words.problem({ problem: 'import-untraced' })}
        </Notice>
      ) : (
        <>
          <Progress words={words} state={state} />
          <ReversalOrder words={words} shown={shown} />
          <What {...props} />
        </>
      )}
    </article>
  );
}

function Progress({ words, state }: { words: Translator; state: State }): ReactElement {
  const { t } = words;
  switch (state.phase) {
    case 'counting':
    case 'working':
      return (
        <section className="flow" aria-live="polite">
          <h2>{t(`reversal.${state.phase}`)}</h2>
          <ProgressBar label={t(`reversal.${state.phase}`)} done={state.done} total={state.of} />
          <p className="note">{t('reversal.underway')}</p>
        </section>
      );
    case 'broken':
      return (
        <Notice words={words} kind="error" title={t('reversal.brokenTitle')} live>
          {t('reversal.broken')}
        </Notice>
      );
    case 'counted':
    case 'done':
      return (
        <section className="flow" aria-labelledby="counts">
          <h2 id="counts">{t(`reversal.${state.phase}`)}</h2>
          <Counts words={words} report={state.report} />
        </section>
      );
  }
}

function Counts({ words, report }: { words: Translator; report: ReversalReport }): ReactElement {
  const { t, n } = words;
  const left = Object.entries(report.left) as [ProblemCode, number][];
  const kept = left.reduce((sum, [, count]) => sum + count, 0);
  return (
    <>
      <dl className="counts">
        {(
          [
            ['cases', report.cases],
            ['events', report.events],
            ['occurrences', report.occurrences],
            ['left', kept],
          ] as const
        ).map(([name, count]) => (
          <div key={name}>
            <dt>{t(`reversal.counts.${name}`)}</dt>
            <dd>{n(count)}</dd>
          </div>
        ))}
      </dl>
      {left.length > 0 && (
        <DataTable
          caption={t('reversal.leftWhy')}
          columns={[
            { key: 'reason', label: t('imports.reason') },
            { key: 'count', label: t('imports.count'), numeric: true },
          ]}
          rows={left.map(([code, count]) => ({
            id: code,
            cells: { reason: words.problem({ problem: code }), count: n(count) },
          }))}
        />
      )}
    </>
  );
}

/** The form that this person may fill in now, or why there is none. */
function What(props: Props): ReactElement | null {
  const { words, shown, state, form } = props;
  const { t } = words;
  if (shown.may === 'nothing') return null;
  if (shown.may === 'same-person' || shown.may === 'role-missing' || shown.may === 'untraced')
    return (
      <Notice words={words} kind="info">
        {t(shown.reversal?.state === 'open' ? 'reversal.waits' : 'reversal.notYours')}
      </Notice>
    );
  const counted = state.phase === 'counted' ? state.report : null;
  if (counted && counted.cases + counted.events + counted.occurrences === 0)
    return <p className="note">{t('reversal.nothing')}</p>;
  return (
    <>
      <FormErrors
        words={words}
        errors={form.errors}
        labels={{
          because: t('correction.because'),
          decision: t('requests.decision'),
          note: t('events.note'),
        }}
      />
      <form method="post" id={form.id} className="form" noValidate>
        {props.secrets}
        {shown.may === 'order' ? (
          <Ordering {...props} />
        ) : shown.reversal?.state === 'approved' ? (
          <GoingOn {...props} />
        ) : (
          <Deciding {...props} />
        )}
      </form>
    </>
  );
}

function Ordering({ words, fields }: Props): ReactElement {
  const { t } = words;
  return (
    <>
      <Select
        {...fromMeta(fields.because)}
        words={words}
        label={t('correction.because')}
        options={correctionReasons.map((value) => ({ value, label: t(`correctionReasons.${value}`) }))}
        required
      />
      <NoteField words={words} meta={fields.note} />
      <div>
        <Button>{t('reversal.order')}</Button>
      </div>
    </>
  );
}

/** What somebody began to carry out is no more declined. */
function GoingOn({ words, fields }: Props): ReactElement {
  return (
    <>
      <input type="hidden" name="decision" value="carry-out" />
      <NoteField words={words} meta={fields.note} />
      <div>
        <Button>{words.t('reversal.goOn')}</Button>
      </div>
    </>
  );
}

function Deciding({ words, fields }: Props): ReactElement {
  const { t } = words;
  return (
    <>
      <RadioGroup
        {...fromMeta(fields.decision)}
        words={words}
        label={t('requests.decision')}
        options={[
          { value: 'carry-out', label: t('reversal.carryOut'), hint: t('reversal.carryOutHint') },
          { value: 'decline', label: t('requests.decline'), hint: t('reversal.declineHint') },
        ]}
        required
      />
      <NoteField words={words} meta={fields.note} />
      <div>
        <Button>{t('requests.submit')}</Button>
      </div>
    </>
  );
}
