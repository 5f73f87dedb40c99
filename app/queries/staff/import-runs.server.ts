import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { ImportReport } from '../../domain/import-run/report.ts';
import { type Instant, instantOf } from '../../domain/instant.ts';

/** One import of a file; `finished` is missing while it runs, or after a stop until the file is sent again. */
export type ImportRun = {
  id: string;
  file: string;
  mapping: string;
  by: string | null;
  started: Instant;
  finished: Instant | null;
  rows: number;
  accepted: number;
  rejected: number;
};

const mostRuns = 20;

/** The last imports, the newest first. */
export async function readImportRuns(db: Kysely<Database>): Promise<ImportRun[]> {
  const rows = await db
    .selectFrom('imports')
    .leftJoin('people', 'people.id', 'imports.by')
    .selectAll('imports')
    .select('people.name as name')
    .orderBy('started', 'desc')
    .limit(mostRuns)
    .execute();
  return rows.map(({ id, file, mapping, started, finished, rows, report, name }) => {
    const { accepted, rejected, rejectedMore } = JSON.parse(report) as ImportReport;
    return {
      ...{ id, file, mapping, rows, accepted },
      by: name,
      started: instantOf(started),
      finished: finished === null ? null : instantOf(finished),
      rejected: rejected.length + rejectedMore,
    };
  });
}

/** One import as it stands, by its id in base64 or base64url; `null` when there is none. */
export async function readImportRun(
  db: Kysely<Database>,
  id: string,
): Promise<{ id: string; file: string; finished: boolean; report: ImportReport } | null> {
  const row = await db
    .selectFrom('imports')
    .select(['id', 'file', 'finished', 'report'])
    .where('id', '=', Buffer.from(id, 'base64url').toString('base64'))
    .executeTakeFirst();
  return row ? { ...row, finished: row.finished !== null, report: JSON.parse(row.report) } : null;
}
