import { countOpened, countOutcomes } from '#db/stores/opened-cases.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import type { Context } from '../../context.server.ts';
import { outcomeOf } from '../../domain/case/case.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { isProblem, type Problem } from '../../domain/problem.ts';
import type { RestatedCounts } from '../../domain/restatement/kinds.ts';
import { requestRestatement } from '../../domain/restatement/restatement.ts';
import type { Outcome } from '../../domain/trust/contribution.ts';
import type { RestatementProgress } from './restate.server.ts';
import { type AskedRestatement, openedIn, placeAsked, restateTurn } from './restatement-turn.server.ts';

/** Nobody says anything here: what is decided is written nowhere. */
const officer: Who = { id: 'restatement', role: 'compliance' };

/** A case that would be judged otherwise. `reference` is private; `due`: `null` while its clock stands still. */
export type CaseToRestate = {
  id: string;
  reference: string | null;
  before: { due: Instant | null; outcome: Outcome | null };
  after: { due: Instant | null; outcome: Outcome | null };
};
/** What a restatement would do: cases looked at, changed and not to be judged; the first that change; and both figures. */
export type RestatementPreview = {
  cases: number;
  changed: number;
  unjudged: number;
  named: CaseToRestate[];
  before: RestatedCounts;
  after: RestatedCounts;
};
/** So many are named; the others are counted. */
const mostNamed = 100;

/** What restating a period would do, worked out as it would be done; nothing is written, and others have their turn between. */
export async function previewRestatement(
  context: Pick<Context, 'db' | 'now' | 'othersTurn'>,
  asked: AskedRestatement,
  onProgress: RestatementProgress = () => undefined,
): Promise<RestatementPreview | Problem> {
  const { db, othersTurn } = context;
  const publications = await readPublications(db);
  const now = context.now();
  const bench = { trx: db, now, publications };
  const placed = placeAsked(bench, asked);
  if (isProblem(placed)) return placed;
  const { toRestate, hasClock, today } = placed;
  const refused = requestRestatement(toRestate, undefined, { hasClock, earlier: null, today }, now, officer);
  if (isProblem(refused)) return refused;
  const opened = openedIn(bench, toRestate);
  const [of, before] = [await countOpened(db, opened), await countOutcomes(db, opened)];
  const found: RestatementPreview = {
    cases: 0,
    changed: 0,
    unjudged: 0,
    named: [],
    before,
    after: { ...before },
  };
  for (let after: string | null = ''; after !== null; ) {
    const turn = await restateTurn(bench, toRestate, { after, since: 0 }, { order: 0, who: officer });
    found.cases += turn.looked;
    found.changed += turn.changed.length;
    found.unjudged += turn.unjudged;
    for (const { subject, restated } of turn.changed) {
      const { was, is } = restated;
      if (was !== null) found.after[was] -= 1;
      if (is !== null) found.after[is] += 1;
      if (found.named.length < mostNamed)
        found.named.push({
          ...{ id: subject.id, reference: subject.reference },
          before: { due: subject.due, outcome: outcomeOf(subject) },
          after: { due: restated.after.due, outcome: is },
        });
    }
    after = turn.next;
    onProgress(found.cases, of);
    await othersTurn();
  }
  return found;
}
