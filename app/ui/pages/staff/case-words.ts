import type { Case } from '#app/domain/case/case.ts';
import type { Remaining } from '#app/domain/clock/remaining.ts';
import type { Instant, PlainDate } from '#app/domain/instant.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import type { Role } from '#app/domain/person/kinds.ts';
import type { UnitShown } from '#app/domain/unit/unit.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';

type Named = { reference: string | null; erased: boolean };

/** What pages say about time and state of a case. */
export type ShownCase = {
  reference: string | null;
  erased: boolean;
  title: Localised;
  unit: UnitShown | null;
  zone: string;
  state: Case['state'];
  due: Instant | null;
  breached: Instant | null;
  closed: Instant | null;
  pausedSince: Instant | null;
  ground: string | null;
  remaining: Remaining | null;
  /** The last day of its charter's record, where that has ended: it waits for nothing any more. */
  ended: PlainDate | null;
};

/** Whether something is still to be done about it. */
export function isRunning({ state, ended }: Pick<ShownCase, 'state' | 'ended'>): boolean {
  return ended === null && (state === 'open' || state === 'paused');
}

/** What stands where a customer's reference is expected. */
export function referenceInWords({ t }: Translator, { reference, erased }: Named): string {
  return reference ?? t(erased ? 'queue.erased' : 'queue.noReference');
}

/** What a case is called where it is the subject. */
export function caseInWords({ t }: Translator, { reference, erased }: Named): string {
  if (reference !== null) return t('case.title', { reference });
  return t(erased ? 'case.erased' : 'case.untitled');
}

export function remainingInWords(words: Translator, { count, of }: Remaining): string {
  if (of === 'seconds') return words.duration(count);
  if (of === 'opening seconds') return words.workingTime(count);
  return words.term({ count, unit: of });
}

/** `en retard de 2 jours`, `il reste 3 h`, `suspendu : …`, or the state of a case that waits for nothing. */
export function standingInWords(words: Translator, shown: ShownCase, now: Instant): string {
  const { state, due, breached, remaining, ended } = shown;
  if (ended !== null && (state === 'open' || state === 'paused')) return words.t('queue.leftOpen');
  if (state === 'open' && due !== null) return words.due(breached ?? due, now, shown.zone);
  if (state === 'paused' && remaining && breached === null) {
    return words.t('durations.paused', { duration: remainingInWords(words, remaining) });
  }
  return words.t(`caseStates.${state}`);
}

/** When it is or was due, why and since when it is paused, or when it was closed. */
export function whenInWords(words: Translator, shown: ShownCase, now: Instant): string {
  const { state, due, zone, closed, pausedSince, ground } = shown;
  const on = (instant: Instant) => words.moment(instant, now, zone);
  if (closed !== null && state !== 'open') return words.t('queue.closedAt', { date: on(closed) });
  if (state === 'paused' && pausedSince !== null) {
    const values = { ground: words.named('grounds', ground ?? ''), date: on(pausedSince) };
    return words.t('queue.pausedFor', values);
  }
  if (due === null) return '';
  return words.t(due < now ? 'queue.wasDueAt' : 'queue.dueAt', { date: on(due) });
}

export function nameOrRole(
  words: Translator,
  who: { name: string | null; role: Role | Who['role'] },
): string {
  return who.name ?? words.named('roles', who.role);
}
