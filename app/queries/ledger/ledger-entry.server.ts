import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { newestCheckpoint } from '#db/stores/checkpoints.server.ts';
import { bodiesBetween } from '#db/stores/entry-bodies.server.ts';
import { readHead } from '#db/stores/ledger.server.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { editionNumbered } from '../../domain/charter/published.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import { leafHash } from '../../domain/ledger/merkle.ts';
import type { Language } from '../../languages/language.ts';
import { charterNow } from '../public/charter-now.server.ts';
import { readProofs } from './inclusion.server.ts';
import { signedOf } from './ledger.server.ts';
import { ledgerLine, zoneAtHome } from './ledger-lines.server.ts';

/** One entry of the ledger with its proof; `null` when there is none of that number. `proof`: base64, none yet before it is signed. */
export async function readLedgerEntry(
  db: Kysely<Database>,
  publications: Publications,
  seq: number,
  { now, language, home }: { now: Instant; language: Language; home: string },
) {
  const [[body], newest, { size }] = await Promise.all([
    bodiesBetween(db, seq, seq + 1),
    newestCheckpoint(db),
    readHead(db),
  ]);
  if (body === undefined) return null;
  const line = ledgerLine(body, { publications, language });
  const entry = JSON.parse(body) as Entry;
  const { charter = '', edition = 0 } = entry;
  const covered = newest && seq < newest.size ? newest : null;
  const [proof] = covered ? await readProofs(db, [seq], covered.size) : [];
  return {
    line,
    /** Of its charter, else of the charter on the home page. */
    zone: editionNumbered(publications, charter, edition)?.terms.zone ?? zoneAtHome(publications, home, now),
    /** The survey that it is about, where the reader may see it. */
    survey: charterNow(publications, charter, now) && (await surveyOf(db, entry)),
    leaf: leafHash(body).toString('base64'),
    signed: covered && signedOf(covered),
    proof: proof?.map((hash) => hash.toString('base64')) ?? null,
    newer: seq + 1 < size ? seq + 1 : null,
    older: seq > 0 ? seq - 1 : null,
  };
}

/** The name of the survey that an entry publishes, closes, or says something of once it is closed; `null` of all others. */
async function surveyOf(db: Kysely<Database>, { kind, public: said }: Entry): Promise<string | null> {
  if (kind === 'survey.published' || kind === 'survey.closed') return (said as { survey: string }).survey;
  if (kind !== 'nature.proposed' && kind !== 'charter.drawn') return null;
  const { closing } = said as { closing: number };
  const [body] = await bodiesBetween(db, closing, closing + 1);
  return body === undefined ? null : (JSON.parse(body) as Entry<'survey.closed'>).public.survey;
}
