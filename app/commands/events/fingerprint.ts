/** A hash that only the log's key can work out: what it was made from cannot be found by trying. */
export type Fingerprint = (text: string) => string;

/** What is left of an erased reference: enough to know it again, too little to tell it. */
export function fingerprintOf(fingerprint: Fingerprint, charter: string, reference: string): string {
  return fingerprint(JSON.stringify(['reference', charter, reference]));
}
