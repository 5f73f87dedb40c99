import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { importFile, previewImport } from '../commands/import-file.server.ts';
import type { ImportProgress } from '../commands/import-run.server.ts';
import type { Context } from '../context.server.ts';
import { parseMapping } from '../domain/import/mapping.ts';
import { reasonSpeaker } from '../domain/import/reasons.ts';
import type { ImportReport } from '../domain/import/report.ts';
import { translator } from '../i18n/translator.ts';
import type { ExitStatus, Output } from './cases.ts';
import { startProgress } from './progress.ts';

export type ImportOptions = { mapping: string; dryRun: boolean; json: boolean };

const { t, n } = translator('en');

/**
 * `kept import <file> --mapping <file> [--dry-run] [--json]`. 0: done, with or without rejected rows, which the
 * report lists; 2: the mapping or the file cannot be used.
 */
export async function importCommand(
  context: Context,
  file: string,
  options: ImportOptions,
  output: Output,
): Promise<ExitStatus> {
  const source = await readFile(options.mapping, 'utf8').catch(() => null);
  if (source === null) {
    output.fault(
      `${options.mapping}: cannot be read; expected a mapping such as content/imports/boston-311.yml`,
    );
    return 2;
  }
  const parsed = parseMapping(options.mapping, source, 'en');
  if ('faults' in parsed) {
    for (const fault of parsed.faults) output.fault(fault);
    return 2;
  }
  const { mapping } = parsed;
  const progress = startProgress(`import ${basename(file)}, bytes`);
  const request = {
    path: file,
    mapping,
    language: 'en' as const,
    say: reasonSpeaker('en', (code, values) => t(`problems.${code}`, values)),
    onProgress: ({ bytes, of }: ImportProgress) => progress.report(bytes, of),
  };
  const who = { id: 'import', role: 'import' as const };
  const result = options.dryRun
    ? await previewImport(context, who, request)
    : await importFile(context, who, request);
  progress.stop();
  if ('refused' in result) {
    output.fault(`${file}${result.line === undefined ? '' : `:${result.line}`}: ${result.refused}`);
    return 2;
  }
  if (options.json) output.answer(JSON.stringify(result.report));
  else {
    for (const line of linesOf(file, result.report, options.dryRun)) output.answer(line);
    if ('declared' in result && result.declared > 0)
      output.answer(
        `${n(result.declared)} open cases were past their due time and are now declared breached.`,
      );
    if ('resumedAt' in result && result.resumedAt > 0)
      output.answer(`Went on after row ${n(result.resumedAt)}, where an earlier import had stopped.`);
  }
  return 0;
}

/** The report as people read it; rejected rows with their place first, as compilers do it. */
function linesOf(file: string, report: ImportReport, dryRun: boolean): string[] {
  const { agreement } = report;
  const counted = (counts: Record<string, number>) =>
    Object.entries(counts).map(([reason, count]) => `  ${n(count)}: ${reason}`);
  const total = (counts: Record<string, number>) =>
    Object.values(counts).reduce((sum, count) => sum + count, 0);
  const rejected = report.rejected.length + report.rejectedMore;
  const agrees = (what: string, { same, of }: { same: number; of: number }) =>
    of === 0 ? [] : [`${what}: ${n(same)} of ${n(of)} agree (${((100 * same) / of).toFixed(2)} %)`];
  return [
    ...report.rejected.map(({ line, reason }) => `${file}:${line}: ${reason}`),
    ...(report.rejectedMore > 0 ? [`… and ${n(report.rejectedMore)} more rejected rows`] : []),
    `${n(report.rows)} rows${dryRun ? ', dry run: nothing was written' : ''}`,
    `${n(report.accepted)} accepted, ${n(report.already)} of them already recorded`,
    `${n(total(report.skipped))} skipped`,
    ...counted(report.skipped),
    `${n(rejected)} rejected`,
    ...(total(report.leftOut) > 0
      ? ['Left out of rows accepted for another promise:', ...counted(report.leftOut)]
      : []),
    ...agrees('Due times, to the minute', agreement.due),
    ...Object.entries(agreement.due.byCommitment).flatMap(([id, same]) => agrees(`  ${id}`, same)),
    ...agrees('Verdicts of the source by its own due times', agreement.verdict),
    ...agrees('Verdicts of the source by due times worked out here', agreement.outcome),
  ];
}
