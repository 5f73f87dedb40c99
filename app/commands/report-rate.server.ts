import { isReported } from '#db/stores/rates.server.ts';
import type { Context } from '../context.server.ts';
import { commitmentIn, editionInForce } from '../domain/charter/published.ts';
import type { Who } from '../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../domain/problem.ts';
import { type RateReport, reportRate } from '../domain/rate/decide.ts';
import { refuseStray } from '../domain/stray-character.ts';
import { transact } from './transact.server.ts';

/** Reports the counts of a period for a promise that is measured by rate; no day is reported twice. */
export async function reportRateOf(
  context: Context,
  who: Who,
  input: RateReport & { charter: string; commitment: string },
): Promise<{ seq: number } | Problem> {
  const stray = refuseStray(input);
  if (stray) return stray;
  return transact(context, async (work) => {
    const edition = editionInForce(work.publications, input.charter, input.to);
    if (!edition) return problem('not-in-force', 'to', { day: input.to });
    const { ended, zone } = edition.terms;
    if (ended && input.to > ended) return problem('charter-ended', 'to', { ended });
    const terms = commitmentIn(edition, input.commitment);
    if (!terms) return problem('unknown-commitment', 'commitment');
    if (terms.measure !== 'rate') return problem('wrong-measure', 'commitment', { measure: terms.measure });
    const binding = { charter: input.charter, edition: edition.number, zone, terms };
    const draft = reportRate(input, binding, work.now, who);
    if (isProblem(draft)) return draft;
    if (await isReported(work.trx, input)) return problem('already-reported', 'from');
    const [written] = await work.commit([draft]);
    return { seq: written?.entry.seq ?? 0 };
  });
}
