import type { Page } from '@playwright/test';
import type { Language } from '#app/languages/language.ts';

const words = {
  fr: { take: 'Prendre mon code', now: 'Répondre maintenant', on: 'Continuer', send: 'Envoyer mes réponses' },
  en: { take: 'Take my code', now: 'Answer now', on: 'Continue', send: 'Send my answers' },
} as const;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Presses what leads to another page, and waits until that is there: what is done next is done on it. */
async function turn(page: Page, name: string): Promise<void> {
  const before = page.url();
  await press(page, name);
  await page.waitForURL(({ href }) => href !== before);
}

/** On the page of a survey where anybody may: a code is taken. */
export async function takeCode(page: Page, lang: Language): Promise<void> {
  await press(page, words[lang].take);
}

/** The first page of the form, about a promise. */
export async function beginSurvey(page: Page, lang: Language): Promise<void> {
  await takeCode(page, lang);
  await turn(page, words[lang].now);
}

/** The first page once more, as it was answered. */
export async function answerFirstPage(page: Page, lang: Language): Promise<void> {
  await beginSurvey(page, lang);
  for (const group of await page.locator('fieldset').all()) await group.getByRole('radio').nth(1).check();
  await turn(page, words[lang].on);
  await page.goBack();
  await page.reload();
}

/** A page that is sent with an answer that no page offers. */
export async function sendOddAnswer(page: Page, lang: Language): Promise<void> {
  await beginSurvey(page, lang);
  await page
    .locator('input[type="radio"]')
    .first()
    .evaluate((input) => input.setAttribute('value', '99'));
  await page.getByRole('radio').first().check();
  await press(page, words[lang].on);
}

/** The sentences. */
export async function reachSentences(page: Page, lang: Language): Promise<void> {
  await beginSurvey(page, lang);
  for (let turned = 0; turned < 3; turned++) await turn(page, words[lang].on);
}

/** The last page, about who answers. */
export async function reachGroups(page: Page, lang: Language): Promise<void> {
  await reachSentences(page, lang);
  for (let turned = 0; turned < 2; turned++) await turn(page, words[lang].on);
}

/** What was answered, before it is sent: half a pair, and nothing else. */
export async function reviewAnswers(page: Page, lang: Language): Promise<void> {
  await beginSurvey(page, lang);
  await page.getByRole('radio').first().check();
  for (let turned = 0; turned < 6; turned++) await turn(page, words[lang].on);
}

/** The receipt. */
export async function sendAnswers(page: Page, lang: Language): Promise<void> {
  await reviewAnswers(page, lang);
  await turn(page, words[lang].send);
}
