import type { LoaderFunctionArgs } from '@remix-run/node';
import { languageOf } from '#app/http/language.server.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { zipOf } from '#app/http/zip.ts';
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
  const files = draft.files.map(({ path, text }) => ({ path: `${draft.charter}/${path}`, text }));
  return new Response(new Uint8Array(zipOf(files, now)), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${draft.charter}-${survey.slug}.zip"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
