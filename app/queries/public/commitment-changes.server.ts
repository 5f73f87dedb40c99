import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Edition, Publications } from '#db/stores/publications.server.ts';
import { compareEditions, type EditionText } from '../../domain/charter/edition.ts';
import type { PlainDate } from '../../domain/instant.ts';
import { readEditionText } from './edition-text.server.ts';

/** An edition in which a promise was made, changed or retired; `before` is the edition it is to be compared with. */
export type EditionChange = {
  edition: number;
  before: number | null;
  binding: PlainDate;
  state: 'added' | 'changed' | 'retired';
};

/** The editions in which a promise changed, newest first. */
export async function changesOf(
  db: Kysely<Database>,
  publications: Publications,
  editions: Edition[],
  id: string,
): Promise<EditionChange[]> {
  const changes: EditionChange[] = [];
  let before: { number: number; text: EditionText } | null = null;
  for (const edition of editions) {
    const text = only(id, await readEditionText(db, edition, publications));
    const state = before ? compareEditions(before.text, text).commitments[0]?.state : firstState(text);
    if (state && state !== 'same') {
      changes.unshift({
        edition: edition.number,
        before: before?.number ?? null,
        binding: edition.binding,
        state,
      });
    }
    before = { number: edition.number, text };
  }
  return changes;
}

function firstState({ terms }: EditionText): 'added' | undefined {
  return terms.commitments.length > 0 ? 'added' : undefined;
}

/** An edition with one promise left in it: what the other promises say need not be compared. */
function only(id: string, { terms, prose }: EditionText): EditionText {
  const words = prose.commitments[id];
  return {
    terms: { ...terms, commitments: terms.commitments.filter((commitment) => commitment.id === id) },
    prose: { preamble: {}, commitments: words ? { [id]: words } : {} },
  };
}
