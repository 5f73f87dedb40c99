import { redirect } from '@remix-run/node';
import { enterCode } from '#app/commands/surveys/answer-survey.server.ts';
import { isProblem } from '#app/domain/problem.ts';
import { codeHash } from '#app/domain/survey/code.ts';
import { languages } from '#app/languages/language.ts';
import { isCounted } from '#app/queries/public/answering.server.ts';
import { findSurvey, type PublishedSurvey } from '#db/stores/surveys.server.ts';
import { paths } from '../paths.ts';
import { languageOf } from './language.server.ts';
import type { Args } from './session.server.ts';
import { isOverHttps } from './site.server.ts';

const name = 'kept_code';
const format = /^[0-9A-Z]{24}$/;

/** The survey of an address. @throws Response 404 where none of that name was published */
export async function surveyOf({ params, context }: Args): Promise<PublishedSurvey> {
  const survey = await findSurvey(context.kept.db, params.survey ?? '');
  if (!survey) throw new Response(null, { status: 404 });
  return survey;
}

/**
 * The code that a browser has of a survey that is open; `null` where it has none.
 * @throws Response a redirect to the receipt where the code was used
 */
export async function codeOf(args: Args, survey: PublishedSurvey): Promise<string | null> {
  const { kept } = args.context;
  const { slug } = survey;
  const code = codeIn(args.request.headers.get('Cookie'));
  if (code === null || isProblem(await enterCode(kept, survey, code))) return null;
  const receipt = codeHash(code);
  if (!(await isCounted(kept, slug, receipt))) return code;
  const headers = codeCookies(args, slug, null);
  throw redirect(paths.surveyThanks(languageOf(args.params), slug, receipt, true), { headers });
}

function codeIn(cookies: string | null): string | null {
  for (const pair of (cookies ?? '').split(';')) {
    const [found, value = ''] = pair.trim().split('=');
    if (found === name && format.test(value)) return value;
  }
  return null;
}

/**
 * Set-Cookie headers by which a browser has a code until it is closed, sent to the pages of that survey alone; or has it no more, where `code` is
 * `null`. One for each language, since the address begins with it.
 */
export function codeCookies({ context }: Args, survey: string, code: string | null): Headers {
  const headers = new Headers();
  const secure = isOverHttps(context.kept) ? '; Secure' : '';
  const life = code === null ? '; Max-Age=0' : '';
  for (const language of languages)
    headers.append(
      'Set-Cookie',
      `${name}=${code ?? ''}; Path=${paths.survey(language, survey)}; HttpOnly; SameSite=Lax${life}${secure}`,
    );
  return headers;
}
