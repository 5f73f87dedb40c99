import { countMails, readMails } from '#db/stores/mails.server.ts';
import type { MailsTable } from '#db/tables/mails.ts';
import type { Context } from '../../context.server.ts';
import { type Instant, instantOf } from '../../domain/instant.ts';
import type { MailState, Topic } from '../../domain/mail/mail.ts';

/** Mails of one list that are shown. */
const mostShown = 50;

export const outboxLists = {
  waiting: ['waiting', 'sending'],
  failed: ['refused', 'expired'],
  sent: ['sent', 'dropped'],
} as const satisfies Record<string, MailState[]>;
export type OutboxList = keyof typeof outboxLists;

export type MailShown = {
  id: string;
  topic: Topic;
  /** The name of who is told; `null` where nobody has the pseudonym any more. */
  name: string | null;
  state: MailState;
  written: Instant;
  next: Instant | null;
  attempts: number;
  fault: string | null;
};

/** The newest mails of each list, and how many there are. */
export async function readOutbox(sources: Pick<Context, 'db'>) {
  const counts = await countOutbox(sources);
  const listed = async (list: OutboxList) => ({
    count: counts[list],
    mails: (await readMails(sources.db, outboxLists[list], mostShown)).map(shown),
  });
  return { waiting: await listed('waiting'), failed: await listed('failed'), sent: await listed('sent') };
}

/** How many mails there are in each list. */
export async function countOutbox({ db }: Pick<Context, 'db'>): Promise<Record<OutboxList, number>> {
  const counts = await countMails(db);
  const sum = (list: OutboxList) =>
    outboxLists[list].reduce((all, state) => all + (counts.get(state) ?? 0), 0);
  return { waiting: sum('waiting'), failed: sum('failed'), sent: sum('sent') };
}

function shown(row: MailsTable & { name: string | null }): MailShown {
  const { id, topic, name, state, written, next, attempts, fault } = row;
  return {
    ...{ id, topic, name, state, attempts, fault },
    written: instantOf(written),
    next: next === null ? null : instantOf(next),
  };
}
