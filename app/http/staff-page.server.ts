import type { Role } from '#app/domain/person/kinds.ts';
import { setLocalised } from '#app/languages/typography.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { formKey } from './forms.server.ts';
import { languageOf } from './language.server.ts';
import { type Args, requirePerson } from './session.server.ts';
import { siteOf } from './site.server.ts';

/**
 * What the shell of the signed-in shows: who they are, and the charters that only they may read.
 * @throws Response as requirePerson does; a 403 holds the shell's data, since it is shown in the shell too
 */
export async function loadStaffPage(args: Args, roles?: readonly Role[]) {
  const page = await staffPageOf(args);
  if (roles && !roles.includes(page.person.role)) throw Response.json(page, { status: 403 });
  return page;
}

async function staffPageOf(args: Args) {
  const person = await requirePerson(args);
  const language = languageOf(args.params);
  const { name, fictional, languages } = siteOf(args.context.kept);
  const { editions } = await readPublications(args.context.kept.db);
  const inside = editions.filter(({ terms }) => !terms.public);
  const charters = new Map(
    inside.map(({ charter, terms }) => [
      charter,
      setLocalised(terms.name, language, terms.languages)?.text ?? charter,
    ]),
  );
  return {
    language,
    company: name,
    fictional,
    languages,
    person: { name: person.name, role: person.role },
    form: formKey(args, person),
    charters: [...charters].map(([slug, title]) => ({ slug, title })),
  };
}

export type StaffPageData = Awaited<ReturnType<typeof staffPageOf>>;
