/** A run of words that both texts have, or that only the one before or the one after has. */
export type DiffPiece = { kind: 'same' | 'removed' | 'added'; text: string };

/** Pairs of words compared at most; longer stretches that differ are shown as replaced whole. */
const MOST_PAIRS = 1_000_000;

/**
 * What changed between two texts, line by line and, within the lines that changed, word by word; words in common that
 * are lost among words that changed are shown as changed with them. The pieces that are not `added` make the text
 * before, those that are not `removed` the text after, to the letter.
 */
export function diffWords(before: string, after: string): DiffPiece[] {
  const found = changes(splitLines(before), splitLines(after)).flatMap((change) =>
    change.same
      ? [{ same: change.same.join('') }]
      : changes(splitWords(change.removed), splitWords(change.added)).map(({ same, removed, added }) =>
          same ? { same: same.join('') } : { removed: removed.join(''), added: added.join('') },
        ),
  );
  return piecesOf(absorbCrumbs(joinStretches(found)));
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

function splitWords(lines: string[]): string[] {
  return lines.join('').match(/\s+|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? [];
}

type Change = { same: string[] | null; removed: string[]; added: string[] };

/** Stretches that are the same and stretches that differ, in order. */
function changes(before: string[], after: string[]): Change[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const middle = differing(before.slice(start, before.length - end), after.slice(start, after.length - end));
  const same = (tokens: string[]): Change => ({ same: tokens, removed: [], added: [] });
  return [same(before.slice(0, start)), ...middle, same(before.slice(before.length - end))];
}

/** The longest common subsequence by dynamic programming, where the table stays small enough. */
function differing(before: string[], after: string[]): Change[] {
  if (before.length * after.length > MOST_PAIRS || before.length === 0 || after.length === 0) {
    return [{ same: null, removed: before, added: after }];
  }
  const width = after.length + 1;
  const longest = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        before[i] === after[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
    }
  }
  const found: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]];
    if (old !== undefined && old === fresh) {
      found.push({ same: [old], removed: [], added: [] });
      i += 1;
      j += 1;
      continue;
    }
    const stretch: Change = { same: null, removed: [], added: [] };
    while (i < before.length || j < after.length) {
      if (i < before.length && j < after.length && before[i] === after[j]) break;
      const dropOld = (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0);
      if (j >= after.length || (i < before.length && dropOld)) stretch.removed.push(before[i++] ?? '');
      else stretch.added.push(after[j++] ?? '');
    }
    found.push(stretch);
  }
  return found;
}

/** A stretch that both texts have, or one that the after has in place of what the before had. */
type Stretch = { same: string } | { removed: string; added: string };

function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (lengthOf(stretch) === 0) continue;
    if (last && 'same' in last && 'same' in stretch) last.same += stretch.same;
    else if (last && 'removed' in last && 'removed' in stretch) {
      last.removed += stretch.removed;
      last.added += stretch.added;
    } else joined.push({ ...stretch });
  }
  return joined;
}

/** Nobody reads a sentence of which every third word is its own: what is shorter than the changes around it joins them. */
function absorbCrumbs(stretches: readonly Stretch[]): Stretch[] {
  const absorbed = stretches.map((stretch, place): Stretch => {
    if (!('same' in stretch) || stretch.same.includes('\n')) return stretch;
    const around = [stretches[place - 1], stretches[place + 1]];
    const lost = around.every((beside) => beside && lengthOf(beside) >= stretch.same.length);
    return lost ? { removed: stretch.same, added: stretch.same } : stretch;
  });
  const joined = joinStretches(absorbed);
  return joined.length < stretches.length ? absorbCrumbs(joined) : joined;
}

function lengthOf(stretch: Stretch): number {
  return 'same' in stretch ? stretch.same.length : Math.max(stretch.removed.length, stretch.added.length);
}

function piecesOf(stretches: readonly Stretch[]): DiffPiece[] {
  const pieces = stretches.flatMap((stretch): DiffPiece[] =>
    'same' in stretch
      ? [{ kind: 'same', text: stretch.same }]
      : [
          { kind: 'removed', text: stretch.removed },
          { kind: 'added', text: stretch.added },
        ],
  );
  return pieces.filter(({ text }) => text !== '');
}
