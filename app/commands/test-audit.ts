import { Audit } from '../domain/audit/audit.ts';
import type { Entry } from '../domain/ledger/entry.ts';
import type { Company } from './test-company.ts';

/** Reads the whole ledger as somebody who does not trust the company. */
export async function audited({ db }: Pick<Company, 'db'>): Promise<Audit> {
  const rows = await db.selectFrom('entries').select('body').orderBy('seq').execute();
  const entries = rows.map(({ body }) => JSON.parse(body) as Entry);
  const audit = new Audit(async (seq) => entries[seq] as Entry);
  for (const entry of entries) await audit.take(entry);
  audit.end(entries.length);
  return audit;
}
