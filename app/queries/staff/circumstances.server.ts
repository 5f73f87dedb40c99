import { findCircumstance, findCircumstances } from '#db/stores/circumstances.server.ts';
import { entriesNumbered } from '#db/stores/ledger.server.ts';
import { type Publications, readPublications } from '#db/stores/publications.server.ts';
import { editionsOf } from '../../domain/charter/published.ts';
import type { CitedCircumstance } from '../../domain/circumstance/circumstance.ts';
import { agreeToCircumstance, charterGroundOf } from '../../domain/circumstance/decide.ts';
import { mostUnits } from '../../domain/circumstance/kinds.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { isProblem } from '../../domain/problem.ts';
import { type UnitShown, unitShown } from '../../domain/unit/unit.ts';
import type { Localised } from '../../languages/language.ts';
import type { Sources } from '../sources.ts';
import { type Author, namesOf } from './case-entries.server.ts';

/** Of each kind, as many as one page shows. */
export const circumstancesShown = 50;

/** A circumstance as staff read it. */
export type CircumstanceView = Omit<CitedCircumstance, 'by' | 'units' | 'agreed'> & {
  name: Localised;
  zone: string;
  /** `null` for all. */
  units: UnitShown[] | null;
  by: Author;
  agreed: { at: Instant; by: Author } | null;
};
/** Whether whoever reads may agree, or why not. */
export type CircumstanceStanding = 'offered' | 'own' | 'agent' | 'agreed';

/** What waits for a second person, and what was agreed to, the newest first. @param before those agreed to before this one */
export async function readDeclaredCircumstances(
  kept: Sources,
  before: number | null,
): Promise<{
  waiting: CircumstanceView[];
  moreWaiting: boolean;
  agreed: CircumstanceView[];
  older: number | null;
}> {
  const most = circumstancesShown + 1;
  const waiting = await findCircumstances(kept.db, { agreed: false }, most);
  const agreed = await findCircumstances(kept.db, { agreed: true, before }, most);
  const shown = agreed.slice(0, circumstancesShown);
  return {
    waiting: await viewsOf(kept, waiting.slice(0, circumstancesShown)),
    moreWaiting: waiting.length > circumstancesShown,
    agreed: await viewsOf(kept, shown),
    older: agreed.length > circumstancesShown ? (shown.at(-1)?.seq ?? null) : null,
  };
}

/** One circumstance; `null` where the entry of this number declares none. */
export async function readCircumstance(
  kept: Sources,
  seq: number,
  reader: Who,
  now: Instant,
): Promise<{ circumstance: CircumstanceView; standing: CircumstanceStanding } | null> {
  const declared = await findCircumstance(kept.db, seq);
  const [circumstance] = declared ? await viewsOf(kept, [declared]) : [];
  const ground = declared && charterGroundOf(await readPublications(kept.db), declared.charter);
  if (!circumstance || !ground) return null;
  const agreeing = agreeToCircumstance(declared, ground, now, reader);
  const refused = isProblem(agreeing) ? agreeing.problem : null;
  if (refused === null) return { circumstance, standing: 'offered' };
  if (refused === 'already-agreed') return { circumstance, standing: 'agreed' };
  return { circumstance, standing: refused === 'same-person' ? 'own' : 'agent' };
}

/** What can be declared: of each charter the grounds that its editions ever named, and the units that are listed for any of them. */
export type CircumstanceChoices = {
  charters: { charter: string; name: Localised; grounds: readonly string[] }[];
  units: UnitShown[];
};

export async function readCircumstanceChoices({ db, units }: Sources): Promise<CircumstanceChoices> {
  const publications = await readPublications(db);
  const slugs = [...new Set(publications.editions.map(({ charter }) => charter))];
  const charters = slugs.flatMap((charter) => {
    const { grounds = [] } = charterGroundOf(publications, charter) ?? {};
    return grounds.length > 0 ? [{ charter, name: nameOf(publications, charter), grounds }] : [];
  });
  const listed = charters.flatMap(({ charter }) => units().get(charter)?.all ?? []);
  const byKey = new Map(listed.map(({ key, name }) => [key, { key, name }]));
  return { charters, units: [...byKey.values()].slice(0, mostUnits) };
}

function nameOf(publications: Publications, charter: string): Localised {
  return editionsOf(publications, charter).at(-1)?.terms.name ?? { en: charter };
}

/** A fixed number of statements, however many. */
async function viewsOf(
  { db, units }: Sources,
  circumstances: readonly CitedCircumstance[],
): Promise<CircumstanceView[]> {
  if (circumstances.length === 0) return [];
  const publications = await readPublications(db);
  const numbers = circumstances.flatMap(({ seq, agreed }) => [seq, ...(agreed ? [agreed.seq] : [])]);
  const written = new Map((await entriesNumbered(db, numbers)).map(({ entry }) => [entry.seq, entry.who]));
  const names = await namesOf(
    db,
    [...written.values()].map(({ id }) => id),
  );
  const by = (seq: number): Author => {
    const who = written.get(seq) ?? { id: '', role: 'system' as const };
    return { name: names.get(who.id) ?? null, role: who.role };
  };
  const known = units();
  return circumstances.map(({ units: keys, agreed, ...rest }) => ({
    ...rest,
    name: nameOf(publications, rest.charter),
    zone: editionsOf(publications, rest.charter).at(-1)?.terms.zone ?? 'UTC',
    units: keys?.flatMap((key) => unitShown(known, rest.charter, key) ?? []) ?? null,
    by: by(rest.seq),
    agreed: agreed && { at: agreed.at, by: by(agreed.seq) },
  }));
}
