import { findCase } from '#db/stores/cases.server.ts';
import { findDischarge } from '#db/stores/duties.server.ts';
import { entriesAbout, entriesOfCase, entryNumbered } from '#db/stores/ledger.server.ts';
import { findOccurrence } from '#db/stores/occurrences.server.ts';
import { calendarBefore } from '#db/stores/publications.server.ts';
import { findRate } from '#db/stores/rates.server.ts';
import { dayOf } from '../../../domain/calendar/zone.ts';
import { correctCase, settledBy } from '../../../domain/case/correct.ts';
import { commitmentIn, editionInForce, editionNumbered } from '../../../domain/charter/published.ts';
import type { Correction, Eased } from '../../../domain/correction/correction.ts';
import { strikeOut } from '../../../domain/correction/strike-out.ts';
import type { CorrectEvent } from '../../../domain/event.ts';
import type { Entry, NumberedDraft, Who } from '../../../domain/ledger/entry.ts';
import { correctOccurrence } from '../../../domain/occurrence/decide.ts';
import { refuseAsSecondPerson } from '../../../domain/person/second-person.ts';
import { isProblem, type Problem, problem } from '../../../domain/problem.ts';
import { failedOf } from '../../../domain/rate/rate.ts';
import { refuseStray } from '../../../domain/stray-character.ts';
import type { Work } from '../../transact.server.ts';
import { groundOf } from '../desk.server.ts';
import type { Decided } from './decided.ts';

type Corrected = { entries: NumberedDraft[]; loggedBy: string[] } & Partial<Eased>;

/**
 * Corrects a mistaken entry by another entry. Whoever logged it may do so, unless that takes a breach back, strikes
 * out a case that is still open or has it due later: then it takes a compliance officer who had no part in the case.
 */
export async function decideCorrection(
  work: Work,
  who: Who,
  { event: _, ...correction }: CorrectEvent,
): Promise<Decided | Problem> {
  const stray = refuseStray({ unit: correction.replacement?.unit, note: correction.note });
  if (stray) return stray;
  const target = await entryNumbered(work.trx, correction.corrects);
  if (!target) return problem('unknown-entry');
  const { entry } = target;
  const corrected = entry.case
    ? await correctInCase(work, entry.case, entry, correction, who)
    : await correctAlone(work, entry, correction, who);
  if (isProblem(corrected)) return corrected;
  const { entries, takesBreachBack, eases, loggedBy } = corrected;
  const refused = takesBreachBack || eases ? refuseAsSecondPerson(who, loggedBy) : null;
  return refused ?? { entries, says: 'entry.corrected' };
}

async function correctInCase(
  work: Work,
  id: string,
  target: Entry,
  correction: Correction,
  who: Who,
): Promise<Corrected | Problem> {
  const subject = await findCase(work.trx, id);
  const edition = subject && editionNumbered(work.publications, subject.charter, subject.edition);
  const terms = edition && commitmentIn(edition, subject.commitment);
  const ground = terms && groundOf(work, edition, terms, who);
  if (!ground) return problem('unknown-case');
  const history = (await entriesOfCase(work.trx, id)).map(({ entry }) => entry);
  const moved = target.kind === 'case.opened' ? correction.replacement?.at : undefined;
  if (moved !== undefined) {
    const day = dayOf(moved, edition.terms.zone);
    const judge = editionInForce(work.publications, subject.charter, day);
    if (judge?.number !== subject.edition) return problem('not-in-force', 'at', { day });
  }
  const seq = settledBy(subject, history);
  const settled = seq === null ? null : await calendarBefore(work.trx, ground.terms.clock.calendar, seq);
  const corrected = correctCase(subject, history, correction, ground, settled);
  if (isProblem(corrected)) return corrected;
  return { ...corrected, loggedBy: history.map((entry) => entry.who.id) };
}

async function correctAlone(
  work: Work,
  entry: Entry,
  correction: Correction,
  who: Who,
): Promise<Corrected | Problem> {
  const about = await entriesAbout(work.trx, [entry.seq]);
  const breaches = about
    .filter((each) => each.entry.kind === 'breach.declared')
    .map((each) => each.entry.seq);
  const analyses = breaches.length > 0 ? await entriesAbout(work.trx, breaches) : [];
  const loggedBy = [...about, ...analyses].map((each) => each.entry.who.id);
  const rate = entry.kind === 'rate.reported' ? await findRate(work.trx, entry.seq) : null;
  const standalone =
    rate ?? (entry.kind === 'duty.discharged' ? await findDischarge(work.trx, entry.seq) : null);
  if (standalone) {
    const draft = strikeOut(standalone, correction, work.now, who);
    const takesBreachBack = rate !== null && failedOf(rate) > 0;
    return isProblem(draft) ? draft : { entries: [draft], takesBreachBack, loggedBy };
  }
  const occurrence = entry.kind === 'occurrence.logged' ? await findOccurrence(work.trx, entry.seq) : null;
  if (!occurrence) return problem('not-correctable');
  if (about.some((each) => each.entry.kind === 'entry.corrected')) return problem('already-corrected');
  const corrected = correctOccurrence(occurrence, correction, work.now, who);
  return isProblem(corrected) ? corrected : { ...corrected, loggedBy };
}
