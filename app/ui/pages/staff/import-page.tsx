import type { ReactElement, ReactNode } from 'react';
import type { ImportReport } from '#app/domain/import-run/report.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '../../forms/button.tsx';
import { FormErrors, type FormFault } from '../../forms/form-errors.tsx';
import { Notice } from '../../notices/notice.tsx';
import { ProgressBar } from '../../notices/progress-bar.tsx';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { ImportPreview, type Preview } from './import-preview.tsx';
import { ImportReportTables } from './import-report.tsx';

type State =
  | { phase: 'reading' | 'importing'; done: number; of: number; rows: number }
  | { phase: 'previewed'; report: ImportReport; preview: Preview }
  | { phase: 'imported'; id: string; report: ImportReport; resumedAt: number; declared: number }
  | { phase: 'unfinished'; report: ImportReport }
  | { phase: 'refused'; refused: string; line: number | null }
  | { phase: 'broken' };
type Props = {
  words: Translator;
  name: string;
  token: string;
  zone: string;
  state: State;
  /** Whether the page updates itself while the file is worked on. */
  follows: boolean;
  /** Whether rejected rows are kept as they stood in the file. */
  correctable: boolean;
  form: { id: string; errors: readonly FormFault[] };
  secrets: ReactNode;
};

/** One file on its way in: being read, seen before anything is written, being imported, done, or refused. */
export function ImportPage(props: Props): ReactElement {
  const { words, name, state, form } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('queue.title'), href: paths.queue(language) },
          { label: t('imports.title'), href: paths.imports(language) },
          { label: words.typed(name) },
        ]}
      />
      <h1 className="import-name">
        <bdi>{name}</bdi>
      </h1>
      <FormErrors words={words} errors={form.errors} labels={{}} />
      <Phase {...props} state={state} />
    </article>
  );
}

function Phase(props: Props): ReactElement {
  const { words, token, zone, state, follows, correctable } = props;
  const { t, language } = words;
  const shown = { words, token, correctable };
  switch (state.phase) {
    case 'reading':
    case 'importing':
      return (
        <section className="flow" aria-live="polite">
          <h2>{t(`imports.${state.phase}`)}</h2>
          <ProgressBar
            label={t('imports.readSoFar', { count: state.rows })}
            done={state.done}
            total={state.of}
          />
          <p className="note">{t(follows ? 'imports.underway' : 'imports.underwayStill')}</p>
          <p className="cluster acts">
            <ButtonLink kind="second" href={paths.import(language, token, follows)}>
              {t('imports.refresh')}
            </ButtonLink>
            <ButtonLink kind="second" href={paths.import(language, token, !follows)}>
              {t(follows ? 'imports.stopFollowing' : 'imports.follow')}
            </ButtonLink>
          </p>
        </section>
      );
    case 'previewed':
      return (
        <section className="flow">
          <h2>{t('imports.previewTitle')}</h2>
          <Notice words={words} kind="info">
            {t('imports.nothingWritten')}
          </Notice>
          <Confirmation {...props} report={state.report} />
          <ImportReportTables {...shown} report={state.report} dry />
          <ImportPreview words={words} zone={zone} preview={state.preview} />
        </section>
      );
    case 'imported':
      return (
        <section className="flow">
          <Notice words={words} kind="done" title={t('imports.resultTitle')} live>
            {state.resumedAt > 0 && <p>{t('imports.resumed', { count: state.resumedAt })}</p>}
            {state.declared > 0 && <p>{t('imports.declared', { count: state.declared })}</p>}
            <p className="onward">
              <a href={paths.imports(language)}>{t('imports.another')}</a>
            </p>
          </Notice>
          <ImportReportTables {...shown} report={state.report} />
          {state.report.recorded > 0 && (
            <p className="onward">
              <a href={paths.importReversal(language, state.id)}>{t('reversal.link')}</a>
            </p>
          )}
        </section>
      );
    case 'unfinished':
      return (
        <section className="flow">
          <Notice words={words} kind="info" title={t('imports.unfinished')}>
            {t('imports.resumeHint')}
          </Notice>
          <ImportReportTables {...shown} report={state.report} />
        </section>
      );
    case 'refused':
    case 'broken':
      return <Stopped words={words} state={state} />;
  }
}

function Stopped(props: {
  words: Translator;
  state: Extract<State, { phase: 'refused' | 'broken' }>;
}): ReactElement {
  const { words, state } = props;
  const { t, language } = words;
  const refused = state.phase === 'refused' ? state : null;
  return (
    <>
      <Notice
        words={words}
        kind="error"
        title={t(refused ? 'imports.refusedTitle' : 'imports.brokenTitle')}
        live
      >
        {!refused && t('imports.broken')}
        {refused &&
          (refused.line === null
            ? refused.refused
            : t('imports.refusedAt', { line: refused.line, refused: refused.refused }))}
      </Notice>
      <p>
        <ButtonLink href={paths.imports(language)}>{t('imports.another')}</ButtonLink>
      </p>
    </>
  );
}

function Confirmation({ words, form, secrets, report }: Props & { report: ImportReport }): ReactElement {
  const { t } = words;
  const { recorded: count, differing = 0 } = report;
  return (
    <form method="post" id={form.id} className="cluster acts">
      {secrets}
      <Button name="what" value="confirm" disabled={count === 0}>
        {t('imports.confirm', { count })}
      </Button>
      {differing > 0 && (
        <Button name="what" value="take-over" kind="second">
          {t('imports.takeOver', { count: differing })}
        </Button>
      )}
      <Button name="what" value="discard" kind="second">
        {t('imports.discard')}
      </Button>
      {differing > 0 && <p className="note">{t('imports.takeOverHint')}</p>}
    </form>
  );
}
