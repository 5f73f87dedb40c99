import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Publications, PublishedMethod } from '#db/stores/publications.server.ts';
import { readDocument } from '#db/stores/publications.server.ts';
import type { Source } from '../../domain/charter/files.ts';
import { renderMarkdown } from '../../domain/charter/markdown.ts';
import { editionInForce } from '../../domain/charter/published.ts';
import { formatInstant, type Instant, isPlainDate, type PlainDate } from '../../domain/instant.ts';
import { moves, sinceUsually } from '../../domain/trust/explanation.ts';
import type { Method } from '../../domain/trust/method.ts';
import { fillMethodProse, parseMethod } from '../../domain/trust/parse-method.ts';
import { scores } from '../../domain/trust/scores.ts';
import { isLanguage, type Language, type Localised, localise } from '../../languages/language.ts';
import { charterNow, headOf, titlesIn } from './charter-now.server.ts';
import type { Words } from './edition-text.server.ts';
import { commitmentsOn, methodNow, readTrust } from './figures.server.ts';
import { readMethodChanges } from './method-changes.server.ts';

/**
 * How the scores are worked out, with today's numbers in it; `since` as the address has it, unchecked. `null` when
 * no such charter was published.
 */
export async function readMethodPage(
  db: Kysely<Database>,
  publications: Publications,
  slug: string,
  asked: { now: Instant; language: Language; since: string | null },
) {
  const charter = charterNow(publications, slug, asked.now);
  if (!charter) return null;
  const { edition, editions, asOf } = charter;
  const { method, published } = await methodNow(db);
  const { tallies, commitments, explanation } = await readTrust(db, charter, asked.now, method);
  const since = chooseSince(asked.since, asOf);
  const then = editionInForce(publications, slug, since.day) ?? edition;
  const before = commitmentsOn(tallies, { editions, edition: then, asOf: since.day }, method);
  return {
    isPublic: charter.edition.terms.public,
    head: headOf(charter, asked.language),
    at: formatInstant(asked.now),
    prose: published && (await readProse(db, published, method, asked.language)),
    number: published?.number ?? null,
    explanation,
    titles: Object.fromEntries(titlesIn(charter, asked.language)),
    since,
    before: scores(before, method),
    moves: moves(before, commitments, method),
    changes: await readMethodChanges(db, publications, charter, tallies),
  };
}

/** The day since which to say what moved; `misread` when the address named none that there is. */
function chooseSince(asked: string | null, asOf: PlainDate): { day: PlainDate; misread: boolean } {
  if (isPlainDate(asked) && asked < asOf) return { day: asked, misread: false };
  return { day: sinceUsually(asOf), misread: asked !== null };
}

/** The page that was published with the method, its parameters written out. */
async function readProse(
  db: Kysely<Database>,
  { sources }: PublishedMethod,
  method: Method,
  language: Language,
): Promise<({ title: string } & Words) | null> {
  const files = JSON.parse(await readDocument(db, sources)) as Source[];
  const texts: Localised = {};
  for (const { path, text } of files) {
    const own = /\.([a-z]+)\.md$/.exec(path)?.[1];
    if (isLanguage(own)) texts[own] = text;
  }
  const found = localise(texts, language);
  if (!found) return null;
  const { title, prose } = parseMethod('', found.text, 'translation');
  const html = renderMarkdown(fillMethodProse(prose, method, found.language), found.language, 2);
  return { title, html, language: found.language };
}
