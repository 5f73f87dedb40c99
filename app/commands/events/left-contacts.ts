import type { EventGroup, FactEvent, GroupResult } from '../../domain/event.ts';
import type { NumberedDraft } from '../../domain/ledger/entry.ts';
import type { Contact } from '../../domain/mail/contact.ts';
import { isProblem } from '../../domain/problem.ts';

/**
 * Where customers want to be told of the cases that these groups open, by the case. Of a case that was open already nothing is
 * changed.
 * @param results what became of each group; numbers count from the first draft
 */
export function leftContacts(
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
