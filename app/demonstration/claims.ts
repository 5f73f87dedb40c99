import { recordEvent } from '#app/commands/events/record-events.server.ts';
import type { Context } from '#app/context.server.ts';
import { dayOf } from '#app/domain/calendar/zone.ts';
import { defaultClaimTerms } from '#app/domain/claim/answer.ts';
import { codeHash } from '#app/domain/claim/code.ts';
import { claimant } from '#app/domain/claim/decide.ts';
import type { EventInput } from '#app/domain/event.ts';
import { type Instant, instantOf } from '#app/domain/instant.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem } from '#app/domain/problem.ts';
import type { Cast } from './scenarios.ts';

const charter = 'aurore';
const zone = 'Europe/Paris';

/** A claim that was filed, by the code of its page, and what the record has of the matter: an entry that logged or declared it. */
export type Filed = { seq: number; code: string; evidence: number };
/** By what is particular about them; `unanswered` waits. */
export type FiledClaims = Record<'saidKept' | 'kept' | 'onRecord' | 'unanswered', Filed>;

/**
 * Four people say that a promise was not kept: of an appointment that the log calls kept, of a complaint answered in time, of
 * a breach that is on record, and of a call back that nobody has looked at yet.
 */
export async function fileClaims(context: Context): Promise<FiledClaims> {
  const visit = await keptVisit(context);
  const answered = await closedCase(context, 'is');
  const broken = await closedCase(context, 'is not');
  const today = context.now();
  return {
    saidKept: await file(context, visit, 'appointment-slot', visit.at, {
      what: 'J’ai attendu toute la matinée, personne n’est venu. On m’a dit que le technicien avait sonné : je n’ai pas bougé de chez moi.',
      contact: 'claire.vasseur@example.org',
    }),
    kept: await file(context, answered, 'complaint-answer', answered.at, {
      what: 'Ma réclamation date de plus de dix jours et je n’ai rien vu venir.',
      ...(answered.reference === null ? {} : { reference: answered.reference }),
    }),
    onRecord: await file(context, broken, 'complaint-answer', broken.at, {
      what: 'Vous m’avez répondu bien après le délai promis.',
      ...(broken.reference === null ? {} : { reference: broken.reference }),
    }),
    unanswered: await file(context, visit, 'call-back', today, {
      what: 'On devait me rappeler hier. Rien à ce jour.',
    }),
  };
}

/** Officers decide on all but one. @param corrects whether the log of the appointment is corrected, which moves its figures */
export async function decideClaims(
  context: Context,
  people: Cast,
  { saidKept, kept, onRecord }: FiledClaims,
  { corrects }: { corrects: boolean },
): Promise<void> {
  const decide = (claim: Filed, evidence: number, said: object) =>
    record(context, people.secondOfficer, {
      ...{ event: 'decide-claim', claim: claim.seq, evidence, ...said },
    } as EventInput);
  await decide(kept, kept.evidence, {
    ...{ upheld: false, reason: 'kept' },
    note: 'Notre réponse est partie dans le délai, à l’adresse de votre contrat. Nous vous la renvoyons par courrier.',
  });
  await decide(onRecord, onRecord.evidence, {
    ...{
      upheld: true,
      note: 'Vous avez raison, et ce retard est inscrit au registre. Nous vous en demandons pardon.',
    },
  });
  if (!corrects) return;
  const because = 'new-information';
  const note = 'Le relevé du technicien montre une autre adresse.';
  const correction = { corrects: saidKept.evidence, replacement: { kept: false }, because, note } as const;
  await record(context, people.compliance, { event: 'correct', ...correction });
  const { id } = await context.db
    .selectFrom('breaches')
    .select('id')
    .where('occurrence', '=', saidKept.evidence)
    .where('state', '!=', 'corrected')
    .executeTakeFirstOrThrow();
  await decide(saidKept, id, {
    ...{
      upheld: true,
      note: 'Le technicien s’est trompé d’adresse : nous avions tort de dire ce rendez-vous tenu.',
    },
  });
}

type Matter = { evidence: number; at: Instant };

async function keptVisit({ db }: Context): Promise<Matter> {
  const row = await db
    .selectFrom('occurrences')
    .select(['seq', 'occurred'])
    .where('charter', '=', charter)
    .where('commitment', '=', 'appointment-slot')
    .where('kept', '=', 1)
    .where('struck', '=', 0)
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow();
  return { evidence: row.seq, at: instantOf(row.occurred) };
}

/** The newest complaint that was answered: too late (`is not`), or in time. */
async function closedCase(
  { db }: Context,
  breached: 'is' | 'is not',
): Promise<Matter & { reference: string | null }> {
  const row = await db
    .selectFrom('cases')
    .innerJoin('entries', 'entries.case_id', 'cases.id')
    .select(['entries.seq', 'cases.closed', 'cases.reference'])
    .where('cases.charter', '=', charter)
    .where('cases.commitment', '=', 'complaint-answer')
    .where('cases.state', '=', 'fulfilled')
    .where('cases.breached', breached, null)
    .where('entries.kind', '=', breached === 'is' ? 'case.opened' : 'breach.declared')
    .orderBy('entries.seq', 'desc')
    .executeTakeFirstOrThrow();
  return { evidence: row.seq, at: instantOf(row.closed ?? ''), reference: row.reference };
}

async function file(
  context: Context,
  { evidence }: Matter,
  commitment: string,
  at: Instant,
  said: { what: string; reference?: string; contact?: string },
): Promise<Filed> {
  const code = context.random(24).toString('base64url');
  const on = dayOf(at, zone);
  const filing = {
    charter,
    commitment,
    on,
    ...said,
    language: 'fr' as const,
    code: codeHash(code),
    terms: defaultClaimTerms,
  };
  return { seq: await record(context, claimant, { event: 'file-claim', ...filing }), code, evidence };
}

async function record(context: Context, who: Who, event: EventInput): Promise<number> {
  const recorded = await recordEvent(context, who, event);
  if (isProblem(recorded)) throw new Error(`The claims of the demonstration: ${JSON.stringify(recorded)}`);
  return recorded.seq ?? 0;
}
