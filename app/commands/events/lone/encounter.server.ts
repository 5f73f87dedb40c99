import { recordOf } from '#db/stores/duties.server.ts';
import { findEncounter, type NamedEncounter } from '#db/stores/encounters.server.ts';
import { dayOf } from '../../../domain/calendar/zone.ts';
import {
  callOff,
  codeContact,
  type EncounterGround,
  encounterGround,
  holdEncounter,
  judgeEncounter,
  planEncounter,
  refuseRole,
  refuseUnlessHeld,
} from '../../../domain/encounter/decide.ts';
import {
  dischargesBy,
  dutiesMet,
  followUpGround,
  openFollowUps,
} from '../../../domain/encounter/following.ts';
import { mostFollowUps } from '../../../domain/encounter/names.ts';
import type {
  CallOffEvent,
  CodeContactEvent,
  FollowUpEvent,
  HoldEncounterEvent,
  JudgeEncounterEvent,
  PlanEncounterEvent,
} from '../../../domain/event.ts';
import type { Instant } from '../../../domain/instant.ts';
import type { Draft, Who } from '../../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../../domain/problem.ts';
import { refuseStray } from '../../../domain/stray-character.ts';
import { chooseUnit } from '../../../domain/unit/unit.ts';
import type { Work } from '../../transact.server.ts';
import { caseIds } from '../case-ids.server.ts';
import { isErased } from './correct-case.server.ts';
import type { Decided } from './decided.ts';

export async function decidePlan(
  work: Work,
  who: Who,
  { event: _, charter, ...plan }: PlanEncounterEvent,
): Promise<Decided | Problem> {
  const stray = refuseStray(plan) ?? refuseStrayIn(plan.aim, 'aim');
  if (stray) return stray;
  const ground = encounterGround(work.publications, charter, work.now);
  if (isProblem(ground)) return ground;
  if (await isErased(work, charter, plan.reference)) return problem('erased', 'reference');
  return decided(planEncounter(plan, ground, work.now, who));
}

/** That it took place, what duties it discharges, and the cases that its follow-ups open. */
export async function decideHolding(
  work: Work,
  who: Who,
  { event: _, encounter, followUps, ...report }: HoldEncounterEvent,
): Promise<Decided | Problem> {
  const stray = refuseStray({ note: report.note, unit: report.unit }) ?? refuseTexts(followUps);
  if (stray) return stray;
  const before = await findEncounter(work.trx, encounter);
  if (!before) return problem('unknown-encounter');
  if (report.at > work.now) return problem('in-the-future', 'at');
  const ground = encounterGround(work.publications, before.charter, report.at);
  if (isProblem(ground)) return ground;
  const day = dayOf(report.at, ground.zone);
  const chosen = chooseUnit(work.units(), before.charter, report.unit, { from: day, to: day });
  if (isProblem(chosen)) return chosen;
  const said = { ...report, unit: chosen.unit };
  const held = holdEncounter(before, said, followUps.length, ground, work.now, who);
  if (isProblem(held)) return held;
  const duties: Parameters<typeof dischargesBy>[1][number][] = [];
  for (const duty of dutiesMet(work, before.charter, said))
    duties.push({ duty, record: await recordOf(work.trx, duty) });
  const opened = openCases(work, who, before, said, followUps);
  if (isProblem(opened)) return opened;
  return { entries: [held, ...dischargesBy(said, duties, work.now, who), ...opened] };
}

/** What was agreed on at an encounter and not logged with it. */
export async function decideFollowUp(
  work: Work,
  who: Who,
  { encounter, texts }: FollowUpEvent,
): Promise<Decided | Problem> {
  const before = await findEncounter(work.trx, encounter);
  if (!before) return problem('unknown-encounter');
  const refused = refuseRole(who) ?? refuseUnlessHeld(before) ?? refuseTexts(texts);
  if (refused || !before.held) return refused ?? problem('not-held');
  if (texts.length === 0) return problem('none-chosen', 'followUps');
  const ground = encounterGround(work.publications, before.charter, before.held.at);
  if (isProblem(ground)) return ground;
  const opened = openCases(work, who, before, before.held, texts);
  return isProblem(opened) ? opened : { entries: opened };
}

export async function decideCallingOff(
  work: Work,
  who: Who,
  { encounter }: CallOffEvent,
): Promise<Decided | Problem> {
  return about(work, encounter, (before, ground) => callOff(before, ground, work.now, who));
}

export async function decideJudging(
  work: Work,
  who: Who,
  { encounter, ...said }: JudgeEncounterEvent,
): Promise<Decided | Problem> {
  return about(work, encounter, (before, ground) => judgeEncounter(before, said, ground, work.now, who));
}

export async function decideCoding(
  work: Work,
  who: Who,
  { encounter, contact }: CodeContactEvent,
): Promise<Decided | Problem> {
  return about(work, encounter, (before, ground) => codeContact(before, contact, ground, work.now, who));
}

async function about(
  work: Work,
  encounter: number,
  decide: (before: NamedEncounter, ground: EncounterGround) => Draft[] | Problem,
): Promise<Decided | Problem> {
  const before = await findEncounter(work.trx, encounter);
  if (!before) return problem('unknown-encounter');
  const ground = encounterGround(work.publications, before.charter, work.now);
  return isProblem(ground) ? ground : decided(decide(before, ground));
}

function openCases(
  work: Work,
  who: Who,
  { seq, charter, reference }: NamedEncounter,
  held: { at: Instant; unit: string | null },
  texts: readonly string[],
): Draft[] | Problem {
  const ids = caseIds(work, Math.max(1, texts.length));
  const ground = followUpGround(work, charter, held.at, who);
  return openFollowUps({ seq, held }, { reference, texts }, ground, () => ids.next().value);
}

function refuseTexts(texts: readonly string[]): Problem | null {
  if (texts.length > mostFollowUps) return problem('too-many', 'followUps', { most: mostFollowUps });
  const stray = texts.flatMap((text) => refuseStrayIn(text, 'followUps') ?? []);
  return stray[0] ?? null;
}

function refuseStrayIn(text: string, field: string): Problem | null {
  const stray = refuseStray({ note: text });
  return stray && { ...stray, field };
}

function decided(entries: Draft[] | Problem): Decided | Problem {
  return isProblem(entries) ? entries : { entries };
}
