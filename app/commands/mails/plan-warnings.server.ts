import { findCases } from '#db/stores/cases.server.ts';
import { readHead } from '#db/stores/ledger.server.ts';
import { findUnwarned, warnedAmong } from '#db/stores/warned-cases.server.ts';
import {
  deleteAllWarnings,
  entriesBehind,
  type PlannedWarning,
  putWarningMark,
  putWarnings,
  readWarningMark,
} from '#db/stores/warnings.server.ts';
import type { Context } from '../../context.server.ts';
import type { Case } from '../../domain/case/case.ts';
import { warnedFrom } from '../../domain/mail/warning.ts';
import { durably } from '../durably.server.ts';

/** Entries read in one statement. */
const batch = 1_000;

/**
 * Plans when each case is to be warned of, by the entries since the last time, so that nobody has to look at cases that go on: what
 * a round costs follows from what was recorded meanwhile. The first time, and where the share has changed, all open cases are read.
 * @param share of a clock's time, per cent
 */
export async function planWarnings(context: Context, share: number): Promise<void> {
  const mark = await readWarningMark(context.db);
  if (!mark || mark.share !== share) return planAll(context, share);
  for (let seq = mark.seq, read = batch; read === batch; ) {
    const entries = await entriesBehind(context.db, seq, batch);
    read = entries.length;
    const last = entries.at(-1)?.seq;
    if (last === undefined) return;
    seq = last;
    const ids = [...new Set(entries.flatMap(({ case_id }) => case_id ?? []))];
    const cases = [...(await findCases(context.db, ids)).values()];
    const warned = await warnedAmong(context.db, cases);
    const planned = planOf(
      cases.filter(({ id }) => !warned.has(id)),
      share,
    );
    await durably(context, async (trx) => {
      await putWarnings(trx, cases, planned);
      await putWarningMark(trx, { share, seq: last });
    });
    await context.othersTurn();
  }
}

async function planAll(context: Context, share: number): Promise<void> {
  const seq = (await readHead(context.db)).size - 1;
  await durably(context, deleteAllWarnings);
  for await (const running of findUnwarned(context.db, context.now())) {
    await durably(context, (trx) => putWarnings(trx, running, planOf(running, share)));
    await context.othersTurn();
  }
  // Only now: a stop in the middle begins anew.
  await durably(context, (trx) => putWarningMark(trx, { share, seq }));
}

function planOf(cases: readonly Case[], share: number): PlannedWarning[] {
  return cases.flatMap((subject) => {
    const at = warnedFrom(subject, share);
    return at === null || subject.due === null ? [] : [{ id: subject.id, due: subject.due, at }];
  });
}
