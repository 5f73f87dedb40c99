import { isLanguage, type Language, languages } from '../../languages/language.ts';
import { isSameJson, type Json } from '../ledger/canonical.ts';
import { documentOf, type LedgerDocument } from '../ledger/document.ts';
import { normaliseSource } from '../normal-source.ts';
import { fileName, type Source } from './files.ts';
import type { CharterProse, CharterTerms, CommitmentProse, CommitmentTerms } from './terms.ts';
import { type DiffPiece, diffWords } from './word-diff.ts';

/**
 * The document that Markdown sources are published as: the list of their file names and texts, sorted by name, line
 * ends as `\n`. The folder's place and the order of reading do not matter; every other byte does.
 */
export function documentOfSources(sources: readonly Source[]): LedgerDocument {
  const list = sources.map(({ path, text }) => ({ path: fileName(path), text: normaliseSource(text) }));
  return documentOf(list.sort((one, other) => (one.path < other.path ? -1 : 1)));
}

/** A term that differs; `key` as in `clock.within`, `null` where a side does not have it. */
export type TermChange = { key: string; before: unknown; after: unknown };
/** Words that differ, in one language; `part` names prose, or the term that they are: `promise`, `clock.starts`. */
export type WordsChange = { language: Language; part: string; pieces: DiffPiece[] };
export type CommitmentChange = {
  id: string;
  state: 'added' | 'retired' | 'changed' | 'same';
  terms: TermChange[];
  words: WordsChange[];
};
export type EditionComparison = {
  terms: TermChange[];
  words: WordsChange[];
  commitments: CommitmentChange[];
};

/** What an edition says: its terms and its words. */
export type EditionText = { terms: CharterTerms; prose: CharterProse };

/** How two editions differ, terms and words: commitments in the later edition's order, retired ones last. */
export function compareEditions(before: EditionText, after: EditionText): EditionComparison {
  const { commitments: oldCommitments, ...oldTerms } = before.terms;
  const { commitments: newCommitments, ...newTerms } = after.terms;
  const retired = oldCommitments.filter(({ id }) => !newCommitments.some((terms) => terms.id === id));
  const commitments = [...newCommitments, ...retired].map(({ id }) => {
    const ofId = (terms: CommitmentTerms) => terms.id === id;
    return compareCommitment(
      id,
      oldCommitments.find(ofId),
      newCommitments.find(ofId),
      before.prose,
      after.prose,
    );
  });
  const words = languages.flatMap((language) =>
    compareWords(language, 'preamble', before.prose.preamble[language], after.prose.preamble[language]),
  );
  const ofTerms = partTexts(compareTerms(oldTerms, newTerms));
  return { terms: ofTerms.terms, words: [...ofTerms.words, ...words], commitments };
}

function compareCommitment(
  id: string,
  before: CommitmentTerms | undefined,
  after: CommitmentTerms | undefined,
  oldProse: CharterProse,
  newProse: CharterProse,
): CommitmentChange {
  const { terms, words: texts } = partTexts(compareTerms(before, after));
  const parts: (keyof CommitmentProse)[] = ['promise', 'howWeMeasure', 'notCovered'];
  const prose = languages.flatMap((language) =>
    parts.flatMap((part) => {
      const old = oldProse.commitments[id]?.[language]?.[part];
      return compareWords(
        language,
        part,
        before && old,
        after && newProse.commitments[id]?.[language]?.[part],
      );
    }),
  );
  const words = [...texts, ...prose];
  const differs = terms.length > 0 || words.length > 0;
  const state = !before ? 'added' : !after ? 'retired' : differs ? 'changed' : 'same';
  return { id, state, terms, words };
}

function compareWords(
  language: Language,
  part: string,
  before: string | null | undefined,
  after: string | null | undefined,
): WordsChange[] {
  if ((before ?? '') === (after ?? '')) return [];
  return [{ language, part, pieces: diffWords(before ?? '', after ?? '') }];
}

/** Terms that are texts, such as `title.en`, are compared word by word as prose is. */
function partTexts(changes: readonly TermChange[]): { terms: TermChange[]; words: WordsChange[] } {
  const terms: TermChange[] = [];
  const words: WordsChange[] = [];
  for (const change of changes) {
    const [last, ...above] = change.key.split('.').reverse();
    const part = above.reverse().join('.');
    const texts = [change.before ?? '', change.after ?? ''];
    if (!isLanguage(last) || part === '' || texts.some((text) => typeof text !== 'string'))
      terms.push(change);
    else words.push(...compareWords(last, part, String(texts[0]), String(texts[1])));
  }
  return { terms, words };
}

/** Key by key, into mappings; an amount, a length of time and a list are one value. */
export function compareTerms(before: unknown, after: unknown, key = ''): TermChange[] {
  if (!isBranch(before) && !isBranch(after)) {
    // The ledger sorts keys, the files do not.
    const same = isSameJson((before ?? null) as Json, (after ?? null) as Json);
    return same ? [] : [{ key, before: before ?? null, after: after ?? null }];
  }
  const old = isBranch(before) ? before : {};
  const fresh = isBranch(after) ? after : {};
  const changes = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].flatMap((name) =>
    compareTerms(old[name], fresh[name], key ? `${key}.${name}` : name),
  );
  // A plain value that became a mapping, or the reverse, is a change of its own.
  const wasPlain = !isBranch(before) && before !== undefined && before !== null;
  const isPlain = !isBranch(after) && after !== undefined && after !== null;
  if (wasPlain || isPlain)
    changes.unshift({ key, before: wasPlain ? before : null, after: isPlain ? after : null });
  return changes;
}

function isBranch(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !('unit' in value && ('count' in value || 'amount' in value));
}
