import { findInvitation } from '#db/stores/invitations.server.ts';
import { findSurvey } from '#db/stores/surveys.server.ts';
import type { TakenMail } from '../commands/mails/take-mail.server.ts';
import type { Context } from '../context.server.ts';
import type { Site } from '../domain/charter/site.ts';
import { isOpen } from '../domain/survey/decide.ts';
import { translator } from '../i18n/translator.ts';
import { setLocalised } from '../languages/typography.ts';
import { paths } from '../paths.ts';
import { writtenMail } from './mail-document.tsx';
import type { Letter } from './smtp.server.ts';
import { stopCodeOf } from './stop-code.server.ts';

/**
 * What somebody who is asked in a survey gets, the first time and as a reminder. `null` where they took a code meanwhile, want no more mails, or the survey is
 * answered no longer.
 */
export async function composeForInvited(
  context: Context,
  { id: mail, person: id }: TakenMail,
  site: Site,
): Promise<Letter | null> {
  const invitation = await findInvitation(context.db, id);
  const survey = invitation && (await findSurvey(context.db, invitation.survey));
  if (!invitation || !survey || invitation.email === null || invitation.taken || invitation.ineligible)
    return null;
  if (!isOpen(survey, context.now())) return null;
  const words = translator(invitation.language);
  const { t } = words;
  const { terms } = survey;
  const title = setLocalised(terms.title, words.language, terms.languages)?.text ?? terms.slug;
  const company = site.name;
  const isReminder = invitation.told.length > 1;
  const subject = t(isReminder ? 'surveyMails.reminder' : 'surveyMails.invitation', { title, company });
  const last = words.date(terms.closes);
  const lines = [
    t('surveyMails.asks', { company }),
    t(`surveyMails.codes.${terms.codes}`),
    t('surveyMails.until', { date: last }),
  ].map((text) => ({ text }));
  const more = {
    text: t('surveyMails.answer'),
    href: site.origin + paths.invitation(words.language, terms.slug, id),
  };
  const stop =
    site.origin + paths.stopSurveyMails(words.language, id, stopCodeOf(context, id, invitation.email));
  const foot = { text: t('surveyMails.stop', { company }), href: stop };
  return {
    ...{ to: invitation.email, messageId: `${mail}@${new URL(site.origin).hostname}`, subject, stop },
    ...writtenMail(words, { subject, parts: [{ title, lines, more }], foot }),
  };
}
