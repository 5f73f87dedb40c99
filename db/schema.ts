import type { AdmissionsTable } from './tables/admissions.ts';
import type { BreachesTable } from './tables/breaches.ts';
import type { CalendarsTable } from './tables/calendars.ts';
import type { CasesTable } from './tables/cases.ts';
import type { CheckpointsTable } from './tables/checkpoints.ts';
import type { CircumstancesTable } from './tables/circumstances.ts';
import type { ClaimTalliesTable } from './tables/claim-tallies.ts';
import type { ClaimsTable } from './tables/claims.ts';
import type { ClockBaseTable } from './tables/clock-base.ts';
import type { ContactsTable } from './tables/contacts.ts';
import type { CosignaturesTable } from './tables/cosignatures.ts';
import type { DocumentsTable } from './tables/documents.ts';
import type { DutiesTable } from './tables/duties.ts';
import type { EditionsTable } from './tables/editions.ts';
import type { EncountersTable, FollowUpsTable } from './tables/encounters.ts';
import type { EntriesTable } from './tables/entries.ts';
import type { ErasedReferencesTable } from './tables/erased-references.ts';
import type { ExemptionTalliesTable } from './tables/exemption-tallies.ts';
import type { ExemptionsTable } from './tables/exemptions.ts';
import type { FeedbackTable } from './tables/feedback.ts';
import type { FeedbackTalliesTable } from './tables/feedback-tallies.ts';
import type { IdempotencyKeysTable } from './tables/idempotency-keys.ts';
import type { ImportSpansTable } from './tables/import-spans.ts';
import type { ImportsTable } from './tables/imports.ts';
import type { InitiativesTable } from './tables/initiatives.ts';
import type { KnownBrowsersTable } from './tables/known-browsers.ts';
import type { LedgerHeadTable } from './tables/ledger-head.ts';
import type { LogTalliesTable } from './tables/log-tallies.ts';
import type { MailChoicesTable } from './tables/mail-choices.ts';
import type { MailsTable } from './tables/mails.ts';
import type { MethodsTable } from './tables/methods.ts';
import type { OccurrencesTable } from './tables/occurrences.ts';
import type { PeopleTable } from './tables/people.ts';
import type { PrivateFieldsTable } from './tables/private-fields.ts';
import type { RatesTable } from './tables/rates.ts';
import type { RemediesTable } from './tables/remedies.ts';
import type { RemedyTalliesTable } from './tables/remedy-tallies.ts';
import type { RestatementsTable, RestatementWorkTable } from './tables/restatements.ts';
import type { ReversalsTable } from './tables/reversals.ts';
import type { SessionsTable } from './tables/sessions.ts';
import type { SignInLimitsTable } from './tables/sign-in-limits.ts';
import type {
  DrawingsTable,
  InvitationsTable,
  NaturesTable,
  SurveyRefusalsTable,
  SurveysTable,
} from './tables/surveys.ts';
import type { TalliesTable } from './tables/tallies.ts';
import type { TilesTable } from './tables/tiles.ts';
import type { UnitTalliesTable } from './tables/unit-tallies.ts';
import type { WarnedCasesTable } from './tables/warned-cases.ts';
import type { WarningMarksTable, WarningsTable } from './tables/warnings.ts';
import type { WatchedSpansTable } from './tables/watched-spans.ts';
import type { WitnessRequestsTable } from './tables/witness-requests.ts';
import type { WitnessesTable } from './tables/witnesses.ts';

/**
 * The database, one table type per file in `tables/`. `entries`, `ledger_head`, `private_fields`, `documents` and
 * `idempotency_keys` are the record; `tiles`, `checkpoints`, `cosignatures` and `witnesses` are what outsiders check it
 * by; `people`, `sessions`, `known_browsers`, `sign_in_limits`, `imports`,
 * `import_spans`, `reversals`, `restatement_work`, `clock_base`, `mails`, `mail_choices`, `contacts`, `warnings`,
 * `warning_marks`, `warned_cases`, `invitations` and `survey_refusals` run the place; the others are read tables that `kept rebuild` makes again from the
 * record. Truth values are 0|1 and instants ISO text in every dialect.
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
  exemptions: ExemptionsTable;
  exemption_tallies: ExemptionTalliesTable;
  circumstances: CircumstancesTable;
  remedies: RemediesTable;
  remedy_tallies: RemedyTalliesTable;
  tallies: TalliesTable;
  unit_tallies: UnitTalliesTable;
  claims: ClaimsTable;
  claim_tallies: ClaimTalliesTable;
  log_tallies: LogTalliesTable;
  feedback: FeedbackTable;
  feedback_tallies: FeedbackTalliesTable;
  encounters: EncountersTable;
  follow_ups: FollowUpsTable;
  watched_spans: WatchedSpansTable;
  restatements: RestatementsTable;
  surveys: SurveysTable;
  natures: NaturesTable;
  drawings: DrawingsTable;
  initiatives: InitiativesTable;
  admissions: AdmissionsTable;
  people: PeopleTable;
  sessions: SessionsTable;
  known_browsers: KnownBrowsersTable;
  sign_in_limits: SignInLimitsTable;
  imports: ImportsTable;
  import_spans: ImportSpansTable;
  reversals: ReversalsTable;
  restatement_work: RestatementWorkTable;
  clock_base: ClockBaseTable;
  mails: MailsTable;
  mail_choices: MailChoicesTable;
  contacts: ContactsTable;
  warnings: WarningsTable;
  warning_marks: WarningMarksTable;
  warned_cases: WarnedCasesTable;
  invitations: InvitationsTable;
  survey_refusals: SurveyRefusalsTable;
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
  'exemptions',
  'exemption_tallies',
  'circumstances',
  'remedies',
  'remedy_tallies',
  'tallies',
  'unit_tallies',
  'claims',
  'claim_tallies',
  'log_tallies',
  'feedback',
  'feedback_tallies',
  'encounters',
  'follow_ups',
  'watched_spans',
  'restatements',
  'surveys',
  'natures',
  'drawings',
  'initiatives',
  'admissions',
] as const;
