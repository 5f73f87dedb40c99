import type { Kysely, Selectable } from 'kysely';
import type { Breach } from '#app/domain/breach/breach.ts';
import { formatInstant, instantOf } from '#app/domain/instant.ts';
import { loggersAmong } from '#app/domain/person/second-person.ts';
import { dialectOf } from '../dialects/chosen.server.ts';
import type { Database } from '../schema.ts';
import type { BreachesTable } from '../tables/breaches.ts';
import { insertAll } from './insert.server.ts';
import { entriesAbout, entriesOfCase, entryNumbered } from './ledger.server.ts';

/** A line of the register by its number. */
export async function findBreach(db: Kysely<Database>, id: number): Promise<Breach | null> {
  const row = await db.selectFrom('breaches').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? breachOf(row) : null;
}

/** The breaches with these numbers, and those of these cases and occurrences. */
export async function findBreaches(
  db: Kysely<Database>,
  by: { ids: readonly number[]; cases: readonly string[]; occurrences: readonly number[] },
): Promise<Breach[]> {
  const all = db.selectFrom('breaches').selectAll();
  const found = [
    ...(by.ids.length > 0 ? await all.where('id', 'in', by.ids).execute() : []),
    ...(by.cases.length > 0 ? await all.where('case_id', 'in', by.cases).execute() : []),
    ...(by.occurrences.length > 0 ? await all.where('occurrence', 'in', by.occurrences).execute() : []),
  ];
  return found.map(breachOf);
}

/** Writes breaches as they now stand, and what they are found by. @param referenceOf the customer's, of the case of one */
export async function putBreaches(
  db: Kysely<Database>,
  breaches: readonly Breach[],
  referenceOf: (breach: Breach) => string | null,
): Promise<void> {
  await insertAll(db, 'breaches', breaches.map(rowOf), (insert) =>
    insert.onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        unit: eb.ref('excluded.unit'),
        at: eb.ref('excluded.at'),
        state: eb.ref('excluded.state'),
        cause: eb.ref('excluded.cause'),
        severity: eb.ref('excluded.severity'),
        apology: eb.ref('excluded.apology'),
        note: eb.ref('excluded.note'),
        analysis: eb.ref('excluded.analysis'),
        analysed_by: eb.ref('excluded.analysed_by'),
        analysed_at: eb.ref('excluded.analysed_at'),
        signed_off_by: eb.ref('excluded.signed_off_by'),
        signed_off_at: eb.ref('excluded.signed_off_at'),
        asked: eb.ref('excluded.asked'),
      })),
    ),
  );
  const texts = breaches.map((breach) => ({
    id: breach.id,
    text: textOf({ apology: breach.apology, note: breach.analysis?.note ?? null }, referenceOf(breach)),
    returned: breach.state === 'returned',
  }));
  const { breachText } = dialectOf(db);
  // Only what was sent back had words and may have none any more.
  const wordless = texts.filter(({ text, returned }) => text === '' && returned);
  if (wordless.length > 0)
    await breachText.drop(
      db,
      wordless.map(({ id }) => id),
    );
  await breachText.put(
    db,
    texts.filter(({ text }) => text !== ''),
  );
}

/** What a breach is found by in the register's search: an apology once it is public. */
export function textOf(
  { apology, note }: { apology: string | null; note: string | null },
  reference: string | null,
): string {
  return [reference, apology, note].filter(Boolean).join('\n');
}

/**
 * The pseudonyms of everyone who logged what a breach is about, or corrected it. A duty is not logged when it is missed: there
 * it is whoever showed the breach, by discharging it late.
 */
export async function loggersOf(
  db: Kysely<Database>,
  breach: Pick<Breach, 'id' | 'case' | 'occurrence'>,
): Promise<string[]> {
  if (breach.case === null && breach.occurrence === null) {
    const declared = await entryNumbered(db, breach.id);
    return declared ? [declared.entry.who.id] : [];
  }
  const about = breach.occurrence === null ? [] : await entriesAbout(db, [breach.occurrence]);
  const entries = breach.case === null ? [] : await entriesOfCase(db, breach.case);
  return loggersAmong([...about, ...entries].map(({ entry }) => entry));
}

function breachOf(row: Selectable<BreachesTable>): Breach {
  const { case_id, at, noticed, asked, cause, severity, apology, note, analysis, ...rest } = row;
  const { analysed_by, analysed_at, signed_off_by, signed_off_at, ...breach } = rest;
  const analysed = analysis !== null && cause !== null && severity !== null && analysed_by !== null;
  return {
    ...breach,
    case: case_id,
    at: instantOf(at),
    noticed: instantOf(noticed),
    analysis: analysed
      ? {
          seq: analysis,
          by: analysed_by,
          at: instantOf(analysed_at ?? noticed),
          cause,
          severity,
          note,
        }
      : null,
    apology,
    signedOff: signed_off_by === null ? null : { by: signed_off_by, at: instantOf(signed_off_at ?? noticed) },
    asked: asked === null ? null : instantOf(asked),
  };
}

/** Names each column: an object that spreads another is many times slower to make, and an import makes thousands. */
function rowOf(breach: Breach): BreachesTable {
  const { id, charter, commitment, edition, unit, occurrence, found, state, analysis, signedOff } = breach;
  return {
    id,
    charter,
    commitment,
    edition,
    unit,
    case_id: breach.case,
    occurrence,
    at: formatInstant(breach.at),
    noticed: formatInstant(breach.noticed),
    found,
    state,
    apology: breach.apology,
    cause: analysis?.cause ?? null,
    severity: analysis?.severity ?? null,
    note: analysis?.note ?? null,
    analysis: analysis?.seq ?? null,
    analysed_by: analysis?.by ?? null,
    analysed_at: analysis ? formatInstant(analysis.at) : null,
    signed_off_by: signedOff?.by ?? null,
    signed_off_at: signedOff ? formatInstant(signedOff.at) : null,
    asked: breach.asked === null ? null : formatInstant(breach.asked),
  };
}
