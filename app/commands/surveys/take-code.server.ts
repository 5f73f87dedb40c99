import { hash } from 'node:crypto';
import type { PublishedSurvey } from '#db/stores/surveys.server.ts';
import { findInvitation, markTaken } from '#db/stores/taken-codes.server.ts';
import type { Context } from '../../context.server.ts';
import { isProblem, type Problem, problem } from '../../domain/problem.ts';
import { refusalToAnswer } from '../../domain/survey/answering.ts';
import { blindedHash, signBlinded } from '../../domain/survey/blind.ts';
import { codeFrom } from '../../domain/survey/code.ts';
import { durably } from '../durably.server.ts';
import { keysOf } from './survey-keys.server.ts';

/**
 * Takes a drawn code, once for an invitation: of the code nothing is written anywhere. The same form sent twice gets the same code, by a hash
 * of what the form carries, from which only the survey's key makes a code.
 * @param invitation `null` where anybody may take codes
 * @param draw what the form carries: unguessable
 */
export async function takeCode(
  context: Context,
  survey: PublishedSurvey,
  { invitation, draw }: { invitation: string | null; draw: string },
): Promise<{ code: string } | Problem> {
  const refusal = refusalToAnswer(survey, context.now());
  if (refusal) return refusal;
  const keys = await keysOf(context, survey);
  if (!keys) return problem('survey-keys-lost');
  const { codes } = survey.terms;
  if (codes === 'blind') return problem('not-blinded');
  if ((invitation === null) !== (codes === 'open')) return problem('not-invited');
  if (invitation !== null) {
    const held = await takeOnce(context, survey.slug, invitation, hash('sha256', `draw ${draw}`, 'hex'));
    if (held) return held;
  }
  return { code: codeFrom(keys.code, `draw ${draw}`) };
}

/**
 * Signs what a browser blinded, once for an invitation; the same again where the answer was lost.
 * @param blinded base64url
 */
export async function signCode(
  context: Context,
  survey: PublishedSurvey,
  { invitation, blinded }: { invitation: string; blinded: string },
): Promise<{ signature: string } | Problem> {
  const refusal = refusalToAnswer(survey, context.now());
  if (refusal) return refusal;
  if (survey.terms.codes !== 'blind') return problem('not-blinded');
  const keys = await keysOf(context, survey);
  if (!keys?.signing) return problem('survey-keys-lost');
  const signature = signBlinded(keys.signing, blinded);
  if (signature === null) return problem('not-blinded');
  const held = await takeOnce(context, survey.slug, invitation, blindedHash(blinded));
  return held ?? { signature };
}

async function takeOnce(
  context: Context,
  survey: string,
  id: string,
  asked: string,
): Promise<Problem | null> {
  const held = await durably(context, async (trx): Promise<Problem | 'taken'> => {
    const invitation = await findInvitation(trx, survey, id);
    if (!invitation || invitation.ineligible) return problem('not-invited');
    if (invitation.taken) return invitation.asked === asked ? 'taken' : problem('code-taken');
    await markTaken(trx, id, asked);
    return 'taken';
  });
  return isProblem(held) ? held : null;
}
