import { dropDraft, findDraft, isSpent, putDraft, someDrafts, spendDraft } from '#db/stores/voice.server.ts';
import { changeVoice, settleVoice } from '#db/voice.server.ts';
import type { Context } from '../../context.server.ts';
import { isProblem, type Problem, problem } from '../../domain/problem.ts';
import { readPage, refusalToAnswer, withPage } from '../../domain/survey/answering.ts';
import { type Answers, pagesOf } from '../../domain/survey/answers.ts';
import { isSigned, isToken, tokenName } from '../../domain/survey/blind.ts';
import { codeFrom, codeHash, isCodeOf, readCode } from '../../domain/survey/code.ts';
import { packAnswers, unpackAnswers } from '../../domain/survey/packed.ts';
import type { Survey } from '../../domain/survey/survey.ts';
import { keysOf } from './survey-keys.server.ts';

/** Sendings that are remembered of a draft: more than a survey has pages. */
const mostSent = 100;

/**
 * The code that somebody typed, or the one that stands for what was signed blind: the same one each time, so that it is used once.
 * @returns its 24 signs, or why it is none
 */
export async function enterCode(
  context: Context,
  survey: Survey,
  typed: string,
): Promise<{ code: string } | Problem> {
  const refusal = refusalToAnswer(survey, context.now());
  if (refusal) return refusal;
  const keys = await keysOf(context, survey);
  if (!keys) return problem('survey-keys-lost');
  const token = typed.replaceAll(/\s/g, '');
  if (survey.key !== null && isToken(token)) {
    if (!isSigned(survey.key, token)) return problem('not-a-code', 'code');
    return { code: codeFrom(keys.code, tokenName(token)) };
  }
  const code = readCode(typed);
  return code !== null && isCodeOf(keys.code, code) ? { code } : problem('not-a-code', 'code');
}

/**
 * Saves what was sent from a page, under the hash of the code: the same sending again changes nothing. Whether it is in time is asked again where nobody else
 * writes: after the last moment closing may have read all answers.
 */
export async function savePage(
  context: Context,
  survey: Survey,
  sending: {
    code: string;
    /** The number of the page, from 1. */
    page: number;
    said: readonly (readonly [string, string])[];
    key: string;
  },
): Promise<Problem | 'saved'> {
  const { terms } = survey;
  const refusal = refusalToAnswer(survey, context.now());
  if (refusal) return refusal;
  const code = codeHash(sending.code);
  const page = pagesOf(terms, code)[sending.page - 1];
  if (!page) return problem('unknown-question', undefined, { name: String(sending.page), expected: '' });
  const said = readPage(page, sending.said);
  if (isProblem(said)) return said as Problem;
  return changeVoice(await context.voice(), context.patience, async (trx): Promise<Problem | 'saved'> => {
    const late = refusalToAnswer(survey, context.now());
    if (late) return late;
    if (await isSpent(trx, terms.slug, code)) return problem('code-spent');
    const draft = await findDraft(trx, terms.slug, code);
    const sent = draft ? (JSON.parse(draft.sent) as string[]) : [];
    if (sent.includes(sending.key)) return 'saved';
    const before: Answers = draft ? unpackAnswers(terms, draft.answers) : {};
    const answers = packAnswers(terms, withPage(before, said));
    const keys = JSON.stringify([...sent, sending.key].slice(-mostSent));
    await putDraft(trx, { survey: terms.slug, code, answers, sent: keys });
    return 'saved';
  });
}

/**
 * Sends what was answered under a code: the draft is gone, the code used, and the answers stand under a key that chance gave. Of two who send
 * at once one sends, and the other is told that it was counted.
 */
export async function sendAnswers(
  context: Context,
  survey: Survey,
  code: string,
): Promise<{ receipt: string; again: boolean } | Problem> {
  const { terms } = survey;
  const receipt = codeHash(code);
  const refusal = refusalToAnswer(survey, context.now());
  if (refusal) return refusal;
  return changeVoice(await context.voice(), context.patience, async (trx) => {
    if (await isSpent(trx, terms.slug, receipt)) return { receipt, again: true };
    const late = refusalToAnswer(survey, context.now());
    if (late) return late;
    const draft = await findDraft(trx, terms.slug, receipt);
    if (!draft || isEmpty(unpackAnswers(terms, draft.answers))) return problem('nothing-answered');
    await spendDraft(trx, draft, { id: newKey(context), complete: true });
    return { receipt, again: false };
  });
}

/** Drafts that are ended in one transaction. */
const endedAtOnce = 200;

/**
 * Ends what was begun and not sent, once nobody may answer any more: what has an answer counts as partial, its code as used.
 */
export async function endDrafts(context: Context, { terms }: Pick<Survey, 'terms'>): Promise<void> {
  const voice = await context.voice();
  for (;;) {
    const more = await changeVoice(voice, context.patience, async (trx) => {
      const drafts = await someDrafts(trx, terms.slug, endedAtOnce);
      for (const draft of drafts) {
        if (isEmpty(unpackAnswers(terms, draft.answers))) await dropDraft(trx, terms.slug, draft.code);
        else await spendDraft(trx, draft, { id: newKey(context), complete: false });
      }
      return drafts.length === endedAtOnce;
    });
    if (!more) return settleVoice(voice);
    await context.othersTurn();
  }
}

function isEmpty(answers: Answers): boolean {
  return Object.keys(answers).length === 0;
}

function newKey({ random }: Context): string {
  return random(16).toString('hex');
}
