import {
  countInvitations,
  findInvitationsNamed,
  findInvited,
  findRefusals,
  insertInvitations,
} from '#db/stores/invitations.server.ts';
import { findSurvey } from '#db/stores/surveys.server.ts';
import type { Context } from '../../context.server.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { asNamed } from '../../domain/mail/address.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { isOver, maySurvey } from '../../domain/survey/decide.ts';
import { type Invitee, invitationId, nextMail, refusalMark } from '../../domain/survey/invitation.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import type { Language } from '../../languages/language.ts';
import { durably } from '../durably.server.ts';

/** Invitations in one transaction. */
const batch = 1_000;
/** The most that are printed at once: they come as one page. */
export const mostPrinted = 1_000;

/** How many are asked now, had been asked already, and want no mail of any survey. */
export type Invited = { invited: number; already: number; refused: number };

/**
 * Asks these people, each once, however often their list is sent: they get a mail on the survey's first day, or now. Where it is stopped in the middle
 * those who were written down stay, and the rest comes with the same list again.
 * @param onProgress after each batch
 */
export async function invite(
  context: Context,
  who: Who,
  slug: string,
  invitees: readonly Invitee[],
  onProgress: (done: number, of: number) => void = () => {},
): Promise<Invited | Problem> {
  const result: Invited = { invited: 0, already: 0, refused: 0 };
  for (let from = 0; from === 0 || from < invitees.length; from += batch) {
    const part = invitees.slice(from, from + batch);
    const done = await durably(context, async (trx) => {
      const survey = await findSurvey(trx, slug);
      const refused = refuseInviting(survey, slug, who, context.now());
      if (refused || !survey) return refused ?? problem('unknown-survey');
      const named = part.map((each) => ({ ...each, email: asNamed(each.email) }));
      const known = await findInvited(
        trx,
        slug,
        named.map(({ email }) => email),
      );
      const fresh = [...new Map(named.map((each) => [each.email, each])).values()].filter(
        ({ email }) => !known.has(email),
      );
      const marks = new Map(fresh.map(({ email }) => [email, markOf(context, email)]));
      const unwilling = await findRefusals(trx, [...marks.values()]);
      const asked = fresh.filter(({ email }) => !unwilling.has(marks.get(email) ?? ''));
      const full = await refuseBeyondFrame(trx, survey, asked.length);
      if (full) return full;
      const today = dayOf(context.now(), survey.terms.zone);
      const next = nextMail(survey.terms, [], today);
      const rows = asked.map((each) => ({ ...each, id: invitationId(context.random), next }));
      await insertInvitations(trx, slug, rows);
      return {
        invited: rows.length,
        already: part.length - fresh.length,
        refused: fresh.length - asked.length,
      };
    });
    if ('problem' in done) return done;
    for (const key of ['invited', 'already', 'refused'] as const) result[key] += done[key];
    onProgress(Math.min(from + batch, invitees.length), invitees.length);
    await context.othersTurn();
  }
  return result;
}

/**
 * Invitations without an address, to be printed: their ids.
 * @param asked `key`: names the sending, which gives the same ids when it comes again, and more of them for a larger number
 */
export async function printInvitations(
  context: Context,
  who: Who,
  slug: string,
  asked: { count: number; language: Language; key?: string },
): Promise<string[] | Problem> {
  const { count, language, key } = asked;
  if (!Number.isInteger(count) || count < 1 || count > mostPrinted)
    return problem('count-between', 'count', { least: 1, most: mostPrinted });
  return durably(context, async (trx) => {
    const survey = await findSurvey(trx, slug);
    const refused = refuseInviting(survey, slug, who, context.now());
    if (refused || !survey) return refused ?? problem('unknown-survey', undefined, { survey: slug });
    const random = key === undefined ? context.random : chained(context, `printed ${slug} ${key}`);
    const ids = Array.from({ length: count }, () => invitationId(random));
    // The same form sent again with another number has the same ids first, and asks for the rest.
    const known = await findInvitationsNamed(trx, ids);
    const fresh = ids.filter((id) => !known.has(id));
    const full = await refuseBeyondFrame(trx, survey, fresh.length);
    if (full) return full;
    await insertInvitations(
      trx,
      slug,
      fresh.map((id) => ({ id, email: null, language, strata: {}, next: null })),
    );
    return ids;
  });
}

/** Bytes that only the log's key can work out again of a text. */
function chained({ signer }: Pick<Context, 'signer'>, text: string): (bytes: number) => Uint8Array {
  let at = 0;
  return () => Buffer.from(signer().fingerprint(JSON.stringify([text, at++])), 'base64');
}

function refuseInviting(survey: Survey | null, slug: string, who: Who, now: number): Problem | null {
  if (!maySurvey.includes(who.role)) return problem('role-missing', undefined, { role: 'compliance' });
  if (!survey) return problem('unknown-survey', undefined, { survey: slug });
  if (survey.terms.codes === 'open') return problem('survey-for-all', undefined, { survey: slug });
  if (survey.closing || isOver(survey, now)) return problem('survey-closed', undefined, { survey: slug });
  return null;
}

/** The frame is all who could be asked: nobody beside it is. */
async function refuseBeyondFrame(
  trx: Parameters<typeof countInvitations>[0],
  { terms }: Survey,
  more: number,
): Promise<Problem | null> {
  const { invited } = await countInvitations(trx, terms.slug);
  const { size } = terms.frame;
  return invited + more > size
    ? problem('survey-beyond-frame', undefined, { size, asked: invited + more })
    : null;
}

/** What stands for an address that wants no mail of any survey. */
export function markOf({ signer }: Pick<Context, 'signer'>, email: string): string {
  return refusalMark(signer().fingerprint, email);
}
