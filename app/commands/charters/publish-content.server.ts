import { join } from 'node:path';
import { type Content, checkContent, type LoadedCharter, loadContent } from '../../content/content.server.ts';
import type { Context } from '../../context.server.ts';
import type { PublishedCharter } from '../../domain/charter/change.ts';
import { type Finding, hasErrors } from '../../domain/charter/findings.ts';
import type { PlainDate } from '../../domain/instant.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { isProblem, type Problem } from '../../domain/problem.ts';
import { type CharterToPublish, publishCharter } from './publish-charter.server.ts';
import { type MethodToPublish, publishMethod } from './publish-method.server.ts';

type PublishedSlug = { slug: string; result: PublishedCharter | Problem };
export type PublishedContent = {
  charters: PublishedSlug[];
  method: { status: 'published' | 'unchanged'; number: number } | null;
};
/** What is to be published of the content folder: read, and without an error. */
export type ChosenContent = {
  charters: (CharterToPublish & Pick<LoadedCharter, 'prose'>)[];
  method: MethodToPublish | null;
  /** What whoever publishes should know of it: warnings, and the errors of a method that was to go with a charter. */
  told: Finding[];
};

/**
 * One charter, or all of them and the method; the errors of a file in question where there are any.
 * @param withMethod the method goes with the charter, since none is published yet; one with errors stays behind
 * @param today asks for the warnings of that day
 */
export function chooseContent(
  root: string,
  slug?: string,
  { withMethod = false, today }: { withMethod?: boolean; today?: PlainDate } = {},
): ChosenContent | { findings: Finding[] } {
  const content = loadContent(root);
  const chosen = content.charters.filter((charter) => slug === undefined || charter.slug === slug);
  const inQuestion = new Set(chosen.flatMap((charter) => charter.paths));
  const about = content.findings.filter(({ path }) => slug === undefined || inQuestion.has(path));
  const findings = about.filter(({ severity }) => severity === 'error');
  if (hasErrors(findings)) return { findings };
  for (const path of chosen.flatMap((charter) => calendarPathsOf(charter, root))) inQuestion.add(path);
  const warnings =
    today === undefined ? [] : warningsOf(checkContent(content, today, slug), inQuestion, slug);
  const ofMethod = slug !== undefined && withMethod ? faultsOfMethod(content) : [];
  return {
    charters: chosen.map((charter) => charterOf(charter, content)),
    method: (slug === undefined || withMethod) && ofMethod.length === 0 ? methodOf(content) : null,
    told: [...warnings, ...ofMethod],
  };
}

function warningsOf(
  findings: Finding[],
  inQuestion: ReadonlySet<string>,
  slug: string | undefined,
): Finding[] {
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return slug === undefined ? warnings : warnings.filter(({ path }) => inQuestion.has(path));
}

/** Also where there is none. */
function faultsOfMethod({ method, findings }: Content): Finding[] {
  return findings.filter(
    ({ path, severity, code }) =>
      (severity === 'error' || code === 'method-missing') && method.paths.includes(path),
  );
}

/**
 * Publishes what the content folder says: one charter, or all of them and the method. Nothing is published when
 * a file in question has an error; publishing what is published already changes nothing.
 */
export async function publishContent(
  context: Context,
  who: Who,
  slug?: string,
): Promise<PublishedContent | { findings: Finding[] }> {
  const chosen = chooseContent(context.content, slug);
  return 'findings' in chosen ? chosen : publishChosen(context, who, chosen);
}

/** Publishes what was chosen, up to the first charter that is refused. */
export async function publishChosen(
  context: Context,
  who: Who,
  chosen: ChosenContent,
): Promise<PublishedContent> {
  const method = chosen.method && (await publishMethod(context, who, chosen.method));
  const charters: PublishedSlug[] = [];
  for (const charter of chosen.charters) {
    const result = await publishCharter(context, who, charter);
    charters.push({ slug: charter.terms.slug, result });
    if (isProblem(result)) break;
  }
  return { charters, method };
}

function methodOf({ method }: Content): MethodToPublish | null {
  const parameters = Object.values(method.pages).find((page) => page.method)?.method;
  return parameters ? { method: parameters, sources: method.sources } : null;
}

function charterOf(charter: LoadedCharter, content: Content) {
  const { slug, terms, prose, sources } = charter;
  if (!terms) throw new Error(`${slug} has no terms and no error`);
  const calendars = calendarsOf(charter).flatMap((name) => content.calendars.get(name) ?? []);
  return { terms, prose, sources, calendars };
}

/** The names of the calendars by which a charter's clocks run: they are published with it. */
function calendarsOf({ terms }: LoadedCharter): string[] {
  const names = terms?.commitments.flatMap(({ clock }) => (clock ? [clock.calendar] : [])) ?? [];
  return [...new Set(names)].sort();
}

/** Where those calendars are, or would be. */
function calendarPathsOf(charter: LoadedCharter, root: string): string[] {
  return calendarsOf(charter).flatMap((name) =>
    ['yml', 'yaml'].map((ending) => join(root, 'calendars', `${name}.${ending}`)),
  );
}
