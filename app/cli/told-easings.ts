import type { Eased, Effect, ScoreChange } from '#app/domain/audit/eased.ts';
import type { Since } from '#app/domain/audit/easing-book.ts';
import type { Reversed } from '#app/domain/audit/reversal-rules.ts';
import { type EasingKind, longPauseDays } from '#app/domain/easing/easing-kinds.ts';
import { type Translator, translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';

/**
 * What eased, as people read it: each kind with its number, and under it what it does to the scores. Then the imports that
 * were taken back, each in one act: many corrections, whether or not they ease.
 */
export function easedLines(
  {
    eased,
    easedSince,
    reversed,
  }: { eased: readonly Eased[]; easedSince: Since; reversed: readonly Reversed[] },
  language: Language,
): string[] {
  const words = translator(language);
  const { t } = words;
  const title = t('verify.eases.title', { since: sinceInWords(words, easedSince) });
  const acts = reversed.map(({ request, first, last, corrections: count }) =>
    t('verify.reversed', { request: String(request), first: String(first), last: String(last), count }),
  );
  if (eased.length === 0) return [`${title} ${t('verify.eases.nothing')}`, ...acts];
  return [title, ...eased.flatMap((each) => lines(words, each)), ...acts];
}

function sinceInWords({ t, date }: Translator, { size, day }: Since): string {
  if (day !== '') return t('verify.eases.sinceDay', { day: date(day) });
  return size > 0 ? t('verify.eases.sinceEntry', { seq: size }) : t('verify.eases.sinceEver');
}

function lines(words: Translator, { kind, count, hours, named, effects }: Eased): string[] {
  const { t, list } = words;
  const names = named.map(({ name, number }) => (name === null ? String(number) : `${name} ${number}`));
  const what = kindInWords(words, { kind, count, hours: hours ?? 0, named: list(names) });
  if (effects === null) return [`  ${what} ${t('verify.eases.unknown')}`];
  if (effects.length === 0) return [`  ${what} ${t('verify.eases.noEffect')}`];
  return [`  ${what}`, ...effects.map((effect) => `    ${effectInWords(words, effect)}`)];
}

function kindInWords(
  { t }: Translator,
  { kind, count, hours, named }: { kind: EasingKind; count: number; hours: number; named: string },
): string {
  if (kind === 'pauses') return t('verify.eases.kinds.pauses', { count, days: longPauseDays });
  if (kind === 'watch-gaps') return t('verify.eases.kinds.watch-gaps', { count, hours });
  if (kind === 'editions' || kind === 'methods' || kind === 'calendars')
    return t(`verify.eases.kinds.${kind}`, { count, named });
  return t(`verify.eases.kinds.${kind}`, { count });
}

function effectInWords(words: Translator, { charter, normative, differentiating }: Effect): string {
  const { t, list } = words;
  const change = (name: string, of: ScoreChange | null) =>
    of
      ? [t('verify.eases.change', { name, now: points(words, of.now), without: points(words, of.without) })]
      : [];
  const changes = [
    ...change(t('scores.normative'), normative),
    ...change(t('scores.differentiating'), differentiating),
  ];
  return t('verify.eases.effect', { charter, changes: list(changes) });
}

function points({ t, score }: Translator, of: number | null): string {
  return of === null ? t('verify.eases.unmeasured') : score(of);
}
