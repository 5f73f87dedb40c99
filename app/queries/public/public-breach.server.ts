import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { bodiesOfCase } from '#db/stores/entry-bodies.server.ts';
import { entriesAbout } from '#db/stores/ledger.server.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { correctionOf } from '../../domain/breach/breach.ts';
import { commitmentIn, editionNumbered } from '../../domain/charter/published.ts';
import { type Instant, instantOf } from '../../domain/instant.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import type { Language } from '../../languages/language.ts';
import { breachRead, selectBreaches } from '../compliance/breach-rows.server.ts';
import { charterNow, headOf, said } from './charter-now.server.ts';
import { endOfDay } from './day-ends.ts';

/**
 * One breach as anyone may read it, with what its edition promised; `null` when the charter has none of this number.
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
  const row = await selectBreaches(db)
    .select(['breaches.edition', 'breaches.noticed', 'breaches.found', 'breaches.severity'])
    .select(['breaches.analysed_at', 'breaches.signed_off_at', 'breaches.case_id', 'breaches.occurrence'])
    .where('breaches.charter', '=', which.charter)
    .where('breaches.id', '=', which.id)
    .executeTakeFirst();
  if (!row) return null;
  const edition = editionNumbered(publications, charter.slug, row.edition);
  const terms = edition && commitmentIn(edition, row.commitment);
  if (!edition || !terms) return null;
  const { language } = asked;
  const until = charter.ended ? endOfDay(charter.asOf, edition.terms.zone) : asked.now;
  const read = breachRead(row, until);
  const correction = read.state === 'corrected' ? correctionOf(row.id, await entriesOf(db, row)) : null;
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
    noticed: instantOf(row.noticed),
    found: row.found,
    /** When the promise was kept at last. */
    fulfilled: read.since.is === 'fulfilled' && row.closed !== null ? instantOf(row.closed) : null,
    severity: row.severity,
    analysed: instantOrNull(row.analysed_at),
    signedOff: instantOrNull(row.signed_off_at),
    correction: correction && {
      entry: correction.seq,
      at: instantOf(correction.recorded),
      because: correction.public.because,
    },
  };
}

async function entriesOf(
  db: Kysely<Database>,
  { case_id, occurrence }: { case_id: string | null; occurrence: number | null },
): Promise<Entry[]> {
  if (case_id !== null) return (await bodiesOfCase(db, case_id)).map((body) => JSON.parse(body));
  return occurrence === null ? [] : (await entriesAbout(db, [occurrence])).map(({ entry }) => entry);
}

function instantOrNull(text: string | null): Instant | null {
  return text === null ? null : instantOf(text);
}
