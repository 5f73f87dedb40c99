import { findClaimByCode, findClaimWithPage } from '#db/stores/claims.server.ts';
import { entryNumbered } from '#db/stores/ledger.server.ts';
import { type Publications, readPublications } from '#db/stores/publications.server.ts';
import type { Context } from '../../context.server.ts';
import { commitmentIn, editionNumbered, editionsOf, everPromised } from '../../domain/charter/published.ts';
import { isOverdue } from '../../domain/claim/claim.ts';
import { claimMailed, codeHash } from '../../domain/claim/code.ts';
import type { Instant } from '../../domain/instant.ts';
import { textIn } from '../../domain/ledger/private-text.ts';
import type { Language } from '../../languages/language.ts';
import { charterNow, said } from './charter-now.server.ts';

/** The promise that somebody may file a claim about, and the days on which it can have been broken; `null`: none such. */
export function readClaimable(
  publications: Publications,
  which: { charter: string; commitment: string },
  { now, language }: { now: Instant; language: Language },
) {
  const charter = charterNow(publications, which.charter, now);
  const promised =
    charter && everPromised(charter.editions).find(({ terms }) => terms.id === which.commitment);
  if (!charter || !promised) return null;
  const { terms, edition } = promised;
  const first = editionsOf(publications, charter.slug)
    .filter((each) => commitmentIn(each, terms.id))
    .map(({ binding }) => binding)
    .sort()[0];
  const { languages, name } = edition.terms;
  return {
    charter: { slug: charter.slug, name: said(name, language, languages) },
    id: terms.id,
    title: said(terms.title, language, languages),
    days: { from: first ?? charter.asOf, to: charter.asOf },
  };
}

/** A claim for whoever has its code, or the one that was mailed to them, and what was decided; nothing of what was said in it. `null` where no claim has it. */
export async function readClaimOf(
  { db, signer }: Pick<Context, 'db' | 'signer'>,
  code: string,
  { now, language }: { now: Instant; language: Language },
) {
  const mailed = claimMailed(signer().fingerprint, code);
  const claim =
    mailed === null ? await findClaimByCode(db, codeHash(code)) : await findClaimWithPage(db, mailed);
  const publications = await readPublications(db);
  const edition = claim && editionNumbered(publications, claim.charter, claim.edition);
  const terms = edition && commitmentIn(edition, claim.commitment);
  if (!claim || !terms) return null;
  const { seq, on, filed, due, state, decided } = claim;
  const { languages, zone, name } = edition.terms;
  const isPublic = edition.terms.public;
  const note = decided && (await entryNumbered(db, decided.seq))?.private;
  return {
    ...{ seq, on, filed, due, state, zone },
    overdue: isOverdue(claim, now),
    charter: { slug: claim.charter, name: said(name, language, languages) },
    promise: { id: terms.id, title: said(terms.title, language, languages) },
    /** In which the company writes. */
    firstLanguage: languages[0] ?? language,
    decided: decided && {
      ...{ seq: decided.seq, at: decided.at, reason: decided.reason },
      note: textIn(note ?? null, 'note'),
      breach: isPublic && state === 'upheld' ? decided.evidence : null,
    },
  };
}
