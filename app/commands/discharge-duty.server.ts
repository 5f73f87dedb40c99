import { recordOf } from '#db/stores/duties.server.ts';
import type { Context } from '../context.server.ts';
import { commitmentIn, editionInForce, editionsOf } from '../domain/charter/published.ts';
import { type Discharge, dischargeDuty } from '../domain/duty/decide.ts';
import { dutiesOwed } from '../domain/duty/duty.ts';
import type { PlainDate } from '../domain/instant.ts';
import type { Who } from '../domain/ledger/entry.ts';
import { type Problem, problem } from '../domain/problem.ts';
import { refuseStray } from '../domain/stray-character.ts';
import { once } from './once.server.ts';
import { transact } from './transact.server.ts';

/**
 * Logs that the duty of the period beginning on `from` was discharged; the same key logs it only once.
 * @returns the number of the first entry: the breach, for a discharge that shows one, else the discharge
 */
export async function dischargeDutyOf(
  context: Context,
  who: Who,
  input: Discharge & { charter: string; commitment: string; from: PlainDate; key?: string },
): Promise<{ seq: number } | Problem> {
  const { charter, commitment, from, key, ...discharge } = input;
  const stray = refuseStray(discharge);
  if (stray) return stray;
  return transact(context, (work) =>
    once(work, key, async () => {
      const owed = dutiesOwed(editionsOf(work.publications, charter), work.now);
      const duty = owed.find((each) => each.commitment === commitment && each.from === from);
      if (duty) return dischargeDuty(duty, discharge, await recordOf(work.trx, duty), work.now, who);
      const edition = editionInForce(work.publications, charter, from);
      if (!edition) return problem('not-in-force', 'from', { day: from });
      const terms = commitmentIn(edition, commitment);
      if (!terms) return problem('unknown-commitment', 'commitment');
      if (terms.measure !== 'duty') return problem('wrong-measure', 'commitment', { measure: terms.measure });
      return problem('not-in-force', 'from', { day: from });
    }),
  );
}
