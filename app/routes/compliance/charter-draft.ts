import type { LoaderFunctionArgs } from '@remix-run/node';
import { strToU8, zipSync } from 'fflate';
import { languageOf } from '#app/http/language.server.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { readCharterDraft } from '#app/queries/compliance/charter-draft.server.ts';
import { ruleAsked, surveyToDraw } from './drawing-asked.server.ts';

/** The files of a charter as it is drawn, in a folder of its name: what the survey cannot know is still to be written. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  await requirePerson(args, 'compliance');
  const { kept, now } = args.context;
  const survey = await surveyToDraw(args);
  const { rule } = ruleAsked(args, survey);
  const asked = { now, language: languageOf(args.params) };
  const draft = rule && (await readCharterDraft(kept.db, survey, rule, asked));
  if (!draft) throw new Response(null, { status: 404 });
  const files = draft.files.map(({ path, text }) => [`${draft.charter}/${path}`, strToU8(text)]);
  const archive = zipSync(Object.fromEntries(files), { mtime: now * 1_000 });
  return new Response(new Uint8Array(archive), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${draft.charter}-${survey.slug}.zip"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
