import { previewCharter } from '#app/commands/charters/preview-charter.server.ts';
import {
  type ChosenContent,
  chooseContent,
  type PublishedContent,
  publishChosen,
} from '#app/commands/charters/publish-content.server.ts';
import type { Context } from '#app/context.server.ts';
import { documentOfSources } from '#app/domain/charter/edition.ts';
import type { Finding } from '#app/domain/charter/findings.ts';
import { editionShown, editionsOf } from '#app/domain/charter/published.ts';
import type { PlainDate } from '#app/domain/instant.ts';
import { isProblem } from '#app/domain/problem.ts';
import { readDocument, readPublications } from '#db/stores/publications.server.ts';
import { commandLine } from '../output.ts';

type Charter = ChosenContent['charters'][number];

/**
 * Publishes what a developer saved: each charter as if its files said that it binds as soon as it may, so that nobody
 * has to write another day for every change that they look at.
 */
export async function publishSaved(context: Context): Promise<PublishedContent | { findings: Finding[] }> {
  const chosen = chooseContent(context.content);
  if ('findings' in chosen) return chosen;
  const charters: Charter[] = [];
  for (const charter of chosen.charters) {
    if (await isPublished(context, charter)) continue;
    const preview = await previewCharter(context, commandLine, charter);
    const earliest = isProblem(preview) ? undefined : preview.refusal?.values?.earliest;
    charters.push(earliest === undefined ? charter : bindingFrom(charter, String(earliest)));
  }
  return publishChosen(context, commandLine, { ...chosen, charters });
}

/** Whether the newest edition, or the one in force, says the same but for its day. */
async function isPublished({ db, now }: Context, charter: Charter): Promise<boolean> {
  const { slug, binding } = charter.terms;
  const publications = await readPublications(db);
  const editions = [editionsOf(publications, slug).at(-1), editionShown(publications, slug, now())?.edition];
  const hash = documentOfSources(bindingFrom(charter, binding).sources).hash;
  for (const edition of editions) {
    if (!edition) continue;
    const sources = JSON.parse(await readDocument(db, edition.sources)) as Charter['sources'];
    if (documentOfSources(bindingFrom({ ...charter, sources }, binding).sources).hash === hash) return true;
  }
  return false;
}

function bindingFrom(charter: Charter, binding: PlainDate): Charter {
  const sources = charter.sources.map(({ path, text }) =>
    path.startsWith('charter.')
      ? { path, text: text.replace(/^binding: .*$/m, `binding: ${binding}`) }
      : { path, text },
  );
  return { ...charter, terms: { ...charter.terms, binding }, sources };
}
