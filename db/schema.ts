import type { AdmissionsTable } from './tables/admissions.ts';
import type { BreachesTable } from './tables/breaches.ts';
import type { CalendarsTable } from './tables/calendars.ts';
import type { CasesTable } from './tables/cases.ts';
import type { CheckpointsTable } from './tables/checkpoints.ts';
import type { ClockBaseTable } from './tables/clock-base.ts';
import type { CosignaturesTable } from './tables/cosignatures.ts';
import type { DocumentsTable } from './tables/documents.ts';
import type { DutiesTable } from './tables/duties.ts';
import type { EditionsTable } from './tables/editions.ts';
import type { EntriesTable } from './tables/entries.ts';
import type { ErasedReferencesTable } from './tables/erased-references.ts';
import type { IdempotencyKeysTable } from './tables/idempotency-keys.ts';
import type { ImportSpansTable } from './tables/import-spans.ts';
import type { ImportsTable } from './tables/imports.ts';
import type { KnownBrowsersTable } from './tables/known-browsers.ts';
import type { LedgerHeadTable } from './tables/ledger-head.ts';
import type { MethodsTable } from './tables/methods.ts';
import type { OccurrencesTable } from './tables/occurrences.ts';
import type { PeopleTable } from './tables/people.ts';
import type { PrivateFieldsTable } from './tables/private-fields.ts';
import type { RatesTable } from './tables/rates.ts';
import type { ReversalsTable } from './tables/reversals.ts';
import type { SessionsTable } from './tables/sessions.ts';
import type { SignInLimitsTable } from './tables/sign-in-limits.ts';
import type { TalliesTable } from './tables/tallies.ts';
import type { TilesTable } from './tables/tiles.ts';
import type { WatchedSpansTable } from './tables/watched-spans.ts';
import type { WitnessRequestsTable } from './tables/witness-requests.ts';
import type { WitnessesTable } from './tables/witnesses.ts';

/**
 * The database, one table type per file in `tables/`. `entries`, `ledger_head`, `private_fields`, `documents` and
 * `idempotency_keys` are the record; `tiles`, `checkpoints`, `cosignatures` and `witnesses` are what outsiders check it
 * by; `people`, `sessions`, `known_browsers`, `sign_in_limits`, `imports`,
 * `import_spans`, `reversals` and `clock_base` run the place; the others
 * are read tables that `kept rebuild` makes again from the record. Truth values are 0|1 and instants ISO text in every dialect.
 */
export type Database = {
  entries: EntriesTable;
  ledger_head: LedgerHeadTable;
  private_fields: PrivateFieldsTable;
  documents: DocumentsTable;
  idempotency_keys: IdempotencyKeysTable;
  erased_references: ErasedReferencesTable;
  tiles: TilesTable;
  checkpoints: CheckpointsTable;
  cosignatures: CosignaturesTable;
  witnesses: WitnessesTable;
  witness_requests: WitnessRequestsTable;
  editions: EditionsTable;
  calendars: CalendarsTable;
  methods: MethodsTable;
  cases: CasesTable;
  occurrences: OccurrencesTable;
  rates: RatesTable;
  duties: DutiesTable;
  breaches: BreachesTable;
  tallies: TalliesTable;
  watched_spans: WatchedSpansTable;
  admissions: AdmissionsTable;
  people: PeopleTable;
  sessions: SessionsTable;
  known_browsers: KnownBrowsersTable;
  sign_in_limits: SignInLimitsTable;
  imports: ImportsTable;
  import_spans: ImportSpansTable;
  reversals: ReversalsTable;
  clock_base: ClockBaseTable;
};

/** Made again by `kept rebuild`. */
export const readTables = [
  'editions',
  'calendars',
  'methods',
  'cases',
  'occurrences',
  'rates',
  'duties',
  'breaches',
  'tallies',
  'watched_spans',
  'admissions',
] as const;
