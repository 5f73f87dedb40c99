import { findKey, rememberKeys } from '#db/stores/idempotency.server.ts';
import type { Draft } from '../domain/ledger/entry.ts';
import { isProblem, type Problem } from '../domain/problem.ts';
import type { Work } from './transact.server.ts';

/**
 * Writes what is decided, unless it was acknowledged under this key before: the same key gives the same entry,
 * never a second one. `seq` is the number of the first entry.
 */
export async function once(
  work: Work,
  key: string | undefined,
  decide: () => Promise<Draft[] | Problem>,
): Promise<{ seq: number } | Problem> {
  const known = key === undefined ? null : await findKey(work.trx, key);
  if (known !== null) return { seq: known };
  const drafts = await decide();
  if (isProblem(drafts)) return drafts;
  const [written] = await work.commit(drafts);
  const seq = written?.entry.seq ?? 0;
  if (key !== undefined) await rememberKeys(work.trx, [{ key, seq }]);
  return { seq };
}
