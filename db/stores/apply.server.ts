import type { Transaction } from 'kysely';
import type { Entry } from '#app/domain/ledger/entry.ts';
import { aboutOf, type Kind } from '#app/domain/ledger/kinds.ts';
import type { Database } from '../schema.ts';
import { applyPerson } from './admissions.server.ts';
import { Batch } from './batch.server.ts';
import { CasesRead } from './cases.server.ts';
import type { Subjects } from './changes.server.ts';
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
    await batch.load(subjectsOf(part));
    for (const each of part) {
      // Most move what is in memory: there is nothing to wait for.
      const moving = (takers[each.entry.kind] as Taker<Kind>).take(batch, each.entry, each);
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

/** What entries are about that was there before them, see Subjects: as the takers of their kinds say it. */
function subjectsOf(recorded: readonly Recorded[]): Subjects {
  const [ids, opened, breaches] = [new Set<string>(), new Set<string>(), new Set<number>()];
  const subjects: Subjects = {
    ids: [],
    breaches: [],
    remedies: [],
    answered: [],
    corrections: [],
    broken: [],
  };
  const first = recorded[0]?.entry.seq ?? 0;
  for (const { entry } of recorded) {
    if (entry.case) ids.add(entry.case);
    if (entry.kind === 'case.opened') opened.add(entry.case as string);
    const { moves } = takers[entry.kind];
    if (moves === null) continue;
    if (moves === 'answered') subjects.answered.push(...(entry.case ? [entry.case] : []));
    else if (moves === 'corrected') subjects.corrections.push(entry as Entry<'entry.corrected'>);
    else {
      const about = aboutOf(entry);
      if (about === null || about >= first) continue;
      if (moves === 'breaches') breaches.add(about);
      else subjects[isLate(entry) ? 'remedies' : moves].push(about);
    }
  }
  return { ...subjects, ids: [...ids].filter((id) => !opened.has(id)), breaches: [...breaches] };
}

function isLate(entry: Entry): boolean {
  return entry.kind === 'breach.declared' && entry.public.found === 'remedy';
}

/** `moves`: whose state that was there before an entry it is folded into, beside its case; `null` where that has a store of its own. */
type Taker<K extends Kind> = {
  moves: 'breaches' | 'remedies' | 'answered' | 'corrected' | 'broken' | null;
  take: (batch: Batch, entry: Entry<K>, recorded: Recorded) => Promise<void> | void;
};
const ofCase = {
  moves: null,
  take: (batch: Batch, entry: Entry, recorded: Recorded) => batch.moveCase(entry, recorded),
};
const ofBreach = {
  moves: 'breaches' as const,
  take: (batch: Batch, entry: Entry<AboutBreach>, recorded: Recorded) =>
    void batch.moveBreach(entry.public.breach, entry, recorded),
};
type AboutBreach = 'breach.analysed' | 'breach.returned' | 'breach.signed-off' | 'remedy.asked';
/** Shown from the entries themselves: no read table has to change. */
const nothing = { moves: null, take: () => undefined };

/** What each kind moves in the tables. A kind that is forgotten here does not compile. */
const takers: { [K in Kind]: Taker<K> } = {
  'edition.published': {
    moves: null,
    take: (batch, entry) => batch.publish(() => applyEdition(batch.trx, entry)),
  },
  'calendar.published': {
    moves: null,
    take: (batch, entry) => batch.publish(() => applyCalendar(batch.trx, entry)),
  },
  'method.published': { moves: null, take: (batch, entry) => applyMethod(batch.trx, entry) },
  'case.opened': {
    moves: 'breaches',
    take: (batch, entry, recorded) => {
      batch.moveCase(entry, recorded);
      return entry.public.encounter === undefined ? undefined : applyFollowUp(batch.trx, entry);
    },
  },
  'case.paused': ofCase,
  'case.resumed': ofCase,
  'case.fulfilled': ofCase,
  'case.reopened': ofCase,
  'case.withdrawn': ofCase,
  'case.described': nothing,
  'case.redated': ofCase,
  'occurrence.logged': {
    moves: null,
    take: (batch, entry, recorded) => batch.moveOccurrence(entry.seq, entry, recorded),
  },
  'rate.reported': { moves: null, take: (batch, entry) => batch.moveRate(entry.seq, entry) },
  'duty.discharged': { moves: null, take: (batch, entry) => batch.discharge(entry) },
  'breach.declared': {
    moves: 'broken',
    take: (batch, entry, recorded) => batch.declareBreach(entry, recorded),
  },
  'breach.analysed': ofBreach,
  'breach.returned': ofBreach,
  'breach.signed-off': ofBreach,
  'exemption.requested': { moves: null, take: (batch, entry) => applyExemptionRequest(batch.trx, entry) },
  'exemption.decided': {
    moves: 'breaches',
    take: async (batch, entry, recorded) => {
      await applyExemptionDecision(batch.trx, entry);
      await batch.exempt(entry, recorded);
    },
  },
  'circumstance.declared': { moves: null, take: (batch, entry) => applyCircumstance(batch.trx, entry) },
  'circumstance.agreed': { moves: null, take: (batch, entry) => applyAgreement(batch.trx, entry) },
  'initiative.begun': { moves: null, take: (batch, entry) => applyInitiative(batch.trx, entry) },
  'remedy.asked': ofBreach,
  'remedy.owed': { moves: 'breaches', take: (batch, entry) => batch.owe(entry) },
  'remedy.paid': { moves: 'remedies', take: (batch, entry) => batch.pay(entry) },
  'action.opened': nothing,
  'action.completed': nothing,
  'action.verified': nothing,
  'claim.filed': { moves: null, take: (batch, entry, recorded) => applyFiling(batch.trx, entry, recorded) },
  'claim.decided': { moves: null, take: (batch, entry) => applyClaimDecision(batch.trx, entry) },
  'feedback.received': { moves: 'answered', take: (batch, entry) => batch.receiveFeedback(entry) },
  'encounter.planned': {
    moves: null,
    take: (batch, entry, recorded) => applyPlan(batch.trx, entry, recorded),
  },
  'encounter.held': { moves: null, take: (batch, entry) => applyEncounter(batch.trx, entry) },
  'encounter.called-off': { moves: null, take: (batch, entry) => applyEncounter(batch.trx, entry) },
  'encounter.judged': { moves: null, take: (batch, entry) => applyEncounter(batch.trx, entry) },
  'encounter.coded': { moves: null, take: (batch, entry) => applyEncounter(batch.trx, entry) },
  'entry.corrected': {
    moves: 'corrected',
    take: async (batch, entry, recorded) => {
      await batch.correct(entry, recorded);
      if (entry.case === undefined) await applyTakenBack(batch.trx, entry);
    },
  },
  'reversal.requested': nothing,
  'reversal.decided': nothing,
  'correction.requested': nothing,
  'correction.declined': nothing,
  'restatement.requested': { moves: null, take: (batch, entry) => applyRestatementRequest(batch.trx, entry) },
  'restatement.decided': { moves: null, take: (batch, entry) => applyRestatementDecision(batch.trx, entry) },
  'figures.restated': { moves: null, take: (batch, entry) => applyRestated(batch.trx, entry) },
  'survey.published': { moves: null, take: (batch, entry) => applySurvey(batch.trx, entry) },
  'survey.closed': { moves: null, take: (batch, entry) => applySurveyClosing(batch.trx, entry) },
  'nature.proposed': { moves: null, take: (batch, entry) => applyNature(batch.trx, entry) },
  'charter.drawn': { moves: null, take: (batch, entry) => applyDrawing(batch.trx, entry) },
  'person.erased': { moves: null, take: (batch, entry) => applyErasure(batch.trx, entry) },
  'person.admitted': { moves: null, take: (batch, entry) => applyPerson(batch.trx, entry) },
  'person.role-changed': { moves: null, take: (batch, entry) => applyPerson(batch.trx, entry) },
  'person.dismissed': { moves: null, take: (batch, entry) => applyPerson(batch.trx, entry) },
  'clock.swept': { moves: null, take: (batch, entry) => applySweep(batch.trx, entry) },
};
