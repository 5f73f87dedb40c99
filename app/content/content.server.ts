import { basename, join } from 'node:path';
import type { Calendar } from '#app/domain/calendar/calendar.ts';
import type { Source } from '#app/domain/charter/files.ts';
import { type Finding, finding, untranslated } from '#app/domain/charter/findings.ts';
import { readFrontMatter } from '#app/domain/charter/front-matter.ts';
import { intricateFrom, markdownBounds } from '#app/domain/charter/intricate.ts';
import { lintCharter, lintLanguages } from '#app/domain/charter/lint.ts';
import { lintKeys } from '#app/domain/charter/lint-keys.ts';
import { misleadingCharter, misleadingFile } from '#app/domain/charter/misleading.ts';
import { checkReferences, type ParsedCharter, parseCharter } from '#app/domain/charter/parse.ts';
import { checkHome, checkTimed, parseSite, type Site } from '#app/domain/charter/site.ts';
import { parseCriteria } from '#app/domain/criterion/parse-criteria.ts';
import { parseOwed } from '#app/domain/encounter/parse-owed.ts';
import type { PlainDate } from '#app/domain/instant.ts';
import type { Intake } from '#app/domain/intake/intake.ts';
import { parseIntakes } from '#app/domain/intake/parse-intakes.ts';
import { normaliseSource } from '#app/domain/normal-source.ts';
import { PolicyError, parsePolicy } from '#app/domain/note/policy.ts';
import { type MethodPage, parseMethod } from '#app/domain/trust/parse-method.ts';
import { parseUnits } from '#app/domain/unit/parse-units.ts';
import { noUnits, type Units } from '#app/domain/unit/unit.ts';
import { parseValues } from '#app/domain/value/parse-values.ts';
import { catalogues } from '#app/i18n/catalogues.ts';
import { isLanguage, type Language, languages } from '#app/languages/language.ts';
import { loadCalendars } from './calendars.server.ts';
import { isThere } from './content-file.server.ts';
import { isYaml, listFolder, readText, readTexts, withoutEnding } from './content-folder.server.ts';
import { intakeFile } from './intakes.server.ts';
import { owedFile } from './owed-meetings.server.ts';
import { pageFiles } from './page-text.server.ts';
import { type LoadedSurvey, loadSurveys } from './surveys.server.ts';
import { told } from './told.server.ts';
import { criteriaFile } from './trust-criteria.server.ts';
import { unitsFile } from './units.server.ts';
import { valuesFile } from './values.server.ts';
import { policyFinding, witnessesFile } from './witnesses.server.ts';

/** The grounds that there are words for: the same in every language. */
const grounds = Object.keys(catalogues[languages[0]].grounds);

/** A charter's folder: what was read from it, its sources by file name, to publish and to hash, and its intakes, which are no part of them. */
export type LoadedCharter = ParsedCharter & { sources: Source[]; intakes: Intake[] };
/** `content/method/`, its sources by file name; `pages` by language; `paths`: where they are, or would be. */
export type LoadedMethod = {
  pages: Partial<Record<Language, MethodPage>>;
  sources: Source[];
  paths: string[];
};
export type Content = {
  site: Site | null;
  /** Sorted by slug. */
  charters: LoadedCharter[];
  calendars: Map<string, Calendar>;
  /** Sorted by slug. */
  surveys: LoadedSurvey[];
  method: LoadedMethod;
  /** Paths of the import mappings, by name: `boston-311`. */
  imports: Map<string, string>;
  /** Errors and warnings of all files, those that need no date; see `checkContent`. */
  findings: Finding[];
};

/**
 * Reads everything under `content/`. Mistakes in the files are findings whose paths start with `root` as it was
 * given; nothing throws for them.
 */
export function loadContent(root: string): Content {
  const findings: Finding[] = [];
  const calendars = loadCalendars(join(root, 'calendars'), findings);
  const charters = listFolder(join(root, 'charters')).folders.map((slug): LoadedCharter => {
    const sources = readTexts(join(root, 'charters', slug), (name) => name !== intakeFile, findings);
    const parsed = parseCharter(slug, sources, { calendars });
    findings.push(...misleadingCharter(parsed, sources));
    const named = sources.map(({ path, text }) => ({ path: basename(path), text }));
    return { ...parsed, sources: named, intakes: [] };
  });
  findings.push(...charters.flatMap((charter) => charter.findings), ...checkReferences(charters));
  const slugs = charters.map(({ slug }) => slug);
  const counted = charters.flatMap(({ terms }) =>
    (terms?.commitments ?? []).flatMap(({ clock }) => clock?.calendar ?? []),
  );
  const site = loadSite(join(root, 'site.yml'), slugs, [...new Set(counted)], findings);
  const spoken = site?.languages ?? [languages[0]];
  findings.push(...charters.flatMap((charter) => lintLanguages(charter, spoken)));
  loadWitnesses(witnessesFile(root), findings);
  const units = loadUnits(unitsFile(root), { charters: slugs, spoken }, findings);
  loadOwed(owedFile(root), slugs, findings);
  const promised = charters.flatMap(({ commitments }) => commitments.map(({ terms }) => terms.id));
  loadValues(valuesFile(root), { commitments: promised, spoken }, findings);
  const criteria = loadCriteria(criteriaFile(root), spoken, findings);
  for (const charter of charters)
    loadIntakes(charter, join(root, 'charters', charter.slug, intakeFile), spoken, findings);
  for (const path of pageFiles(root)) loadPage(path, findings);
  const method = loadMethod(join(root, 'method'), spoken, findings);
  if (site && method.sources.length === 0)
    findings.push(finding(method.paths[0] ?? root, 1, 'method-missing'));
  const terms = new Map(charters.map((charter) => [charter.slug, charter.terms]));
  const surveys = loadSurveys(root, { charters: terms, criteria, units }, findings);
  const mappings = listFolder(join(root, 'imports')).files.filter(isYaml);
  const imports = new Map(mappings.map((name) => [withoutEnding(name), join(root, 'imports', name)]));
  return { site, charters, calendars, surveys, method, imports, findings: told(findings) };
}

/** All findings of `kept check`, of one charter or of all content: errors, and warnings as of `today`. */
export function checkContent(content: Content, today: PlainDate, slug?: string): Finding[] {
  const chosen = content.charters.filter((charter) => slug === undefined || charter.slug === slug);
  const warnings = chosen.flatMap((charter) => lintCharter(charter, content.calendars, today, grounds));
  const others = content.charters.filter((charter) => !chosen.includes(charter));
  const apart = slug === undefined ? [] : content.surveys.filter(({ terms }) => terms?.charter !== slug);
  const elsewhere = new Set([...others, ...apart].flatMap(({ paths }) => paths));
  return told([...content.findings.filter(({ path }) => !elsewhere.has(path)), ...warnings]);
}

function loadSite(
  path: string,
  slugs: string[],
  calendars: readonly string[],
  findings: Finding[],
): Site | null {
  const text = readText(path, findings, 'site-missing');
  if (text === null) return null;
  const { site, findings: found } = parseSite(path, text);
  findings.push(...found, ...lintKeys(path, normaliseSource(text), 1));
  if (site) findings.push(...checkHome(path, text, site, slugs), ...checkTimed(path, text, site, calendars));
  return site;
}

/** Who cosigns the ledger, where the company says so; see app/content/witnesses.server.ts. */
function loadWitnesses(path: string, findings: Finding[]): void {
  const text = isThere(path) ? readText(path, findings, 'file-unreadable') : null;
  try {
    if (text !== null) parsePolicy(text);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    findings.push(policyFinding(path, error));
  }
}

/** Who deals with what was promised, where the company lists that; see app/content/units.server.ts. */
function loadUnits(path: string, context: Parameters<typeof parseUnits>[2], findings: Finding[]): Units {
  const text = isThere(path) ? readText(path, findings, 'file-unreadable') : null;
  if (text === null) return noUnits;
  const parsed = parseUnits(path, text, context);
  findings.push(...parsed.findings);
  return parsed.units;
}

/** How many customers are owed a meeting, where the company says so; see app/content/owed-meetings.server.ts. */
function loadOwed(path: string, slugs: readonly string[], findings: Finding[]): void {
  const text = isThere(path) ? readText(path, findings, 'file-unreadable') : null;
  if (text === null) return;
  findings.push(...lintKeys(path, normaliseSource(text), 1), ...parseOwed(path, text, slugs).findings);
}

/** What the company stands for, where it says so; see app/content/values.server.ts. */
function loadValues(path: string, context: Parameters<typeof parseValues>[2], findings: Finding[]): void {
  const text = isThere(path) ? readText(path, findings, 'file-unreadable') : null;
  if (text !== null) findings.push(...parseValues(path, text, context).findings);
}

/** By what people say whether they trust, where the company lists that; see app/content/trust-criteria.server.ts. */
function loadCriteria(path: string, spoken: readonly Language[], findings: Finding[]): string[] {
  const text = isThere(path) ? readText(path, findings, 'file-unreadable') : null;
  if (text === null) return [];
  const parsed = parseCriteria(path, text, spoken);
  findings.push(...lintKeys(path, normaliseSource(text), 1), ...parsed.findings);
  return parsed.criteria.map(({ id }) => id);
}

/** What one act of staff opens cases of, where the company says so; see app/content/intakes.server.ts. */
function loadIntakes(
  { commitments, paths, intakes }: LoadedCharter,
  path: string,
  spoken: readonly Language[],
  findings: Finding[],
): void {
  if (!isThere(path)) return;
  paths.push(path);
  const text = readText(path, findings, 'file-unreadable');
  if (text === null) return;
  const promises = new Map(commitments.map(({ terms }) => [terms.id, terms]));
  findings.push(...lintKeys(path, normaliseSource(text), 1));
  const parsed = parseIntakes(path, text, { spoken, promises });
  findings.push(...parsed.findings);
  intakes.push(...parsed.intakes);
}

/** A page that the company writes of its own; see app/content/page-text.server.ts. */
function loadPage(path: string, findings: Finding[]): void {
  const intricate = intricateFrom(readText(path, findings, 'file-unreadable') ?? '');
  if (intricate !== null) findings.push(finding(path, intricate + 1, 'markdown-intricate', markdownBounds));
}

function loadMethod(folder: string, spoken: readonly Language[], findings: Finding[]): LoadedMethod {
  const sources = readTexts(folder, (name) => name.endsWith('.md'), findings);
  const first = languageOfParameters(sources, spoken);
  const pages: LoadedMethod['pages'] = {};
  for (const { path, text } of sources) {
    const language = methodLanguage(path);
    if (language === null) {
      const expected = languages.map((known) => `method.${known}.md`).join(' | ');
      findings.push(finding(path, 1, 'file-name', { expected }));
      continue;
    }
    const page = parseMethod(path, text, language === first ? 'first' : 'translation');
    pages[language] = page;
    findings.push(...page.findings, ...misleadingFile(path, text));
  }
  for (const language of spoken) {
    const expected = `method.${language}.md`;
    if (pages[first] && !pages[language])
      findings.push(untranslated(join(folder, `method.${first}.md`), language, first, expected));
  }
  const paths = sources.length > 0 ? sources.map(({ path }) => path) : [join(folder, `method.${first}.md`)];
  return { pages, sources: sources.map(({ path, text }) => ({ path: basename(path), text })), paths };
}

/** The site's first language, unless the parameters stand in another one's file alone. */
function languageOfParameters(sources: readonly Source[], spoken: readonly Language[]): Language {
  const [first = languages[0]] = spoken;
  const having = sources.flatMap(({ path, text }) => {
    const { title: _, ...parameters } = readFrontMatter(path, text).data;
    return Object.keys(parameters).length > 0 ? (methodLanguage(path) ?? []) : [];
  });
  return having.includes(first) ? first : (having[0] ?? first);
}

function methodLanguage(path: string): Language | null {
  const language = /^method\.([a-z]+)\.md$/.exec(basename(path))?.[1];
  return isLanguage(language) ? language : null;
}
