import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findBreaches } from '#db/stores/breaches.server.ts';
import { findCircumstance, findCircumstances } from '#db/stores/circumstances.server.ts';
import { newestExemptionStates } from '#db/stores/exemptions.server.ts';
import { type Publications, readPublications } from '#db/stores/publications.server.ts';
import type { Breach } from '../../domain/breach/breach.ts';
import type { RegisterFilter, RegisterRow } from '../../domain/breach/register.ts';
import { commitmentIn, editionNumbered } from '../../domain/charter/published.ts';
import { type Circumstance, refuseCitation } from '../../domain/circumstance/circumstance.ts';
import { mostAtOnce, requestExemption } from '../../domain/exemption/decide.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { isProblem, type ProblemCode } from '../../domain/problem.ts';
import type { Sources } from '../sources.ts';
import { readRegister } from './register.server.ts';

/** Breaches of a filter that are looked at, the newest. */
const mostLookedAt = 500;
/** Circumstances of a charter that are offered from, the newest. */
const mostCircumstances = 200;

/** On what is asked: a ground, and the circumstance that is cited, by its number. */
export type AskedOn = { ground: string; circumstance: number | null };
/** What would be asked about the breaches of a filter, and what not and why. */
export type BulkExemptable = {
  looked: number;
  /** Whether the filter has more than were looked at. */
  more: boolean;
  /** Grounds that the edition of any of these breaches names, and circumstances agreed to that any of them lies in. */
  grounds: string[];
  circumstances: Circumstance[];
  /** As many as one act takes; `null` until it is said on what. */
  askable: RegisterRow[] | null;
  /** How many more could be asked about. */
  beyond: number;
  /** By why they are not asked about, most first. */
  skipped: { problem: ProblemCode; count: number }[];
};

/** On what an address says that is asked: `strike` is a ground, `12` the circumstance of that number with its own; `null` for neither. */
export async function readAskedOn({ db }: Sources, on: string | null): Promise<AskedOn | null> {
  if (on !== null && /^\d{1,15}$/.test(on)) {
    const cited = await findCircumstance(db, Number(on));
    return cited && { ground: cited.ground, circumstance: cited.seq };
  }
  return on !== null && /^[\w-]{1,100}$/.test(on) ? { ground: on, circumstance: null } : null;
}

type Known = { breach: Breach; grounds: readonly string[]; zone: string };

/**
 * Decides on each breach as the event would, which is decided on again when it is sent. A fixed number of statements for each
 * charter.
 */
export async function readBulkExemptable(
  kept: Sources,
  filter: RegisterFilter,
  on: AskedOn | null,
  reader: Who,
  now: Instant,
): Promise<BulkExemptable> {
  const { db } = kept;
  const page = await readRegister(kept, filter, null, now, { size: mostLookedAt });
  const ids = page.rows.map(({ id }) => id);
  const publications = await readPublications(db);
  const breaches = await findBreaches(db, { ids, cases: [], occurrences: [] });
  const known = new Map(breaches.map((breach) => [breach.id, knownOf(publications, breach)]));
  const cited = on?.circumstance == null ? null : await findCircumstance(db, on.circumstance);
  const states = await newestExemptionStates(db, ids);
  const askable: RegisterRow[] = [];
  const skipped = new Map<ProblemCode, number>();
  for (const row of on ? page.rows : []) {
    const { breach, grounds, zone } = known.get(row.id) as Known;
    const asked = requestExemption(
      breach,
      states.get(row.id) ?? null,
      { ground: on?.ground ?? '', circumstance: on?.circumstance ?? undefined },
      { grounds, zone, decide: null, cited },
      now,
      reader,
    );
    if (isProblem(asked)) skipped.set(asked.problem, (skipped.get(asked.problem) ?? 0) + 1);
    else askable.push(row);
  }
  const all = [...known.values()];
  return {
    looked: page.rows.length,
    more: page.older !== null,
    grounds: [...new Set(all.flatMap(({ grounds }) => grounds))].sort(),
    circumstances: await circumstancesOf(db, all),
    askable: on && askable.slice(0, mostAtOnce),
    beyond: Math.max(0, askable.length - mostAtOnce),
    skipped: [...skipped]
      .map(([problem, count]) => ({ problem, count }))
      .sort((one, other) => other.count - one.count),
  };
}

function knownOf(publications: Publications, breach: Breach): Known {
  const edition = editionNumbered(publications, breach.charter, breach.edition);
  const terms = edition && commitmentIn(edition, breach.commitment);
  return { breach, grounds: terms?.exempt ?? [], zone: edition?.terms.zone ?? 'UTC' };
}

/** Those agreed to that at least one of these breaches lies in, on one of its grounds. */
async function circumstancesOf(db: Kysely<Database>, known: readonly Known[]): Promise<Circumstance[]> {
  const charters = [...new Set(known.map(({ breach }) => breach.charter))];
  const agreed = await Promise.all(
    charters.map((charter) => findCircumstances(db, { charter, agreed: true }, mostCircumstances)),
  );
  return agreed
    .flat()
    .filter((each) =>
      known.some(
        ({ breach, grounds, zone }) =>
          grounds.includes(each.ground) && !refuseCitation(breach, each.ground, each, zone),
      ),
    );
}
