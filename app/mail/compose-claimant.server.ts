import { findClaim } from '#db/stores/claims.server.ts';
import { entryNumbered } from '#db/stores/ledger.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import type { TakenMail } from '../commands/mails/take-mail.server.ts';
import type { Context } from '../context.server.ts';
import { commitmentIn, editionNumbered } from '../domain/charter/published.ts';
import type { Site } from '../domain/charter/site.ts';
import { mailedCode } from '../domain/claim/code.ts';
import { toldTo } from '../domain/claim/contact.ts';
import { translator } from '../i18n/translator.ts';
import { setLocalised } from '../languages/typography.ts';
import { paths } from '../paths.ts';
import { writtenMail } from './mail-document.tsx';
import type { Letter } from './smtp.server.ts';

/**
 * Where the page of a claim is, for who filed it, and whether it is decided: what was decided stands there alone. `null` where
 * they left no address, or were erased.
 */
export async function composeForClaimant(
  { db, signer, now }: Context,
  mail: TakenMail,
  site: Site,
): Promise<Letter | null> {
  const seq = Number(mail.person);
  const [claim, filed] = [await findClaim(db, seq), await entryNumbered(db, seq)];
  const contact = toldTo(filed?.private ?? null);
  if (!claim || !contact) return null;
  const { email, language: chosen } = contact;
  const words = translator(chosen ?? site.languages[0] ?? 'en');
  const { t, language } = words;
  const edition = editionNumbered(await readPublications(db), claim.charter, claim.edition);
  const terms = edition && commitmentIn(edition, claim.commitment);
  const promised = terms && setLocalised(terms.title, language, edition.terms.languages)?.text;
  const zone = edition?.terms.zone ?? 'UTC';
  const company = site.name;
  const title = t(claim.decided ? 'customerMails.claimDecided' : 'customerMails.claimFiled');
  const about = t('customerMails.claimAbout', {
    title: promised ?? claim.commitment,
    date: words.date(claim.on),
  });
  const stands = claim.decided
    ? t('customerMails.claimDecidedOn', { date: words.dateTime(claim.decided.at, zone) })
    : t(claim.due < now() ? 'customerMails.claimLate' : 'customerMails.claimDue', {
        date: words.dateTime(claim.due, zone),
      });
  const href = site.origin + paths.claim(language, mailedCode(signer().fingerprint, seq));
  const subject = t('customerMails.subject', { title, company });
  const lines = [{ text: about }, { text: stands }];
  const more = { text: t('customerMails.claimPage'), href };
  const foot = {
    text: t(claim.decided ? 'customerMails.claimLast' : 'customerMails.claimWhy', { company }),
    href: site.origin + paths.home(language),
  };
  return {
    ...{ to: email, messageId: `${mail.id}@${new URL(site.origin).hostname}`, subject },
    ...writtenMail(words, { subject, parts: [{ title, lines, more }], foot }),
  };
}
