import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { sweep } from '../commands/ledger/sweep.server.ts';
import type { Context } from '../context.server.ts';
import type { ImportReport } from '../domain/import-run/report.ts';
import { type Translator, translator } from '../i18n/translator.ts';
import { importFile, previewImport } from '../import/import-file.server.ts';
import type { ImportProgress } from '../import/import-run.server.ts';
import { parseMapping } from '../import/mapping.ts';
import { takingOver } from '../import/take-over.server.ts';
import type { Language } from '../languages/language.ts';
import type { ExitStatus, Output } from './cases.ts';
import { startProgress } from './progress.ts';

export type ImportOptions = {
  mapping: string;
  dryRun: boolean;
  takeOver?: boolean;
  json: boolean;
  language?: Language;
};

/**
 * `kept import <file> --mapping <file> [--dry-run] [--take-over] [--json]`. 0: done, with or without rejected rows, which the
 * report lists; 2: the mapping or the file cannot be used.
 */
export async function importCommand(
  context: Context,
  file: string,
  options: ImportOptions,
  output: Output,
): Promise<ExitStatus> {
  // What machines read has no language of its own: it is said in English.
  const words = translator(options.json ? 'en' : (options.language ?? 'en'));
  const { t, language } = words;
  const source = await readFile(options.mapping, 'utf8').catch(() => null);
  if (source === null) {
    const example = 'content/imports/boston-311.yml';
    output.fault(t('importing.mappingUnreadable', { file: options.mapping, example }));
    return 2;
  }
  const parsed = parseMapping(options.mapping, source, language);
  if ('faults' in parsed) {
    for (const fault of parsed.faults) output.fault(fault);
    return 2;
  }
  const { mapping } = parsed;
  const progress = startProgress(words, t('progress.import', { file: basename(file) }));
  const request = {
    path: file,
    mapping,
    language,
    say: words.reason,
    ...(options.takeOver && { differing: takingOver }),
    onProgress: ({ bytes, of }: ImportProgress) => progress.report(bytes, of),
  };
  const who = { id: 'import', role: 'import' as const };
  const result = options.dryRun
    ? await previewImport(context, who, request)
    : await importFile(context, who, request);
  const declared = 'id' in result ? (await sweep(context, null)).declared : 0;
  progress.stop();
  if ('refused' in result) {
    output.fault(`${file}${result.line === undefined ? '' : `:${result.line}`}: ${result.refused}`);
    return 2;
  }
  if (options.json) output.answer(JSON.stringify(result.report));
  else {
    for (const line of linesOf(file, result.report, options.dryRun, words)) output.answer(line);
    if (declared > 0) output.answer(t('imports.declared', { count: declared }));
    if ('resumedAt' in result && result.resumedAt > 0)
      output.answer(t('imports.resumed', { count: result.resumedAt }));
  }
  return 0;
}

/** The report as people read it; rejected rows with their place first, as compilers do it. */
function linesOf(file: string, report: ImportReport, dryRun: boolean, { t, percent }: Translator): string[] {
  const { agreement } = report;
  const counted = (counts: Record<string, number>) =>
    Object.entries(counts).map(([reason, count]) => `  ${t('importing.counted', { count, reason })}`);
  const total = (counts: Record<string, number>) =>
    Object.values(counts).reduce((sum, count) => sum + count, 0);
  const agrees = (what: string, { same, of }: { same: number; of: number }) =>
    of === 0 ? [] : [t('importing.agrees', { what, same, of, percent: percent(same / of, 2) })];
  const rows = t('importing.rows', { count: report.rows });
  return [
    ...report.rejected.map(({ line, reason }) => `${file}:${line}: ${reason}`),
    ...(report.rejectedMore > 0 ? [t('importing.rejectedMore', { count: report.rejectedMore })] : []),
    ...(report.remarks ?? []).map(({ line, reason }) => `${file}:${line}: ${reason}`),
    ...(report.remarksMore ? [t('importing.remarksMore', { count: report.remarksMore })] : []),
    dryRun ? `${rows}, ${t('importing.dryRun')}` : rows,
    t('importing.accepted', { count: report.accepted, already: report.already }),
    t('importing.skipped', { count: total(report.skipped) }),
    ...counted(report.skipped),
    t('importing.rejected', { count: report.rejected.length + report.rejectedMore }),
    ...(total(report.leftOut) > 0 ? [t('importing.leftOut'), ...counted(report.leftOut)] : []),
    ...agrees(t('importing.due'), agreement.due),
    ...Object.entries(agreement.due.byCommitment).flatMap(([id, same]) =>
      agrees(id, same).map((line) => `  ${line}`),
    ),
    ...agrees(t('importing.verdict'), agreement.verdict),
    ...agrees(t('importing.outcome'), agreement.outcome),
  ];
}
