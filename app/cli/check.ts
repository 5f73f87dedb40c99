import { join } from 'node:path';
import { checkContent, loadContent } from '#app/content/content.server.ts';
import { readContentFile } from '#app/content/content-file.server.ts';
import { logOf } from '#app/context.server.ts';
import { type Finding, finding, hasErrors, sortFindings } from '#app/domain/charter/findings.ts';
import { readKeys } from '#app/domain/charter/front-matter.ts';
import type { Site } from '#app/domain/charter/site.ts';
import { normaliseSource } from '#app/domain/normal-source.ts';
import { findingMessage, formatFinding } from '#app/i18n/findings.ts';
import { translator } from '#app/i18n/translator.ts';
import { checkMappings } from '#app/import/check-mappings.server.ts';
import type { Language } from '#app/languages/language.ts';
import { findSigner, type KeyPlace } from '#app/signer.server.ts';
import type { ExitStatus, Output } from './cases.ts';
import { UsageError } from './usage-error.ts';

/**
 * Prints every finding with its file and line; status 1 when one of them blocks publication.
 * @param options `key`: where the key of the ledger would be, which bears its name; `effects`: what calendars would do to cases that are
 * on record, see calendar-effects.ts
 */
export function check(
  folder: string,
  slug: string | undefined,
  options: { json?: boolean; language: Language; key?: KeyPlace | null; effects?: readonly Finding[] },
  output: Output,
): ExitStatus {
  const content = loadContent(folder);
  if (slug !== undefined && !content.charters.some((charter) => charter.slug === slug)) {
    const known = content.charters.map((charter) => charter.slug).join(', ');
    throw new UsageError('usage.noSuchCharter', { slug, known });
  }
  const today = new Date().toISOString().slice(0, 10);
  const findings = sortFindings([
    ...checkContent(content, today, slug),
    ...checkMappings(content, slug),
    ...checkOrigin(folder, content.site, options.key ?? null),
    ...(options.effects ?? []),
  ]);
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

/** A ledger that was signed keeps its name, and with it the origin of the site. */
function checkOrigin(folder: string, site: Site | null, key: KeyPlace | null): Finding[] {
  const log = key === null ? null : nameOfLog(key);
  if (!site || log === null || log === logOf(site.origin)) return [];
  const path = join(folder, 'site.yml');
  const text = readContentFile(path);
  const line = lineOfOrigin(path, text);
  const expected = `${new URL(site.origin).protocol}//${log.replace(/\/ledger$/, '')}`;
  return [finding(path, line, 'origin-changed', { log, expected }, `origin: ${site.origin}`)];
}

function lineOfOrigin(path: string, text: string): number {
  return readKeys(path, normaliseSource(text), 1).lineOf('origin');
}

/** The name that the key at a place signs under; `null` where there is none, or none that can be read. */
function nameOfLog(place: KeyPlace): string | null {
  try {
    return findSigner(place)?.key.name ?? null;
  } catch {
    return null;
  }
}
