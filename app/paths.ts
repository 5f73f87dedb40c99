import { documentName } from './domain/ledger/document-name.ts';
import { isLanguage, type Language } from './languages/language.ts';

/**
 * Every address that Kept prints, in one place; app/routes.ts says which file answers each. The language comes
 * first, so that each language has addresses of its own.
 */
export const paths = {
  favicon: () => '/favicon.svg',
  sitemap: () => '/sitemap.xml',
  home: (lang: Language) => `/${lang}`,
  charter: (lang: Language, charter: string) => `/${lang}/charters/${charter}`,
  commitment: (lang: Language, charter: string, commitment: string) =>
    `/${lang}/charters/${charter}/commitments/${commitment}`,
  breaches: (lang: Language, charter: string) => `/${lang}/charters/${charter}/breaches`,
  /** A breach as anyone may read it. */
  publicBreach: (lang: Language, charter: string, id: number) =>
    `/${lang}/charters/${charter}/breaches/${id}`,
  method: (lang: Language, charter: string) => `/${lang}/charters/${charter}/method`,
  editions: (lang: Language, charter: string) => `/${lang}/charters/${charter}/editions`,
  comparison: (lang: Language, charter: string, before: number, after: number) =>
    `/${lang}/charters/${charter}/editions/${before}/${after}`,

  /** How a charter is shown elsewhere: the page that says so, the social cards, the badge and the card for a frame. */
  sharing: (lang: Language, charter: string) => `/${lang}/charters/${charter}/sharing`,
  homeCard: (lang: Language) => `/${lang}/card.png`,
  card: (lang: Language, charter: string) => `/${lang}/charters/${charter}/card.png`,
  badge: (lang: Language, charter: string) => `/${lang}/charters/${charter}/badge.svg`,
  embed: (lang: Language, charter: string) => `/${lang}/charters/${charter}/embed`,

  /** The ledger for people, and one entry of it. */
  ledger: (lang: Language) => `/${lang}/ledger`,
  /** What every kind of entry means; each has its own name for an id. */
  kinds: (lang: Language) => `/${lang}/ledger/kinds`,
  /** What a ledger cannot prove. */
  threats: (lang: Language) => `/${lang}/ledger/threats`,
  entry: (lang: Language, seq: number) => `/${lang}/ledger/entries/${seq}`,
  /** A case for the customer it is owed to, with the proof of all its entries: a page, and a file that proves itself. */
  receipt: (lang: Language, id: string) => `/${lang}/receipts/${id}`,
  receiptFile: (lang: Language, id: string) => `/${lang}/receipts/${id}/receipt.html`,
  /** The one script of public pages: it checks a receipt. */
  receiptScript: () => '/receipt-check.js',
  /** The proof that an entry is in the ledger (C2SP tlog-proof). */
  proofFile: (seq: number) => `/ledger/proofs/${seq}.tlog-proof`,
  ledgerCheckpoint: () => '/ledger/checkpoint',
  ledgerKey: () => '/ledger/key',
  /** Where witnesses hand in what they cosigned. */
  ledgerCosignatures: () => '/ledger/cosignatures',
  /** Answered in development only. */
  gallery: (lang: Language, shelf: string) => `/${lang}/gallery/${shelf}`,
  ledgerFigures: () => '/ledger/figures.json',
  /** What an edition or a method was published from. */
  ledgerDocument: (hash: string) => `/ledger/documents/${documentName(hash)}`,

  /** Every page of the site, for people. */
  siteMap: (lang: Language) => `/${lang}/site-map`,
  accessibility: (lang: Language) => `/${lang}/accessibility`,
  /** What is known of each criterion of accessibility. */
  criteria: (lang: Language) => `/${lang}/accessibility/criteria`,
  signIn: (lang: Language) => `/${lang}/sign-in`,
  signOut: (lang: Language) => `/${lang}/sign-out`,

  queue: (lang: Language) => `/${lang}/staff`,
  /** The rows of the queue that a reference finds, without a page around them. */
  search: (lang: Language) => `/${lang}/staff/search`,
  /** The keys of staff pages. */
  keys: (lang: Language) => `/${lang}/staff/keys`,
  /** Where whoever is signed in changes their own password. */
  password: (lang: Language) => `/${lang}/staff/password`,
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
  /** Of a file on its way in, or of an import by the id of its row; whether the page updates itself meanwhile. */
  import: (lang: Language, id: string, follows = true) =>
    `/${lang}/staff/imports/${inAddress(id)}${follows ? '' : '?follow=no'}`,
  /** A file to fill in for a mapping. */
  importTemplate: (lang: Language, mapping: string) => `/${lang}/staff/imports/templates/${mapping}`,
  /** Of a finished import, by the id of its row. */
  importReversal: (lang: Language, id: string) => `/${lang}/staff/imports/${inAddress(id)}/reversal`,
  rejectedRows: (lang: Language, id: string) => `/${lang}/staff/imports/${inAddress(id)}/rejected.csv`,

  /** What waits for an officer. */
  desk: (lang: Language) => `/${lang}/compliance`,
  register: (lang: Language) => `/${lang}/compliance/breaches`,
  registerExport: (lang: Language) => `/${lang}/compliance/breaches.csv`,
  breach: (lang: Language, id: number) => `/${lang}/compliance/breaches/${id}`,
  analysis: (lang: Language, id: number) => `/${lang}/compliance/breaches/${id}/analysis`,
  signOff: (lang: Language, id: number) => `/${lang}/compliance/breaches/${id}/sign-off`,
  sendBack: (lang: Language, id: number) => `/${lang}/compliance/breaches/${id}/return`,
  /** The corrections that somebody asks an officer for, and one of them by the number of its entry. */
  requests: (lang: Language) => `/${lang}/compliance/requests`,
  request: (lang: Language, seq: number) => `/${lang}/compliance/requests/${seq}`,

  /** How the place stands, and what waits for an administrator. */
  administration: (lang: Language) => `/${lang}/admin`,
  people: (lang: Language) => `/${lang}/admin/people`,
  newPerson: (lang: Language) => `/${lang}/admin/people/new`,
  /** One who may sign in, by their pseudonym. */
  person: (lang: Language, id: string) => `/${lang}/admin/people/${id}`,
  /** What the content says and is not published yet. */
  publication: (lang: Language) => `/${lang}/admin/editions`,
  /** Who asks to be a witness of the ledger. */
  witnessRequests: (lang: Language) => `/${lang}/admin/witnesses`,
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
