import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { countOpenClaims, findClaim, findOpenClaims } from '#db/stores/claims.server.ts';
import { entriesNumbered, entriesOfCase } from '#db/stores/ledger.server.ts';
import { type Publications, readPublications } from '#db/stores/publications.server.ts';
import { commitmentIn, editionNumbered } from '../../domain/charter/published.ts';
import type { Measure } from '../../domain/charter/terms.ts';
import { type Claim, isOverdue } from '../../domain/claim/claim.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { textIn } from '../../domain/ledger/private-text.ts';
import { loggersAmong, refuseAsSecondPerson } from '../../domain/person/second-person.ts';
import { isLanguage, type Language, type Localised } from '../../languages/language.ts';

/** Claims on one page. */
const mostShown = 50;

/** A claim as an officer reads it, without what was said in it. */
export type ClaimView = Pick<
  Claim,
  'seq' | 'charter' | 'commitment' | 'case' | 'on' | 'filed' | 'due' | 'state' | 'decided'
> & {
  overdue: boolean;
  title: Localised;
  measure: Measure;
  zone: string;
  firstLanguage: Language;
};
/** What was said in private, where it was not erased. */
export type ClaimWords = {
  what: string | null;
  reference: string | null;
  contact: string | null;
  /** In which it was said, by the form that was filled in. */
  language: Language | null;
};

/** The claims that wait, the oldest first. @param after those behind this one; `next`: where the page after it begins */
export async function readOpenClaims(
  db: Kysely<Database>,
  after: number,
  now: Instant,
): Promise<{ open: number; overdue: number; claims: ClaimView[]; next: number | null }> {
  const publications = await readPublications(db);
  const found = await findOpenClaims(db, after, mostShown + 1);
  const shown = found.slice(0, mostShown);
  const next = found.length > mostShown ? (shown.at(-1)?.seq ?? null) : null;
  const claims = shown.map((claim) => viewOf(publications, claim, now));
  return { ...(await countOpenClaims(db, now)), claims, next };
}

/** One claim with what was said; `samePerson`: whoever reads logged the case that it says it is about. */
export async function readClaim(
  db: Kysely<Database>,
  seq: number,
  reader: Who,
  now: Instant,
): Promise<{ claim: ClaimView; said: ClaimWords; note: string | null; samePerson: boolean } | null> {
  const claim = await findClaim(db, seq);
  if (!claim) return null;
  const numbers = [seq, ...(claim.decided ? [claim.decided.seq] : [])];
  const [filed, decided] = await entriesNumbered(db, numbers);
  const words = filed?.private ?? null;
  const language = words?.language;
  const history = claim.case === null ? [] : await entriesOfCase(db, claim.case);
  const loggedBy = loggersAmong(history.map(({ entry }) => entry));
  return {
    claim: viewOf(await readPublications(db), claim, now),
    said: {
      ...{ what: textIn(words, 'what'), reference: textIn(words, 'reference') },
      contact: textIn(words, 'contact'),
      language: isLanguage(language) ? language : null,
    },
    note: textIn(decided?.private ?? null, 'note'),
    samePerson: refuseAsSecondPerson(reader, loggedBy) !== null,
  };
}

function viewOf(publications: Publications, claim: Claim, now: Instant): ClaimView {
  const { charter, commitment, edition: number } = claim;
  const edition = editionNumbered(publications, charter, number);
  const terms = edition && commitmentIn(edition, commitment);
  return {
    ...claim,
    overdue: isOverdue(claim, now),
    title: terms?.title ?? { en: commitment },
    measure: terms?.measure ?? 'deadline',
    zone: edition?.terms.zone ?? 'UTC',
    firstLanguage: edition?.terms.languages[0] ?? 'en',
  };
}
