import type { Language } from '../../languages/language.ts';
import { type References, readCommitment } from './commitment.ts';
import {
  type CommitmentFile,
  commitmentFileName,
  fileName,
  groupCommitments,
  proseIn,
  readFiles,
  type Source,
} from './files.ts';
import { type Finding, finding, hasErrors, sortFindings } from './findings.ts';
import { nearest } from './nearest.ts';
import { noteOpenedByTwice } from './opened-by.ts';
import { firstLanguage, firstPreamble, noteLanguages, readPreamble } from './preamble.ts';
import { sectionHeading, sectionNames } from './sections.ts';
import type { CharterProse, CharterTerms, CommitmentTerms } from './terms.ts';

/** A charter's folder, read. */
export type ParsedCharter = {
  slug: string;
  /** `null` exactly when a finding is an error. */
  terms: CharterTerms | null;
  prose: CharterProse;
  findings: Finding[];
  /** The commitments that could be read, errors or not, with the file that gives their terms: for the linter. */
  commitments: { terms: CommitmentTerms; file: CommitmentFile; translations: CommitmentFile[] }[];
  /** Every id that a file of the folder claims, for references from other charters. */
  ids: { id: string; path: string }[];
  /** Every path of the folder, and where its charter file should be: where findings about it stand. */
  paths: string[];
};

/** Reads the files of one charter's folder, `content/charters/<slug>/`, in any order. Nothing throws. */
export function parseCharter(slug: string, sources: Source[], references: References): ParsedCharter {
  const files = readFiles(sources);
  const findings = files.findings;
  const groups = groupCommitments(files.commitments);
  const ids = groups.flatMap(([file]) => (file ? [{ id: file.id, path: file.path }] : []));
  const paths = sources.map(({ path }) => path);
  const main = firstPreamble(files.preambles);
  if (!main) {
    const folder = sources[0]?.path.slice(0, -fileName(sources[0].path).length) ?? `${slug}/`;
    const missing = `${folder}charter.fr.md`;
    findings.push(finding(missing, 1, 'charter-missing'));
    const prose = { preamble: {}, commitments: {} };
    return { slug, terms: null, prose, findings, commitments: [], ids, paths: [...paths, missing] };
  }
  const first = firstLanguage(main);
  if (main.language !== first) {
    findings.push(finding(main.path, 1, 'terms-missing', { id: slug, expected: `charter.${first}.md` }));
  }
  const otherPreambles = files.preambles.filter((file) => file !== main);
  const preamble = readPreamble(main, otherPreambles, findings);
  if (preamble)
    noteLanguages(files.preambles, preamble.languages, (language) => `charter.${language}.md`, findings);
  noteClashes(groups, findings);

  const commitments: ParsedCharter['commitments'] = [];
  for (const group of groups) {
    for (const file of group) noteSections(file, firmIn(group, first), findings);
    const [{ number, id, path } = { number: 0, id: '', path: '' }] = group;
    const nameIn = (language: Language) => commitmentFileName(number, id, language);
    if (preamble) noteLanguages(group, preamble.languages, nameIn, findings);
    const file = group.find(({ language }) => language === first);
    if (!file) {
      findings.push(finding(path, 1, 'terms-missing', { id, expected: nameIn(first) }));
      continue;
    }
    const translations = group.filter((other) => other !== file);
    const terms = readCommitment(file, translations, references, findings);
    if (terms) commitments.push({ terms, file, translations });
  }
  noteOpenedByTwice(commitments, findings);
  if (preamble?.audience === 'customers') noteCultures(commitments, findings);

  const prose = proseIn(files);
  const terms =
    preamble && !hasErrors(findings)
      ? { slug, ...preamble, commitments: commitments.map((c) => c.terms) }
      : null;
  return { slug, terms, prose, findings: sortFindings(findings), commitments, ids, paths };
}

/** Notes ids used by two charters, and `mirrors` that name no commitment of any charter. */
export function checkReferences(charters: ParsedCharter[]): Finding[] {
  const findings: Finding[] = [];
  const owners = new Map<string, { slug: string; path: string }>();
  for (const { slug, ids } of charters) {
    for (const { id, path } of ids) {
      const owner = owners.get(id);
      if (owner && owner.slug !== slug)
        findings.push(finding(path, 1, 'id-duplicate', { id, other: owner.path }));
      else owners.set(id, { slug, path });
    }
  }
  for (const { terms, file } of charters.flatMap(({ commitments }) => commitments)) {
    if (terms.mirrors === null || (terms.mirrors !== terms.id && owners.has(terms.mirrors))) continue;
    const others = [...owners.keys()].filter((id) => id !== terms.id);
    const expected = nearest(terms.mirrors, others) ?? others.join(', ');
    findings.push(
      finding(file.path, file.source.lineOf('mirrors'), 'mirrors-unknown', {
        found: terms.mirrors,
        expected,
      }),
    );
  }
  return findings;
}

/** Cultures are what it is to work somewhere: customers are promised none. */
function noteCultures(commitments: ParsedCharter['commitments'], findings: Finding[]): void {
  for (const { terms, file } of commitments)
    if (terms.culture)
      findings.push(finding(file.path, file.source.lineOf('culture'), 'culture-of-customers'));
}

function noteClashes(groups: CommitmentFile[][], findings: Finding[]): void {
  const numbers = new Map<number, string>();
  const ids = new Map<string, string>();
  for (const [file] of groups) {
    if (!file) continue;
    const name = fileName(file.path);
    // The id that the file claims; one that differs from its name is noted where its terms are read.
    const claimed = typeof file.source.data.id === 'string' ? file.source.data.id : file.id;
    const sameNumber = numbers.get(file.number);
    if (sameNumber)
      findings.push(finding(file.path, 1, 'number-clash', { number: file.number, other: sameNumber }));
    const sameId = ids.get(claimed) ?? ids.get(file.id);
    if (sameId) {
      findings.push(
        finding(file.path, file.source.lineOf('id'), 'id-duplicate', { id: claimed, other: sameId }),
      );
    }
    numbers.set(file.number, sameNumber ?? name);
    ids.set(claimed, sameId ?? name);
  }
}

function firmIn(group: CommitmentFile[], first: Language): boolean {
  return group.find(({ language }) => language === first)?.source.data.firmness === 'firm';
}

function noteSections(
  { path, language, source, sections }: CommitmentFile,
  firm: boolean,
  findings: Finding[],
): void {
  if (source.findings.length > 0) return;
  if (sections.promise === '') findings.push(finding(path, source.bodyLine, 'prose-missing'));
  for (const name of sectionNames) {
    const heading = sectionHeading(name, language);
    const [line, again] = sections.lines[name];
    if (line === undefined) {
      if (firm) findings.push(finding(path, source.bodyLine, 'section-missing', { expected: heading }));
    } else if (again !== undefined) {
      findings.push(finding(path, source.bodyLine + again, 'section-twice', { section: heading }));
    } else if (sections[name] === '') {
      findings.push(finding(path, source.bodyLine + line, 'section-empty', { section: heading }));
    }
  }
}
