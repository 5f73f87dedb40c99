import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { countOpenClaims } from '#db/stores/claims.server.ts';
import { type Reader, readReaders } from '#db/stores/mail-choices.server.ts';
import { type Publications, readPublications } from '#db/stores/publications.server.ts';
import { findWarned } from '#db/stores/warned-cases.server.ts';
import type { TakenMail } from '../commands/mails/take-mail.server.ts';
import { responsibleFor } from '../commands/mails/warn-of-cases.server.ts';
import type { Context } from '../context.server.ts';
import { commitmentIn, editionNumbered } from '../domain/charter/published.ts';
import type { Site } from '../domain/charter/site.ts';
import { type Instant, instantOf } from '../domain/instant.ts';
import { hearsOfBreaches } from '../domain/mail/choices.ts';
import { type Translator, translator } from '../i18n/translator.ts';
import { setLocalised } from '../languages/typography.ts';
import { paths } from '../paths.ts';
import { composeForClaimant } from './compose-claimant.server.ts';
import { composeForCustomer } from './compose-customer.server.ts';
import { composeForInvited } from './compose-invited.server.ts';
import { type MailText, writtenMail } from './mail-document.tsx';
import type { Letter } from './smtp.server.ts';

/** Lines of one part; how many there are beside them is said. */
const mostLines = 20;
/** Cases that are looked through for those of one person. */
const mostCases = 5_000;

type Part = MailText['parts'][number];
type Bench = { db: Kysely<Database>; site: Site; words: Translator; publications: Publications };

/**
 * What a mail says now, in the language of who is told: to who works here promises, times and addresses of pages, and no word of a
 * customer's or of the staff's. `null` where nobody is there to be told any more, or there is nothing left to tell.
 */
export async function compose(context: Context, mail: TakenMail, site: Site): Promise<Letter | null> {
  if (mail.topic === 'customer') return composeForCustomer(context, mail, site);
  if (mail.topic === 'claimant') return composeForClaimant(context, mail, site);
  if (mail.topic === 'survey') return composeForInvited(context, mail, site);
  return composeForReader(context, mail, site);
}

async function composeForReader(context: Context, mail: TakenMail, site: Site): Promise<Letter | null> {
  const { db } = context;
  const readers = await readReaders(db);
  const reader = readers.find(({ id }) => id === mail.person);
  if (!reader) return null;
  const words = translator(reader.language ?? site.languages[0] ?? 'en');
  const bench = { db, site, words, publications: await readPublications(db) };
  const now = context.now();
  const wanted = (topic: 'breaches' | 'warnings') =>
    mail.topic === topic || (mail.topic === 'digest' && reader[topic] === 'digest');
  const warned = wanted('warnings') ? await warnings(bench, { reader, readers, now }) : [];
  const broken = wanted('breaches') && hearsOfBreaches(reader.role) ? await breaches(bench, mail) : [];
  const waiting = mail.topic === 'digest' && hearsOfBreaches(reader.role) ? await claims(bench, now) : [];
  const parts = [...warned, ...broken, ...waiting];
  if (parts.length === 0) return null;
  const { t, language } = words;
  const heads = parts.map(({ title }) => title);
  const subject = mail.topic === 'digest' ? t('mails.digest', { company: site.name }) : heads.join(' – ');
  const foot = { text: t('mails.why', { company: site.name }), href: at(site, paths.mailChoices(language)) };
  return {
    ...{ to: reader.email, messageId: `${mail.id}@${new URL(site.origin).hostname}`, subject },
    ...writtenMail(words, { subject, parts, foot }),
  };
}

const at = ({ origin }: Site, path: string) => `${origin}${path}`;

/** Cases of somebody that are about to run out of time as they stand now. */
async function warnings(
  { db, site, words, publications }: Bench,
  { reader, readers, now }: { reader: Reader; readers: readonly Reader[]; now: Instant },
): Promise<Part[]> {
  const running = await findWarned(db, now, mostCases);
  const responsible = await responsibleFor(db, readers, running);
  const own = running.filter(({ id }) => responsible.get(id)?.has(reader.id));
  if (own.length === 0) return [];
  const { t, language } = words;
  const lines = own.slice(0, mostLines).map((subject) => {
    const { title, zone } = promiseOf(publications, words, subject);
    const date = words.dateTime(subject.due ?? now, zone);
    return { text: t('mails.due', { title, date }), href: at(site, paths.case(language, subject.id)) };
  });
  const more = { text: t('mails.toQueue', moreThan(own.length)), href: at(site, paths.queue(language)) };
  return [{ title: t('mails.warnings', { count: own.length }), lines, more }];
}

/** How many claims wait for an officer, and how many of those longer than they may. */
async function claims({ db, site, words: { t, language } }: Bench, now: Instant): Promise<Part[]> {
  const { open, overdue } = await countOpenClaims(db, now);
  if (open === 0) return [];
  const more = { text: t('mails.toClaims'), href: at(site, paths.claims(language)) };
  const lines = overdue > 0 ? [{ text: t('mails.claimsLate', { count: overdue }) }] : [];
  return [{ title: t('mails.claims', { count: open }), lines, more }];
}

/** The breaches that a mail tells of and that still wait for an officer, and payments that came too late. */
async function breaches(bench: Bench, { after_seq, last_seq }: TakenMail): Promise<Part[]> {
  const found = bench.db
    .selectFrom('breaches')
    .where('id', '>', after_seq)
    .where('id', '<=', last_seq)
    .where('state', '=', 'declared');
  const part = async (which: 'breaches' | 'payments') => {
    const those = found.where('found', which === 'payments' ? '=' : '!=', 'remedy');
    const { count } = await those
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (Number(count) === 0) return [];
    const { site, words, publications } = bench;
    const { t, language } = words;
    const rows = await those.selectAll().orderBy('at', 'desc').orderBy('id').limit(mostLines).execute();
    const lines = rows.map((breach) => {
      const { title, zone } = promiseOf(publications, words, breach);
      const date = words.dateTime(instantOf(breach.at), zone);
      return { text: t('mails.since', { title, date }), href: at(site, paths.breach(language, breach.id)) };
    });
    const more = {
      text: t('mails.toRegister', moreThan(Number(count))),
      href: at(site, paths.register(language)),
    };
    return [{ title: t(`mails.${which}`, { count: Number(count) }), lines, more }];
  };
  return [...(await part('breaches')), ...(await part('payments'))];
}

function moreThan(count: number): { more: number } {
  return { more: Math.max(count - mostLines, 0) };
}

function promiseOf(
  publications: Publications,
  { language }: Translator,
  of: { charter: string; edition: number; commitment: string },
): { title: string; zone: string } {
  const edition = editionNumbered(publications, of.charter, of.edition);
  const terms = edition && commitmentIn(edition, of.commitment);
  const title = terms && setLocalised(terms.title, language, edition.terms.languages)?.text;
  return { title: title ?? of.commitment, zone: edition?.terms.zone ?? 'UTC' };
}
