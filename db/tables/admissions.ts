import type { Role } from '#app/domain/person/kinds.ts';

/** In which role the ledger knows each pseudonym (none since they were dismissed), by the number of its last entry. */
export type AdmissionsTable = { person: string; role: Role | null; seq: number };
