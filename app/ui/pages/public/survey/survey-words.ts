import type { Translator } from '#app/i18n/translator.ts';
import type { SurveyIntroducedView } from './survey-view.ts';

/** When it is or was answered. */
export function stateInWords({ t, date }: Translator, survey: SurveyIntroducedView): string {
  const [opens, closes] = [date(survey.opens), date(survey.closes)];
  if (survey.state === 'over') return t('results.states.over', { closes });
  return t(`results.states.${survey.state}`, { opens, closes });
}

/** A share with its bounds: `42 % (37 % à 47 %)`. */
export function shareInWords(
  { t, percent }: Translator,
  share: number | null,
  interval: readonly [number, number] | null,
): string {
  if (share === null) return '–';
  if (!interval) return percent(share, 0);
  const [low, high] = [percent(interval[0], 0), percent(interval[1], 0)];
  return t('results.kano.interval', { share: percent(share, 0), low, high });
}

/** Displeased without it, from 0 to 1, where `worse` is from −1 to 0. */
export function displeased(
  worse: number | null,
  interval: readonly [number, number] | null,
): { share: number | null; bounds: [number, number] | null } {
  return { share: worse === null ? null : -worse, bounds: interval && [-interval[1], -interval[0]] };
}

/** A figure with two decimals. */
export function hundredths({ n }: Translator, value: number): string {
  return n(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
