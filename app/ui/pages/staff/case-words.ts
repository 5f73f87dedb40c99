import type { Case } from '#app/domain/case/case.ts';
import type { Remaining } from '#app/domain/clock/remaining.ts';
import type { Instant } from '#app/domain/instant.ts';
import { type Localised, localise } from '#app/domain/language.ts';
import type { Role, Who } from '#app/domain/ledger/entry.ts';
import type { Translator } from '#app/i18n/translator.ts';

/** What pages say about time and state of a case. */
export type ShownCase = {
  reference: string | null;
  title: Localised;
  unit: string | null;
  zone: string;
  state: Case['state'];
  due: Instant | null;
  breached: Instant | null;
  closed: Instant | null;
  pausedSince: Instant | null;
  ground: string | null;
  remaining: Remaining | null;
};

/** The words of a charter, in the page's language where it has them. */
export function said(words: Translator, text: Localised): string {
  const found = localise(text, words.language);
  return found ? words.typeset(found.text) : '';
}

export function remainingInWords(words: Translator, { count, of }: Remaining): string {
  if (of === 'seconds') return words.duration(count);
  if (of === 'opening seconds') return words.workingTime(count);
  return words.term({ count, unit: of });
}

/** `en retard de 2 jours`, `il reste 3 h`, `suspendu : …`, or the state of a closed case. */
export function standingInWords(words: Translator, shown: ShownCase, now: Instant): string {
  const { state, due, breached, remaining } = shown;
  if (state === 'open' && due !== null) return words.due(breached ?? due, now, shown.zone);
  if (state === 'paused' && remaining && breached === null) {
    return words.t('durations.paused', { duration: remainingInWords(words, remaining) });
  }
  return words.t(`caseStates.${state}`);
}

export function nameOrRole(
  words: Translator,
  who: { name: string | null; role: Role | Who['role'] },
): string {
  return who.name ?? words.named('roles', who.role);
}
