import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import type { Instant } from '../../domain/instant.ts';
import { type Culture, cultures, type Felt, readCultures } from '../../domain/survey/felt.ts';
import { readLabel } from '../../domain/survey/label.ts';
import { knownOf, leadership } from '../../domain/survey/leadership.ts';
import { pairPromises } from '../../domain/survey/pairs.ts';
import { symmetry } from '../../domain/survey/symmetry.ts';
import type { Units } from '../../domain/unit/unit.ts';
import type { Language } from '../../languages/language.ts';
import { readInitiatives } from './initiatives.server.ts';
import { type CharterPromises, keptOf, type PromiseNow, readPromisesNow } from './promises-now.server.ts';

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
    ...pairsOf(charters),
    cultures: cultures.map((culture) => ({
      culture,
      mark: marks[culture],
      promises: promisesIn(charters, culture),
    })),
    label: readLabelOf(marks),
    leadership: leadership(felt.pulses),
    known: knownOf(felt.pulses),
    initiatives: await readInitiatives(db, publications, units, asked),
  };
}

function pairsOf(charters: readonly CharterPromises[]) {
  const byId = new Map(charters.flatMap(({ promises }) => promises.map((promise) => [promise.id, promise])));
  const { pairs, unmirrored } = pairPromises(
    charters.map(({ slug, audience, promises }) => ({
      ...{ slug, audience },
      commitments: promises.map(({ terms }) => terms),
    })),
  );
  const promise = (id: string) => byId.get(id) as PromiseNow;
  return {
    pairs: pairs.map(({ employees, customers }) => {
      const [inside, outside] = [shownOf(promise(employees.terms.id)), shownOf(promise(customers.terms.id))];
      const counted = ({ kept, cases }: typeof inside) => ({ count: kept, of: cases });
      return { inside, outside, ...symmetry(counted(inside), counted(outside)) };
    }),
    unmirrored: unmirrored.map(({ charter, terms }) => ({
      ...shownOf(promise(terms.id)),
      audience: charters.find(({ slug }) => slug === charter)?.audience ?? 'customers',
    })),
  };
}

/** A promise by its title, with the share kept: where lower is better too, the share that was kept. */
function shownOf(promise: PromiseNow) {
  const { charter, id, number, title } = promise;
  return { charter, id, number, title, ...keptOf([promise]) };
}

function promisesIn(charters: readonly CharterPromises[], culture: Culture) {
  return charters
    .filter(({ audience }) => audience === 'employees')
    .flatMap(({ promises }) => promises.filter(({ terms }) => terms.culture === culture))
    .map(shownOf);
}

/** Only where all three are known: two marks are not what the rule is about. */
function readLabelOf({ client, managerial, collaborateur }: ReturnType<typeof readCultures>) {
  const [one, two, three] = [client?.mean, managerial?.mean, collaborateur?.mean];
  if (one == null || two == null || three == null) return null;
  return readLabel({ client: one, managerial: two, collaborateur: three });
}
