import { findCircumstance } from '#db/stores/circumstances.server.ts';
import {
  agreeToCircumstance,
  charterGroundOf,
  declareCircumstance,
} from '../../../domain/circumstance/decide.ts';
import { mostUnits } from '../../../domain/circumstance/kinds.ts';
import type { AgreeToCircumstanceEvent, DeclareCircumstanceEvent } from '../../../domain/event.ts';
import type { Who } from '../../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../../domain/problem.ts';
import { refuseStray } from '../../../domain/stray-character.ts';
import { chooseUnit } from '../../../domain/unit/unit.ts';
import type { Work } from '../../transact.server.ts';
import type { Decided } from './decided.ts';

/** Of the units that the charter lists, where it has a list. */
export async function decideCircumstance(
  work: Work,
  who: Who,
  { event: _, charter, ...said }: DeclareCircumstanceEvent,
): Promise<Decided | Problem> {
  const ground = charterGroundOf(work.publications, charter);
  if (!ground) return problem('unknown-commitment', 'charter');
  if ((said.units ?? []).length > mostUnits) return problem('too-many', 'units', { most: mostUnits });
  const units: string[] = [];
  for (const written of said.units ?? []) {
    const chosen =
      refuseStray({ unit: written }) ??
      chooseUnit(work.units(), charter, written, { from: said.from, to: said.to });
    if (isProblem(chosen)) return { ...chosen, field: 'units' };
    units.push(chosen.unit ?? '');
  }
  const entries = declareCircumstance({ ...said, units: said.units && units }, ground, work.now, who);
  return isProblem(entries) ? entries : { entries };
}

/** A second person's. */
export async function decideAgreement(
  work: Work,
  who: Who,
  { circumstance: seq }: AgreeToCircumstanceEvent,
): Promise<Decided | Problem> {
  const declared = await findCircumstance(work.trx, seq);
  const ground = declared && charterGroundOf(work.publications, declared.charter);
  if (!ground) return problem('unknown-circumstance');
  const entries = agreeToCircumstance(declared, ground, work.now, who);
  return isProblem(entries) ? entries : { entries };
}
