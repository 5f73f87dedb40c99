import { deleteForgottenBrowsers } from '#db/stores/known-browsers.server.ts';
import { deleteExpiredSessions } from '#db/stores/sessions.server.ts';
import { deleteCleared } from '#db/stores/sign-in-limits.server.ts';
import type { Context } from '../../context.server.ts';

const tidiedAtOnce = 500;

/** Deletes sessions, browsers and counted attempts whose time is over, in steps between which others have their turn. */
export async function tidySignIns({
  db,
  now,
  othersTurn,
}: Pick<Context, 'db' | 'now' | 'othersTurn'>): Promise<void> {
  await deleteExpiredSessions(db, now());
  await deleteForgottenBrowsers(db, now());
  while ((await deleteCleared(db, now(), tidiedAtOnce)) === tidiedAtOnce) await othersTurn();
}
