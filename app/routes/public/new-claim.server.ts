import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { fileClaim } from '#app/commands/claims/file-claim.server.ts';
import { isProblem } from '#app/domain/problem.ts';
import { readBody } from '#app/http/answers.server.ts';
import { readStamp } from '#app/http/claim-stamp.server.ts';
import { parseForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import type { Args } from '#app/http/session.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readClaimable } from '#app/queries/public/claim.server.ts';
import { claimSchema } from './claim-schema.ts';

/**
 * Files what the form for claims says. Nobody has a session whose token it could carry: the server's origin check, the stamp
 * of the form and limits guard it.
 */
export async function recordClaim(args: ActionFunctionArgs) {
  const language = languageOf(args.params);
  const { t } = translator(language);
  const { kept, now, address } = args.context;
  const promise = await claimableOf(args);
  const form = parseForm(await readBody(args.request), claimSchema, language);
  if ('reply' in form) return form.reply;
  const { stamp, website, receipt, ...said } = form.value;
  if (website) return form.refuseWith({ '': [t('claims.form.trapFilled')] });
  const shown = readStamp(kept, stamp, now);
  if (shown === 'expired') return form.refuseWith({ '': [t('forms.expired')] });
  if (shown === 'too-quick') return form.refuseWith({ '': [t('claims.form.tooQuick')] });
  const place = { charter: promise.charter.slug, commitment: promise.id };
  const sent = { ...said, ...place, case: receipt, language, address, ...shown };
  const filed = await fileClaim(kept, sent, siteOf(kept).claims).catch(hindered);
  if (isProblem(filed)) return form.refuse(filed);
  if ('seq' in filed) return redirect(`${paths.claim(language, shown.code)}?filed=yes`);
  const words = t('claims.form.tooMany', { minutes: Math.ceil(filed.wait / 60) });
  const headers = { 'Retry-After': String(filed.wait) };
  return form.refuseWith({ '': [words] }, { status: 429, headers });
}

/** @throws Response 404 for a promise that was never made, or is not for the reader */
export async function claimableOf(args: Args) {
  const { charter = '', commitment = '' } = args.params;
  const asked = { now: args.context.now, language: languageOf(args.params) };
  const promise = readClaimable(await readablePublications(args), { charter, commitment }, asked);
  if (!promise) throw new Response(null, { status: 404 });
  return promise;
}
