import { findBreach, loggersOf } from '#db/stores/breaches.server.ts';
import { findCircumstance } from '#db/stores/circumstances.server.ts';
import { exemptionNumbered, findExemption, findNewestExemption } from '#db/stores/exemptions.server.ts';
import { commitmentIn, editionNumbered } from '../../../domain/charter/published.ts';
import { answerTo } from '../../../domain/claim/answer.ts';
import type {
  DecideExemptionEvent,
  DecideExemptionsEvent,
  RequestExemptionEvent,
  RequestExemptionsEvent,
} from '../../../domain/event.ts';
import {
  decideExemption,
  mostAtOnce,
  requestExemption,
  usualTerms,
} from '../../../domain/exemption/decide.ts';
import type { NumberedDraft, Who } from '../../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../../domain/problem.ts';
import { refuseStray } from '../../../domain/stray-character.ts';
import type { Work } from '../../transact.server.ts';
import type { Decided } from './decided.ts';

/** On a ground of the edition that bound the breach, whatever binds today. */
export async function decideExemptionRequest(
  work: Pick<Work, 'trx' | 'publications' | 'now'>,
  who: Who,
  { event: _, breach: id, terms = usualTerms, ...asked }: RequestExemptionEvent,
): Promise<Decided | Problem> {
  const stray = refuseStray({ note: asked.note ?? null });
  if (stray) return stray;
  const { trx, publications, now } = work;
  const breach = await findBreach(trx, id);
  const edition = breach && editionNumbered(publications, breach.charter, breach.edition);
  const promise = edition && commitmentIn(edition, breach.commitment);
  if (!promise) return problem('unknown-breach');
  const newest = await findNewestExemption(trx, id);
  const { circumstance } = asked;
  const ground = {
    ...{ grounds: promise.exempt, zone: edition.terms.zone },
    decide: answerTo(terms, publications.calendars, edition, now),
    cited: circumstance === undefined ? null : await findCircumstance(trx, circumstance),
  };
  const entries = requestExemption(breach, newest, asked, ground, now, who);
  return isProblem(entries) ? entries : { entries };
}

/** Of all these breaches, or of none: the first that is refused is named. */
export async function decideExemptionRequests(
  work: Work,
  who: Who,
  { breaches, event: _, ...asked }: RequestExemptionsEvent,
): Promise<Decided | Problem> {
  return all([...new Set(breaches)], 'breaches', (breach) =>
    decideExemptionRequest(work, who, { event: 'request-exemption', breach, ...asked }),
  );
}

/** A second person's: neither whoever asked nor anyone who logged what the breach is about. */
export async function decideExemptionDecision(
  work: Work,
  who: Who,
  { breach: id, request, approved, note }: DecideExemptionEvent,
): Promise<Decided | Problem> {
  const stray = refuseStray({ note: note ?? null });
  if (stray) return stray;
  const breach = await findBreach(work.trx, id);
  if (!breach) return problem('unknown-breach');
  const asked = await findExemption(work.trx, id, request);
  const loggedBy = await loggersOf(work.trx, breach);
  const entries = decideExemption(breach, asked, { approved, note }, loggedBy, work.now, who);
  return isProblem(entries) ? entries : { entries };
}

/** On all these requests alike, or on none: the first that is refused is named. */
export async function decideExemptionDecisions(
  work: Work,
  who: Who,
  { requests, event: _, ...decision }: DecideExemptionsEvent,
): Promise<Decided | Problem> {
  return all([...new Set(requests)], 'requests', async (request) => {
    const asked = await exemptionNumbered(work.trx, request);
    if (!asked) return problem('unknown-request');
    const { breach } = asked;
    return decideExemptionDecision(work, who, { event: 'decide-exemption', breach, request, ...decision });
  });
}

/** One act on many: what is decided on each, or why it is not on one. */
async function all(
  numbers: readonly number[],
  field: 'breaches' | 'requests',
  decide: (number: number) => Promise<Decided | Problem>,
): Promise<Decided | Problem> {
  if (numbers.length === 0) return problem('none-chosen', field);
  if (numbers.length > mostAtOnce) return problem('too-many', field, { most: mostAtOnce });
  const entries: NumberedDraft[] = [];
  for (const number of numbers) {
    const decided = await decide(number);
    if (isProblem(decided)) return { ...decided, values: { ...decided.values, number } };
    if ('entries' in decided) entries.push(...decided.entries);
  }
  return { entries };
}
