import { chartersMet } from '#db/stores/encounter-counts.server.ts';
import { findCoded, findSample } from '#db/stores/encounter-sample.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { editionsOf } from '../../domain/charter/published.ts';
import { stretchOf } from '../../domain/encounter/figures.ts';
import { quarterBefore } from '../../domain/encounter/sample.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import type { Sources } from '../sources.ts';
import { type EncounterView, readEncounter } from './encounters.server.ts';

/** An encounter without what was said of its contact, which whoever codes it a second time does not see. */
export type ToCode = Pick<EncounterView, 'seq' | 'objective' | 'aim' | 'firstLanguage' | 'zone'> & {
  heldAt: Instant;
  means: NonNullable<EncounterView['held']>['means'];
  note: string | null;
  followUps: number;
};
/** The sample of all charters: how many it has, how many are coded twice, and the next for whoever reads; `drawn`: whether it is. */
export type ContactSample = { drawn: boolean; of: number; coded: number; next: ToCode | null };

/** The encounters of the last quarter that are coded twice, and the next one that is not the reader's own. */
export async function readContactSample(kept: Sources, reader: Who, now: Instant): Promise<ContactSample> {
  const { db } = kept;
  const publications = await readPublications(db);
  const found: ContactSample = { drawn: true, of: 0, coded: 0, next: null };
  for (const charter of await chartersMet(db)) {
    const zone = editionsOf(publications, charter).at(-1)?.terms.zone ?? 'UTC';
    const { from, to } = quarterBefore(dayOf(now, zone));
    const sample = await findSample(db, charter, stretchOf(zone, from, to));
    if (!sample) found.drawn = false;
    const all = await findCoded(db, sample ?? []);
    found.of += all.length;
    found.coded += all.filter(({ coded }) => coded).length;
    const next = all.find(({ by, coded }) => !coded && by !== reader.id);
    if (next && !found.next) found.next = await toCode(kept, next.seq, reader, now);
  }
  return found;
}

async function toCode(kept: Sources, seq: number, reader: Who, now: Instant): Promise<ToCode | null> {
  const encounter = await readEncounter(kept, seq, reader, now);
  if (!encounter?.held) return null;
  const { objective, aim, firstLanguage, zone, held } = encounter;
  const { at: heldAt, means, note, followUps } = held;
  return { seq, objective, aim, firstLanguage, zone, heldAt, means, note, followUps };
}
