import { basename, join } from 'node:path';
import type { Source } from '#app/domain/charter/files.ts';
import { type Finding, finding } from '#app/domain/charter/findings.ts';
import { misleadingFile } from '#app/domain/charter/misleading.ts';
import { type ParsedSurvey, parseSurvey, type SurveyReferences } from '#app/domain/survey/parse-survey.ts';
import { listFolder, readTexts } from './content-folder.server.ts';

/** A survey's folder: what was read from it, and its sources by file name, to publish and to hash. */
export type LoadedSurvey = ParsedSurvey & { sources: Source[] };

/** Slugs are part of addresses and names of the ledger. */
const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const longestSlug = 60;
/** What stands under `/<lang>/voice/` beside surveys, and would hide one of that name. */
export const pagesBeside: readonly string[] = ['criteria', 'encounters', 'symmetry', 'values'];

/** Where a content folder has its surveys. */
function surveysFolder(content: string): string {
  return join(content, 'surveys');
}

/** The surveys of a content folder, by slug; mistakes are findings, those of each survey its own. */
export function loadSurveys(
  content: string,
  references: SurveyReferences,
  findings: Finding[],
): LoadedSurvey[] {
  return listFolder(surveysFolder(content)).folders.map((slug) => {
    const folder = join(surveysFolder(content), slug);
    const unread: Finding[] = [];
    const sources = readTexts(folder, () => true, unread);
    const parsed = parseSurvey(slug, sources, references);
    const misleading = sources.flatMap(({ path, text }) => misleadingFile(path, text));
    const named = SLUG.test(slug) && slug.length <= longestSlug;
    if (!named) unread.push(finding(folder, 1, 'survey-id', { found: slug, most: longestSlug }));
    const hidden = pagesBeside.includes(slug);
    if (hidden) unread.push(finding(folder, 1, 'survey-page-taken', { found: slug }));
    const own = [...unread, ...parsed.findings, ...misleading];
    findings.push(...own);
    const texts = sources.map(({ path, text }) => ({ path: basename(path), text }));
    return { ...parsed, findings: own, terms: named && !hidden ? parsed.terms : null, sources: texts };
  });
}
