import { type Reader, readReaders } from '#db/stores/mail-choices.server.ts';
import type { Context } from '../../context.server.ts';

/** What somebody wants to be told by mail, and at which address; `null` for who may not sign in any more. */
export async function readMailChoices({ db }: Pick<Context, 'db'>, person: string): Promise<Reader | null> {
  return (await readReaders(db, person))[0] ?? null;
}
