import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { type Publications, readPublications } from '#db/stores/publications.server.ts';
import {
  findRestatements,
  isLeft,
  readRestated,
  restatementNumbered,
} from '#db/stores/restatements.server.ts';
import { commitmentIn, editionNumbered, editionsOf, everPromised } from '../../domain/charter/published.ts';
import type { PlainDate } from '../../domain/instant.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { refuseAsSecondPerson } from '../../domain/person/second-person.ts';
import type { RestatementReason } from '../../domain/restatement/kinds.ts';
import type { Restated } from '../../domain/restatement/restated.ts';
import type { Restatement, RestatementState } from '../../domain/restatement/restatement.ts';
import type { Language, Localised } from '../../languages/language.ts';
import { namesOf } from '../staff/case-entries.server.ts';

/** Orders on the page that lists them. */
const mostShown = 50;

/** The promises whose cases can be judged anew, in the order of their charter. */
export async function readRestatementChoices(
  db: Kysely<Database>,
): Promise<{ charter: string; name: Localised; promises: { id: string; title: Localised }[] }[]> {
  const publications = await readPublications(db);
  const slugs = [...new Set(publications.editions.map(({ charter }) => charter))];
  const choices = slugs.map((charter) => {
    const editions = editionsOf(publications, charter);
    const promises = everPromised(editions).flatMap(({ terms: { id, title, clock } }) =>
      clock ? [{ id, title }] : [],
    );
    return { charter, name: editions.at(-1)?.terms.name ?? {}, promises };
  });
  return choices.filter(({ promises }) => promises.length > 0);
}

/** An order as the list of them has it. */
export type RestatementRow = {
  request: number;
  title: Localised;
  from: PlainDate;
  to: PlainDate;
  because: RestatementReason;
  state: RestatementState;
};

/** The newest orders of all charters. */
export async function readRestatements(db: Kysely<Database>): Promise<RestatementRow[]> {
  const publications = await readPublications(db);
  return (await findRestatements(db, mostShown)).map(({ request, from, to, because, state, ...place }) => ({
    ...{ request, from, to, because: because as RestatementReason, state: state as RestatementState },
    title: promised(publications, place).title,
  }));
}

/** An order with all that whoever decides on it reads. */
export type RestatementShown = {
  order: Restatement;
  title: Localised;
  /** In which notes are written. */
  firstLanguage: Language;
  zone: string;
  /** Their names, where they still have one. */
  by: string | null;
  decidedBy: string | null;
  /** What was told in the end. */
  told: Restated | null;
  /** What this person may do about it. */
  may: 'decide' | 'go-on' | 'nothing' | 'same-person' | 'role-missing';
};

/** An order by its number; `null` where it is none. */
export async function readRestatement(
  db: Kysely<Database>,
  request: number,
  who: Who,
): Promise<RestatementShown | null> {
  const order = await restatementNumbered(db, request);
  if (!order) return null;
  const names = await namesOf(db, [order.by, ...(order.decided ? [order.decided.by] : [])]);
  const restated = (await readRestated(db, order.charter)).get(order.commitment) ?? [];
  const told = restated.find((each) => each.request === order.seq) ?? null;
  return {
    order,
    ...promised(await readPublications(db), order),
    by: names.get(order.by) ?? null,
    decidedBy: names.get(order.decided?.by ?? '') ?? null,
    told,
    may: await mayDo(db, order, who),
  };
}

async function mayDo(db: Kysely<Database>, order: Restatement, who: Who): Promise<RestatementShown['may']> {
  const left = await isLeft(db, order);
  if (order.state !== 'open' && !left) return 'nothing';
  const refused = refuseAsSecondPerson(who, [order.by]);
  if (!refused) return left ? 'go-on' : 'decide';
  return refused.problem === 'same-person' ? 'same-person' : 'role-missing';
}

function promised(
  publications: Publications,
  { charter, commitment, edition: number }: { charter: string; commitment: string; edition: number },
) {
  const edition = editionNumbered(publications, charter, number);
  const title = (edition && commitmentIn(edition, commitment)?.title) ?? {};
  const firstLanguage = edition?.terms.languages[0] ?? ('en' as const);
  return { title, firstLanguage, zone: edition?.terms.zone ?? 'UTC' };
}
