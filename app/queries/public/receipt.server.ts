import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findCase } from '#db/stores/cases.server.ts';
import { newestCheckpoint } from '#db/stores/checkpoints.server.ts';
import { bodiesOfCase } from '#db/stores/entry-bodies.server.ts';
import { findFeedback } from '#db/stores/feedback.server.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { isStruckOut, outcomeOf } from '../../domain/case/case.ts';
import { workingOf } from '../../domain/case/working.ts';
import { editionNumbered } from '../../domain/charter/published.ts';
import { changeableUntil, hasEnded } from '../../domain/feedback/feedback.ts';
import { type Instant, instantOf } from '../../domain/instant.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import { owedByTerms } from '../../domain/remedy/owed-by-terms.ts';
import { unitInWords, unitShown } from '../../domain/unit/unit.ts';
import type { Language } from '../../languages/language.ts';
import { readProofs } from '../ledger/inclusion.server.ts';
import { signedOf } from '../ledger/ledger.server.ts';
import { ledgerLine } from '../ledger/ledger-lines.server.ts';
import type { Sources } from '../sources.ts';
import { promiseOf } from '../staff/case.server.ts';
import { calendarOf } from '../staff/case-history.server.ts';
import { said } from './charter-now.server.ts';
import { readStatement } from './remedy-statement.server.ts';

/**
 * A case as the customer may see it, nothing private in it, with the working of its due date, what its breach owes, as the
 * ledger holds it or else by the terms, all its entries and the proof of each that is signed; `null` when there is no such case, or its charter is
 * not for the reader.
 */
export async function readReceipt(
  { db, units }: Sources,
  publications: Publications,
  id: string,
  asked: { now: Instant; language: Language },
) {
  const { now, language } = asked;
  const subject = await findCase(db, id);
  if (!subject || !editionNumbered(publications, subject.charter, subject.edition)) return null;
  const promise = promiseOf(publications, subject);
  const { edition, terms, clock } = promise;
  const [bodies, newest, [feedback = null]] = await Promise.all([
    bodiesOfCase(db, id),
    newestCheckpoint(db),
    findFeedback(db, [id]),
  ]);
  const { zone, languages } = edition.terms;
  const history = bodies.map((body) => JSON.parse(body) as Entry);
  const calendar = await calendarOf(db, publications, subject, promise, history);
  const struck = isStruckOut(subject);
  const lines = bodies.map((body) => ledgerLine(body, { publications, language }));
  const covered = lines.flatMap(({ seq }) => (newest && seq < newest.size ? [seq] : []));
  const proofs = newest && covered.length > 0 ? await readProofs(db, covered, newest.size) : [];
  const { opened, due, closed, breached, state } = subject;
  const named = unitShown(units(), subject.charter, subject.unit);
  const unit = named && unitInWords(named, language);
  const breach = breached === null ? null : await breachOf(db, id);
  const statement = breach && (await readStatement(db, breach.id));
  return {
    id,
    zone,
    promise: {
      charter: { slug: subject.charter, name: said(edition.terms.name, language, languages) },
      /** In which the company writes. */
      firstLanguage: languages[0] ?? language,
      edition: edition.number,
      remedy: terms.remedy,
      id: terms.id,
      number: terms.number,
      title: said(terms.title, language, languages),
    },
    facts: { unit, opened, due, closed, breached, state, outcome: outcomeOf(subject) },
    struck,
    working: calendar && !struck ? workingOf(subject, clock, calendar, now) : null,
    answer: feedback && {
      seq: feedback.seq,
      kept: feedback.kept,
      at: feedback.at,
      until: changeableUntil(feedback, closed),
    },
    asks: hasEnded(subject) && (!feedback || now <= changeableUntil(feedback, closed)),
    takesComment: !subject.erased,
    breach,
    statement,
    owed: statement
      ? null
      : terms.remedy && calendar && owedByTerms(terms.remedy, clock, calendar, subject, now),
    signed: newest && covered.length > 0 ? { ...signedOf(newest), note: newest.note } : null,
    lines: lines.map((line) => {
      const proof = proofs[covered.indexOf(line.seq)];
      return { ...line, proof: proof?.map((hash) => hash.toString('base64')) ?? null };
    }),
  };
}

/** Whether there is a case of this id, of a charter that the reader may see. */
export async function isReadable({ db }: Sources, publications: Publications, id: string): Promise<boolean> {
  const subject = await findCase(db, id);
  return subject !== null && editionNumbered(publications, subject.charter, subject.edition) !== null;
}

/** The breach of a case that stands, with the apology once it is signed; that its remedy was late is another one. */
async function breachOf(db: Kysely<Database>, id: string) {
  const row = await db
    .selectFrom('breaches')
    .select(['id', 'state', 'apology', 'signed_off_at', 'asked'])
    .where('case_id', '=', id)
    .where('state', '!=', 'corrected')
    .where('found', '!=', 'remedy')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row
    ? {
        id: row.id,
        state: row.state,
        apology: row.signed_off_at === null ? null : row.apology,
        asked: row.asked === null ? null : instantOf(row.asked),
      }
    : null;
}
