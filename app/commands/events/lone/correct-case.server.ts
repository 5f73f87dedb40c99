import { findErased } from '#db/stores/erasure.server.ts';
import { entriesOfCase } from '#db/stores/ledger.server.ts';
import { calendarBefore, type Edition } from '#db/stores/publications.server.ts';
import { dayOf } from '../../../domain/calendar/zone.ts';
import type { Case } from '../../../domain/case/case.ts';
import { correctCase, settledBy } from '../../../domain/case/correct.ts';
import { groundOf } from '../../../domain/case/decide.ts';
import { refuseAlike } from '../../../domain/case/said-again.ts';
import {
  commitmentIn,
  editionInForce,
  editionNumbered,
  endedBefore,
} from '../../../domain/charter/published.ts';
import type { Correction, Replacement } from '../../../domain/correction/correction.ts';
import type { Entry, Who } from '../../../domain/ledger/entry.ts';
import { partakersAmong } from '../../../domain/person/second-person.ts';
import { isProblem, type Problem, problem } from '../../../domain/problem.ts';
import { refuseToCorrect } from '../../../domain/remedy/payment-case.ts';
import type { Work } from '../../transact.server.ts';
import type { Corrected } from './decided.ts';

/** What a correction of an entry of a case leads to. */
export async function correctInCase(
  work: Work,
  id: string,
  target: Entry,
  correction: Correction,
  who: Who,
): Promise<Corrected | Problem> {
  const subject = await work.cases.find(id);
  const edition = subject && editionNumbered(work.publications, subject.charter, subject.edition);
  const terms = edition && commitmentIn(edition, subject.commitment);
  const ground = terms && groundOf(work, edition, terms, who);
  if (!ground) return problem('unknown-case');
  const { commitment: to } = correction.replacement ?? {};
  const moved = to === undefined ? null : commitmentIn(edition, to);
  const refused =
    refuseToCorrect(terms, target.kind, moved) ??
    (await refuseOpening(work, subject, edition, target, correction));
  if (refused) return refused;
  const history = (await entriesOfCase(work.trx, id)).map(({ entry }) => entry);
  const judge = groundNamed(work, edition, correction.replacement?.commitment ?? subject.commitment, who);
  if (isProblem(judge)) return judge;
  const seq = settledBy(subject, history);
  const settled = seq === null ? null : await calendarBefore(work.trx, judge.terms.clock.calendar, seq);
  const corrected = correctCase(subject, history, correction, ground, { ground: judge, settled });
  return isProblem(corrected) ? corrected : { ...corrected, doneBy: partakersAmong(history) };
}

/** What a case is judged by under a promise of the edition. */
function groundNamed(work: Work, edition: Edition, commitment: string, who: Who) {
  const terms = commitmentIn(edition, commitment);
  if (!terms) return problem('unknown-commitment', 'commitment');
  const ground = terms.measure === 'deadline' ? groundOf(work, edition, terms, who) : null;
  return ground ?? problem('wrong-measure', 'commitment', { measure: terms.measure });
}

/** Where something is said of a day after the record, an opening of one on which another edition bound, or of somebody who is known otherwise. */
async function refuseOpening(
  work: Work,
  subject: Case,
  edition: Edition,
  target: Entry,
  { replacement, another = false }: Correction,
): Promise<Problem | null> {
  const { at, reference } = replacement ?? {};
  const zone = edition.terms.zone;
  const ended = at === undefined ? null : endedBefore(work.publications, subject.charter, dayOf(at, zone));
  if (ended && at !== undefined && at <= work.now) return problem('charter-ended', 'at', { ended });
  if (target.kind === 'case.opened' && at !== undefined) {
    const day = dayOf(at, zone);
    const judge = editionInForce(work.publications, subject.charter, day);
    if (judge?.number !== subject.edition) return problem('not-in-force', 'at', { day });
  }
  if (await isErased(work, subject.charter, reference)) return problem('erased', 'reference');
  const beside = replacement ? await casesBeside(work, subject, replacement) : [];
  return refuseAlike(beside, reference ?? subject.reference ?? '', another);
}

/** The cases beside which a correction puts a case: of a reference or a promise that it gets, and has none of before. */
export async function casesBeside(
  work: Work,
  subject: Case,
  { reference = subject.reference ?? undefined, commitment = subject.commitment }: NonNullable<Replacement>,
): Promise<Case[]> {
  const isSame = reference === (subject.reference ?? undefined) && commitment === subject.commitment;
  if (reference === undefined || isSame) return [];
  const known = await work.cases.findByReference(subject.charter, [reference]);
  return known.filter((each) => each.id !== subject.id && each.commitment === commitment);
}

/** Whether whoever knows this reference was erased. */
export async function isErased(work: Work, charter: string, reference: string | undefined): Promise<boolean> {
  if (reference === undefined) return false;
  const known = await findErased(work.trx, () => [work.fingerprint(charter, reference)]);
  return known.size > 0;
}
