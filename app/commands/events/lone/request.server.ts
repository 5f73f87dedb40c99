import { entriesOfCases } from '#db/stores/ledger.server.ts';
import { entriesAsking, findRequest, newestRequest } from '#db/stores/requests.server.ts';
import {
  type CorrectionRequest,
  declineRequest,
  granted,
  refuseToSettle,
  requestCorrection,
} from '../../../domain/correction/request.ts';
import type { AskEvent, DeclineEvent, GrantEvent } from '../../../domain/event.ts';
import type { Who } from '../../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../../domain/problem.ts';
import { refuseStray } from '../../../domain/stray-character.ts';
import type { Work } from '../../transact.server.ts';
import { correctedBy, withUnit } from './correct.server.ts';
import { casesBeside } from './correct-case.server.ts';
import type { Decided } from './decided.ts';

/** Asks for a correction that somebody could make: nobody waits for what cannot be. */
export async function decideAsking(
  work: Work,
  who: Who,
  { event: _, ...asked }: AskEvent,
): Promise<Decided | Problem> {
  const history = await entriesAsking(work.trx, asked.corrects);
  const target = history[0]?.entry;
  if (target?.seq !== asked.corrects) return problem('unknown-entry');
  const correction = withUnit(work, target, asked);
  if (isProblem(correction)) return correction;
  const subject = target.case ? await work.cases.find(target.case) : null;
  const draft = requestCorrection(
    {
      target,
      subject,
      corrected: history.some(({ entry }) => entry.kind === 'entry.corrected'),
      open: newestRequest(history)?.state === 'open',
    },
    correction,
    work.now,
    who,
  );
  if (isProblem(draft)) return draft;
  const possible = await correctedBy(work, correction, who);
  return isProblem(possible) ? possible : { entries: [draft] };
}

/** Makes the correction that somebody asked for, as a second person. */
export async function decideGranting(
  work: Work,
  who: Who,
  { request: seq, note, another = false }: GrantEvent,
): Promise<Decided | Problem> {
  const request = await findRequest(work.trx, seq);
  if (!request) return problem('unknown-request');
  const corrected =
    request.state === 'open'
      ? await correctedBy(work, granted(request, note, another || (await wereSeen(work, request))), who)
      : null;
  if (isProblem(corrected)) return corrected;
  const refused = refuseToSettle(request, corrected?.doneBy ?? [], who);
  return refused ?? { entries: corrected?.entries ?? [], says: 'entry.corrected' };
}

/** Whether whoever asked could see each case beside which the correction puts another: none came there since. */
async function wereSeen(work: Work, { case: id, replacement, seq }: CorrectionRequest): Promise<boolean> {
  const subject = id === null ? null : await work.cases.find(id);
  if (!subject || !replacement) return true;
  const beside = await casesBeside(work, subject, replacement);
  const entries = await entriesOfCases(
    work.trx,
    beside.map((each) => each.id),
  );
  const since = [...entries.values()].flat().filter(({ entry }) => entry.seq > seq);
  return !since.some(({ entry: { kind } }) => kind === 'case.opened' || kind === 'entry.corrected');
}

export async function decideDeclining(
  work: Work,
  who: Who,
  { request: seq, note }: DeclineEvent,
): Promise<Decided | Problem> {
  const stray = refuseStray(note === undefined ? {} : { note });
  if (stray) return stray;
  const request = await findRequest(work.trx, seq);
  const draft = request ? declineRequest(request, note, work.now, who) : problem('unknown-request');
  return isProblem(draft) ? draft : { entries: [draft] };
}
