import type { Role } from '#app/domain/person/kinds.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';

/** What only one role works through, its first page at the head. */
export function roleLinks({ t, language }: Translator, role: Role): { href: string; label: string }[] {
  switch (role) {
    case 'agent':
      return [];
    case 'compliance':
      return [
        { href: paths.desk(language), label: t('desk.link') },
        { href: paths.register(language), label: t('compliance.register') },
        { href: paths.requests(language), label: t('requests.title') },
        { href: paths.exemptions(language), label: t('exemptions.title') },
        { href: paths.claims(language), label: t('claims.desk.title') },
      ];
    case 'administrator':
      return [
        { href: paths.administration(language), label: t('admin.title') },
        { href: paths.people(language), label: t('people.title') },
        { href: paths.publication(language), label: t('publication.title') },
        { href: paths.register(language), label: t('compliance.register') },
      ];
  }
}
