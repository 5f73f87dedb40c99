import { invite } from '#app/commands/surveys/invite.server.ts';
import { publishSurvey } from '#app/commands/surveys/publish-survey.server.ts';
import type { Context } from '#app/context.server.ts';
import { heldSurvey } from '#app/demonstration/held-survey.ts';
import type { Cast } from '#app/demonstration/scenarios.ts';
import { dayOf } from '#app/domain/calendar/zone.ts';
import { isProblem } from '#app/domain/problem.ts';
import { findInvitationsAt } from '#db/stores/invitations.server.ts';

/** Surveys by their names: one that stands in its files only, and one that is answered; and an invitation to it. */
export type StageSurveys = { draft: string; open: string; invitation: string };

const asked = 'lea.marchand@client.example';

/** The survey of the content folder, held from today on under another name, with a customer who is asked. */
export async function askCustomers(context: Context, { compliance }: Cast): Promise<StageSurveys> {
  const today = dayOf(context.now(), 'Europe/Paris');
  const survey = heldSurvey(context.content, 'expectations', {
    slug: 'expectations-2026',
    opens: today,
    days: 28,
  });
  const published = await publishSurvey(context, compliance, survey);
  if (isProblem(published)) throw new Error(JSON.stringify(published));
  const open = survey.terms.slug;
  const invited = await invite(context, compliance, open, [{ email: asked, language: 'fr', strata: {} }]);
  if (isProblem(invited)) throw new Error(JSON.stringify(invited));
  const [invitation] = await findInvitationsAt(context.db, asked);
  return { draft: 'expectations', open, invitation: invitation?.id ?? '' };
}
