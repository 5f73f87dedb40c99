import type { Database } from '#db/schema.ts';
import { findKeys, rememberKeys } from '#db/stores/append.server.ts';
import { putContacts } from '#db/stores/contacts.server.ts';
import type { Context } from '../../context.server.ts';
import type { Case } from '../../domain/case/case.ts';
import { commitmentIn, editionNumbered } from '../../domain/charter/published.ts';
import type { CommitmentTerms } from '../../domain/charter/terms.ts';
import type { EventGroup, FactEvent, GroupResult, LaterEvent } from '../../domain/event.ts';
import type { NumberedDraft, Who } from '../../domain/ledger/entry.ts';
import type { Contact } from '../../domain/mail/contact.ts';
import { isProblem, type Problem } from '../../domain/problem.ts';
import { transact, type Work } from '../transact.server.ts';
import { Desk } from './desk.server.ts';
import type { Decided } from './lone/decided.ts';

/** Decides on facts and records them, in the transaction of a command. */
export async function recordFacts(
  work: Work,
  who: Who,
  groups: readonly EventGroup<FactEvent>[],
): Promise<GroupResult[]> {
  const desk = new Desk(work, who);
  await desk.prepare(groups);
  const taken = groups.map((group) => desk.take(group));
  if (groups.some(({ events }) => events.some((event) => 'mailTo' in event)))
    await putContacts(work.trx, leftContacts(groups, taken, desk.drafts));
  const recorded = await work.commit(desk.drafts);
  const results = taken.map(
    (result): GroupResult =>
      isProblem(result) || result.status !== 'recorded'
        ? result
        : { ...result, seq: recorded[result.seq]?.entry.seq ?? 0 },
  );
  const keys = keysOf(groups, results);
  if (keys.length > 0) await rememberKeys(work.trx, keys);
  // What was sent twice in one go led to the same entry.
  const seqs = new Map(keys.map(({ key, seq }) => [key, seq]));
  return results.map((result, index): GroupResult => {
    if (isProblem(result) || result.status === 'recorded' || result.seq !== null) return result;
    return { ...result, seq: seqs.get(groups[index]?.key ?? '') ?? null };
  });
}

/**
 * Where customers want to be told of the cases that these groups open, by the case. Of a case that was open already nothing is
 * changed.
 * @param results what became of each group; numbers count from the first draft
 */
function leftContacts(
  groups: readonly EventGroup<FactEvent>[],
  results: readonly GroupResult[],
  drafts: readonly NumberedDraft[],
): Map<string, Contact> {
  const found = new Map<string, Contact>();
  let last = drafts.length;
  for (const [place, result] of [...results.entries()].reverse()) {
    if (isProblem(result) || result.status !== 'recorded') continue;
    const first = result.seq;
    for (const event of groups[place]?.events ?? [])
      if ((event.event === 'open' || event.event === 'receive') && event.mailTo)
        for (const id of openedIn(drafts.slice(first, last))) found.set(id, event.mailTo);
    last = first;
  }
  return found;
}

function openedIn(drafts: readonly NumberedDraft[]): string[] {
  return drafts.flatMap((numbered) => {
    const draft = typeof numbered === 'function' ? numbered(0) : numbered;
    return draft.kind === 'case.opened' ? (draft.case ?? []) : [];
  });
}

/** Keys are remembered with the entry they led to; a group that changed nothing needs none. */
function keysOf(
  groups: readonly EventGroup[],
  results: readonly GroupResult[],
): Database['idempotency_keys'][] {
  return groups.flatMap(({ key }, index) => {
    const result = results[index];
    if (key === undefined || !result || isProblem(result) || result.status !== 'recorded') return [];
    return [{ key, seq: result.seq }];
  });
}

/**
 * Records what comes alone, in the transaction of a command.
 * @param decide what follows from it; not asked where the key was sent before
 * @throws Error for a decision that leads to no entry
 */
export async function recordAlone(
  work: Work,
  key: string | undefined,
  decide: () => Promise<Decided | Problem>,
): Promise<GroupResult> {
  const known = key === undefined ? undefined : (await findKeys(work.trx, [key])).get(key);
  if (known) return { status: 'unchanged', ...known };
  const decided = await decide();
  if (isProblem(decided)) return decided;
  if ('already' in decided) return { status: 'unchanged', seq: decided.already, case: decided.case };
  const written = await work.commit(decided.entries);
  const { entry } = written.find((each) => each.entry.kind === decided.says) ?? written[0] ?? {};
  if (!entry) throw new Error('A decision led to no entry');
  if (key !== undefined) await rememberKeys(work.trx, [{ key, seq: entry.seq }]);
  return { status: 'recorded', seq: entry.seq, case: entry.case ?? null };
}

/** What is said of a case, under its key, and how a refusal of it is answered; or an answer instead, and nothing is recorded. */
type Said<Instead> =
  | { event: LaterEvent; key: string; refuse: (problem: Problem) => Instead }
  | { instead: Instead };

/**
 * Records what is said of one case by whoever must know it to say it: a form has its times on the wall of the case's charter,
 * and its grounds from the promise. It is read once, in the transaction that decides, so that what is said, what is decided and
 * what is written are of the same case.
 * @param say what is said of the case as it stands, on the wall of its charter and by the terms of its promise; `null` where there is
 * none of that id; called again if it is decided anew
 * @throws as transact does, and what `say` throws
 */
export async function recordAboutCase<Instead>(
  context: Context,
  who: Who,
  id: string,
  say: (found: { subject: Case; zone: string; terms: CommitmentTerms } | null) => Promise<Said<Instead>>,
): Promise<Exclude<GroupResult, Problem> | { instead: Instead }> {
  return transact(context, async (work) => {
    const subject = await work.cases.find(id);
    const edition = subject && editionNumbered(work.publications, subject.charter, subject.edition);
    const terms = edition && commitmentIn(edition, subject.commitment);
    const said = await say(terms && { subject, zone: edition.terms.zone, terms });
    if ('instead' in said) return said;
    const { event, key, refuse } = said;
    const [result] = (await recordFacts(work, who, [{ key, events: [event] }])) as [GroupResult];
    return isProblem(result) ? { instead: refuse(result) } : result;
  });
}
