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
  /** Where anybody says that a promise was not kept, of a case by the code of its receipt where it comes from there. */
  newClaim: (lang: Language, charter: string, commitment: string, receipt?: string) =>
    `/${lang}/claims/new/${charter}/${commitment}${receipt === undefined ? '' : `?receipt=${receipt}`}`,
  /** What became of a claim, for whoever has the code of it. */
  claim: (lang: Language, code: string) => `/${lang}/claims/${code}`,
  breaches: (lang: Language, charter: string) => `/${lang}/charters/${charter}/breaches`,
  /** A breach as anyone may read it. */
  publicBreach: (lang: Language, charter: string, id: number) =>
    `/${lang}/charters/${charter}/breaches/${id}`,
  method: (lang: Language, charter: string) => `/${lang}/charters/${charter}/method`,
  /** How the log of a charter is kept, and what would be suspicious. */
  honesty: (lang: Language, charter: string) => `/${lang}/charters/${charter}/honesty`,
  /** What excuses breaches of a charter. */
  circumstances: (lang: Language, charter: string) => `/${lang}/charters/${charter}/circumstances`,
  /** What is published of a charter and what it broke, for programs that tell what is new (Atom). */
  feed: (lang: Language, charter: string) => `/${lang}/charters/${charter}/feed.atom`,
  editions: (lang: Language, charter: string) => `/${lang}/charters/${charter}/editions`,
  comparison: (lang: Language, charter: string, before: number, after: number) =>
    `/${lang}/charters/${charter}/editions/${before}/${after}`,

  /** How a charter is shown elsewhere: the page that says so, the social cards, the badge and the card for a frame. */
  sharing: (lang: Language, charter: string) => `/${lang}/charters/${charter}/sharing`,
  homeCard: (lang: Language) => `/${lang}/card.png`,
  card: (lang: Language, charter: string) => `/${lang}/charters/${charter}/card.png`,
  badge: (lang: Language, charter: string) => `/${lang}/charters/${charter}/badge.svg`,
  embed: (lang: Language, charter: string) => `/${lang}/charters/${charter}/embed`,

  /** How customers are met, and what both sides say of it. */
  publicEncounters: (lang: Language) => `/${lang}/voice/encounters`,
  /** By what people say whether they trust. */
  trustCriteria: (lang: Language) => `/${lang}/voice/criteria`,

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
  /** Where a customer says that they want no more mails about a case; `code`: what a mail to them has. */
  staffSurveys: (lang: Language) => `/${lang}/compliance/surveys`,
  staffSurvey: (lang: Language, survey: string) => `/${lang}/compliance/surveys/${survey}`,
  staffSurveyEvent: (
    lang: Language,
    survey: string,
    event: 'publication' | 'invitations' | 'letters' | 'closing' | 'drawing',
  ) => `/${lang}/compliance/surveys/${survey}/${event}`,
  /** The files of a charter that is drawn by a rule. */
  charterDraft: (lang: Language, survey: string, { seats, reserve }: { seats: number; reserve: number }) =>
    `/${lang}/compliance/surveys/${survey}/charter.zip?seats=${seats}&reserve=${reserve}`,
  stopSurveyMails: (lang: Language, id: string, code: string) => `/${lang}/invitations/${id}/${code}`,
  stopMails: (lang: Language, id: string, code: string) => `/${lang}/mails/${id}/${code}`,
  /** A survey as invitations name it, whatever the language of who reads them: it leads to the one that their browser asks for. */
  anySurvey: (survey: string) => `/s/${survey}`,
  anyInvitation: (survey: string, invitation: string) => `/s/${survey}/i/${invitation}`,
  /** Where the code of a survey is typed, and taken where anybody may. */
  survey: (lang: Language, survey: string) => `/${lang}/s/${survey}`,
  /** Where somebody invited takes a code; and where what their browser blinded is signed. */
  invitation: (lang: Language, survey: string, invitation: string) => `/${lang}/s/${survey}/i/${invitation}`,
  blindSignature: (lang: Language, survey: string, invitation: string) =>
    `/${lang}/s/${survey}/i/${invitation}/signature`,
  /** The script by which a browser blinds and unblinds. */
  blindScript: () => '/blind-code.js',
  /** A page of the form, by its number; what was answered; and the receipt, by the hash of the code. */
  surveyPage: (lang: Language, survey: string, page: number) => `/${lang}/s/${survey}/${page}`,
  surveyReview: (lang: Language, survey: string) => `/${lang}/s/${survey}/review`,
  surveyThanks: (lang: Language, survey: string, receipt: string, again = false) =>
    `/${lang}/s/${survey}/thanks?receipt=${receipt}${again ? '&again=yes' : ''}`,
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

  /** What is promised to customers and to employees alike; what the company says that it stands for. */
  symmetry: (lang: Language) => `/${lang}/voice/symmetry`,
  values: (lang: Language) => `/${lang}/voice/values`,
  /** What customers and employees say: every survey, one of them, its numbers as a file, and the codes that were counted. */
  voice: (lang: Language) => `/${lang}/voice`,
  voiceSurvey: (lang: Language, survey: string) => `/${lang}/voice/${survey}`,
  surveyTable: (lang: Language, survey: string) => `/${lang}/voice/${survey}/results.csv`,
  surveyCodes: (lang: Language, survey: string) => `/${lang}/voice/${survey}/codes`,
  surveyCodesFile: (lang: Language, survey: string) => `/${lang}/voice/${survey}/codes.txt`,

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
  /** Where whoever is signed in chooses what they get by mail. */
  mailChoices: (lang: Language) => `/${lang}/staff/mail`,
  newCase: (lang: Language) => `/${lang}/staff/cases/new`,
  case: (lang: Language, id: string) => `/${lang}/staff/cases/${id}`,
  /** Where a form about a case is posted: a state change is a noun. */
  caseEvent: (
    lang: Language,
    id: string,
    event: 'pause' | 'resumption' | 'fulfilment' | 'withdrawal' | 'reopening',
  ) => `/${lang}/staff/cases/${id}/${event}`,
  /** `promise`: the one that is chosen already, `charter/commitment`. */
  newOccurrence: (lang: Language, promise?: string) =>
    `/${lang}/staff/occurrences/new${promise === undefined ? '' : `?promise=${encodeURIComponent(promise)}`}`,
  occurrence: (lang: Language, seq: number) => `/${lang}/staff/occurrences/${seq}`,
  newRate: (lang: Language) => `/${lang}/staff/rates/new`,
  newDischarge: (lang: Language) => `/${lang}/staff/duties/new`,
  correction: (lang: Language, seq: number) => `/${lang}/staff/entries/${seq}/correction`,
  /** Where an exemption of a breach is asked for. */
  exemptionRequest: (lang: Language, breach: number) => `/${lang}/staff/breaches/${breach}/exemption`,
  /** Circumstances that requests for exemptions cite, those before one where there are more; where one is declared, and one of them by the number of its entry. */
  declaredCircumstances: (lang: Language, before?: number) =>
    `/${lang}/staff/circumstances${before === undefined ? '' : `?before=${before}`}`,
  newCircumstance: (lang: Language) => `/${lang}/staff/circumstances/new`,
  circumstance: (lang: Language, seq: number) => `/${lang}/staff/circumstances/${seq}`,
  /** Encounters, those logged before one where there are more; where one is planned, and one of them by the number of its entry. */
  encounters: (lang: Language, before?: number) =>
    `/${lang}/staff/encounters${before === undefined ? '' : `?before=${before}`}`,
  newEncounter: (lang: Language) => `/${lang}/staff/encounters/new`,
  encounter: (lang: Language, seq: number) => `/${lang}/staff/encounters/${seq}`,
  /** Where a sample of them is coded a second time. */
  contactSample: (lang: Language) => `/${lang}/staff/encounters/sample`,
  /** Where a form about an encounter is posted. */
  encounterEvent: (
    lang: Language,
    seq: number,
    event: 'report' | 'judgement' | 'follow-ups' | 'calling-off',
  ) => `/${lang}/staff/encounters/${seq}/${event}`,
  /** What is owed and not paid yet; the same as a file, and that file back with what was paid. */
  toPay: (lang: Language) => `/${lang}/staff/to-pay`,
  toPayExport: (lang: Language) => `/${lang}/staff/to-pay.csv`,
  paymentsFile: (lang: Language) => `/${lang}/staff/to-pay/file`,
  /** What would become of a file of payments, by the token of the file. */
  paymentsPreview: (lang: Language, token: string) => `/${lang}/staff/to-pay/file/preview?file=${token}`,
  /** Where a payment for a breach is logged. */
  payment: (lang: Language, breach: number) => `/${lang}/staff/to-pay/${breach}`,
  /** Where it is said where the customer of a case is told of it. */
  contact: (lang: Language, id: string) => `/${lang}/staff/cases/${id}/contact`,
  /** Where it is said of a case what its remedy depends on. */
  describeCase: (lang: Language, id: string) => `/${lang}/staff/cases/${id}/description`,
  /** Where it is logged that the customer asks for what a breach owes. */
  askRemedy: (lang: Language, breach: number) => `/${lang}/staff/to-pay/${breach}/asking`,
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
  /** The register by the criteria of trust that breaches touch. */
  breachesByCriterion: (lang: Language) => `/${lang}/compliance/criteria`,
  /** The record under other terms; of one promise, with the terms that it has. */
  replay: (lang: Language, commitment?: string) =>
    `/${lang}/compliance/replay${commitment === undefined ? '' : `?commitment=${commitment}`}`,
  /** Where exemptions are asked for of the breaches that a filter of the register has. */
  bulkExemption: (lang: Language) => `/${lang}/compliance/breaches/exemption`,
  /** What was begun in some units, and where that is recorded. */
  initiatives: (lang: Language) => `/${lang}/compliance/initiatives`,
  /** Where a period is restated; with what was asked, what that would change. */
  restatements: (lang: Language, asked?: { commitment: string; from: string; to: string }) =>
    `/${lang}/compliance/restatements${asked === undefined ? '' : `?${new URLSearchParams(asked)}`}`,
  restatement: (lang: Language, request: number) => `/${lang}/compliance/restatements/${request}`,
  registerExport: (lang: Language) => `/${lang}/compliance/breaches.csv`,
  breach: (lang: Language, id: number) => `/${lang}/compliance/breaches/${id}`,
  analysis: (lang: Language, id: number) => `/${lang}/compliance/breaches/${id}/analysis`,
  signOff: (lang: Language, id: number) => `/${lang}/compliance/breaches/${id}/sign-off`,
  sendBack: (lang: Language, id: number) => `/${lang}/compliance/breaches/${id}/return`,
  /** The corrections that somebody asks an officer for, and one of them by the number of its entry. */
  requests: (lang: Language) => `/${lang}/compliance/requests`,
  request: (lang: Language, seq: number) => `/${lang}/compliance/requests/${seq}`,

  /** The requests for exemptions that wait, those behind one where there are more, and one of them by the number of its entry. */
  exemptions: (lang: Language, after?: number) =>
    `/${lang}/compliance/exemptions${after === undefined ? '' : `?after=${after}`}`,
  exemption: (lang: Language, seq: number) => `/${lang}/compliance/exemptions/${seq}`,

  /** The claims that wait, those behind one where there are more, and one of them by the number of its entry. */
  claims: (lang: Language, after?: number) =>
    `/${lang}/compliance/claims${after === undefined ? '' : `?after=${after}`}`,
  claimToDecide: (lang: Language, seq: number) => `/${lang}/compliance/claims/${seq}`,

  /** How the place stands, and what waits for an administrator. */
  administration: (lang: Language) => `/${lang}/admin`,
  people: (lang: Language) => `/${lang}/admin/people`,
  newPerson: (lang: Language) => `/${lang}/admin/people/new`,
  /** One who may sign in, by their pseudonym. */
  person: (lang: Language, id: string) => `/${lang}/admin/people/${id}`,
  /** What the content says and is not published yet. */
  publication: (lang: Language) => `/${lang}/admin/editions`,
  /** What is to be told by mail, what was, and what failed. */
  outbox: (lang: Language) => `/${lang}/admin/mail`,
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
