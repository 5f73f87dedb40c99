import type { ReactElement } from 'react';
import type { ImportReport } from '#app/domain/import-run/report.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';

/** Rejected rows on the page; the others are in the file to download. */
const mostShown = 20;

/** What became, or would become, of the rows of a file. */
export function ImportReportTables(props: {
  words: Translator;
  token: string;
  report: ImportReport;
  /** Rejected rows are kept as they stood in the file. */
  correctable: boolean;
  /** Nothing is written yet. */
  dry?: boolean;
}): ReactElement {
  const { words, report, dry } = props;
  const { t, n } = words;
  const rejected = report.rejected.length + report.rejectedMore;
  const agreement = agreementFacts(words, report);
  const skipped = Object.values(report.skipped).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <dl className="counts">
        {[
          { name: t(dry ? 'imports.toRecord' : 'imports.recorded'), count: report.recorded },
          { name: t('imports.already'), count: report.already },
          { name: t('imports.skipped'), count: skipped },
          { name: t('imports.rejected'), count: rejected, wrong: rejected > 0 },
          { name: t('imports.total'), count: report.rows },
        ].map(({ name, count, wrong }) => (
          <div key={name} className={wrong ? 'counts__wrong' : undefined}>
            <dt>{name}</dt>
            <dd>{n(count)}</dd>
          </div>
        ))}
      </dl>
      {agreement.length > 0 && <KeyValueList facts={agreement} />}
      <div className="import-why flow">
        <Reasons words={words} title={t('imports.skippedWhy')} counts={report.skipped} of={report} />
        <Reasons words={words} title={t('imports.leftOutWhy')} counts={report.leftOut} of={report} />
        {report.remarks && <Remarks words={words} report={report} remarks={report.remarks} />}
        {rejected > 0 && <Rejected {...props} />}
      </div>
    </>
  );
}

function agreementFacts(words: Translator, { agreement }: ImportReport): { name: string; value: string }[] {
  const { due, verdict, outcome } = agreement;
  const lines = [
    { name: words.t('imports.agreementDue'), same: due },
    { name: words.t('imports.agreementVerdict'), same: verdict },
    { name: words.t('imports.agreementOutcome'), same: outcome },
  ];
  return lines
    .filter(({ same }) => same.of > 0)
    .map(({ name, same }) => ({
      name,
      value: `${words.percent(same.same / same.of, 2)} (${words.t('imports.agreementOf', same)})`,
    }));
}

/** A reason in the language that the report was made in. */
function Reason(props: { words: Translator; of: ImportReport; said: string }): ReactElement {
  const { words, of, said } = props;
  return <bdi lang={of.language === words.language ? undefined : of.language}>{said}</bdi>;
}

function Reasons(props: {
  words: Translator;
  title: string;
  counts: Readonly<Record<string, number>>;
  of: ImportReport;
}): ReactElement | null {
  const { words, title, counts, of } = props;
  const rows = Object.entries(counts);
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={title}
      columns={[
        { key: 'reason', label: words.t('imports.reason') },
        { key: 'count', label: words.t('imports.count'), numeric: true },
      ]}
      rows={rows.map(([reason, count]) => ({
        id: reason,
        cells: { reason: <Reason words={words} of={of} said={reason} />, count: words.n(count) },
      }))}
    />
  );
}

/** How rows were read that could be read in two ways. */
function Remarks(props: {
  words: Translator;
  report: ImportReport;
  remarks: ImportReport['rejected'];
}): ReactElement {
  const { words, report, remarks } = props;
  const more = Math.max(0, remarks.length - mostShown) + (report.remarksMore ?? 0);
  return (
    <>
      <LinesTable words={words} caption={words.t('imports.remarks')} report={report} lines={remarks} />
      {more > 0 && <p className="data">{words.t('imports.rejectedMore', { count: more })}</p>}
    </>
  );
}

function LinesTable(props: {
  words: Translator;
  caption: string;
  captionHidden?: boolean;
  report: ImportReport;
  lines: ImportReport['rejected'];
}): ReactElement {
  const { words, caption, captionHidden = false, report, lines } = props;
  return (
    <DataTable
      caption={caption}
      captionHidden={captionHidden}
      columns={[
        { key: 'line', label: words.t('imports.line'), numeric: true },
        { key: 'reason', label: words.t('imports.reason') },
      ]}
      rows={lines.slice(0, mostShown).map(({ line, reason }) => ({
        id: String(line),
        cells: { line: words.n(line), reason: <Reason words={words} of={report} said={reason} /> },
      }))}
    />
  );
}

function Rejected(props: {
  words: Translator;
  token: string;
  report: ImportReport;
  correctable: boolean;
}): ReactElement {
  const { words, token, report, correctable } = props;
  const { t, language } = words;
  const more = Math.max(0, report.rejected.length - mostShown) + report.rejectedMore;
  return (
    <section className="flow" aria-labelledby="rejected">
      <h2 id="rejected">{t('imports.rejectedTitle')}</h2>
      <LinesTable
        words={words}
        caption={t('imports.rejectedTitle')}
        captionHidden
        report={report}
        lines={report.rejected}
      />
      <p className="data onward">
        {more > 0 && `${t('imports.rejectedMore', { count: more })} `}
        <a href={paths.rejectedRows(language, token)}>
          {t(correctable ? 'imports.download' : 'imports.downloadLines')}
        </a>
      </p>
      <p className="note">
        {t(correctable ? 'imports.downloadHint' : 'imports.downloadGone')}
        {report.rejectedMore > 0 && ` ${t('imports.downloadFirst', { count: report.rejected.length })}`}
      </p>
    </section>
  );
}
