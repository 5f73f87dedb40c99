import { checkContent, loadContent } from '#app/content/content.server.ts';
import { hasErrors, sortFindings } from '#app/domain/charter/findings.ts';
import { findingMessage, formatFinding } from '#app/i18n/findings.ts';
import { translator } from '#app/i18n/translator.ts';
import { checkMappings } from '#app/import/check-mappings.server.ts';
import type { Language } from '#app/languages/language.ts';
import type { ExitStatus, Output } from './cases.ts';
import { UsageError } from './usage-error.ts';

/** Prints every finding with its file and line; status 1 when one of them blocks publication. */
export function check(
  folder: string,
  slug: string | undefined,
  options: { json?: boolean; language: Language },
  output: Output,
): ExitStatus {
  const content = loadContent(folder);
  if (slug !== undefined && !content.charters.some((charter) => charter.slug === slug)) {
    const known = content.charters.map((charter) => charter.slug).join(', ');
    throw new UsageError('usage.noSuchCharter', { slug, known });
  }
  const today = new Date().toISOString().slice(0, 10);
  const findings = sortFindings([...checkContent(content, today, slug), ...checkMappings(content, slug)]);
  if (options.json) {
    const said = findings.map((found) => ({ ...found, message: findingMessage(found, options.language) }));
    output.answer(JSON.stringify(said));
  } else {
    for (const found of findings) output.answer(formatFinding(found, options.language));
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const { t } = translator(options.language);
    output.answer(t('checking.total', { errors, warnings: findings.length - errors }));
  }
  return hasErrors(findings) ? 1 : 0;
}
