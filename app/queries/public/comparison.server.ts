import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { type CommitmentChange, compareEditions, type WordsChange } from '../../domain/charter/edition.ts';
import { editionNumbered } from '../../domain/charter/published.ts';
import type { CharterTerms } from '../../domain/charter/terms.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Language } from '../../languages/language.ts';
import { typeset } from '../../languages/typography.ts';
import { charterNow, headOf, said } from './charter-now.server.ts';
import { readEditionText } from './edition-text.server.ts';

/** How two editions of a charter differ, terms and words; `null` when one of them was never published. */
export async function readComparisonPage(
  db: Kysely<Database>,
  publications: Publications,
  which: { charter: string; before: number; after: number },
  asked: { now: Instant; language: Language },
) {
  const charter = charterNow(publications, which.charter, asked.now);
  const [before, after] = [which.before, which.after].map((number) =>
    editionNumbered(publications, which.charter, number),
  );
  if (!charter || !before || !after) return null;
  const [old, fresh] = [await readEditionText(db, before), await readEditionText(db, after)];
  const { terms, words, commitments } = compareEditions(old, fresh);
  const named = (change: CommitmentChange) => {
    const [was, is] = [find(old.terms, change.id), find(fresh.terms, change.id)];
    const found = is ?? was;
    return {
      ...change,
      words: change.words.map(setPieces),
      number: found?.number ?? 0,
      title: said(found?.title ?? {}, asked.language, fresh.terms.languages),
      // A remedy is one clause after another: told whole, not key by key.
      remedies: { before: was?.remedy ?? null, after: is?.remedy ?? null },
    };
  };
  return {
    isPublic: charter.edition.terms.public,
    head: headOf(charter, asked.language),
    before: { number: before.number, binding: before.binding },
    after: { number: after.number, binding: after.binding },
    terms,
    words: words.map(setPieces),
    commitments: commitments.filter(({ state }) => state !== 'same').map(named),
    same: commitments.filter(({ state }) => state === 'same').length,
  };
}

/** The pieces as a typographer would set them. */
function setPieces(change: WordsChange): WordsChange {
  let last = '';
  const pieces = change.pieces.map((piece) => {
    const text = typeset(piece.text, change.language, last);
    last = text.at(-1) ?? last;
    return { ...piece, text };
  });
  return { ...change, pieces };
}

function find(terms: CharterTerms, id: string) {
  return terms.commitments.find((commitment) => commitment.id === id);
}
