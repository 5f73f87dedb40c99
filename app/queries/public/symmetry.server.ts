import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import type { Instant } from '../../domain/instant.ts';
import { cultures, type Felt, readCultures } from '../../domain/survey/felt.ts';
import { promisesOfCulture, readPairs } from '../../domain/survey/kept-pairs.ts';
import { keptOf } from '../../domain/survey/kept-share.ts';
import { readCultureLabel } from '../../domain/survey/label.ts';
import { knownOf, leadership } from '../../domain/survey/leadership.ts';
import type { Units } from '../../domain/unit/unit.ts';
import type { Language } from '../../languages/language.ts';
import { readInitiatives } from './initiatives.server.ts';
import { type PromiseNow, readPromisesNow } from './promises-now.server.ts';

/** Whether everybody may read all that a page was made of: else it is for whoever asked. */
export function isOpen({ editions }: Publications): boolean {
  return editions.every(({ terms }) => terms.public);
}

/**
 * Promises to employees beside the same ones to customers, with the three cultures and what pulses say of leadership. Of a charter that the reader may
 * not see nothing is in it, nor how many promises it makes.
 * @param felt what closed surveys give; `units` as the company lists them
 */
export async function readSymmetryPage(
  db: Kysely<Database>,
  publications: Publications,
  { felt, units }: { felt: Felt; units: Units },
  asked: { now: Instant; language: Language },
) {
  const charters = await readPromisesNow(db, publications, asked);
  const marks = readCultures(felt.cultures);
  return {
    isPublic: isOpen(publications),
    fictional: felt.fictional,
    seesEmployees: charters.some(({ audience }) => audience === 'employees'),
    ...readPairs(charters, shownOf),
    cultures: cultures.map((culture) => ({
      culture,
      mark: marks[culture],
      promises: promisesOfCulture(charters, culture).map(shownOf),
    })),
    label: readCultureLabel(marks),
    leadership: leadership(felt.pulses),
    known: knownOf(felt.pulses),
    initiatives: await readInitiatives(db, publications, units, asked),
  };
}

/** A promise by its title, with the share kept: where lower is better too, the share that was kept. */
function shownOf(promise: PromiseNow) {
  const { charter, id, number, title } = promise;
  return { charter, id, number, title, ...keptOf([promise]) };
}
