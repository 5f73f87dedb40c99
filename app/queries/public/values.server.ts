import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Felt } from '../../domain/survey/felt.ts';
import { keptOf } from '../../domain/survey/kept-share.ts';
import { symmetry } from '../../domain/survey/symmetry.ts';
import { actsOf } from '../../domain/value/acts.ts';
import { marksBeside, marksOfItem } from '../../domain/value/item-marks.ts';
import type { Value, Values } from '../../domain/value/value.ts';
import type { Language } from '../../languages/language.ts';
import { type CharterPromises, type PromiseNow, readPromisesNow } from './promises-now.server.ts';
import { isOpen } from './symmetry.server.ts';

/**
 * What the company says that it stands for: in which promises each value is said, how far it is lived inside and felt outside; and of each charter how much
 * of what it says is done. Of a charter that the reader may not see nothing is in it.
 * @param felt what closed surveys give
 */
export async function readValuesPage(
  db: Kysely<Database>,
  publications: Publications,
  { values, felt }: { values: Values; felt: Felt },
  asked: { now: Instant; language: Language },
) {
  const charters = await readPromisesNow(db, publications, asked);
  return {
    isPublic: isOpen(publications),
    fictional: felt.fictional,
    values: values.map((value) => valueNow(value, charters, felt)),
    charters: charters.map(({ slug, name, promises }) => ({ slug, name, ...actsOf(promises) })),
  };
}

function valueNow(
  { id, words, commitments, items }: Value,
  charters: readonly CharterPromises[],
  felt: Felt,
) {
  const promised = (audience: CharterPromises['audience']) =>
    charters
      .filter((charter) => charter.audience === audience)
      .flatMap(({ promises }) => promises.filter((promise) => commitments.includes(promise.id)));
  const [inside, outside] = [promised('employees'), promised('customers')];
  const [lived, seen] = [keptOf(inside), keptOf(outside)];
  const ours = marksOfItem(felt, 'collaborateur', items.collaborateur ?? null);
  const theirs = marksOfItem(felt, 'client', items.client ?? null);
  return {
    ...{ id, words },
    inWordsOnly: commitments.length === 0,
    /** Of a charter that the reader may not see, not published yet, or no longer made. */
    unseen: commitments.length - inside.length - outside.length,
    promises: [...outside, ...inside].map(linked),
    inside: { ...lived, ids: inside.map((promise) => promise.id) },
    outside: { ...seen, ids: outside.map((promise) => promise.id) },
    kept: symmetry({ count: lived.kept, of: lived.cases }, { count: seen.kept, of: seen.cases }),
    items: marksBeside(ours, theirs),
    asked: { inside: items.collaborateur ?? null, outside: items.client ?? null },
  };
}

function linked({ charter, id, title }: PromiseNow) {
  return { charter, id, title };
}
