import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { epochDay, plainDate } from '../../domain/calendar/day.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { type CommitmentChange, compareEditions, type EditionText } from '../../domain/charter/edition.ts';
import { type Instant, instantOf, type PlainDate } from '../../domain/instant.ts';
import type { Language } from '../../languages/language.ts';

import { charterNow, headOf, readAnnounced } from './charter-now.server.ts';
import { readEditionText } from './edition-text.server.ts';

/** How many promises an edition added, changed and retired. */
export type ChangeCounts = Record<Exclude<CommitmentChange['state'], 'same'>, number>;

/** The editions of a charter, newest first; `null` when no such charter was published. */
export async function readEditionsPage(
  db: Kysely<Database>,
  publications: Publications,
  slug: string,
  asked: { now: Instant; language: Language },
) {
  const charter = charterNow(publications, slug, asked.now);
  if (!charter) return null;
  const texts = await Promise.all(charter.editions.map((edition) => readEditionText(db, edition)));
  const editions = charter.editions.map(({ number, binding, published, sources, seq, terms }, place) => {
    const [before, text] = [texts[place - 1], texts[place]];
    return {
      number,
      binding,
      // Promised before it was published: of a first edition only, unless an earlier version published it.
      since: binding < dayOf(instantOf(published), terms.zone),
      until: lastDayOf(charter.editions, place),
      published: instantOf(published),
      sources,
      entry: seq,
      promises: terms.commitments.length,
      inForce: charter.inForce && number === charter.edition.number,
      before: charter.editions[place - 1]?.number ?? null,
      changes: before && text ? countChanges(before, text) : null,
    };
  });
  return {
    isPublic: charter.edition.terms.public,
    head: headOf(charter, asked.language),
    announced: readAnnounced(publications, charter, asked.language),
    editions: editions.reverse(),
  };
}

/** The last day on which an edition binds, before the next one does; `null` while none follows. */
function lastDayOf(editions: readonly { binding: PlainDate }[], place: number): PlainDate | null {
  const next = editions[place + 1];
  return next ? plainDate(epochDay(next.binding) - 1) : null;
}

function countChanges(before: EditionText, after: EditionText): ChangeCounts {
  const counts: ChangeCounts = { added: 0, changed: 0, retired: 0 };
  for (const { state } of compareEditions(before, after).commitments)
    if (state !== 'same') counts[state] += 1;
  return counts;
}
