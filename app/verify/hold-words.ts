import type { LedgerState, NamedDocument } from '#app/domain/audit/ledger-state.ts';
import type { Source } from '#app/domain/charter/files.ts';
import {
  editionSays,
  methodSays,
  type SourceDifference,
  sourcesIn,
} from '#app/domain/charter/source-says.ts';
import type { CharterProse } from '#app/domain/charter/terms.ts';
import { hashOfDocument } from '#app/domain/ledger/document.ts';
import type { Finding } from './finding.ts';
import { sayingFirst } from './first-findings.ts';
import type { SiteSource } from './site-source.ts';
import { SourceFault } from './source.ts';

/** The words that publications were made from, where they are what the ledger vouches for. */
export type PublishedWords = {
  /** By charter and number, as `wordsKey` gives it. */
  editions: Map<string, CharterProse>;
  /** The files of a method, by its number. */
  methods: Map<number, Source[]>;
};

export function wordsKey({ charter, number }: { charter: string; number: number }): string {
  return `${charter}/${number}`;
}

/**
 * Fetches every document that the ledger names and everybody may read, holds it to its hash, and what it says to what its
 * entry says.
 */
export async function holdWords(
  source: SiteSource,
  state: LedgerState,
  onProgress: (done: number, of: number) => void,
): Promise<{ words: PublishedWords; findings: Finding[]; held: number }> {
  const findings: Finding[] = [];
  const say = sayingFirst(findings);
  const words: PublishedWords = { editions: new Map(), methods: new Map() };
  const open = state.documents.filter(
    (named) => named.charter === null || editionOf(state, named)?.terms.public,
  );
  for (const [at, named] of open.entries()) {
    const body = await fetched(source, named, say);
    if (body === null) continue;
    const difference = held(state, named, body, words);
    if (difference)
      say('source-says-else', `${nameOf(named)}: ${difference.key}`, {
        ...{ seq: named.seq, expected: difference.written, found: difference.said },
      });
    onProgress(at + 1, open.length);
  }
  return { words, findings, held: open.length };
}

async function fetched(
  source: SiteSource,
  named: NamedDocument,
  say: ReturnType<typeof sayingFirst>,
): Promise<string | null> {
  const { seq, hash } = named;
  try {
    const body = await source.document(hash);
    const found = hashOfDocument(body);
    if (found === hash) return body.toString();
    say('document-changed', nameOf(named), { seq, expected: hash, found });
  } catch (error) {
    if (!(error instanceof SourceFault && (error.isAbsence || error.code === 'too-long'))) throw error;
    say('document-missing', nameOf(named), { seq, expected: hash });
  }
  return null;
}

function held(
  state: LedgerState,
  named: NamedDocument,
  body: string,
  words: PublishedWords,
): SourceDifference | null {
  const sources = sourcesIn(body);
  if (!sources) return { key: 'files', written: 'files', said: null };
  if (named.charter === null) {
    words.methods.set(named.number, sources);
    return methodSays(named.parameters, sources);
  }
  const edition = editionOf(state, named);
  if (!edition) return null;
  const { prose, difference } = editionSays(edition.terms, sources, calendarsBefore(state, named.seq));
  words.editions.set(wordsKey(edition), prose);
  return difference;
}

function editionOf({ publications }: LedgerState, { charter, number }: NamedDocument) {
  return publications.editions.find((edition) => edition.charter === charter && edition.number === number);
}

/** The calendars as an edition found them when it was published. */
function calendarsBefore({ calendarVersions }: LedgerState, seq: number) {
  const known = calendarVersions.filter((version) => version.seq < seq);
  return new Map(known.map(({ name, calendar }) => [name, calendar]));
}

/** As findings name it: `aurore/3`, `method/2`. */
function nameOf({ charter, number }: NamedDocument): string {
  return `${charter ?? 'method'}/${number}`;
}
