import { loadContent } from '../content/content.server.ts';
import type { Context } from '../context.server.ts';
import { parseCharter } from '../domain/charter/parse.ts';
import { isProblem } from '../domain/problem.ts';
import { publishCharter } from './charters/publish-charter.server.ts';

/**
 * For tests: publishes the shipped charter with other sources; `edit` answers the new text of a file, or `null` to
 * leave the file out. Where its day comes too early, the edition binds as soon as it may.
 */
export async function publishEdited(
  context: Context,
  slug: string,
  edit: (path: string, text: string) => string | null,
): Promise<void> {
  const content = loadContent('content');
  const shipped = content.charters.find((charter) => charter.slug === slug);
  const sources = (shipped?.sources ?? []).flatMap(({ path, text }) => {
    const edited = edit(path, text);
    return edited === null ? [] : [{ path, text: edited }];
  });
  const { terms, findings } = parseCharter(slug, sources, content);
  if (!terms) throw new Error(JSON.stringify(findings));
  const who = { id: 'publisher', role: 'system' } as const;
  const charter = { terms, sources, calendars: [...content.calendars.values()] };
  const published = await publishCharter(context, who, charter);
  if (!isProblem(published)) return;
  const { earliest } = published.values ?? {};
  const again = published.field === 'binding' && {
    ...charter,
    terms: { ...terms, binding: String(earliest) },
  };
  const second = again ? await publishCharter(context, who, again) : published;
  if (isProblem(second)) throw new Error(second.problem);
}
