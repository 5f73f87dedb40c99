import { randomUUID } from 'node:crypto';
import { changeTold, findUntold, type Invitation } from '#db/stores/invitations.server.ts';
import { insertMail } from '#db/stores/mails.server.ts';
import { readSurveys } from '#db/stores/surveys.server.ts';
import type { Context } from '../../context.server.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import type { Instant, PlainDate } from '../../domain/instant.ts';
import { isOpen } from '../../domain/survey/decide.ts';
import { nextMail } from '../../domain/survey/invitation.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import { durably } from '../durably.server.ts';

/** Mails written in one transaction. */
const batch = 500;

/**
 * Has those told who are asked in a survey that is open, and reminds those who took no code.
 * @returns how many mails were written
 */
export async function mailInvited(context: Context): Promise<number> {
  let written = 0;
  for (;;) {
    const now = context.now();
    const done = await durably(context, async (trx) => {
      // No zone is further ahead: who is told on which day is asked of the survey's own.
      const untold = await findUntold(trx, dayOf(now, 'Pacific/Kiritimati'), batch);
      if (untold.length === 0) return { mails: 0, moved: 0 };
      const surveys = new Map((await readSurveys(trx)).map((survey) => [survey.slug, survey]));
      let [mails, moved] = [0, 0];
      for (const invitation of untold) {
        const { told, next, mail } = stepOf(invitation, surveys.get(invitation.survey) ?? null, now);
        if (mail) {
          const news = { id: randomUUID(), person: invitation.id, topic: 'survey' as const };
          await insertMail(trx, { ...news, after: -1, last: -1 }, now);
          mails += 1;
        }
        if (next === invitation.next && !mail) continue;
        await changeTold(trx, { id: invitation.id, told, next });
        moved += 1;
      }
      return { mails, moved };
    });
    written += done.mails;
    if (done.moved === 0) return written;
    await context.othersTurn();
  }
}

/** What is to become of an invitation now: another mail, or none any more; one whose day has not come in the survey's zone waits. */
function stepOf(
  { told, next, taken, stopped, ineligible, email }: Invitation,
  survey: Survey | null,
  now: Instant,
): { told: PlainDate[]; next: PlainDate | null; mail: boolean } {
  if (!survey || taken || stopped || ineligible || email === null) return { told, next: null, mail: false };
  const today = dayOf(now, survey.terms.zone);
  if (next !== null && next > today) return { told, next, mail: false };
  if (!isOpen(survey, now)) {
    const later = survey.closing === null && survey.terms.opens > today ? survey.terms.opens : null;
    return { told, next: later, mail: false };
  }
  const days = [...told, today];
  return { told: days, next: nextMail(survey.terms, days, today), mail: true };
}
