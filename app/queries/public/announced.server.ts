import type { Publications } from '#db/stores/publications.server.ts';
import { announcedAfter } from '../../domain/charter/announced.ts';
import { commitmentIn } from '../../domain/charter/published.ts';
import type { Language } from '../../languages/language.ts';
import { type CharterNow, said } from './charter-now.server.ts';

/**
 * The editions to come of a charter, with what each will promise less; of one promise alone where `commitment` names it.
 * Nothing where the record has ended.
 */
export function readAnnounced(
  publications: Publications,
  { slug, asOf, ended }: CharterNow,
  language: Language,
  commitment?: string,
) {
  if (ended) return [];
  return announcedAfter(publications, slug, asOf).map(({ edition, before, differences }) => ({
    edition: edition.number,
    before: before.number,
    binding: edition.binding,
    less: differences.flatMap(({ commitment: id, state, terms, eases }) => {
      if (!eases || (commitment !== undefined && id !== commitment)) return [];
      const [was, is] = [before, edition].map((each) => (id === null ? null : commitmentIn(each, id)));
      return {
        id,
        title: said((is ?? was)?.title ?? {}, language, edition.terms.languages),
        state,
        terms,
        remedies: { before: was?.remedy ?? null, after: is?.remedy ?? null },
      };
    }),
  }));
}
