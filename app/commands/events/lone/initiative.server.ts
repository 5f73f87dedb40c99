import { charterGroundOf } from '../../../domain/circumstance/decide.ts';
import type { BeginInitiativeEvent } from '../../../domain/event.ts';
import { beginInitiative } from '../../../domain/initiative/decide.ts';
import { mostUnits } from '../../../domain/initiative/kinds.ts';
import type { Who } from '../../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../../domain/problem.ts';
import { refuseStray } from '../../../domain/stray-character.ts';
import { chooseUnit } from '../../../domain/unit/unit.ts';
import type { Work } from '../../transact.server.ts';
import type { Decided } from './decided.ts';

/** Of the units that the charter lists, where it has a list. */
export async function decideInitiative(
  work: Work,
  who: Who,
  { event: _, charter, ...said }: BeginInitiativeEvent,
): Promise<Decided | Problem> {
  const ground = charterGroundOf(work.publications, charter);
  if (!ground) return problem('unknown-commitment', 'charter');
  if (said.units.length > mostUnits) return problem('too-many', 'units', { most: mostUnits });
  const units: string[] = [];
  for (const written of said.units) {
    const chosen =
      refuseStray({ unit: written }) ??
      chooseUnit(work.units(), charter, written, { from: said.from, to: said.from });
    if (isProblem(chosen)) return { ...chosen, field: 'units' };
    units.push(chosen.unit ?? '');
  }
  const entries = beginInitiative({ ...said, units }, ground, work.now, who);
  return isProblem(entries) ? entries : { entries };
}
