import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { entriesOfCases } from '#db/stores/ledger.server.ts';
import { atOnce, nextOpened, type Opened } from '#db/stores/opened-cases.server.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import type { Case } from '../../domain/case/case.ts';
import { groundOf } from '../../domain/case/decide.ts';
import { commitmentIn, editionNumbered, editionsOf } from '../../domain/charter/published.ts';
import type { PlainDate } from '../../domain/instant.ts';
import type { Entry, Who } from '../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../domain/problem.ts';
import { type RestatedCase, restateCase } from '../../domain/restatement/restate-case.ts';
import { spanOf, type ToRestate } from '../../domain/restatement/restatement.ts';
import type { Work } from '../transact.server.ts';

/** What a turn is decided with; a preview has no transaction, since it writes nothing. */
export type Bench = Pick<Work, 'now' | 'publications'> & { trx: Kysely<Database> };
/** What somebody asks to be restated, as a form or the command line says it. */
export type AskedRestatement = Omit<ToRestate, 'edition'>;
export type RestatedTurn = {
  /** The cases that were looked at. */
  looked: number;
  changed: { subject: Case; restated: RestatedCase }[];
  /** Cases for which the calendar does not go far enough: they stay as they are. */
  unjudged: number;
  /** The case behind which to go on; `null` where there is none left. */
  next: string | null;
};

/** Which cases are to be judged anew; `null` where the edition was never published. */
export function openedIn({ publications }: Pick<Bench, 'publications'>, asked: ToRestate): Opened {
  const { charter, commitment, edition } = asked;
  const zone = editionNumbered(publications, charter, edition)?.terms.zone ?? 'UTC';
  return { charter, commitment, ...spanOf(asked, zone) };
}

/** Judges some hundreds of cases anew. A few statements, however many they are. @param order its number, -1 where none was given yet */
export async function restateTurn(
  bench: Bench,
  asked: ToRestate,
  { after, since }: { after: string; since: number },
  { order, who }: { order: number; who: Who },
): Promise<RestatedTurn> {
  const subjects = await nextOpened(bench.trx, openedIn(bench, asked), { after, since });
  const ids = subjects.map(({ id }) => id);
  const histories = await entriesOfCases(bench.trx, ids);
  const turn: RestatedTurn = { looked: subjects.length, changed: [], unjudged: 0, next: null };
  if (subjects.length === atOnce) turn.next = ids.at(-1) ?? null;
  for (const subject of subjects) {
    const history = (histories.get(subject.id) ?? []).map(({ entry }) => entry);
    const restated = restateOne(bench, subject, history, { order, who });
    if (isProblem(restated)) turn.unjudged += 1;
    else if (restated) turn.changed.push({ subject, restated });
  }
  return turn;
}

function restateOne(
  bench: Bench,
  subject: Case,
  history: readonly Entry[],
  { order, who }: { order: number; who: Who },
) {
  const edition = editionNumbered(bench.publications, subject.charter, subject.edition);
  const terms = edition && commitmentIn(edition, subject.commitment);
  const ground = terms && groundOf(bench, edition, terms, who);
  return ground ? restateCase(subject, history, ground, order) : null;
}

/** The promise as it last stood. */
export function placeAsked(
  { publications, now }: Pick<Work, 'publications' | 'now'>,
  { charter, commitment, ...asked }: AskedRestatement,
): { toRestate: ToRestate; hasClock: boolean; today: PlainDate } | Problem {
  const edition = editionsOf(publications, charter).findLast(
    (each) => commitmentIn(each, commitment) !== null,
  );
  const terms = edition && commitmentIn(edition, commitment);
  if (!edition || !terms) return problem('unknown-commitment', 'commitment');
  return {
    toRestate: { charter, commitment, edition: edition.number, ...asked },
    hasClock: terms.clock !== null,
    today: dayOf(now, edition.terms.zone),
  };
}
