import type { Audit } from '#app/domain/audit/audit.ts';
import { holdMarks } from './hold-marks.ts';
import { holdPageWords } from './hold-page-words.ts';
import { PageHolding } from './hold-pages.ts';
import { type DocumentSource, holdSurveys } from './hold-surveys.ts';
import { holdWords } from './hold-words.ts';
import { type PagesFound, readPages } from './pages.ts';
import type { SiteSource } from './site-source.ts';
import { type LogSource, ownKey } from './source.ts';
import { type Verified, type VerifyOptions, verifyLog } from './verify-log.ts';

/** What of a site was held to its ledger, beside the ledger itself. */
export type HeldSite = {
  /** Documents whose words were held to their hash and to the terms; `null` where the source is a copy without them. */
  documents: number | null;
  /** Pages whose figures and words were held to the ledger; `null` where there are none. */
  pages: number | null;
  /** Of these, pages of breaches: the newest of each register. */
  breaches: number;
  /** Pages beyond those that are ever fetched. */
  left: number;
};
export type VerifiedSite = Verified & HeldSite;
export type SiteOptions = Omit<VerifyOptions, 'pauses' | 'atLeast'> & {
  onPages?: (done: number, of: number) => void;
};

/**
 * Verifies a ledger, and what is published around it: the words that its entries name, and every figure and promise on the
 * pages that people read. Pages are read first: each says of how many entries it is made, and is held to what follows from
 * these when as many were read.
 * @throws SourceFault when something cannot be read at all; MalformedNote when `key` is no key
 */
export async function verifySite(source: LogSource, options: SiteOptions): Promise<VerifiedSite> {
  const { onPages = () => undefined, ...rest } = options;
  const site = isSite(source) && (await source.hasDocuments()) ? source : null;
  // Where no log is, no pages are asked for.
  if (site) await ownKey(site);
  const found = site && (await readPages(site, onPages));
  const holding = found && new PageHolding(found, { now: options.now, live: source.live });
  let replayed: Audit | null = null;
  const verified = await verifyLog(source, {
    ...rest,
    ...(holding ? { pauses: holding, atLeast: Math.max(0, ...holding.sizes) } : {}),
    onReplayed(audit) {
      replayed = audit;
      options.onReplayed?.(audit);
    },
  });
  const held = {
    documents: null,
    pages: found && countOf(found),
    breaches: found ? countOf({ pages: found.pages.filter(({ kind }) => kind === 'breach') }) : 0,
    left: found?.left ?? 0,
  };
  const audit = replayed as Audit | null;
  if (!audit) return { ...verified, ...held };
  if (!site) {
    const inside = hasDocuments(source) ? await holdSurveys(source, audit, verified.size, 'all') : null;
    return { ...verified, ...held, findings: [...verified.findings, ...(inside?.findings ?? [])] };
  }
  const { words, findings, held: ofWords } = await holdWords(site, audit.state, onPages);
  const surveys = await holdSurveys(site, audit, verified.size, 'open');
  findings.push(...surveys.findings);
  const documents = ofWords + surveys.held;
  if (holding) {
    await holdMarks(site, holding);
    findings.push(...holding.findings, ...holdPageWords(holding.toWord, words));
  }
  return { ...verified, ...held, documents, findings: [...verified.findings, ...findings] };
}

function isSite(source: LogSource): source is SiteSource {
  return 'page' in source && 'document' in source;
}

/** Whether documents lie beside the entries although there are no pages: so in a database. */
function hasDocuments(source: LogSource): source is LogSource & DocumentSource {
  return 'document' in source && !('page' in source);
}

function countOf({ pages }: Pick<PagesFound, 'pages'>): number {
  return pages.filter(({ claims }) => claims !== 'absent').length;
}
