import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findBreach, loggersOf } from '#db/stores/breaches.server.ts';
import { entriesAbout, entriesOfCase, type Recorded } from '#db/stores/ledger.server.ts';
import { findPersonal } from '#db/stores/personal.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { isSetAside } from '../../domain/breach/breach.ts';
import { draftOf } from '../../domain/breach/draft.ts';
import { latenessOf } from '../../domain/breach/lateness.ts';
import type { PersonalSpan } from '../../domain/breach/personal.ts';
import type { BreachRecord, RecordLine, SignOffStanding, Writer } from '../../domain/breach/record.ts';
import { commitmentIn, editionNumbered } from '../../domain/charter/published.ts';
import { type Instant, instantOf } from '../../domain/instant.ts';
import type { Entry, Who } from '../../domain/ledger/entry.ts';
import { textIn } from '../../domain/ledger/private-text.ts';
import { unitShown } from '../../domain/unit/unit.ts';
import { languages } from '../../languages/language.ts';
import type { Sources } from '../sources.ts';
import { type EntryLine, linesOf } from '../staff/case-entries.server.ts';
import { endIn } from './register-runs.server.ts';

/** The breach of this number as a compliance officer, or an administrator who may only read, has it; `null` when there is none. */
export async function readBreach(
  kept: Sources,
  id: number,
  reader: Who,
  now: Instant,
): Promise<BreachRecord | null> {
  const { db, units } = kept;
  const row = await findRow(db, id);
  if (!row) return null;
  const [publications, recorded, loggers] = await Promise.all([
    readPublications(db),
    entriesOf(db, row),
    loggersOf(db, { id: row.id, case: row.case_id, occurrence: row.occurrence }),
  ]);
  const lines = (await linesOf(kept, recorded)).map((line, place) => lineOf(line, recorded[place]));
  const edition = editionNumbered(publications, row.charter, row.edition);
  const terms = edition && commitmentIn(edition, row.commitment);
  const at = instantOf(row.at);
  const closed = row.closed === null ? null : instantOf(row.closed);
  const written = lines.find(({ seq }) => seq === row.analysis);
  const analysis = written?.analysis ?? null;
  const returned = row.state === 'returned' ? returnedIn(lines) : null;
  const lost = recorded.some((each) => each.entry.seq === row.analysis && isLost(each));
  const signed = lines.findLast(({ kind, seq }) => kind === 'breach.signed-off' && seq > row.id);
  const isLogging = ({ entry }: Recorded) =>
    loggers.includes(entry.who.id) && !entry.kind.startsWith('breach.');
  return {
    ...{
      id,
      at,
      closed,
      unit: unitShown(units(), row.charter, row.unit),
      state: row.state,
      reference: row.reference,
      erased: row.erased !== null,
      found: row.found,
    },
    edition: row.edition,
    firstLanguage: edition?.terms.languages[0] ?? languages[0],
    promise: { charter: row.charter, commitment: row.commitment },
    case: row.case_id,
    occurrence: row.occurrence,
    charter: edition?.terms.name ?? { en: row.charter },
    commitment: { number: terms?.number ?? 0, title: terms?.title ?? { en: row.commitment } },
    zone: edition?.terms.zone ?? 'UTC',
    noticed: instantOf(row.noticed),
    late: latenessOf(
      at,
      row.case_state && { state: row.case_state, closed },
      now,
      endIn(publications, row.charter, now),
    ),
    loggedBy: distinct(lines.filter((_, place) => recorded[place] && isLogging(recorded[place]))),
    analysis:
      written && analysis ? { ...analysis, seq: written.seq, by: written.who, at: written.recorded } : null,
    personal: await findPersonal(db, (analysis ?? returned?.analysis)?.apology ?? null, {
      case: row.case_id,
      occurrence: row.occurrence,
    }),
    signedOff: row.state === 'signed-off' && signed ? { by: signed.who, at: signed.recorded } : null,
    returned,
    lines,
    signOff: standingOf(row, loggers, reader, lost),
    mayAnalyse: reader.role === 'compliance' && row.state !== 'signed-off' && !isSetAside(row.state),
  };
}

/** An apology that is not saved, with what in it looks as if it pointed to a person; `null` where there is none. */
export async function readPersonal(
  db: Kysely<Database>,
  id: number,
  text: string | null,
): Promise<{ text: string; spans: PersonalSpan[] } | null> {
  const breach = text === null ? null : await findBreach(db, id);
  return text !== null && breach ? { text, spans: await findPersonal(db, text, breach) } : null;
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

function findRow(db: Kysely<Database>, id: number) {
  return db
    .selectFrom('breaches')
    .leftJoin('cases', 'cases.id', 'breaches.case_id')
    .leftJoin('occurrences', 'occurrences.seq', 'breaches.occurrence')
    .select(['breaches.id', 'breaches.charter', 'breaches.commitment', 'breaches.edition', 'breaches.unit'])
    .select(['case_id', 'occurrence', 'at', 'noticed', 'found', 'breaches.state', 'analysis', 'analysed_by'])
    .select((eb) => eb.fn.coalesce('cases.reference', 'occurrences.reference').as('reference'))
    .select(['cases.erased', 'cases.state as case_state', 'cases.closed'])
    .where('breaches.id', '=', id)
    .executeTakeFirst();
}

/** The whole history: of the case, else of the occurrence and its breach. Other breaches of the case are not it. */
async function entriesOf(db: Kysely<Database>, row: Row): Promise<Recorded[]> {
  if (row.case_id === null) {
    const about = await entriesAbout(db, [...(row.occurrence === null ? [] : [row.occurrence]), row.id]);
    // What it owes opens a case of its own.
    return about.filter(({ entry }) => entry.kind !== 'case.opened');
  }
  const recorded = await entriesOfCase(db, row.case_id);
  return recorded.filter(({ entry }) => {
    if (entry.kind === 'breach.declared') return entry.seq === row.id;
    if (entry.kind === 'case.opened') return true;
    return !('breach' in entry.public) || entry.public.breach === row.id;
  });
}

function lineOf(line: EntryLine, written: Recorded | undefined): RecordLine {
  const { seq, kind, occurred, recorded, who, correctedBy, note } = line;
  const entry = written?.entry;
  const secret = written?.private ?? null;
  const analysis = entry?.kind === 'breach.analysed' ? analysisIn(entry, secret, note) : null;
  const reason = entry?.kind === 'breach.returned' ? textIn(secret, 'reason') : null;
  return { seq, kind, occurred, recorded, who, correctedBy, analysis, reason };
}

function analysisIn(entry: Entry<'breach.analysed'>, secret: Recorded['private'], note: string | null) {
  const { cause, severity } = entry.public;
  return { cause, severity, apology: draftOf(entry, secret)?.apology ?? null, note };
}

/** Whether the words of an analysis were erased with the customer: nobody can sign them any more. */
function isLost({ entry, private: secret }: Recorded): boolean {
  return entry.kind === 'breach.analysed' && draftOf(entry, secret) === null;
}

/** Who sent the newest analysis back, and what it was. */
function returnedIn(lines: readonly RecordLine[]): BreachRecord['returned'] {
  const returned = lines.findLast(({ kind }) => kind === 'breach.returned');
  if (!returned) return null;
  const read = lines.findLast(({ seq, analysis }) => analysis !== null && seq < returned.seq);
  const { who: by, recorded: at, reason } = returned;
  return { by, at, reason, analysis: read?.analysis ?? null };
}

function distinct(lines: readonly RecordLine[]): Writer[] {
  const writers = new Map(lines.map(({ who }) => [`${who.role} ${who.name}`, who]));
  return [...writers.values()];
}

function standingOf(row: Row, loggers: readonly string[], reader: Who, lost: boolean): SignOffStanding {
  if (row.state === 'signed-off') return 'signed-off';
  if (isSetAside(row.state)) return 'set-aside';
  if (row.analysis === null) return 'not-analysed';
  if (row.analysed_by === reader.id) return 'author';
  if (loggers.includes(reader.id)) return 'logger';
  return lost ? 'erased' : 'offered';
}
