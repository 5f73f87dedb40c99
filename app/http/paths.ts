import { isLanguage, type Language } from '../domain/language.ts';

/**
 * Every address that Kept prints, in one place; app/routes.ts says which file answers each. The language comes
 * first, so that each language has addresses of its own.
 */
export const paths = {
  favicon: () => '/favicon.svg',
  home: (lang: Language) => `/${lang}`,
  charter: (lang: Language, charter: string) => `/${lang}/charters/${charter}`,
  commitment: (lang: Language, charter: string, commitment: string) =>
    `/${lang}/charters/${charter}/commitments/${commitment}`,
  breaches: (lang: Language, charter: string) => `/${lang}/charters/${charter}/breaches`,
  method: (lang: Language, charter: string) => `/${lang}/charters/${charter}/method`,
  editions: (lang: Language, charter: string) => `/${lang}/charters/${charter}/editions`,
  comparison: (lang: Language, charter: string, before: number, after: number) =>
    `/${lang}/charters/${charter}/editions/${before}/${after}`,

  signIn: (lang: Language) => `/${lang}/sign-in`,
  signOut: (lang: Language) => `/${lang}/sign-out`,

  queue: (lang: Language) => `/${lang}/staff`,
  newCase: (lang: Language) => `/${lang}/staff/cases/new`,
  case: (lang: Language, id: string) => `/${lang}/staff/cases/${id}`,
  /** Where a form about a case is posted: a state change is a noun. */
  caseEvent: (
    lang: Language,
    id: string,
    event: 'pause' | 'resumption' | 'fulfilment' | 'withdrawal' | 'reopening',
  ) => `/${lang}/staff/cases/${id}/${event}`,
  newOccurrence: (lang: Language) => `/${lang}/staff/occurrences/new`,
  occurrence: (lang: Language, seq: number) => `/${lang}/staff/occurrences/${seq}`,
  newRate: (lang: Language) => `/${lang}/staff/rates/new`,
  newDischarge: (lang: Language) => `/${lang}/staff/duties/new`,
  correction: (lang: Language, seq: number) => `/${lang}/staff/entries/${seq}/correction`,
  imports: (lang: Language) => `/${lang}/staff/imports`,
  /** Of a file on its way in, or of an import by the id of its row. */
  import: (lang: Language, id: string) => `/${lang}/staff/imports/${inAddress(id)}`,
  rejectedRows: (lang: Language, id: string) => `/${lang}/staff/imports/${inAddress(id)}/rejected.csv`,

  register: (lang: Language) => `/${lang}/compliance/breaches`,
  registerExport: (lang: Language) => `/${lang}/compliance/breaches.csv`,
  breach: (lang: Language, id: number) => `/${lang}/compliance/breaches/${id}`,
  analysis: (lang: Language, id: number) => `/${lang}/compliance/breaches/${id}/analysis`,
  signOff: (lang: Language, id: number) => `/${lang}/compliance/breaches/${id}/sign-off`,
} as const;

/** Base64 as addresses can carry it. */
function inAddress(id: string): string {
  return id.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The language that an address begins with; `null` when it begins with something else. */
export function languageIn(pathname: string): Language | null {
  const first = pathname.split('/')[1];
  return isLanguage(first) ? first : null;
}
