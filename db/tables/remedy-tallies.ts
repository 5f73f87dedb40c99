/** What was owed and paid for the breaches of a month, in the charter's zone, by promise and currency. */
export type RemedyTalliesTable = {
  charter: string;
  commitment: string;
  /** `YYYY-MM`. */
  month: string;
  currency: string;
  /** Decimals. */
  owed: string;
  paid: string;
  /** How many remedies, those owed for late payment aside; of them paid in time, and not. */
  remedies: number;
  in_time: number;
  late: number;
  /** How many breaches owe only to whoever asks, and nobody has. */
  not_asked: number;
};
