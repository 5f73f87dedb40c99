import { type CharterPreview, previewCharter } from '#app/commands/charters/preview-charter.server.ts';
import type { ChosenContent } from '#app/commands/charters/publish-content.server.ts';
import type { Context } from '#app/context.server.ts';
import { dayOf } from '#app/domain/calendar/zone.ts';
import { type Difference, differences } from '#app/domain/charter/easing.ts';
import { compareEditions, documentOfSources, type EditionComparison } from '#app/domain/charter/edition.ts';
import {
  type Edition,
  editionInForce,
  editionShown,
  editionsOf,
  type Publications,
} from '#app/domain/charter/published.ts';
import type { CharterTerms } from '#app/domain/charter/terms.ts';
import type { PlainDate } from '#app/domain/instant.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem, type Problem } from '#app/domain/problem.ts';
import { explain } from '#app/domain/trust/explanation.ts';
import { defaultMethod, type Method } from '#app/domain/trust/method.ts';
import type { Scores } from '#app/domain/trust/scores.ts';
import { readEditionText } from '#app/queries/public/edition-text.server.ts';
import { commitmentsOn } from '#app/queries/public/trust.server.ts';
import { readMethod, readPublications } from '#db/stores/publications.server.ts';
import { readSettled } from '#db/stores/tallies.server.ts';

/** Both scores of a charter, and how many promises enter them. */
export type Reading = { scores: Scores; entering: number };
/** Both scores before and after; `before` is `null` where nothing is published yet. */
export type Moved = { slug: string; asOf: PlainDate; before: Reading | null; after: Reading };

/** What publishing a charter changes. */
export type CharterChange = {
  slug: string;
  terms: CharterTerms;
  /** The day of its publication, in its zone. */
  published: PlainDate;
  preview: CharterPreview;
  /** The terms before, and how words and terms differ; `null` for a first edition, and where only a calendar changes. */
  earlier: {
    number: number;
    terms: CharterTerms;
    comparison: EditionComparison;
    differences: Difference[];
  } | null;
  moved: Moved;
};
/** What a method changes of the charters that are published. */
export type MethodChange = { number: number; before: Method | null; after: Method; moved: Moved[] };
export type Change = {
  charters: (CharterChange | { slug: string; problem: Problem })[];
  method: MethodChange | null;
  /** Whether anything would be written, and whether a charter would be refused. */
  changes: boolean;
  refused: boolean;
};

/** What would change if this was published now; nothing is written. */
export async function readChange(context: Context, who: Who, chosen: ChosenContent): Promise<Change> {
  const method = await methodChange(context, chosen);
  const charters: Change['charters'] = [];
  for (const charter of chosen.charters)
    charters.push(await charterChange(context, who, charter, method?.after ?? null));
  const isRefused = (each: Change['charters'][number]) => 'problem' in each || each.preview.refusal !== null;
  const isChanged = (each: Change['charters'][number]) =>
    'problem' in each || each.preview.published.status === 'published';
  return {
    charters,
    method,
    changes: method !== null || charters.some(isChanged),
    refused: charters.some(isRefused),
  };
}

async function charterChange(
  context: Context,
  who: Who,
  charter: ChosenContent['charters'][number],
  method: Method | null,
): Promise<Change['charters'][number]> {
  const { db } = context;
  const { terms, prose, calendars } = charter;
  const { slug } = terms;
  const preview = await previewCharter(context, who, charter, method);
  if (isProblem(preview)) return { slug, problem: preview };
  const publications = await readPublications(db);
  const inForce = (await readMethod(db))?.method ?? defaultMethod;
  const { earlier } = preview;
  const published = dayOf(context.now(), terms.zone);
  const day = terms.binding > published ? terms.binding : published;
  const asOf = terms.ended !== null && terms.ended < day ? terms.ended : day;
  const number = editionsOf(publications, slug).length + 1;
  const next: Edition = { charter: slug, number, binding: terms.binding, terms };
  const withNext = { ...publications, editions: [...publications.editions, next] };
  const known = new Map([...publications.calendars].map(([name, { calendar }]) => [name, calendar]));
  for (const calendar of calendars) known.set(calendar.name, calendar);
  return {
    ...{ slug, terms, published, preview },
    earlier: earlier && {
      number: earlier.number,
      terms: earlier.terms,
      comparison: compareEditions(await readEditionText(db, earlier, publications), { terms, prose }),
      differences: differences(earlier.terms, terms, (name) => known.get(name) ?? null),
    },
    moved: {
      ...{ slug, asOf },
      before: earlier && (await reading(context, publications, slug, asOf, inForce)),
      after: await reading(context, withNext, slug, asOf, method ?? inForce),
    },
  };
}

async function methodChange(context: Context, { method }: ChosenContent): Promise<MethodChange | null> {
  const { db } = context;
  const latest = await readMethod(db);
  if (!method || latest?.sources === documentOfSources(method.sources).hash) return null;
  const publications = await readPublications(db);
  const moved: Moved[] = [];
  for (const slug of new Set(publications.editions.map(({ charter }) => charter))) {
    const shown = editionShown(publications, slug, context.now());
    if (!shown) continue;
    const { asOf } = shown;
    moved.push({
      ...{ slug, asOf },
      before: await reading(context, publications, slug, asOf, latest?.method ?? defaultMethod),
      after: await reading(context, publications, slug, asOf, method.method),
    });
  }
  const number = (latest?.number ?? 0) + 1;
  return { number, before: latest?.method ?? null, after: method.method, moved };
}

/** Both scores of a charter on a day, with the evidence of now. */
async function reading(
  context: Context,
  publications: Publications<Edition>,
  slug: string,
  asOf: PlainDate,
  method: Method,
): Promise<Reading> {
  const editions = editionsOf(publications, slug);
  const edition = editionInForce(publications, slug, asOf) ?? editions.at(-1);
  if (!edition) throw new Error('a charter without editions has no figures');
  const tallies = await readSettled(context.db, editions, asOf, context.now());
  const commitments = commitmentsOn(tallies, { editions, edition, asOf }, method);
  return { scores: explain(commitments, method).scores, entering: commitments.length };
}
