import { recordOf } from '#db/stores/duties.server.ts';
import { dayOf } from '../../../domain/calendar/zone.ts';
import {
  commitmentIn,
  editionInForce,
  editionNumbered,
  editionsOf,
  endedBefore,
} from '../../../domain/charter/published.ts';
import { dischargeDuty } from '../../../domain/duty/decide.ts';
import { dutiesOwed } from '../../../domain/duty/duty.ts';
import { refuseDischarge } from '../../../domain/encounter/following.ts';
import type { DischargeEvent } from '../../../domain/event.ts';
import type { Who } from '../../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../../domain/problem.ts';
import { refuseStray } from '../../../domain/stray-character.ts';
import { chooseUnit } from '../../../domain/unit/unit.ts';
import type { Work } from '../../transact.server.ts';
import type { Decided } from './decided.ts';

/** The first entry is the breach, for a discharge that shows one, else the discharge. */
export async function decideDischarge(
  work: Work,
  who: Who,
  { charter, commitment, from, ...discharge }: DischargeEvent,
): Promise<Decided | Problem> {
  const stray = refuseStray(discharge);
  if (stray) return stray;
  const owed = dutiesOwed(editionsOf(work.publications, charter), work.now);
  const duty = owed.find((each) => each.commitment === commitment && each.from === from);
  if (!duty) return whyNotOwed(work, charter, commitment, from);
  const edition = editionNumbered(work.publications, charter, duty.edition);
  const refused = refuseDischarge((edition && commitmentIn(edition, commitment)) ?? {});
  if (refused) return refused;
  const zone = edition?.terms.zone ?? 'UTC';
  const day = dayOf(discharge.at, zone);
  const ended = discharge.at > work.now ? null : endedBefore(work.publications, charter, day);
  if (ended) return problem('charter-ended', 'at', { ended });
  const chosen = chooseUnit(work.units(), charter, discharge.unit, { from: day, to: day });
  if (isProblem(chosen)) return chosen;
  const entries = dischargeDuty(
    duty,
    { ...discharge, unit: chosen.unit },
    await recordOf(work.trx, duty),
    work.now,
    who,
  );
  return isProblem(entries) ? entries : { entries };
}

function whyNotOwed(work: Work, charter: string, commitment: string, from: string): Problem {
  const edition = editionInForce(work.publications, charter, from);
  if (!edition) return problem('not-in-force', 'from', { day: from });
  const terms = commitmentIn(edition, commitment);
  if (!terms) return problem('unknown-commitment', 'commitment');
  if (terms.measure !== 'duty') return problem('wrong-measure', 'commitment', { measure: terms.measure });
  return problem('not-in-force', 'from', { day: from });
}
