import { type Instant, instantOf } from '#app/domain/instant.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import type { Kind } from '#app/domain/ledger/kinds.ts';
import type { Translator } from '#app/i18n/translator.ts';

type Sentence<K extends Kind> = (say: Speaker, said: Entry<K>['public'], entry: Entry<K>) => string;
/** A translator in the zone of the entry. */
type Speaker = Translator & { when: (stored: string) => string; number: (seq: number) => string };

/** What an entry says, in one plain sentence. @param zone in which its times are said */
export function entryInWords(words: Translator, entry: Entry, zone: string): string {
  const when = (stored: string) => words.dateTime(instantOf(stored) satisfies Instant, zone);
  const say: Speaker = { ...words, when, number: (seq) => words.n(seq) };
  const sentence = sentences[entry.kind] as Sentence<Kind>;
  return sentence(say, entry.public, entry);
}

/** One for every kind there is: one that is missing does not compile. */
const sentences: { [K in Kind]: Sentence<K> } = {
  'edition.published': ({ t, date }, { number, binding }) =>
    t('says.edition.published', { number, date: date(binding) }),
  'calendar.published': ({ t }, { name }) => t('says.calendar.published', { name }),
  'method.published': ({ t }, { number }) => t('says.method.published', { number }),

  'case.opened': ({ t, when }, { due }) =>
    due === null ? t('says.case.opened.noDue') : t('says.case.opened.due', { due: when(due) }),
  'case.paused': ({ t, named }, { ground }) => t('says.case.paused', { ground: named('grounds', ground) }),
  'case.resumed': ({ t, when }, { due }) => t('says.case.resumed', { due: when(due) }),
  'case.fulfilled': ({ t }, { outcome }) => t(`says.case.fulfilled.${outcome}`),
  'case.reopened': ({ t, when }, { due, restarts }) =>
    t(restarts ? 'says.case.reopened.restarts' : 'says.case.reopened.goesOn', { due: when(due) }),
  'case.withdrawn': ({ t }, { by }) => t(`says.case.withdrawn.${by}`),
  'case.redated': ({ t, when }, { due }) => t('says.case.redated', { due: when(due) }),

  'occurrence.logged': ({ t }, { kept }) => t(`says.occurrence.logged.${kept ? 'kept' : 'broken'}`),
  'rate.reported': ({ t, n, rate, date }, { from, to, kept, of, percent }) => {
    const days = { from: date(from), to: date(to) };
    if (kept === null || of === null)
      return t('says.rate.reported.percent', { rate: rate(String(percent ?? 0)), ...days });
    return t('says.rate.reported.counted', { kept: n(kept), of: n(of), ...days });
  },
  'duty.discharged': ({ t, date }, { from, to }) =>
    t('says.duty.discharged', { from: date(from), to: date(to) }),

  'breach.declared': ({ t }, { found }) => t('says.breach.declared', { how: t(`breachFinders.${found}`) }),
  'breach.analysed': ({ t, number }, { breach, cause, severity }) =>
    t('says.breach.analysed', {
      breach: number(breach),
      cause: t(`causes.${cause}`),
      severity: t(`severities.${severity}`),
    }),
  'breach.returned': ({ t, number }, { breach }) => t('says.breach.returned', { breach: number(breach) }),
  'breach.signed-off': ({ t, number }, { breach }) => t('says.breach.signed-off', { breach: number(breach) }),

  'exemption.requested': ({ t, named, number }, { breach, ground }) =>
    t('says.exemption.requested', { breach: number(breach), ground: named('grounds', ground) }),
  'exemption.decided': ({ t, number }, { breach, approved }) =>
    t(`says.exemption.decided.${approved ? 'approved' : 'refused'}`, { breach: number(breach) }),

  'remedy.owed': ({ t, money, number }, { breach, owed }) =>
    t('says.remedy.owed', { amount: money(owed), breach: number(breach) }),
  'remedy.paid': ({ t, money, number }, { remedy, paid }) =>
    t('says.remedy.paid', { amount: money(paid), remedy: number(remedy) }),

  'action.opened': ({ t }, { title }) => t('says.action.opened', { title }),
  'action.completed': ({ t, number }, { action }) => t('says.action.completed', { action: number(action) }),
  'action.verified': ({ t, number }, { action, effective }) =>
    t(`says.action.verified.${effective ? 'effective' : 'ineffective'}`, { action: number(action) }),

  'claim.filed': ({ t }) => t('says.claim.filed'),
  'claim.decided': ({ t, number }, { claim, upheld }) =>
    t(`says.claim.decided.${upheld ? 'upheld' : 'dismissed'}`, { claim: number(claim) }),
  'feedback.received': ({ t }, { score }) => t('says.feedback.received', { score }),

  'entry.corrected': ({ t, number }, { corrects, replacement, because }) =>
    t(`says.entry.corrected.${replacement ? 'replaced' : 'struck'}`, {
      corrects: number(corrects),
      reason: t(`correctionReasons.${because}`),
    }),
  'correction.requested': ({ t, number }, { corrects, replacement, because }) =>
    t(`says.correction.requested.${replacement ? 'replaced' : 'struck'}`, {
      corrects: number(corrects),
      reason: t(`correctionReasons.${because}`),
    }),
  'correction.declined': ({ t, number }, { corrects, request }) =>
    t('says.correction.declined', { corrects: number(corrects), request: number(request) }),
  'reversal.requested': ({ t, number }, { first, last, because }) =>
    t('says.reversal.requested', {
      first: number(first),
      last: number(last),
      reason: t(`correctionReasons.${because}`),
    }),
  'reversal.decided': ({ t, number }, { request, approved }) =>
    t(`says.reversal.decided.${approved ? 'approved' : 'declined'}`, { request: number(request) }),
  'figures.restated': ({ t, date }, { from, to, because }) =>
    t('says.figures.restated', { from: date(from), to: date(to), because }),
  'person.erased': ({ t }, { entries }) => t('says.person.erased', { count: entries.length }),
  'person.admitted': ({ t }, { person, role }) =>
    t('says.person.admitted', { person, role: t(`roles.${role}`) }),
  'person.role-changed': ({ t }, { person, role }) =>
    t('says.person.role-changed', { person, role: t(`roles.${role}`) }),
  'person.dismissed': ({ t }, { person }) => t('says.person.dismissed', { person }),
  'clock.swept': ({ t, when }, { from, to }) => t('says.clock.swept', { from: when(from), to: when(to) }),
};
