import { findBreach, loggersOf } from '#db/stores/breaches.server.ts';
import { entryNumbered } from '#db/stores/ledger.server.ts';
import { findPersonal } from '#db/stores/personal.server.ts';
import type { Breach } from '../../../domain/breach/breach.ts';
import { signOff } from '../../../domain/breach/decide.ts';
import { draftOf } from '../../../domain/breach/draft.ts';
import { refuseUnconfirmed } from '../../../domain/breach/personal.ts';
import type { SignOffEvent } from '../../../domain/event.ts';
import type { Who } from '../../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../../domain/problem.ts';
import type { Work } from '../../transact.server.ts';
import type { Decided } from './decided.ts';

/**
 * A second person's: neither the author of the analysis nor anyone who logged the case. What in the apology looks
 * personal must have been seen by them too: from now on it is public.
 */
export async function decideSignOff(work: Work, who: Who, event: SignOffEvent): Promise<Decided | Problem> {
  const breach = await findBreach(work.trx, event.breach);
  if (!breach) return problem('unknown-breach');
  const draft = await readDraft(work, breach);
  const read = { analysis: event.analysis ?? breach.analysis?.seq ?? null, draft };
  const entries = signOff(breach, read, await loggersOf(work.trx, breach), work.now, who);
  if (isProblem(entries)) return entries;
  const apology = draft?.apology ?? null;
  const personal = await findPersonal(work.trx, apology, breach);
  return refuseUnconfirmed(apology ?? '', personal, event.confirmed) ?? { entries };
}

/** The apology as it was analysed; `null` where it was erased with the customer. */
async function readDraft({ trx }: Work, { analysis }: Breach): Promise<{ apology: string | null } | null> {
  const written = analysis && (await entryNumbered(trx, analysis.seq));
  return written?.entry.kind === 'breach.analysed' ? draftOf(written.entry, written.private) : null;
}
