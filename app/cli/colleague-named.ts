import type { Context } from '#app/context.server.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { findPersonByEmail } from '#db/stores/people.server.ts';
import { UsageError } from './usage-error.ts';

/** The colleague of an address, who says on the command line what they would on a page. @throws UsageError for nobody */
export async function colleagueNamed({ db }: Pick<Context, 'db'>, email: string): Promise<Who> {
  const person = await findPersonByEmail(db, email.toLowerCase());
  if (!person || person.disabled !== null) throw new UsageError('erasing.noSuchColleague', { email });
  return { id: person.id, role: person.role };
}
