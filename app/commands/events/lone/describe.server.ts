import { findRemedies } from '#db/stores/remedies.server.ts';
import { commitmentIn, editionNumbered } from '../../../domain/charter/published.ts';
import type { DescribeEvent } from '../../../domain/event.ts';
import type { Who } from '../../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../../domain/problem.ts';
import { attributesOf } from '../../../domain/remedy/attributes.ts';
import { describeCase } from '../../../domain/remedy/describe.ts';
import type { Work } from '../../transact.server.ts';
import type { Decided } from './decided.ts';

/** By the terms of the edition that binds the case. */
export async function decideDescription(
  { trx, publications, cases, now }: Work,
  who: Who,
  { event: _, case: id, ...description }: DescribeEvent,
): Promise<Decided | Problem> {
  const subject = await cases.find(id);
  const edition = subject && editionNumbered(publications, subject.charter, subject.edition);
  const terms = edition && commitmentIn(edition, subject.commitment);
  if (!terms) return problem('unknown-case');
  const remedies = await findRemedies(trx, { cases: [id] });
  const isOwed = remedies.some(({ isPenalty, lifted }) => !isPenalty && !lifted);
  const needed = attributesOf(terms.remedy);
  const entries = describeCase(subject, { needed, isOwed, isNew: false }, description, now, who);
  return isProblem(entries) ? entries : { entries };
}
