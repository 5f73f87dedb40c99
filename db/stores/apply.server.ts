import type { Transaction } from 'kysely';
import type { Entry } from '#app/domain/ledger/entry.ts';
import type { Kind } from '#app/domain/ledger/kinds.ts';
import type { Database } from '../schema.ts';
import { applyPerson } from './admissions.server.ts';
import { Batch } from './batch.server.ts';
import { CasesRead } from './cases.server.ts';
import { applyAgreement, applyCircumstance } from './circumstances.server.ts';
import { applyClaimDecision, applyFiling } from './claims.server.ts';
import { applyEncounter, applyFollowUp, applyPlan, applyTakenBack } from './encounters.server.ts';
import { applyErasure } from './erasure.server.ts';
import { applyExemptionDecision, applyExemptionRequest } from './exemptions.server.ts';
import { applyInitiative } from './initiatives.server.ts';
import type { Recorded } from './ledger.server.ts';
import {
  applyCalendar,
  applyEdition,
  applyMethod,
  type Publications,
  readPublications,
} from './publications.server.ts';
import { applyRestated, applyRestatementDecision, applyRestatementRequest } from './restatements.server.ts';
import { applyDrawing, applyNature, applySurvey, applySurveyClosing } from './surveys.server.ts';
import { applySweep } from './time.server.ts';

/**
 * Brings the read tables to where they stand after these entries, which follow those already applied. The
 * commands call it in the transaction that appends; a rebuild calls it with the whole ledger: the same tables
 * come out, whatever the size of the batches.
 * @param known what was published before these entries, where the caller has read it already
 * @param cases what the caller has read of cases, which is forgotten as they are written
 */
export async function apply(
  trx: Transaction<Database>,
  recorded: readonly Recorded[],
  known?: Publications,
  cases: CasesRead = new CasesRead(trx),
): Promise<void> {
  let publications = known ?? (await readPublications(trx, {}));
  for (const part of apartFromErasures(recorded)) {
    const batch = new Batch(trx, publications, cases);
    await batch.load(part);
    for (const each of part) {
      // Most move what is in memory: there is nothing to wait for.
      const moving = (takers[each.entry.kind] as Taker<Kind>)(batch, each.entry, each);
      if (moving) await moving;
    }
    await batch.write();
    cases.forget();
    publications = batch.publications;
  }
}

/** An erasure takes out of the tables what entries before it have put there, so it begins a batch of its own. */
function apartFromErasures(recorded: readonly Recorded[]): Recorded[][] {
  const parts: Recorded[][] = [];
  let erases = true;
  for (const each of recorded) {
    const is = each.entry.kind === 'person.erased';
    if (is || erases) parts.push([]);
    parts.at(-1)?.push(each);
    erases = is;
  }
  return parts;
}

type Taker<K extends Kind> = (batch: Batch, entry: Entry<K>, recorded: Recorded) => Promise<void> | void;
const movesCase = (batch: Batch, entry: Entry, recorded: Recorded) => batch.moveCase(entry, recorded);
const movesBreach = (batch: Batch, entry: Entry<AboutBreach>, recorded: Recorded) =>
  void batch.moveBreach(entry.public.breach, entry, recorded);
type AboutBreach = 'breach.analysed' | 'breach.returned' | 'breach.signed-off' | 'remedy.asked';
/** Shown from the entries themselves: no read table has to change. */
const nothing = () => undefined;

/** What each kind moves in the tables. A kind that is forgotten here does not compile. */
const takers: { [K in Kind]: Taker<K> } = {
  'edition.published': (batch, entry) => batch.publish(() => applyEdition(batch.trx, entry)),
  'calendar.published': (batch, entry) => batch.publish(() => applyCalendar(batch.trx, entry)),
  'method.published': (batch, entry) => applyMethod(batch.trx, entry),
  'case.opened': (batch, entry, recorded) => {
    batch.moveCase(entry, recorded);
    return entry.public.encounter === undefined ? undefined : applyFollowUp(batch.trx, entry);
  },
  'case.paused': movesCase,
  'case.resumed': movesCase,
  'case.fulfilled': movesCase,
  'case.reopened': movesCase,
  'case.withdrawn': movesCase,
  'case.described': nothing,
  'case.redated': movesCase,
  'occurrence.logged': (batch, entry, recorded) => batch.moveOccurrence(entry.seq, entry, recorded),
  'rate.reported': (batch, entry) => batch.moveRate(entry.seq, entry),
  'duty.discharged': (batch, entry) => batch.discharge(entry),
  'breach.declared': (batch, entry, recorded) => batch.declareBreach(entry, recorded),
  'breach.analysed': movesBreach,
  'breach.returned': movesBreach,
  'breach.signed-off': movesBreach,
  'exemption.requested': (batch, entry) => applyExemptionRequest(batch.trx, entry),
  'exemption.decided': async (batch, entry, recorded) => {
    await applyExemptionDecision(batch.trx, entry);
    await batch.exempt(entry, recorded);
  },
  'circumstance.declared': (batch, entry) => applyCircumstance(batch.trx, entry),
  'circumstance.agreed': (batch, entry) => applyAgreement(batch.trx, entry),
  'initiative.begun': (batch, entry) => applyInitiative(batch.trx, entry),
  'remedy.asked': movesBreach,
  'remedy.owed': (batch, entry) => batch.owe(entry),
  'remedy.paid': (batch, entry) => batch.remedies.pay(entry),
  'action.opened': nothing,
  'action.completed': nothing,
  'action.verified': nothing,
  'claim.filed': (batch, entry, recorded) => applyFiling(batch.trx, entry, recorded),
  'claim.decided': (batch, entry) => applyClaimDecision(batch.trx, entry),
  'feedback.received': (batch, entry) => batch.receiveFeedback(entry),
  'encounter.planned': (batch, entry, recorded) => applyPlan(batch.trx, entry, recorded),
  'encounter.held': (batch, entry) => applyEncounter(batch.trx, entry),
  'encounter.called-off': (batch, entry) => applyEncounter(batch.trx, entry),
  'encounter.judged': (batch, entry) => applyEncounter(batch.trx, entry),
  'encounter.coded': (batch, entry) => applyEncounter(batch.trx, entry),
  'entry.corrected': async (batch, entry, recorded) => {
    await batch.correct(entry, recorded);
    if (entry.case === undefined) await applyTakenBack(batch.trx, entry);
  },
  'reversal.requested': nothing,
  'reversal.decided': nothing,
  'correction.requested': nothing,
  'correction.declined': nothing,
  'restatement.requested': (batch, entry) => applyRestatementRequest(batch.trx, entry),
  'restatement.decided': (batch, entry) => applyRestatementDecision(batch.trx, entry),
  'figures.restated': (batch, entry) => applyRestated(batch.trx, entry),
  'survey.published': (batch, entry) => applySurvey(batch.trx, entry),
  'survey.closed': (batch, entry) => applySurveyClosing(batch.trx, entry),
  'nature.proposed': (batch, entry) => applyNature(batch.trx, entry),
  'charter.drawn': (batch, entry) => applyDrawing(batch.trx, entry),
  'person.erased': (batch, entry) => applyErasure(batch.trx, entry),
  'person.admitted': (batch, entry) => applyPerson(batch.trx, entry),
  'person.role-changed': (batch, entry) => applyPerson(batch.trx, entry),
  'person.dismissed': (batch, entry) => applyPerson(batch.trx, entry),
  'clock.swept': (batch, entry) => applySweep(batch.trx, entry),
};
