import { findBreach } from '#db/stores/breaches.server.ts';
import { findCircumstances } from '#db/stores/circumstances.server.ts';
import { findNewestExemption } from '#db/stores/exemptions.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { commitmentIn, editionNumbered } from '../../domain/charter/published.ts';
import { type Circumstance, refuseCitation } from '../../domain/circumstance/circumstance.ts';
import { requestExemption } from '../../domain/exemption/decide.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { isProblem, type ProblemCode } from '../../domain/problem.ts';
import { type UnitShown, unitShown } from '../../domain/unit/unit.ts';
import type { Localised } from '../../languages/language.ts';
import type { Sources } from '../sources.ts';

/** Circumstances of a charter that are looked at, the newest. */
const mostLookedAt = 200;

/** A breach that somebody may ask about, on which grounds, and what it may cite. */
export type Exemptable = {
  breach: { id: number; at: Instant; unit: UnitShown | null };
  case: string | null;
  occurrence: number | null;
  title: Localised;
  zone: string;
  grounds: string[];
  /** Those agreed to that its day and unit lie in, on one of its grounds. */
  circumstances: Circumstance[];
  /** Why nobody may ask; `null` where one may. */
  refused: ProblemCode | null;
};

/** What the form that asks for an exemption is about; `null` for a number that is no breach's. */
export async function readExemptable(
  { db, units }: Sources,
  id: number,
  reader: Who,
  now: Instant,
): Promise<Exemptable | null> {
  const breach = await findBreach(db, id);
  if (!breach) return null;
  const { charter, commitment, occurrence } = breach;
  const edition = editionNumbered(await readPublications(db), charter, breach.edition);
  const terms = edition && commitmentIn(edition, commitment);
  const zone = edition?.terms.zone ?? 'UTC';
  const grounds = terms?.exempt ?? [];
  const known = await findCircumstances(db, { charter, agreed: true }, mostLookedAt);
  const asked = requestExemption(
    breach,
    await findNewestExemption(db, id),
    { ground: grounds[0] ?? '' },
    { grounds, zone, decide: null, cited: null },
    now,
    reader,
  );
  return {
    breach: { id, at: breach.at, unit: unitShown(units(), charter, breach.unit) },
    ...{ case: breach.case, occurrence, zone, grounds },
    title: terms?.title ?? { en: commitment },
    circumstances: known.filter(
      (each) => grounds.includes(each.ground) && !refuseCitation(breach, each.ground, each, zone),
    ),
    refused: isProblem(asked) ? asked.problem : null,
  };
}
