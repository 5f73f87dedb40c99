/**
 * How the log of each promise is kept: how much of each name (app/domain/logging/traces.ts) was written of what began in each
 * month, in the charter's zone.
 */
export type LogTalliesTable = {
  charter: string;
  commitment: string;
  month: string;
  name: string;
  count: number;
};
