import type { Role } from '#app/domain/person/kinds.ts';

/** Who may sign in. `id` is the pseudonym that entries carry; nothing else of a person enters the ledger. */
export type PeopleTable = {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** argon2id, PHC string. */
  password: string;
  created: string;
  disabled: string | null;
  /** When they last signed in; `null` where that is not known. */
  signed_in: string | null;
};
