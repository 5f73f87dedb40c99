import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findInvitation } from '#db/stores/invitations.server.ts';

/** Where somebody is asked; `email` is `null` once they want no more mails, or were asked on paper. `null` where nobody is. */
export async function readAsked(db: Kysely<Database>, id: string): Promise<{ email: string | null } | null> {
  const invitation = await findInvitation(db, id);
  return invitation && { email: invitation.email };
}
