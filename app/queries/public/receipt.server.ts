import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findCase } from '#db/stores/cases.server.ts';
import { newestCheckpoint } from '#db/stores/checkpoints.server.ts';
import { bodiesOfCase } from '#db/stores/entry-bodies.server.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { isStruckOut, outcomeOf } from '../../domain/case/case.ts';
import { editionNumbered } from '../../domain/charter/published.ts';
import type { Language } from '../../languages/language.ts';
import { readProofs } from '../ledger/inclusion.server.ts';
import { signedOf } from '../ledger/ledger.server.ts';
import { ledgerLine } from '../ledger/ledger-lines.server.ts';
import { promiseOf } from '../staff/case-promise.server.ts';
import { said } from './charter-now.server.ts';

/**
 * A case as the customer may see it, nothing private in it, with all its entries and the proof of each that is
 * signed; `null` when there is no such case, or its charter is not for the reader.
 */
export async function readReceipt(
  db: Kysely<Database>,
  publications: Publications,
  id: string,
  language: Language,
) {
  const subject = await findCase(db, id);
  if (!subject || !editionNumbered(publications, subject.charter, subject.edition)) return null;
  const { edition, terms } = promiseOf(publications, subject);
  const [bodies, newest] = await Promise.all([bodiesOfCase(db, id), newestCheckpoint(db)]);
  const { zone, languages } = edition.terms;
  const lines = bodies.map((body) => ledgerLine(body, { publications, language }));
  const covered = lines.flatMap(({ seq }) => (newest && seq < newest.size ? [seq] : []));
  const proofs = newest && covered.length > 0 ? await readProofs(db, covered, newest.size) : [];
  const { unit, opened, due, closed, breached, state } = subject;
  return {
    id,
    zone,
    promise: {
      charter: { slug: subject.charter, name: said(edition.terms.name, language, languages) },
      id: terms.id,
      number: terms.number,
      title: said(terms.title, language, languages),
    },
    facts: { unit, opened, due, closed, breached, state, outcome: outcomeOf(subject) },
    struck: isStruckOut(subject),
    signed: newest && covered.length > 0 ? { ...signedOf(newest), note: newest.note } : null,
    lines: lines.map((line) => {
      const proof = proofs[covered.indexOf(line.seq)];
      return { ...line, proof: proof?.map((hash) => hash.toString('base64')) ?? null };
    }),
  };
}
