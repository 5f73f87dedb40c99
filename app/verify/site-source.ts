import type { LogSource } from './source.ts';

/** A ledger and what is published around it: the words that its entries name, and the pages that people read. */
export type SiteSource = LogSource & {
  /** Whether it holds documents at all: copies of the ledger alone, and those of earlier versions, do not. */
  hasDocuments: () => Promise<boolean>;
  /** The document of a hash, whatever its bytes are. @throws SourceFault where there is none, or more than any has */
  document: (hash: string) => Promise<Buffer>;
  /** The page of an address such as `/fr/charters/aurore`; `null` where there is none for everybody. @throws SourceFault */
  page: (address: string) => Promise<Buffer | null>;
};

/** More than any document or page has; what is longer is not read. */
export const mostBytesOfDocument = 8 * 1_024 * 1_024;
export const mostBytesOfPage = 4 * 1_024 * 1_024;
