import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import type { Instant } from '../../domain/instant.ts';
import { type Felt, fewestAnswers, type Side } from '../../domain/survey/felt.ts';
import { symmetry, symmetryOfMarks } from '../../domain/survey/symmetry.ts';
import { actsOf } from '../../domain/value/acts.ts';
import type { Value, Values } from '../../domain/value/value.ts';
import type { Language } from '../../languages/language.ts';
import { type CharterPromises, keptOf, type PromiseNow, readPromisesNow } from './promises-now.server.ts';
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
  const [ours, theirs] = [marksOf(items, 'collaborateur', felt), marksOf(items, 'client', felt)];
  return {
    ...{ id, words },
    inWordsOnly: commitments.length === 0,
    /** Of a charter that the reader may not see, not published yet, or no longer made. */
    unseen: commitments.length - inside.length - outside.length,
    promises: [...outside, ...inside].map(linked),
    inside: lived,
    outside: seen,
    kept: symmetry({ count: lived.kept, of: lived.cases }, { count: seen.kept, of: seen.cases }),
    items: ours.length + theirs.length === 0 ? null : marksBeside(ours, theirs),
  };
}

function linked({ charter, id, title }: PromiseNow) {
  return { charter, id, title };
}

/** What one side answered to the item of a value; nothing of fewer answers than may be shown. */
function marksOf(items: Value['items'], side: Side, felt: Felt): readonly number[] {
  const item = felt.items.find((each) => each.id === items[side] && each.side === side);
  return item && item.marks.length >= fewestAnswers ? item.marks : [];
}

function marksBeside(ours: readonly number[], theirs: readonly number[]) {
  return { ...symmetryOfMarks(ours, theirs), n: { inside: ours.length, outside: theirs.length } };
}
