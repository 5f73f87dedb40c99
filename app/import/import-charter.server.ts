import { type Edition, type Publications, readPublications } from '#db/stores/publications.server.ts';
import { loadContent } from '../content/content.server.ts';
import type { Context } from '../context.server.ts';
import type { Calendar } from '../domain/calendar/calendar.ts';
import { dayOf } from '../domain/calendar/zone.ts';
import { commitmentIn, editionInForce, editionsOf } from '../domain/charter/published.ts';
import type { Clock } from '../domain/clock/clock.ts';
import type { Expected } from '../domain/import-run/report.ts';
import type { Instant } from '../domain/instant.ts';
import { intakeKeyed } from '../domain/intake/intake.ts';
import { attributesOf } from '../domain/remedy/attributes.ts';
import type { Localised } from '../languages/language.ts';
import { attributesIn, commitmentsOf, intakesOf, type Mapping } from './mapping.ts';
import type { RowReason } from './reasons.ts';

/**
 * What is published, for a mapping whose charter and commitments are among it. A dry run reads a charter that is
 * not yet published from the content folder, as it would be published.
 */
export async function publicationsFor(
  context: Context,
  mapping: Mapping,
  dryRun: boolean,
): Promise<Publications | { reason: RowReason }> {
  const { charter } = mapping;
  const published = await readPublications(context.db);
  const known = editionsOf(published, charter).length > 0;
  const publications = known || !dryRun ? published : contentOf(context, charter);
  const editions = editionsOf(publications, charter);
  if (editions.length === 0) {
    return { reason: { code: dryRun ? 'charter-unknown' : 'charter-not-published', values: { charter } } };
  }
  const fitting = new Set(editions.flatMap((edition) => measured(edition, mapping)));
  const unknown = commitmentsOf(mapping).find((id) => !fitting.has(id));
  if (unknown === undefined)
    return unknownIntake(context, mapping) ?? unknownAttribute(context, mapping, editions) ?? publications;
  const values = { charter, commitment: unknown, expected: [...fitting].join(', ') || '—' };
  return { reason: { code: 'commitment-unknown', values } };
}

/** An intake that the mapping names and the charter's folder does not. */
function unknownIntake({ intakes }: Context, mapping: Mapping): { reason: RowReason } | null {
  const named = intakesOf(mapping);
  if (named.length === 0) return null;
  const { charter } = mapping;
  const known =
    intakes()
      .get(charter)
      ?.map(({ key }) => key) ?? [];
  const intake = named.find((key) => !known.includes(key));
  if (intake === undefined) return null;
  return {
    reason: { code: 'intake-unknown', values: { charter, intake, expected: known.join(', ') || '—' } },
  };
}

/** What the mapping says cases have, and no promise that its rows can be of has ever asked for. */
function unknownAttribute(
  { intakes }: Context,
  mapping: Mapping,
  editions: readonly Edition[],
): { reason: RowReason } | null {
  const named = attributesIn(mapping);
  if (named.length === 0) return null;
  const received = intakesOf(mapping).flatMap(
    (key) => intakeKeyed(intakes(), mapping.charter, key)?.opens ?? [],
  );
  const promises = [...commitmentsOf(mapping), ...received];
  const remedies = editions.flatMap(({ terms }) =>
    terms.commitments.filter(({ id }) => promises.includes(id)).map(({ remedy }) => remedy),
  );
  const known = new Set(remedies.flatMap((remedy) => attributesOf(remedy).map(({ name }) => name)));
  const attribute = named.find((name) => !known.has(name));
  if (attribute === undefined) return null;
  const expected = [...known].join(', ') || '—';
  return { reason: { code: 'attribute-unknown', values: { attribute, expected } } };
}

/** The clock by which a row is judged; `null` when no promise covers it. A record's end does not matter here. */
export function promiseOf(
  publications: Publications,
  charter: string,
  { commitment, opened }: Expected,
): { clock: Clock; calendar: Calendar } | null {
  const zone = publications.editions.find((edition) => edition.charter === charter)?.terms.zone;
  if (commitment === null || opened === null || zone === undefined) return null;
  const edition = editionInForce(publications, charter, dayOf(opened, zone));
  const clock = edition && commitmentIn(edition, commitment)?.clock;
  const calendar = clock && publications.calendars.get(clock.calendar)?.calendar;
  return clock && calendar ? { clock, calendar } : null;
}

/** What a promise is called in the edition that was in force at a moment, else in the newest that makes it. */
export function titleOf(
  publications: Publications,
  charter: string,
  commitment: string,
  at: Instant,
): Localised {
  const editions = editionsOf(publications, charter);
  const zone = editions[0]?.terms.zone ?? 'UTC';
  const inForce = editionInForce(publications, charter, dayOf(at, zone));
  const found = [...editions, ...(inForce ? [inForce] : [])]
    .reverse()
    .flatMap((edition) => commitmentIn(edition, commitment) ?? []);
  return found[0]?.title ?? {};
}

function measured(edition: Edition, mapping: Mapping): string[] {
  const measure = mapping.case ? 'deadline' : 'each-time';
  return edition.terms.commitments
    .filter((terms) => terms.measure === measure && !terms.openedBy)
    .map(({ id }) => id);
}

function contentOf(context: Context, slug: string): Publications {
  const content = loadContent(context.content);
  const terms = content.charters.find((charter) => charter.slug === slug)?.terms;
  const edition = (charter: NonNullable<typeof terms>): Edition => ({
    charter: slug,
    number: 1,
    binding: charter.binding,
    published: '',
    publishedBy: '',
    sources: '',
    calendars: {},
    terms: charter,
    seq: 0,
  });
  const calendars = new Map(
    [...content.calendars].map(([name, calendar]) => [name, { hash: '', calendar }] as const),
  );
  return { editions: terms ? [edition(terms)] : [], calendars };
}
