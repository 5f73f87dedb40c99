import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { firstMonth, readTraced } from '#db/stores/log-tallies.server.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import type { Instant } from '../../domain/instant.ts';
import { conductOf } from '../../domain/logging/conduct.ts';
import { loggedPromises, monthsOf } from '../../domain/logging/months.ts';
import { choosePeriod } from '../../domain/trust/period.ts';
import type { Language } from '../../languages/language.ts';
import { charterNow, headOf, said } from './charter-now.server.ts';

/**
 * How the log of each promise of a charter is kept; `null` when no such charter was published. Costs as many rows as there
 * are months, promises and names of what is counted, however many entries there are.
 */
export async function readHonestyPage(
  db: Kysely<Database>,
  publications: Publications,
  slug: string,
  asked: { now: Instant; language: Language; period: string | null },
) {
  const charter = charterNow(publications, slug, asked.now);
  if (!charter) return null;
  const month = await firstMonth(db, slug);
  const period = choosePeriod(asked.period, month && `${month}-01`, charter.asOf);
  const months = monthsOf(period.chosen);
  const traced = await readTraced(db, slug, months);
  return {
    isPublic: charter.edition.terms.public,
    head: headOf(charter, asked.language),
    // Whole months: more or fewer days than a period of days.
    period: { ...period, chosen: { ...period.chosen, from: `${months[0]}-01` } },
    promises: loggedPromises(charter, traced, months).map(({ terms, edition }) => ({
      id: terms.id,
      number: terms.number,
      measure: terms.measure,
      title: said(terms.title, asked.language, edition.terms.languages),
      conduct: conductOf(traced, terms.id, months),
    })),
  };
}
