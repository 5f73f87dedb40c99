import type { caseStates } from '#app/domain/case/kinds.ts';

/** Where each case stands, made again from its entries. Instants are ISO text in UTC. */
export type CasesTable = {
  id: string;
  charter: string;
  commitment: string;
  edition: number;
  unit: string | null;
  /** The customer's reference: private, gone when erased. */
  reference: string | null;
  opened: string;
  clock_from: string;
  /** `null` while the clock stands still. */
  due: string | null;
  state: (typeof caseStates)[number];
  closed: string | null;
  breached: string | null;
  exempt: 0 | 1;
  /** JSON of the pauses and closed spans. */
  stops: string;
  last_occurred: string;
  last_seq: number;
  /** When the person it was owed to was erased. */
  erased: string | null;
};
