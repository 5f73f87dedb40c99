import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findBreach, loggersOf } from '#db/stores/breaches.server.ts';
import { findClaim } from '#db/stores/claims.server.ts';
import { entriesAbout, entriesOfCase, entryNumbered } from '#db/stores/ledger.server.ts';
import { findOccurrence } from '#db/stores/occurrences.server.ts';
import type { Breach } from '../../../domain/breach/breach.ts';
import {
  commitmentIn,
  editionInForce,
  editionNumbered,
  endedBefore,
} from '../../../domain/charter/published.ts';
import { answerTo } from '../../../domain/claim/answer.ts';
import { decideClaim, type Evidence, fileClaim } from '../../../domain/claim/decide.ts';
import { saidKept } from '../../../domain/claim/said-kept.ts';
import type { DecideClaimEvent, FileClaimEvent } from '../../../domain/event.ts';
import type { Instant } from '../../../domain/instant.ts';
import type { Draft, Who } from '../../../domain/ledger/entry.ts';
import { loggersAmong } from '../../../domain/person/second-person.ts';
import { isProblem, type Problem, problem } from '../../../domain/problem.ts';
import { askRemedy } from '../../../domain/remedy/ask.ts';
import { remedyGroundOf } from '../../../domain/remedy/decide.ts';
import { refuseStray } from '../../../domain/stray-character.ts';
import type { Work } from '../../transact.server.ts';
import type { Decided } from './decided.ts';

/** Of the promise as it bound on the day that the claim is about; a case says itself of which promise it is. */
export async function decideClaimFiling(
  work: Work,
  who: Who,
  { event: _, charter, commitment, case: id, terms, ...filing }: FileClaimEvent,
): Promise<Decided | Problem> {
  const { what, reference = null, contact = null } = filing;
  const stray = refuseStray({ what, reference, contact });
  if (stray) return stray;
  const edition = editionInForce(work.publications, charter, filing.on);
  const ended = endedBefore(work.publications, charter, filing.on);
  if (ended) return problem('charter-ended', 'on', { ended });
  if (!edition || !commitmentIn(edition, commitment)) return problem('not-in-force', 'on');
  const subject = id === undefined ? null : await subjectOf(work, id, { charter, commitment });
  if (isProblem(subject)) return subject;
  const place = { charter, commitment, edition: edition.number };
  const { answer, due } = answerTo(terms, work.publications.calendars, edition, work.now);
  const ground = { place, zone: edition.terms.zone, case: subject, answer, due };
  const entries = fileClaim(filing, ground, work.now, who);
  return isProblem(entries) ? entries : { entries };
}

async function subjectOf(
  { cases, trx }: Work,
  id: string,
  { charter, commitment }: { charter: string; commitment: string },
): Promise<{ id: string; opening: number } | Problem> {
  const subject = await cases.find(id);
  const [opening] = subject ? await entriesOfCase(trx, id) : [];
  if (!opening || subject?.charter !== charter || subject.commitment !== commitment)
    return problem('unknown-case');
  return { id, opening: opening.entry.seq };
}

/** By a second person, on what the claim was found to be about. */
export async function decideClaimDecision(
  { trx, publications, cases, now }: Work,
  who: Who,
  { event: _, claim: seq, evidence: found, ...decision }: DecideClaimEvent,
): Promise<Decided | Problem> {
  const stray = refuseStray({ note: decision.note ?? null });
  if (stray) return stray;
  const claim = await findClaim(trx, seq);
  const edition = claim && editionNumbered(publications, claim.charter, claim.edition);
  const terms = edition && commitmentIn(edition, claim.commitment);
  if (!claim || !terms) return problem('unknown-claim');
  const evidence = found === undefined ? null : await evidenceOf({ trx, cases }, found, seq);
  if (isProblem(evidence)) return evidence;
  const about = claim.case === null ? [] : await entriesOfCase(trx, claim.case);
  const aboutBy = loggersAmong(about.map(({ entry }) => entry));
  const ground = { measure: terms.measure, aboutBy };
  const entries = decideClaim(claim, decision, evidence, ground, now, who);
  if (isProblem(entries)) return entries;
  const breach = decision.upheld && evidence && 'breach' in evidence ? evidence.breach : null;
  const asked = breach && askedByClaim(breach, claim.filed, { publications, now, who });
  return { entries: [...entries, ...(asked ?? [])] };
}

/** Whoever says that a promise was not kept asks for what that owes, if it must be asked for and they are in time. */
function askedByClaim(
  breach: Breach,
  at: Instant,
  { publications, now, who }: Pick<Work, 'publications' | 'now'> & { who: Who },
): Draft[] | null {
  const edition = editionNumbered(publications, breach.charter, breach.edition);
  const ground = edition && remedyGroundOf(edition, breach.commitment, publications.calendars);
  const asked = askRemedy(breach, ground, { at }, now, who);
  return isProblem(asked) ? null : asked;
}

/** What the entry of that number declared, opened or logged, as it stands now. @param claim the number of the claim */
async function evidenceOf(
  { trx, cases }: { trx: Transaction<Database>; cases: Work['cases'] },
  seq: number,
  claim: number,
): Promise<Evidence | Problem> {
  const entry = (await entryNumbered(trx, seq))?.entry;
  const history = async (id: string | null, alone: number | null) =>
    (id !== null ? await entriesOfCase(trx, id) : alone !== null ? await entriesAbout(trx, [alone]) : []).map(
      (each) => each.entry,
    );
  if (entry?.kind === 'breach.declared') {
    const breach = await findBreach(trx, seq);
    if (!breach) return problem('unknown-breach', 'evidence');
    const loggedBy = await loggersOf(trx, breach);
    return {
      seq,
      loggedBy,
      breach,
      saidKept: saidKept(await history(breach.case, breach.occurrence), claim),
    };
  }
  if (entry?.kind === 'case.opened' && entry.case) {
    const subject = await cases.find(entry.case);
    if (subject) return { seq, loggedBy: loggersAmong(await history(entry.case, null)), case: subject };
  }
  if (entry?.kind === 'occurrence.logged') {
    const occurrence = await findOccurrence(trx, seq);
    if (occurrence) return { seq, loggedBy: loggersAmong(await history(null, seq)), occurrence };
  }
  return problem('unknown-entry', 'evidence');
}
