import { entriesOfEncounter, findEncounter } from '#db/stores/encounters.server.ts';
import { findInitiative } from '#db/stores/initiatives.server.ts';
import { entriesAbout } from '#db/stores/ledger.server.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { planOf, saysOfEncounter, type TakenBackKind } from '../../domain/encounter/encounter.ts';
import { easesTakenBack, refuseToTakeBack } from '../../domain/encounter/take-back.ts';
import { showsFigures } from '../../domain/initiative/take-back.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import { partakersAmong } from '../../domain/person/second-person.ts';
import type { Sources } from '../sources.ts';
import { type EntryLine, linesOf } from './case-entries.server.ts';

/** An entry about an encounter or an initiative, which can be taken back and not replaced. */
export type ToTakeBack = {
  line: EntryLine;
  strikeOnly: 'encounter' | 'initiative';
  /** The number of the encounter that it is about. */
  encounter: number | null;
  /** What takes a second person: somebody’s word, or figures that are shown, would go with it. */
  secondPerson: 'said' | 'shown' | null;
  doneBy: string[];
};

/** What taking an entry back is judged by; `null` of an entry about anything else. @param zone of its charter */
export async function readToTakeBack(
  kept: Sources,
  entry: Entry,
  zone: string,
  now: Instant,
): Promise<ToTakeBack | null> {
  if (saysOfEncounter(entry)) return ofEncounter(kept, entry);
  return entry.kind === 'initiative.begun' ? ofInitiative(kept, entry, dayOf(now, zone)) : null;
}

async function ofEncounter(kept: Sources, target: Entry<TakenBackKind>): Promise<ToTakeBack | null> {
  const number = planOf(target);
  const encounter = await findEncounter(kept.db, number);
  const about = await entriesOfEncounter(kept.db, target);
  const line = (await linesOf(kept, about)).find(({ seq }) => seq === target.seq);
  if (!encounter || !line) return null;
  const isGone = refuseToTakeBack(encounter, target)?.problem === 'already-corrected';
  return {
    line: { ...line, correctable: line.correctable && !isGone },
    strikeOnly: 'encounter',
    encounter: number,
    secondPerson: easesTakenBack(encounter, target) ? 'said' : null,
    doneBy: partakersAmong(about.map(({ entry }) => entry)),
  };
}

async function ofInitiative(
  kept: Sources,
  { seq }: Entry<'initiative.begun'>,
  today: string,
): Promise<ToTakeBack | null> {
  const initiative = await findInitiative(kept.db, seq);
  const about = await entriesAbout(kept.db, [seq]);
  const line = (await linesOf(kept, about)).find((each) => each.seq === seq);
  if (!initiative || !line) return null;
  return {
    ...{ line, strikeOnly: 'initiative', encounter: null },
    secondPerson: showsFigures(initiative, today) ? 'shown' : null,
    doneBy: partakersAmong(about.map(({ entry }) => entry)),
  };
}
