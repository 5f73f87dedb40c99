import { type Content, type LoadedCharter, loadContent } from '../../content/content.server.ts';
import type { Context } from '../../context.server.ts';
import { type Finding, hasErrors } from '../../domain/charter/findings.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { isProblem, type Problem } from '../../domain/problem.ts';
import { type PublishedCharter, publishCharter } from './publish-charter.server.ts';
import { publishMethod } from './publish-method.server.ts';

type PublishedSlug = { slug: string; result: PublishedCharter | Problem };
export type PublishedContent =
  | {
      charters: PublishedSlug[];
      method: { status: 'published' | 'unchanged'; number: number } | null;
    }
  | { findings: Finding[] };

/**
 * Publishes what the content folder says: one charter, or all of them and the method. Nothing is published when
 * a file in question has an error; publishing what is published already changes nothing.
 */
export async function publishContent(context: Context, who: Who, slug?: string): Promise<PublishedContent> {
  const content = loadContent(context.content);
  const chosen = content.charters.filter((charter) => slug === undefined || charter.slug === slug);
  const inQuestion = new Set(chosen.flatMap((charter) => charter.paths));
  const findings = content.findings.filter(
    ({ path, severity }) => severity === 'error' && (slug === undefined || inQuestion.has(path)),
  );
  if (hasErrors(findings)) return { findings };
  const method = slug === undefined ? await publishLoadedMethod(context, who, content) : null;
  const charters: PublishedSlug[] = [];
  for (const charter of chosen) {
    const result = await publishLoadedCharter(context, who, charter, content);
    charters.push({ slug: charter.slug, result });
    if (isProblem(result)) break;
  }
  return { charters, method };
}

async function publishLoadedMethod(context: Context, who: Who, { method }: Content) {
  const parameters = Object.values(method.pages).find((page) => page.method)?.method;
  return parameters ? publishMethod(context, who, { method: parameters, sources: method.sources }) : null;
}

async function publishLoadedCharter(context: Context, who: Who, charter: LoadedCharter, content: Content) {
  const { terms, sources } = charter;
  if (!terms) throw new Error(`${charter.slug} has no terms and no error`);
  const names = new Set(terms.commitments.flatMap(({ clock }) => (clock ? [clock.calendar] : [])));
  const calendars = [...names].sort().flatMap((name) => content.calendars.get(name) ?? []);
  return publishCharter(context, who, { terms, sources, calendars });
}
