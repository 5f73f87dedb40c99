import { type Instant, instantOf } from '#app/domain/instant.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import type { Kind } from '#app/domain/ledger/kinds.ts';
import { countsInWords } from '#app/i18n/said-restated.ts';
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

  'case.opened': ({ t, when, number }, { due, breach, encounter }) => {
    if (due === null) return t('says.case.opened.noDue');
    if (encounter !== undefined)
      return t('says.encounter.opens', { encounter: number(encounter), due: when(due) });
    if (breach === undefined) return t('says.case.opened.due', { due: when(due) });
    return t('says.case.opened.remedy', { breach: number(breach), due: when(due) });
  },
  'case.paused': ({ t, named }, { ground }) => t('says.case.paused', { ground: named('grounds', ground) }),
  'case.resumed': ({ t, when }, { due }) => t('says.case.resumed', { due: when(due) }),
  'case.fulfilled': ({ t }, { outcome }) => t(`says.case.fulfilled.${outcome}`),
  'case.reopened': ({ t, when }, { due, restarts }) =>
    t(restarts ? 'says.case.reopened.restarts' : 'says.case.reopened.goesOn', { due: when(due) }),
  'case.withdrawn': ({ t }, { by }) => t(`says.case.withdrawn.${by}`),
  'case.described': ({ t, list }, { attributes }) =>
    t('says.case.described', { attributes: list(attributes) }),
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

  'exemption.requested': ({ t, named, number, when }, { breach, ground, circumstance, due }) =>
    [
      t('says.exemption.requested', { breach: number(breach), ground: named('grounds', ground) }),
      ...(circumstance === undefined
        ? []
        : [t('says.exemption.cites', { circumstance: number(circumstance) })]),
      ...(due === undefined ? [] : [t('says.exemption.due', { due: when(due) })]),
    ].join(' '),
  'exemption.decided': ({ t, number }, { breach, approved, expired }) =>
    t(`says.exemption.decided.${approved ? 'approved' : expired ? 'expired' : 'refused'}`, {
      breach: number(breach),
    }),
  'circumstance.declared': ({ t, named, date }, { ground, from, to }) =>
    t('says.circumstance.declared', {
      ...{ from: date(from), to: date(to) },
      ground: named('grounds', ground),
    }),
  'circumstance.agreed': ({ t, number }, { circumstance }) =>
    t('says.circumstance.agreed', { circumstance: number(circumstance) }),

  'initiative.begun': ({ t, date }, { from, what, units }) =>
    t('says.initiative.begun', {
      ...{ from: date(from), count: units.length },
      what: t(`initiatives.what.${what}`),
    }),
  'remedy.asked': ({ t, number }, { breach }) => t('says.remedy.asked', { breach: number(breach) }),
  'remedy.owed': ({ t, money, number }, { breach, owed }) =>
    t('says.remedy.owed', { amount: money(owed), breach: number(breach) }),
  'remedy.paid': ({ t, money, number }, { remedy, paid }) =>
    t('says.remedy.paid', { amount: money(paid), remedy: number(remedy) }),

  'action.opened': ({ t }, { title }) => t('says.action.opened', { title }),
  'action.completed': ({ t, number }, { action }) => t('says.action.completed', { action: number(action) }),
  'action.verified': ({ t, number }, { action, effective }) =>
    t(`says.action.verified.${effective ? 'effective' : 'ineffective'}`, { action: number(action) }),

  'claim.filed': ({ t, date, when }, { on, due }) => t('says.claim.filed', { on: date(on), due: when(due) }),
  'claim.decided': ({ t, number }, { claim, upheld, reason }) =>
    t(`says.claim.decided.${upheld ? 'upheld' : 'dismissed'}`, {
      claim: number(claim),
      reason: t(`claimReasons.${reason}`),
    }),
  'feedback.received': ({ t, number }, { kept, replaces }) =>
    t('says.feedback.received', {
      kept,
      changes: replaces === null ? 'no' : 'yes',
      replaces: replaces === null ? '' : number(replaces),
    }),

  'encounter.planned': ({ t, date }, { objective, on }) =>
    t('says.encounter.planned', { on: date(on), objective: t(`encounters.objectives.${objective}`) }),
  'encounter.held': ({ t, number }, { encounter, means, followUps }) =>
    t('says.encounter.held', {
      ...{ encounter: number(encounter), followUps },
      means: t(`encounters.means.${means}`),
    }),
  'encounter.called-off': ({ t, number }, { encounter }) =>
    t('says.encounter.called-off', { encounter: number(encounter) }),
  'encounter.judged': ({ t, number }, { encounter, side, verdict }) =>
    t(`says.encounter.judged.${side}`, {
      ...{ encounter: number(encounter), verdict: t(`encounters.verdicts.${verdict}`) },
    }),
  'encounter.coded': ({ t, number }, { encounter, contact }) =>
    t('says.encounter.coded', {
      ...{ encounter: number(encounter), contact: t(`encounters.contacts.${contact}`) },
    }),

  'entry.corrected': ({ t, number }, { corrects, replacement, because }) =>
    because === 'restatement'
      ? t('says.entry.corrected.restated', { corrects: number(corrects) })
      : t(`says.entry.corrected.${replacement ? 'replaced' : 'struck'}`, {
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
  'restatement.requested': ({ t, date }, { from, to, because }) =>
    t('says.restatement.requested', {
      ...{ from: date(from), to: date(to) },
      reason: t(`restatementReasons.${because}`),
    }),
  'restatement.decided': ({ t, number }, { request, approved }) =>
    t(`says.restatement.decided.${approved ? 'approved' : 'declined'}`, { request: number(request) }),
  'figures.restated': (words, { request, from, to, because, corrections, before, after }) =>
    words.t('says.figures.restated', {
      ...{ from: words.date(from), to: words.date(to), corrections, request: words.number(request) },
      ...{ before: countsInWords(words, before), after: countsInWords(words, after) },
      reason: words.t(`restatementReasons.${because}`),
    }),
  'person.erased': ({ t }, { entries }) => t('says.person.erased', { count: entries.length }),
  'survey.published': ({ t }, { survey, number }) => t('says.survey.published', { survey, number }),
  'survey.closed': ({ t }, { survey, complete, partial }) =>
    t('says.survey.closed', { survey, complete, partial }),
  'nature.proposed': ({ t, number }, { closing, candidate, nature }) =>
    t('says.nature.proposed', { closing: number(closing), candidate, nature: t(`perceived.${nature}`) }),
  'charter.drawn': ({ t, number }, { closing, seats }) =>
    t('says.charter.drawn', { closing: number(closing), seats }),
  'person.admitted': ({ t }, { person, role }) =>
    t('says.person.admitted', { person, role: t(`roles.${role}`) }),
  'person.role-changed': ({ t }, { person, role }) =>
    t('says.person.role-changed', { person, role: t(`roles.${role}`) }),
  'person.dismissed': ({ t }, { person }) => t('says.person.dismissed', { person }),
  'clock.swept': ({ t, when }, { from, to }) => t('says.clock.swept', { from: when(from), to: when(to) }),
};
