import type { Role } from '#app/domain/person/kinds.ts';
import type { Language } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';

const pages = {
  agent: paths.queue,
  compliance: paths.desk,
  administrator: paths.administration,
} satisfies Record<Role, (language: Language) => string>;

/** The page that somebody begins with: where what waits for their role is. */
export function firstPageOf(role: Role, language: Language): string {
  return pages[role](language);
}
