import type { LoaderFunctionArgs } from '@remix-run/node';
import { languageOf } from '#app/http/language.server.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { templateOf } from '#app/import/mapping-template.ts';
import { offeredMappings } from '#app/import/mappings.server.ts';

/** A file to fill in for a mapping: its columns and an example. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  await requirePerson(args);
  const { kept, now } = args.context;
  const language = languageOf(args.params);
  const offered = await offeredMappings(kept, language);
  const mapping = offered.find(({ mapping }) => mapping.name === args.params.mapping)?.mapping;
  if (!mapping) throw new Response(null, { status: 404 });
  const { name, text } = templateOf(mapping, language, now, kept.units());
  return new Response(text, {
    headers: {
      'Content-Type': `${mapping.format === 'ndjson' ? 'application/x-ndjson' : 'text/csv'}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
