import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publishCharter } from '#app/commands/charters/publish-charter.server.ts';
import { type Content, loadContent } from '#app/content/content.server.ts';
import type { Context } from '#app/context.server.ts';
import type { Source } from '#app/domain/charter/files.ts';
import { parseCharter } from '#app/domain/charter/parse.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem } from '#app/domain/problem.ts';

export const slug = 'aurore';
/** A promise that only the later edition makes. */
const notYetMade = /^08-automatic-compensation\./;

/**
 * Publishes the edition of `aurore` that the shipped one replaced, so that there are two to compare: the shipped
 * files, but for those that stand in the folder beside this file and for the promise that was not made yet.
 * @throws Error when it cannot be read or published
 */
export async function publishEarlierEdition(context: Context, who: Who): Promise<void> {
  const content = loadContent(context.content);
  const shipped = content.charters.find((charter) => charter.slug === slug)?.sources ?? [];
  // From the root, so that the compiled command finds it too.
  const folder = fileURLToPath(new URL(`../../app/demonstration/earlier-edition/${slug}`, import.meta.url));
  const earlier = readdirSync(folder).map((path) => ({
    path,
    text: readFileSync(join(folder, path), 'utf8'),
  }));
  const unchanged = shipped.filter(
    ({ path }) => !notYetMade.test(path) && !earlier.some((source) => source.path === path),
  );
  const sources = [...unchanged, ...earlier].sort((one, other) => (one.path < other.path ? -1 : 1));
  await publishSources(context, who, sources, content);
}

/** Publishes an edition of `aurore` from these files. @throws Error when it cannot be read or published */
export async function publishSources(
  context: Context,
  who: Who,
  sources: Source[],
  content: Content,
): Promise<void> {
  const { terms, findings } = parseCharter(slug, sources, content);
  if (!terms) throw new Error(JSON.stringify(findings));
  const calendars = [...content.calendars.values()].filter(({ name }) =>
    terms.commitments.some(({ clock }) => clock?.calendar === name),
  );
  const published = await publishCharter(context, who, { terms, sources, calendars });
  if (isProblem(published)) throw new Error(JSON.stringify(published));
}
