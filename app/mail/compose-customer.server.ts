import { findContacts } from '#db/stores/contacts.server.ts';
import { entriesOfCase } from '#db/stores/ledger.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import type { TakenMail } from '../commands/mails/take-mail.server.ts';
import type { Context } from '../context.server.ts';
import { isSetAside } from '../domain/breach/breach.ts';
import { openTo } from '../domain/charter/published.ts';
import type { Site } from '../domain/charter/site.ts';
import { instantOf } from '../domain/instant.ts';
import type { Entry } from '../domain/ledger/entry.ts';
import { isToldToCustomer } from '../domain/mail/contact.ts';
import { type Translator, translator } from '../i18n/translator.ts';
import { paths } from '../paths.ts';
import { readReceipt } from '../queries/public/receipt.server.ts';
import { type MailText, writtenMail } from './mail-document.tsx';
import type { Letter } from './smtp.server.ts';
import { stopCodeOf } from './stop-code.server.ts';

type Receipt = NonNullable<Awaited<ReturnType<typeof readReceipt>>>;
type Part = MailText['parts'][number];
type Bench = { words: Translator; receipt: Receipt; told: readonly Entry[] };

/**
 * What the customer of a case is told of it now, as their receipt says it, in the language that they chose. `null` where they do not
 * want to be told any more, nobody may see the receipt, or nothing is left to tell.
 */
export async function composeForCustomer(
  context: Context,
  { id: mail, person: id, after_seq, last_seq }: TakenMail,
  site: Site,
): Promise<Letter | null> {
  const contact = (await findContacts(context.db, [id])).get(id);
  if (!contact) return null;
  const { email, language } = contact;
  const asked = { now: context.now(), language };
  const receipt = await readReceipt(context, openTo(await readPublications(context.db)), id, asked);
  if (!receipt || receipt.struck) return null;
  const entries = (await entriesOfCase(context.db, id)).map(({ entry }) => entry);
  const told = entries.filter((entry) => {
    const isNew = entry.seq > after_seq && entry.seq <= last_seq;
    return isNew && isToldToCustomer(entry);
  });
  const words = translator(language);
  const bench = { words, receipt, told };
  const [opened, broken, apology, paid] = [openedPart, brokenPart, apologyPart, paidPart].map((partOf) =>
    partOf(bench),
  );
  const parts = [opened, broken, apology, paid].filter((part) => part !== undefined && part !== null);
  const gravest = broken ?? apology ?? paid ?? opened;
  const last = parts.pop();
  if (!last || !gravest) return null;
  const { t } = words;
  const company = site.name;
  const subject = t('customerMails.subject', { title: gravest.title, company });
  const stop = site.origin + paths.stopMails(language, id, stopCodeOf(context, id, email));
  const more = { text: t('customerMails.receipt'), href: site.origin + paths.receipt(language, id) };
  const foot = { text: t('customerMails.stop', { company }), href: stop };
  return {
    ...{ to: email, messageId: `${mail}@${new URL(site.origin).hostname}`, subject, stop },
    ...writtenMail(words, { subject, parts: [...parts, { ...last, more }], foot }),
  };
}

const isIn = (told: readonly Entry[], kind: Entry['kind']) => told.some((entry) => entry.kind === kind);

function openedPart({ words, receipt, told }: Bench): Part | null {
  if (!isIn(told, 'case.opened')) return null;
  const { t } = words;
  const { opened, due, breached } = receipt.facts;
  const title = receipt.promise.title.text;
  const says = (key: 'due' | 'openedOn', at: number) =>
    t(`customerMails.${key}`, { title, date: words.dateTime(at, receipt.zone) });
  const isRunning = due !== null && breached === null;
  return {
    title: t('customerMails.opened'),
    lines: [{ text: isRunning ? says('due', due) : says('openedOn', opened) }],
  };
}

/** What is owed too, as it stands when the mail is sent. */
function brokenPart({ words, receipt, told }: Bench): Part | null {
  const { breach, facts, promise, zone } = receipt;
  if (!isIn(told, 'breach.declared') || !breach || isSetAside(breach.state)) return null;
  const { t } = words;
  const date = words.dateTime(facts.breached ?? facts.opened, zone);
  return {
    title: t('customerMails.broken'),
    lines: [
      { text: t('customerMails.brokenSince', { title: promise.title.text, date }) },
      ...owedLines(words, receipt).map((text) => ({ text })),
    ],
  };
}

function owedLines(words: Translator, { statement, promise, zone }: Receipt): string[] {
  const { t } = words;
  if (!statement) return promise.remedy ? [t('customerMails.rights')] : [];
  const { owed, currency, by, left, grows } = statement;
  if (Number(left) === 0) return [];
  const amount = words.money({ amount: owed, unit: currency });
  const says =
    by === null
      ? t('customerMails.owed', { amount })
      : t('customerMails.owedBy', { amount, date: words.dateTime(by, zone) });
  return grows ? [says, t('customerMails.grows')] : [says];
}

/** In the words in which it was signed. */
function apologyPart({ words, receipt: { breach, promise }, told }: Bench): Part | null {
  if (!isIn(told, 'breach.signed-off') || !breach?.apology || isSetAside(breach.state)) return null;
  const quote = { text: breach.apology, language: promise.firstLanguage };
  return { title: words.t('customerMails.apology'), lines: [], quote };
}

function paidPart({ words, receipt: { statement, zone }, told }: Bench): Part | null {
  const payments = told.filter((entry) => entry.kind === 'remedy.paid') as Entry<'remedy.paid'>[];
  if (payments.length === 0 || !statement) return null;
  const { t } = words;
  const lines = payments.map(({ occurred, public: { paid } }) =>
    t('customerMails.payment', {
      amount: words.money(paid),
      date: words.dateOf(instantOf(occurred), zone),
    }),
  );
  const { left, currency, by } = statement;
  const rest = words.money({ amount: left, unit: currency });
  const leftOver =
    Number(left) === 0
      ? t('customerMails.nothingLeft')
      : by === null
        ? t('customerMails.left', { amount: rest })
        : t('customerMails.leftBy', { amount: rest, date: words.dateTime(by, zone) });
  return { title: t('customerMails.paid'), lines: [...lines, leftOver].map((text) => ({ text })) };
}
