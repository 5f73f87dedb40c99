import type { Source } from './files.ts';
import { type Finding, finding } from './findings.ts';
import { readFrontMatter } from './front-matter.ts';
import { gapsIn } from './gaps.ts';
import { lintFrontMatter } from './lint-keys.ts';
import { hasWords, lintMarkdown } from './lint-markdown.ts';
import type { ParsedCharter } from './parse.ts';
import { sectionHeading, sectionNames } from './sections.ts';

/**
 * What a charter would say otherwise than its author means. It is looked for where a charter is checked and published,
 * and never in what was published: an edition is read as it was when it was published.
 */
export function misleadingCharter(charter: ParsedCharter, sources: readonly Source[]): Finding[] {
  const { commitments, ids, paths } = charter;
  const files = commitments.flatMap(({ file, translations }) => [file, ...translations]);
  const empty = files.flatMap(({ path, language, source, sections }) => {
    const noted = sectionNames.flatMap((name) => {
      const [line] = sections.lines[name];
      if (line === undefined || !sections[name] || hasWords(sections[name])) return [];
      const section = sectionHeading(name, language);
      return [finding(path, source.bodyLine + line, 'section-empty', { section })];
    });
    const wordless = sections.promise !== '' && !hasWords(sections.promise);
    return wordless ? [finding(path, source.bodyLine, 'prose-missing'), ...noted] : noted;
  });
  const [first] = paths.filter((path) => /charter\.[a-z]+\.md$/.test(path));
  const promiseless = ids.length === 0 && first ? [finding(first, 1, 'promises-missing')] : [];
  const gaps = sources.flatMap(({ path, text }) => gapsIn(path, text));
  return [
    ...promiseless,
    ...empty,
    ...gaps,
    ...sources.flatMap(({ path, text }) => misleadingFile(path, text)),
  ];
}

/** The same of one Markdown file with front matter. */
export function misleadingFile(path: string, text: string): Finding[] {
  const { body, bodyLine, findings } = readFrontMatter(path, text);
  return findings.length > 0
    ? lintFrontMatter(path, text)
    : [...lintFrontMatter(path, text), ...lintMarkdown(path, body, bodyLine)];
}

/** Findings that say why others on the same line are found; those go unsaid, since one mistake is one finding. */
const causes = new Set(['typographic-quotes', 'text-cut', 'space-indents', 'gap-left']);

/** Without what follows from a mistake on the same line that is said already. */
export function withoutConsequences(findings: readonly Finding[]): Finding[] {
  const place = ({ path, line }: Finding) => `${path}:${line}`;
  const caused = new Set(findings.filter(({ code }) => causes.has(code)).map(place));
  return findings.filter((found) => causes.has(found.code) || !caused.has(place(found)));
}
