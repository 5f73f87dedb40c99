import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { type Edition, readDocument, readPublications } from '#db/stores/publications.server.ts';
import { loadContent } from '../../content/content.server.ts';
import type { Context } from '../../context.server.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { commitmentFileName, type Source } from '../../domain/charter/files.ts';
import { commitmentIn, editionShown, editionsOf, everPromised } from '../../domain/charter/published.ts';
import type { CommitmentTerms } from '../../domain/charter/terms.ts';
import type { PlainDate } from '../../domain/instant.ts';
import { ownTerms } from '../../domain/replay/other-terms.ts';
import type { Language, Localised } from '../../languages/language.ts';

/** A promise as it last stood, and the last day of its record; `first` is the language that its terms are written in. */
export type PromiseToReplay = {
  charter: string;
  edition: Edition;
  terms: CommitmentTerms;
  first: Language;
  asOf: PlainDate;
};

/** The promise of that name, whichever charter makes it; `null` where none does. */
export async function readPromise(
  { db, now }: Pick<Context, 'db' | 'now'>,
  commitment: string,
): Promise<PromiseToReplay | null> {
  const publications = await readPublications(db);
  const edition = publications.editions.findLast((each) => commitmentIn(each, commitment) !== null);
  const terms = edition && commitmentIn(edition, commitment);
  const shown = edition && editionShown(publications, edition.charter, now());
  const [first] = edition?.terms.languages ?? [];
  if (!edition || !terms || !shown || !first) return null;
  return { charter: edition.charter, edition, terms, first, asOf: shown.asOf };
}

/** The terms of a promise that can be others, as its charter has them written. */
export async function readOwnTerms(
  { db }: Pick<Context, 'db'>,
  { edition, terms, first }: PromiseToReplay,
): Promise<string> {
  const sources = JSON.parse(await readDocument(db, edition.sources)) as Source[];
  const name = commitmentFileName(terms.number, terms.id, first);
  const text = sources.find(({ path }) => path === name)?.text ?? '';
  return ownTerms(text.split(/^---[ \t]*$/m)[1] ?? '');
}

/** The calendars that other terms may name: those published, and those of the content folder that are not yet. */
export async function readReplayCalendars({
  db,
  content,
}: Pick<Context, 'db' | 'content'>): Promise<Map<string, Calendar>> {
  const { calendars } = await readPublications(db);
  const published = [...calendars].map(([name, { calendar }]) => [name, calendar] as const);
  return new Map([...loadContent(content).calendars, ...published]);
}

/** Every promise whose record can be replayed, in the order of its charter. */
export async function readReplayChoices(
  db: Kysely<Database>,
): Promise<{ charter: string; name: Localised; promises: { id: string; title: Localised }[] }[]> {
  const publications = await readPublications(db);
  const slugs = [...new Set(publications.editions.map(({ charter }) => charter))];
  return slugs.map((charter) => {
    const editions = editionsOf(publications, charter);
    const promises = everPromised(editions).map(({ terms: { id, title } }) => ({ id, title }));
    return { charter, name: editions.at(-1)?.terms.name ?? {}, promises };
  });
}
