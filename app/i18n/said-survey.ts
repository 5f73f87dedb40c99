import { pulseOf } from '../domain/survey/felt.ts';
import { asksPulse } from '../domain/survey/pulse.ts';
import type { SurveyTerms } from '../domain/survey/terms.ts';
import { setLocalised } from '../languages/typography.ts';
import type { Translator } from './translator.ts';

/** What a survey asks, of whom and when, as lines of text. */
export function surveyInWords(words: Translator, terms: SurveyTerms): string[] {
  const { t, date, n, list } = words;
  const said = (text: SurveyTerms['title']) =>
    setLocalised(text, words.language, terms.languages)?.text ?? '';
  const days = { from: date(terms.opens), to: date(terms.closes) };
  return [
    said(terms.title),
    t('surveys.said.days', days),
    t('surveys.said.frame', { size: n(terms.frame.size), who: said(terms.frame.words) }),
    t(`surveys.said.codes.${terms.codes}`),
    t('surveys.said.asked', { candidates: terms.candidates.length, items: terms.items.length }),
    ...(terms.groups.length === 0
      ? []
      : [t('surveys.said.groups', { groups: list(terms.groups.map(({ words: group }) => said(group))) })]),
    ...(asksPulse(terms) ? [t(`surveys.said.pulse.${pulseOf[terms.audience]}`)] : []),
    t('surveys.said.atLeast', { count: n(terms.atLeast) }),
  ].filter((line) => line !== '');
}
