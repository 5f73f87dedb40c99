import { findCase } from '#db/stores/cases.server.ts';
import { entriesOfCase, entryNumbered } from '#db/stores/ledger.server.ts';
import { findOccurrence } from '#db/stores/occurrences.server.ts';
import { commitmentIn, editionNumbered } from '#db/stores/publications.server.ts';
import { findRate } from '#db/stores/rates.server.ts';
import type { Context } from '../context.server.ts';
import { refuseAsSecondPerson } from '../domain/breach/breach.ts';
import { type Correction, correctCase } from '../domain/case/correct.ts';
import type { Entry, NumberedDraft, Who } from '../domain/ledger/entry.ts';
import { correctOccurrence } from '../domain/occurrence/occurrence.ts';
import { isProblem, type Problem, problem } from '../domain/problem.ts';
import { correctRate } from '../domain/rate/rate.ts';
import { groundOf } from './desk.server.ts';
import { transact, type Work } from './transact.server.ts';

type Corrected = { entries: NumberedDraft[]; takesBreachBack: boolean; loggedBy: string[] };

/**
 * Corrects a mistaken entry by another entry. Whoever logged it may do so, unless that takes a breach back: then
 * it takes a compliance officer who had no part in the case.
 * @returns the number of the correcting entry
 */
export async function correctEntry(
  context: Context,
  who: Who,
  correction: Correction,
): Promise<{ seq: number } | Problem> {
  return transact(context, async (work) => {
    const target = await entryNumbered(work.trx, correction.corrects);
    if (!target) return problem('unknown-entry');
    const { entry } = target;
    const corrected = entry.case
      ? await correctInCase(work, entry.case, correction, who)
      : await correctAlone(work, entry, correction, who);
    if (isProblem(corrected)) return corrected;
    const refused = corrected.takesBreachBack ? refuseAsSecondPerson(who, corrected.loggedBy) : null;
    if (refused) return refused;
    const [written] = await work.commit(corrected.entries);
    return written ? { seq: written.entry.seq } : problem('not-correctable');
  });
}

async function correctInCase(
  work: Work,
  id: string,
  correction: Correction,
  who: Who,
): Promise<Corrected | Problem> {
  const subject = await findCase(work.trx, id);
  const edition = subject && editionNumbered(work.publications, subject.charter, subject.edition);
  const terms = edition && commitmentIn(edition, subject.commitment);
  const ground = terms && groundOf(work, edition, terms, who);
  if (!ground) return problem('unknown-case');
  const history = (await entriesOfCase(work.trx, id)).map(({ entry }) => entry);
  const corrected = correctCase(subject, history, correction, ground);
  if (isProblem(corrected)) return corrected;
  return { ...corrected, loggedBy: history.map((entry) => entry.who.id) };
}

async function correctAlone(
  work: Work,
  entry: Entry,
  correction: Correction,
  who: Who,
): Promise<Corrected | Problem> {
  const loggedBy = [entry.who.id];
  const rate = entry.kind === 'rate.reported' ? await findRate(work.trx, entry.seq) : null;
  if (rate) {
    const draft = correctRate(rate, correction, work.now, who);
    return isProblem(draft) ? draft : { entries: [draft], takesBreachBack: rate.failed > 0, loggedBy };
  }
  const occurrence = entry.kind === 'occurrence.logged' ? await findOccurrence(work.trx, entry.seq) : null;
  if (!occurrence) return problem('not-correctable');
  const corrected = correctOccurrence(occurrence, correction, work.now, who);
  return isProblem(corrected) ? corrected : { ...corrected, loggedBy };
}
