import type { ReactElement } from 'react';
import type { CorrectedBecause, CorrectionReason } from '#app/domain/correction/kinds.ts';
import type { RequestState } from '#app/domain/correction/request.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import type { UnitShown } from '#app/domain/unit/unit.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language, Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import type { TimelineEntry } from '../../case/timeline.tsx';
import { localisedFor } from '../../text/localised-text.tsx';
import { unitText } from '../../text/unit-name.tsx';
import { Written } from '../../text/written.tsx';
import { nameOrRole } from './case-words.ts';

/** An entry of the ledger as staff see it: with who wrote it and the private note. */
export type EntryShown = {
  seq: number;
  kind: string;
  occurred: Instant;
  recorded: Instant;
  who: { name: string | null; role: Who['role'] };
  note: string | null;
  ground: string | null;
  due: Instant | null;
  withdrawnBy: 'customer' | 'company' | null;
  because: CorrectedBecause | null;
  corrects: number | null;
  replacement: Replaced | null;
  correctedBy: number | null;
  asks: Asked | null;
  correctable: boolean;
};
type Replaced = {
  at: Instant | null;
  kept: boolean | null;
  unit: UnitShown | null;
  ground: string | null;
  promise: Localised | null;
  reference: string | null;
};
type Asked = {
  corrects: number;
  because: CorrectionReason;
  replacement: Replaced | null;
  state: RequestState;
};

/** By whose clock entries are told, and in which language the company writes its notes. */
type By = { zone: string; firstLanguage: Language };
/** Where a note goes in the sentence around it. */
const NOTE = '\u0001';

const tones: Readonly<Record<string, TimelineEntry['tone']>> = {
  'case.fulfilled': 'kept',
  'breach.declared': 'missed',
};

export function timelineEntryOf(words: Translator, by: By, entry: EntryShown): TimelineEntry {
  const { seq, kind, occurred, recorded, correctedBy } = entry;
  return {
    seq,
    kind,
    occurred,
    recorded,
    correctedBy,
    who: nameOrRole(words, entry.who),
    tone: correctedBy === null ? (tones[kind] ?? 'plain') : 'plain',
    detail: <DetailOf words={words} by={by} entry={entry} />,
  };
}

function DetailOf(props: { words: Translator; by: By; entry: EntryShown }): ReactElement {
  const { words, by, entry } = props;
  const { t, language } = words;
  const { seq, note, correctable } = entry;
  const [beforeNote, afterNote] = t('case.note', { note: NOTE }).split(NOTE);
  const facts = factsOf(words, by.zone, entry);
  return (
    <>
      {facts.length > 0 && <p>{facts.join(' ')}</p>}
      {/* What a claimant is told stands on their page, in their language. */}
      {note && entry.kind !== 'claim.decided' && (
        <p className="entry-note">
          {beforeNote}
          <Written words={words} language={by.firstLanguage} text={note} />
          {afterNote}
        </p>
      )}
      {correctable && (
        <p>
          <a className="entry-correct" href={paths.correction(language, seq)}>
            {t('case.correct')}
            <span className="visually-hidden"> {t('case.correctEntry', { number: words.n(seq) })}</span>
          </a>
        </p>
      )}
    </>
  );
}

/** What an entry says besides its kind, as sentences. */
export function factsOf(words: Translator, zone: string, entry: EntryShown): string[] {
  const { t } = words;
  const { ground, due, withdrawnBy } = entry;
  return [
    ...(ground === null ? [] : [t('case.ground', { ground: words.named('grounds', ground) })]),
    ...(due === null ? [] : [t('case.newDue', { date: words.dateTime(due, zone) })]),
    ...(withdrawnBy === null ? [] : [t(`case.withdrawnBy.${withdrawnBy}`)]),
    ...correctionFacts(words, zone, entry),
  ];
}

function correctionFacts(words: Translator, zone: string, entry: EntryShown): string[] {
  const { t } = words;
  const { corrects, because, replacement, asks } = entry;
  if (asks) return [...askedFacts(words, zone, asks), t(`correction.states.${asks.state}`)];
  if (corrects === null || because === null) return [];
  if (because === 'restatement') return [t('says.entry.corrected.restated', { corrects: words.n(corrects) })];
  const values = { number: words.n(corrects), reason: t(`correctionReasons.${because}`) };
  if (!replacement) return [t('case.strikeOf', values)];
  return [t('case.correctionOf', values), ...replacedFacts(words, zone, replacement)];
}

/** What is asked for, as sentences. */
export function askedFacts(words: Translator, zone: string, asks: Omit<Asked, 'state'>): string[] {
  const { t } = words;
  const { corrects, because, replacement } = asks;
  const values = { number: words.n(corrects), reason: t(`correctionReasons.${because}`) };
  if (!replacement) return [t('case.askedStrike', values)];
  return [t('case.askedCorrection', values), ...replacedFacts(words, zone, replacement)];
}

function replacedFacts(words: Translator, zone: string, replacement: Replaced): string[] {
  const { t } = words;
  const { at, unit, ground, kept, promise, reference } = replacement;
  return [
    ...(at === null ? [] : [t('case.nowAt', { date: words.dateTime(at, zone) })]),
    ...(unit === null ? [] : [t('case.nowUnit', { unit: unitText(words, unit) })]),
    ...(ground === null ? [] : [t('case.ground', { ground: words.named('grounds', ground) })]),
    ...(promise === null
      ? []
      : [t('case.nowPromise', { promise: localisedFor(words, promise)?.text ?? '' })]),
    ...(reference === null ? [] : [t('case.nowReference', { reference })]),
    ...(kept === null ? [] : [t(kept ? 'case.nowKept' : 'case.nowBroken')]),
  ];
}
