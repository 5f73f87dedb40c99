import type { LoaderFunctionArgs } from '@remix-run/node';
import { languageOf } from '#app/http/language.server.ts';
import { openPublications } from '#app/http/readable.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { readSteadily } from '#app/queries/ledger/steadily.server.ts';
import { readBuilding } from '#app/queries/public/building.server.ts';
import { shownOf } from '#app/ui/card/shown.ts';

/** What other sites may show of a charter: only of one that everybody may see, whoever asks. */
export async function findShown({ params, context }: LoaderFunctionArgs, slug: string) {
  const { kept, now } = context;
  const language = languageOf(params);
  const words = translator(language);
  const site = siteOf(kept);
  const publications = await openPublications(kept);
  const building = await readSteadily(kept.db, now, () =>
    readBuilding(kept.db, publications, slug, { now, language }),
  );
  if (!building) return { language, words, site, found: null };
  return { language, words, site, found: { head: building.head, shown: shownOf(words, site, building) } };
}

/** The charter that the address names. @throws Response 404 when there is none for everybody */
export async function requireShown(args: LoaderFunctionArgs) {
  const { found, ...rest } = await findShown(args, args.params.charter ?? '');
  if (!found) throw new Response(null, { status: 404 });
  return { ...rest, ...found };
}
