import type { Context } from '#app/context.server.ts';
import { openTo } from '#app/domain/charter/published.ts';
import { type Publications, readPublications } from '#db/stores/publications.server.ts';
import { type Args, findPerson } from './session.server.ts';

/**
 * What is published, as far as whoever asks may see it: the charters that are not public exist for the signed-in
 * only. Public pages read publications through this and answer 404 for what is not in it.
 */
export async function readablePublications(args: Args): Promise<Publications> {
  const publications = await readPublications(args.context.kept.db);
  if (publications.editions.every(({ terms }) => terms.public)) return publications;
  return (await findPerson(args)) ? publications : openTo(publications);
}

/** What is published for everyone, whoever asks: for what is shown on other sites or handed to search engines. */
export async function openPublications({ db }: Context): Promise<Publications> {
  return openTo(await readPublications(db));
}
