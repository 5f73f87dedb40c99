import { isReported } from '#db/stores/rates.server.ts';
import { commitmentIn, editionInForce, endedBefore } from '../../../domain/charter/published.ts';
import type { ReportEvent } from '../../../domain/event.ts';
import type { Who } from '../../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../../domain/problem.ts';
import { reportRate } from '../../../domain/rate/decide.ts';
import { refuseStray } from '../../../domain/stray-character.ts';
import { chooseUnit } from '../../../domain/unit/unit.ts';
import type { Work } from '../../transact.server.ts';
import type { Decided } from './decided.ts';

/** For a promise that is measured by rate; no day is reported twice. */
export async function decideReport(work: Work, who: Who, event: ReportEvent): Promise<Decided | Problem> {
  const stray = refuseStray(event);
  if (stray) return stray;
  const edition = editionInForce(work.publications, event.charter, event.to);
  if (!edition) return problem('not-in-force', 'to', { day: event.to });
  const { zone } = edition.terms;
  const ended = endedBefore(work.publications, event.charter, event.to);
  if (ended) return problem('charter-ended', 'to', { ended });
  const terms = commitmentIn(edition, event.commitment);
  if (!terms) return problem('unknown-commitment', 'commitment');
  if (terms.measure !== 'rate') return problem('wrong-measure', 'commitment', { measure: terms.measure });
  const binding = { charter: event.charter, edition: edition.number, zone, terms };
  const chosen = chooseUnit(work.units(), event.charter, event.unit, event);
  if (isProblem(chosen)) return chosen;
  const draft = reportRate({ ...event, unit: chosen.unit }, binding, work.now, who);
  if (isProblem(draft)) return draft;
  if (await isReported(work.trx, event)) return problem('already-reported', 'from');
  return { entries: [draft] };
}
