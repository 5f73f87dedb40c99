import { isLanguage, type Language, languages } from '../../languages/language.ts';
import { type Finding, finding } from './findings.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { type Sections, splitSections } from './sections.ts';
import type { CharterProse } from './terms.ts';

/** One file as it stands in a charter's folder. */
export type Source = { path: string; text: string };

export type PreambleFile = { path: string; language: Language; source: FrontMatter };
export type CommitmentFile = PreambleFile & { number: number; id: string; sections: Sections };
type CharterFiles = { preambles: PreambleFile[]; commitments: CommitmentFile[]; findings: Finding[] };

const PREAMBLE = /^charter\.([a-z]+)\.md$/;
const COMMITMENT = /^(\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z]+)\.md$/;

export function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

/** `07` and `yearly-review` in French: `07-yearly-review.fr.md`. */
export function commitmentFileName(number: number, id: string, language: Language): string {
  return `${String(number).padStart(2, '0')}-${id}.${language}.md`;
}

/** Sorts the files of a charter's folder by what their names say they are, and splits each. Sorted by name. */
export function readFiles(sources: Source[]): CharterFiles {
  const files: CharterFiles = { preambles: [], commitments: [], findings: [] };
  for (const { path, text } of [...sources].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const name = fileName(path);
    const preamble = PREAMBLE.exec(name);
    const commitment = COMMITMENT.exec(name);
    const language = preamble?.[1] ?? commitment?.[3];
    if (!isLanguage(language)) {
      const expected = languages.map((known) => `charter.${known}.md | NN-<id>.${known}.md`).join(' | ');
      files.findings.push(finding(path, 1, 'file-name', { expected }));
      continue;
    }
    const source = readFrontMatter(path, text);
    files.findings.push(...source.findings);
    if (commitment) {
      const sections = splitSections(source.body, language);
      files.commitments.push({
        path,
        language,
        source,
        number: Number(commitment[1]),
        id: commitment[2] ?? '',
        sections,
      });
    } else files.preambles.push({ path, language, source });
  }
  return files;
}

/** The files of each commitment, in charter order; files of one commitment share number and id. */
export function groupCommitments(files: CommitmentFile[]): CommitmentFile[][] {
  const groups = new Map<string, CommitmentFile[]>();
  for (const file of files) {
    const key = `${file.number}-${file.id}`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()].sort((a, b) => (a[0]?.number ?? 0) - (b[0]?.number ?? 0));
}

/** What the files of a charter's folder say in words; their terms are not read. */
export function proseIn({ preambles, commitments }: Omit<CharterFiles, 'findings'>): CharterProse {
  const groups = groupCommitments(commitments);
  return {
    preamble: Object.fromEntries(preambles.map(({ language, source }) => [language, source.body.trim()])),
    commitments: Object.fromEntries(groups.map((group) => [group[0]?.id ?? '', proseOf(group)])),
  };
}

function proseOf(group: CommitmentFile[]): CharterProse['commitments'][string] {
  return Object.fromEntries(
    group.map(({ language, sections: { promise, howWeMeasure, notCovered } }) => [
      language,
      { promise, howWeMeasure, notCovered },
    ]),
  );
}
