import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { withoutReference } from '#app/domain/import-run/report.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import { asNamed, isMailAddress } from '#app/domain/mail/address.ts';
import { dialectOf } from '../dialects/chosen.server.ts';
import type { Database } from '../schema.ts';
import type { CasesTable } from '../tables/cases.ts';
import { findCasesToldAt, findContacts } from './contacts.server.ts';
import { namedBy } from './erasure.server.ts';
import { findInvitationsAt } from './invitations.server.ts';
import { numbersAbout } from './ledger.server.ts';

/** All that the ledger and the tables beside it hold of somebody under one reference. */
export type Traces = {
  cases: Pick<CasesTable, 'id' | 'charter' | 'commitment' | 'opened' | 'state'>[];
  /** Numbers of the entries that logged them. */
  occurrences: number[];
  /** Numbers of the entries that planned encounters with them. */
  encounters: number[];
  /** Numbers of the claims that they filed, or that are about them. */
  claims: number[];
  /** Cases of which somebody is told at the address that was asked for, and no other trace is theirs. */
  told: string[];
  /** Invitations to surveys that went to the address that was asked for. */
  invited: string[];
  /** The charters that know the reference, or have one of those cases. */
  charters: string[];
  /** Numbers of the entries whose private fields are still there, in order. */
  entries: number[];
  /** Numbers of all entries about them. */
  about: number[];
  /** How the reference or the address is written where it was found. */
  spellings: string[];
};

/**
 * Finds what is kept under a customer's reference, or under the address that a claimant left or a customer is told at, in one
 * charter or in all. An address is the same whatever its capitals, also where it is a reference. Reads all private fields once.
 */
export async function findTraces(
  db: Kysely<Database>,
  reference: string,
  charter: string | null,
): Promise<Traces> {
  const { words } = dialectOf(db);
  const maybe = (of: RawBuilder<string | null>) =>
    isMailAddress(reference) ? words.maybeAlike(of, reference) : sql<boolean>`${of} = ${reference}`;
  const found = await db
    .selectFrom('private_fields')
    .innerJoin('entries', 'entries.seq', 'private_fields.seq')
    .select(['entries.seq', 'entries.kind', 'entries.case_id', 'entries.about', 'entries.body'])
    .select([words.privateReference.as('reference'), words.privateContact.as('contact')])
    .where(({ or }) => or([maybe(words.privateReference), maybe(words.privateContact)]))
    .execute();
  const isMeant = (text: string | null) => text !== null && asNamed(text) === asNamed(reference);
  const named = found
    .filter((row) => isMeant(row.reference) || isMeant(row.contact))
    .map((row) => ({ ...row, charter: (JSON.parse(row.body) as Entry).charter ?? '' }))
    .filter((row) => charter === null || row.charter === charter);
  // One whose reference was corrected since is another's: only what names this one is theirs.
  const bearing = await db
    .selectFrom('cases')
    .select(['id', 'charter', 'commitment', 'opened', 'state', 'reference'])
    .where(
      'id',
      'in',
      named.flatMap(({ case_id }) => case_id ?? []),
    )
    .orderBy('opened')
    .execute();
  const cases = bearing.flatMap(({ reference, ...row }) => (isMeant(reference) ? [row] : []));
  const ids = cases.map(({ id }) => id);
  const filed = named.flatMap(({ seq, kind }) => (kind === 'claim.filed' ? [seq] : []));
  const alone = named.flatMap(({ seq, kind, case_id, about }) =>
    case_id === null && kind !== 'claim.filed' && kind !== 'encounter.planned' ? [about ?? seq] : [],
  );
  const encounters = named.flatMap(({ seq, kind }) => (kind === 'encounter.planned' ? [seq] : []));
  const naming = await namedBy(db, alone);
  const theirs = new Set(named.map(({ seq }) => seq));
  const occurrences = [...new Set(alone)].filter((seq) => theirs.has(naming.get(seq) ?? seq));
  // A breach is about its occurrence, an analysis about the breach.
  const breaches = occurrences.length > 0 ? await numbersAbout(db, occurrences) : [];
  const payments = await paymentCasesOf(db, { cases: ids, breaches });
  const ofCases = await db
    .selectFrom('entries')
    .select('seq')
    .where('case_id', 'in', [...ids, ...payments])
    .execute();
  const analyses = breaches.length > 0 ? await numbersAbout(db, breaches) : [];
  const saidOfThem = encounters.length > 0 ? await numbersAbout(db, encounters) : [];
  // A correction is about what it takes back, which is about the plan.
  const ofEncounters = saidOfThem.length > 0 ? [...saidOfThem, ...(await numbersAbout(db, saidOfThem))] : [];
  const logged = [
    ...[...ofCases.map(({ seq }) => seq), ...occurrences, ...breaches],
    ...[...encounters, ...ofEncounters],
  ];
  const told = await findCasesToldAt(db, reference, charter);
  const everywhere = await findInvitationsAt(db, reference);
  const invited = everywhere.filter((each) => charter === null || each.charter === charter);
  const claims = await claimsOf(db, { filed, cases: ids, evidence: logged });
  const about = [
    ...new Set([
      ...logged,
      ...analyses,
      ...theirs,
      ...claims.flatMap(({ seq, decision }) => [seq, decision ?? seq]),
    ]),
  ];
  const secrets = await db
    .selectFrom('private_fields')
    .select('seq')
    .where('seq', 'in', about)
    .orderBy('seq')
    .execute();
  return {
    cases,
    occurrences,
    encounters,
    claims: claims.map(({ seq }) => seq),
    told: told.flatMap(({ id }) => (ids.includes(id) ? [] : [id])),
    invited: invited.map(({ id }) => id),
    charters: [...new Set([...named, ...told, ...invited].map((each) => each.charter))],
    entries: secrets.map(({ seq }) => seq),
    about,
    spellings: [
      ...new Set([
        ...named.flatMap((row) => [row.reference, row.contact]),
        ...[...told, ...invited].map(({ email }) => email),
      ]),
    ].flatMap((text) => (text !== null && isMeant(text) ? [text] : [])),
  };
}

/** The cases that were opened for what is owed for their cases, and for these breaches. */
async function paymentCasesOf(
  db: Kysely<Database>,
  by: { cases: readonly string[]; breaches: readonly number[] },
): Promise<string[]> {
  const all = db.selectFrom('remedies').select('payment_case').where('payment_case', 'is not', null);
  const found = [
    ...(await all.where('case_id', 'in', by.cases).execute()),
    ...(await all.where('breach', 'in', by.breaches).execute()),
  ];
  return found.flatMap(({ payment_case }) => payment_case ?? []);
}

/** Claims that somebody filed, that say they are about their cases, or that were found to be about what was logged of them. */
async function claimsOf(
  db: Kysely<Database>,
  by: { filed: readonly number[]; cases: readonly string[]; evidence: readonly number[] },
): Promise<{ seq: number; decision: number | null }[]> {
  const all = db.selectFrom('claims').select(['seq', 'decision']);
  const found = [
    ...(await all.where('seq', 'in', by.filed).execute()),
    ...(await all.where('case_id', 'in', by.cases).execute()),
    ...(await all.where('evidence', 'in', by.evidence).execute()),
  ];
  return [...new Map(found.map((row) => [row.seq, row])).values()].sort((one, other) => one.seq - other.seq);
}

/**
 * What the database holds of somebody, as it is stored: to look for it when it was deleted. Texts stand as they are in
 * tables, and as JSON in private fields.
 */
export async function textsOf(
  trx: Transaction<Database>,
  reference: string,
  { entries, about, cases, spellings }: Pick<Traces, 'entries' | 'about' | 'cases' | 'spellings'>,
): Promise<Buffer[]> {
  const secrets = await trx
    .selectFrom('private_fields')
    .select(['salt', 'body'])
    .where('seq', 'in', entries)
    .execute();
  const keys = await trx
    .selectFrom('idempotency_keys')
    .select('key')
    .where('seq', 'in', about)
    .where('key', 'like', 'import:%')
    .execute();
  const texts = secrets.flatMap(({ body }) =>
    Object.values(JSON.parse(body) as Record<string, unknown>).filter((each) => typeof each === 'string'),
  );
  const contacts = await findContacts(
    trx,
    cases.map(({ id }) => id),
  );
  const addresses = [...contacts.values()].map(({ email }) => email);
  const stored = [reference, ...spellings, ...addresses, ...texts].flatMap((text) => [
    text,
    JSON.stringify(text).slice(1, -1),
  ]);
  const all = new Set([...stored, ...keys.map(({ key }) => key)]);
  return [...secrets.map(({ salt }) => salt), ...[...all].map((text) => Buffer.from(text))];
}

/** Deletes private fields with their salts, and the keys by which a file's rows were recognised. */
export async function deleteTraces(
  trx: Transaction<Database>,
  { entries, about }: Pick<Traces, 'entries' | 'about'>,
): Promise<void> {
  await trx.deleteFrom('private_fields').where('seq', 'in', entries).execute();
  await trx
    .deleteFrom('idempotency_keys')
    .where('seq', 'in', about)
    .where('key', 'like', 'import:%')
    .execute();
}

/** Takes a reference out of what imports reported of rejected rows. */
export async function clearReports(trx: Transaction<Database>, reference: string): Promise<void> {
  const reports = await trx.selectFrom('imports').select(['id', 'report']).execute();
  for (const { id, report } of reports) {
    const cleared = JSON.stringify(withoutReference(JSON.parse(report), reference));
    if (cleared !== report)
      await trx.updateTable('imports').set({ report: cleared }).where('id', '=', id).execute();
  }
}
