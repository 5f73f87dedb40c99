import type { Transaction } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findAttributes } from '#db/stores/attributes.server.ts';
import { findBreaches } from '#db/stores/breaches.server.ts';
import type { CasesRead } from '#db/stores/cases.server.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { findRemedies } from '#db/stores/remedies.server.ts';
import type { Context } from '../context.server.ts';
import { type Breach, isSetAside } from '../domain/breach/breach.ts';
import type { Calendar } from '../domain/calendar/calendar.ts';
import type { Case } from '../domain/case/case.ts';
import { groundOfCase } from '../domain/case/decide.ts';
import { editionNumbered, owesIn } from '../domain/charter/published.ts';
import type { Instant } from '../domain/instant.ts';
import { type Draft, type NumberedDraft, type Place, placeOf } from '../domain/ledger/entry.ts';
import { attributesOf } from '../domain/remedy/attributes.ts';
import { closingOf, type RemedyGround, remedyGroundOf } from '../domain/remedy/decide.ts';
import { type Followed, type PaymentCase, withRemedies } from '../domain/remedy/follow.ts';
import type { OwedRemedy } from '../domain/remedy/owed-remedy.ts';
import { paymentGround, setsAside } from '../domain/remedy/payment-case.ts';
import { caseIds } from './events/case-ids.server.ts';

/** What a command decides with, see `Work`. */
type Bench = {
  trx: Transaction<Database>;
  now: Instant;
  random: Context['random'];
  publications: Publications;
  cases: CasesRead;
};

/** What a command decided with what follows from it, in the order in which it is to be written: see withRemedies. */
export async function withConsequences(bench: Bench, drafts: readonly NumberedDraft[]): Promise<Followed[]> {
  const { trx, now, publications, cases } = bench;
  const seen = drafts.map((draft) => (typeof draft === 'function' ? draft(0) : draft));
  const calendars = withPublished(publications.calendars, seen);
  const grounds = new Map<string, RemedyGround | null>();
  const groundOf = ({ charter, commitment, edition: number }: Place) => {
    const key = `${charter}\n${commitment}\n${number}`;
    const known = grounds.get(key);
    if (known !== undefined) return known;
    const edition = editionNumbered(publications, charter, number);
    const ground = edition && remedyGroundOf(edition, commitment, calendars);
    grounds.set(key, ground);
    return ground;
  };
  // Most promises owe nothing: nothing is read of what is about those alone.
  const owes = (draft: Draft) =>
    owesIn(publications, draft.charter ?? '') && groundOf(placeOf(draft)) !== null;
  if (!seen.some((draft) => setsInMotion(draft, owes))) return drafts.map((draft) => ({ draft, own: true }));
  const asked = seen.flatMap((draft) => (draft.kind === 'remedy.asked' ? [draft.public.breach] : []));
  const added = seen.flatMap((draft) => (draft.kind === 'remedy.owed' ? [draft.public.breach] : []));
  const opened = new Set(seen.flatMap((draft) => (draft.kind === 'case.opened' ? (draft.case ?? []) : [])));
  const isThere = ({ case: id }: Draft) => id !== undefined && !opened.has(id);
  const described = seen.flatMap((draft) =>
    draft.kind === 'case.described' && isThere(draft) ? (draft.case ?? []) : [],
  );
  const ids = seen.flatMap(({ case: id }) => (id === undefined || opened.has(id) ? [] : [id]));
  const lifted = await paymentsLifted(bench, seen);
  const known = await cases.findAll([
    ...new Set([...ids, ...lifted.map(({ payment }) => payment.subject.id)]),
  ]);
  const breached = [...known.values()].filter((subject) => subject.breached !== null).map(({ id }) => id);
  const owed = await findRemedies(trx, { cases: breached, breaches: added });
  const remedies = new Map(
    owed.flatMap((remedy) =>
      isGrowing(remedy, remedy.case === null ? undefined : known.get(remedy.case))
        ? [[remedy.case ?? '', remedy]]
        : [],
    ),
  );
  // Of what nothing is owed for yet, a case may be opened: it is of the unit of the breach.
  const unowed = owed.flatMap((remedy) => (Number(remedy.owed) === 0 ? [remedy.breach] : []));
  const numbers = [...new Set([...asked, ...unowed])];
  const breaches = await findBreaches(trx, { ids: numbers, cases: described, occurrences: [] });
  const needing = seen.filter(
    (draft) => isThere(draft) && attributesOf(groundOf(placeOf(draft))?.remedy ?? null).length > 0,
  );
  const attributes = await findAttributes(
    trx,
    needing.flatMap((draft) => draft.case ?? []),
  );
  const notOwed = breaches.filter(
    ({ id, found, state }) =>
      found !== 'remedy' && !isSetAside(state) && !owed.some(({ breach }) => breach === id),
  );
  const newIds = caseIds(bench, 1);
  return withRemedies(drafts, {
    groundOf,
    caseOf: (id) => known.get(id) ?? null,
    notOwedOf: (id) => notOwed.find((breach) => breach.case === id) ?? null,
    attributesOf: (id) => attributes.get(id) ?? {},
    breachOf: (id) => breaches.find((breach) => breach.id === id) ?? null,
    remedyOf: (id) => remedies.get(id) ?? null,
    remedyFor: (breach) => owed.find((remedy) => remedy.breach === breach) ?? null,
    paymentGround: (broken, from) => paymentGround({ publications, now }, broken, from),
    liftedBy: (draft) => lifted.filter(({ by }) => by === draft).map(({ payment }) => payment),
    newCase: () => newIds.next().value,
  });
}

/** Whether anything can follow from an entry. @param owes whether its promise owes anything for a breach */
function setsInMotion(draft: Draft, owes: (draft: Draft) => boolean): boolean {
  switch (draft.kind) {
    case 'remedy.asked':
    case 'remedy.owed':
    case 'case.described':
      return true;
    case 'breach.declared':
    case 'case.withdrawn':
      return owes(draft);
    case 'case.fulfilled':
      // What is kept is owed nothing that could have grown.
      return draft.public.outcome !== 'kept' && owes(draft);
    case 'entry.corrected':
      return setsAside(draft) || (closingOf(draft) !== null && owes(draft));
    case 'exemption.decided':
      return setsAside(draft);
    default:
      return false;
  }
}

/** The cases that remedies opened for breaches that these entries set aside, each with the entry that does. */
async function paymentsLifted(
  { trx, now, publications, cases }: Bench,
  seen: readonly Draft[],
): Promise<{ by: Draft; payment: PaymentCase }[]> {
  const aside = seen.filter(setsAside);
  if (aside.length === 0) return [];
  const corrected = aside.flatMap((draft) => (draft.kind === 'entry.corrected' ? [draft] : []));
  const breaches = await findBreaches(trx, {
    ids: aside.flatMap((draft) => (draft.kind === 'exemption.decided' ? [draft.public.breach] : [])),
    cases: corrected.flatMap((draft) => draft.case ?? []),
    occurrences: corrected.flatMap((draft) => (draft.case === undefined ? [draft.public.corrects] : [])),
  });
  const remedies = await findRemedies(trx, { breaches: breaches.map(({ id }) => id) });
  const subjects = await cases.findAll(remedies.flatMap(({ payment }) => payment ?? []));
  return aside.flatMap((by) =>
    breaches
      .filter((breach) => isAbout(by, breach))
      .flatMap(({ id }) => {
        const remedy = remedies.find(({ breach, lifted }) => breach === id && !lifted);
        const subject = subjects.get(remedy?.payment ?? '');
        const ground = subject && groundOfCase({ publications, now }, subject, by.who);
        return ground ? [{ by, payment: { subject, ground } }] : [];
      }),
  );
}

function isAbout(draft: Draft, { id, case: subject, occurrence }: Breach): boolean {
  if (draft.kind === 'exemption.decided') return draft.public.breach === id;
  if (draft.kind !== 'entry.corrected') return false;
  return draft.case === undefined ? draft.public.corrects === occurrence : draft.case === subject;
}

/** Calendars that are published in the same breath count already. */
function withPublished(
  calendars: Publications['calendars'],
  drafts: readonly Draft[],
): Publications['calendars'] {
  if (!drafts.some(({ kind }) => kind === 'calendar.published')) return calendars;
  const published = drafts.flatMap((draft) => (draft.kind === 'calendar.published' ? [draft.public] : []));
  const newer = published.map(
    ({ name, hash, calendar }) => [name, { hash, calendar: calendar as unknown as Calendar }] as const,
  );
  return new Map([...calendars, ...newer]);
}

/** Whether further periods of a case are still added to what it is owed. */
function isGrowing({ isPenalty, lifted, from }: OwedRemedy, subject: Case | undefined): boolean {
  return !isPenalty && !lifted && subject?.clockFrom === from;
}
