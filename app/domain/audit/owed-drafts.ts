import Big from 'big.js';
import type { Breach } from '../breach/breach.ts';
import { editionNumbered, type Publications } from '../charter/published.ts';
import type { Instant } from '../instant.ts';
import type { Draft, Entry } from '../ledger/entry.ts';
import { attributesBehind, attributesOf, type NeededAttribute } from '../remedy/attributes.ts';
import { owedEntry, oweFirst, oweMore, type RemedyGround, remedyGroundOf } from '../remedy/decide.ts';
import type { Attributes } from '../remedy/owed.ts';
import type { OwedRemedy } from '../remedy/owed-remedy.ts';
import type { Awaited } from './ledger-state.ts';

type Owed = Entry<'remedy.owed'>;

/**
 * What must follow once a breach owes; `null` where it owes nothing yet. Where the amount depends on what the case alone says, which is private, the
 * entry may say any amount that some value gives: all else of it, and all that is added later, follows from that.
 * @param from when the clock began that ran out. @param about the entry that it follows
 */
export function firstOwed(
  breach: Pick<Breach, 'id' | 'at' | 'found' | 'asked'>,
  from: Instant | null,
  ground: RemedyGround,
  about: Entry,
): Awaited | null {
  const draft = (attributes: Attributes): Draft<'remedy.owed'> | null => {
    const owes = oweFirst(breach, from, ground, attributes);
    return owes && owedEntry(owes, breach.id, about);
  };
  const plain = draft({});
  const [needed] = attributesOf(ground.remedy);
  if (plain || !needed) return plain && { draft: plain };
  const some = draft(someValue(needed));
  if (!some) return null;
  const since = { breached: breach.at, opened: from ?? breach.at };
  const given = (entry: Entry) => {
    const { owed } = (entry as Owed).public;
    return draft(attributesBehind(ground, since, 0, owed) ?? someValue(needed, owed.unit)) ?? some;
  };
  return { draft: some, given };
}

/** What a further period adds, as an entry says it; `null` where nothing is added. The same holds for what the case alone says. */
export function furtherOwed(
  before: OwedRemedy,
  ground: RemedyGround,
  entry: Owed,
): Draft<'remedy.owed'> | null {
  const { at, from, additions } = before;
  const { amount, unit } = entry.public.owed;
  const total = { amount: new Big(before.owed).plus(amount).toFixed(), unit };
  const said = attributesBehind(ground, { breached: at, opened: from ?? at }, additions, total);
  const more = oweMore(before, ground, said ?? {});
  return more && owedEntry(more, before.breach, entry);
}

/** Whether what is owed so far tells what a further period adds, whatever the case itself says. */
export function tellsMore(growing: OwedRemedy, publications: Publications): boolean {
  const binding = editionNumbered(publications, growing.charter, growing.edition);
  const ground = binding && remedyGroundOf(binding, growing.commitment, publications.calendars);
  return ground !== null && oweMore(growing, ground) !== null;
}

/** Some value under each of the names that an entry has: the real ones stay inside. */
export function someValues(
  needed: readonly NeededAttribute[],
  names: readonly string[],
): Record<string, string> {
  const known: Record<string, string> = Object.assign({}, ...needed.map((each) => someValue(each)));
  return Object.fromEntries(names.map((name) => [name, known[name] ?? '']));
}

/** A value of the form that is needed, whatever it is. */
function someValue({ name, is, currency }: NeededAttribute, unit = 'EUR'): Record<string, string> {
  return { [name]: is === 'amount' ? `1 ${currency ?? unit}` : '1' };
}
