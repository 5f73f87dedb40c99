import { dayOf } from '../calendar/zone.ts';
import { isEasing, refuseBinding, withNotice } from '../charter/binding-day.ts';
import type { CharterTerms } from '../charter/terms.ts';
import { instantOf } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import { isWeight, weight as weightRule } from '../trust/method.ts';
import { AuditFault } from './fault.ts';
import type { LedgerState } from './ledger-state.ts';

/**
 * Holds an edition to the day from which it may bind, and its weights to their bounds. From the first publication that knows of notice on, every edition
 * says on which day it was published; earlier versions did not, and let editions bind whenever they liked.
 * @param earlier the terms of the charter’s edition before it
 */
function holdBinding(
  state: LedgerState,
  entry: Entry<'edition.published'>,
  earlier: CharterTerms | null,
): void {
  const terms = entry.public.terms as unknown as CharterTerms;
  const recorded = instantOf(entry.recorded);
  const published = dayOf(recorded, terms.zone);
  const said = entry.public.published;
  state.notices = withNotice(state.notices, null, recorded);
  if (said === undefined && !state.knowsNotice) return;
  state.knowsNotice = true;
  if (said !== published)
    throw new AuditFault(entry.seq, 'wrong-publication-day', { expected: published, found: said ?? null });
  const refusal = refuseBinding({
    ...{ terms, earlier, published, notices: state.notices },
    calendarNamed: calendarsOf(state),
  });
  if (refusal)
    throw new AuditFault(entry.seq, refusal.code, { expected: refusal.earliest, found: terms.binding });
  for (const { id, weight } of terms.commitments)
    if (!isWeight(weight))
      throw new AuditFault(entry.seq, 'outside-bounds', {
        expected: `${id}.weight: ${weightRule.least}–${weightRule.most}`,
        found: weight,
      });
}

/** Whether an edition that holds promises less, or binds in the past as earlier versions let it. */
function editionEases(
  state: LedgerState,
  entry: Entry<'edition.published'>,
  earlier: CharterTerms | null,
): boolean {
  const terms = entry.public.terms as unknown as CharterTerms;
  const published = dayOf(instantOf(entry.recorded), terms.zone);
  return isEasing({ terms, earlier, published, calendarNamed: calendarsOf(state) });
}

function calendarsOf({ publications }: LedgerState) {
  return (name: string) => publications.calendars.get(name)?.calendar ?? null;
}

/** Takes an edition in, as it must follow from those before it. @throws AuditFault */
export function publishEdition(state: LedgerState, entry: Entry<'edition.published'>): void {
  const terms = entry.public.terms as unknown as CharterTerms;
  const { number, binding } = entry.public;
  const charter = entry.charter ?? '';
  const earlier = state.publications.editions.findLast((edition) => edition.charter === charter);
  if (number !== (earlier?.number ?? 0) + 1 || terms.slug !== charter || terms.binding !== binding)
    throw new AuditFault(entry.seq, 'wrong-number', {
      expected: (earlier?.number ?? 0) + 1,
      found: number,
    });
  for (const [name, hash] of Object.entries(entry.public.calendars))
    if (state.publications.calendars.get(name)?.hash !== hash)
      throw new AuditFault(entry.seq, 'not-published', { found: name });
  holdBinding(state, entry, earlier?.terms ?? null);
  const eases = editionEases(state, entry, earlier?.terms ?? null);
  state.publications.editions.push({ charter, number, binding, terms });
  state.documents.push({ seq: entry.seq, hash: entry.public.sources, charter, number });
  state.knowsRemedies ||= entry.public.remedies === true;
  if (eases && state.easings.tells(entry)) state.easings.publish('editions', { name: charter, number });
}
