import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findBreach } from '#db/stores/breaches.server.ts';
import { bodiesOfCase } from '#db/stores/entry-bodies.server.ts';
import { newestExemptionOf } from '#db/stores/exemptions.server.ts';
import { entriesAbout } from '#db/stores/ledger.server.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { type Breach, correctionOf } from '../../domain/breach/breach.ts';
import { publicBreachOf, type Standing } from '../../domain/breach/since.ts';
import { endOfDay } from '../../domain/calendar/day-ends.ts';
import { commitmentIn, editionNumbered } from '../../domain/charter/published.ts';
import { type Instant, instantOf } from '../../domain/instant.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import type { SaidExemption } from '../../i18n/said-breach.ts';
import type { Language } from '../../languages/language.ts';
import { charterNow, headOf, said } from './charter-now.server.ts';
import { readStatement } from './remedy-statement.server.ts';

/**
 * One breach as anyone may read it, with what its edition promised and what was paid of it; `null` when the charter has none of this number.
 * Of people only that there were two: who they are, the case and the note of the analysis stay inside.
 */
export async function readPublicBreach(
  db: Kysely<Database>,
  publications: Publications,
  which: { charter: string; id: number },
  asked: { now: Instant; language: Language },
) {
  const charter = charterNow(publications, which.charter, asked.now);
  if (!charter) return null;
  const breach = await findBreach(db, which.id);
  if (breach?.charter !== which.charter) return null;
  const edition = editionNumbered(publications, charter.slug, breach.edition);
  const terms = edition && commitmentIn(edition, breach.commitment);
  if (!edition || !terms) return null;
  const { language } = asked;
  const until = charter.ended ? endOfDay(charter.asOf, edition.terms.zone) : asked.now;
  const read = publicBreachOf(breach, await standingOf(db, breach), until);
  const correction = read.state === 'corrected' ? correctionOf(breach.id, await entriesOf(db, breach)) : null;
  return {
    isPublic: charter.edition.terms.public,
    head: headOf(charter, language),
    ...read,
    commitment: {
      id: terms.id,
      number: terms.number,
      title: said(terms.title, language, edition.terms.languages),
    },
    edition: edition.number,
    remedy: terms.remedy,
    statement: await readStatement(db, breach.id),
    exemption: await exemptionOf(db, breach.id),
    correction: correction && {
      entry: correction.seq,
      at: instantOf(correction.recorded),
      because: correction.public.because,
    },
  };
}

/** The newest request that it does not count: who asked and decided, and on what evidence, stays inside. */
async function exemptionOf(db: Kysely<Database>, breach: number): Promise<SaidExemption> {
  const row = await newestExemptionOf(db, breach);
  if (!row) return null;
  const { seq, ground, state, at, decided } = row;
  return { seq, ground, state, at: instantOf(at), decided: decided === null ? null : instantOf(decided) };
}

async function standingOf(db: Kysely<Database>, breach: Breach): Promise<Standing> {
  if (breach.case === null) return null;
  const row = await db
    .selectFrom('cases')
    .select(['state', 'closed'])
    .where('id', '=', breach.case)
    .executeTakeFirst();
  return row ? { state: row.state, closed: row.closed === null ? null : instantOf(row.closed) } : null;
}

async function entriesOf(db: Kysely<Database>, { case: subject, occurrence }: Breach): Promise<Entry[]> {
  if (subject !== null) return (await bodiesOfCase(db, subject)).map((body) => JSON.parse(body));
  return occurrence === null ? [] : (await entriesAbout(db, [occurrence])).map(({ entry }) => entry);
}
