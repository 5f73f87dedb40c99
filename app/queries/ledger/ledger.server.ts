import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findCase } from '#db/stores/cases.server.ts';
import {
  newestCheckpoint,
  newestCosigned,
  readCosignatures,
  type SignedCheckpoint,
} from '#db/stores/checkpoints.server.ts';
import { bodiesBetween } from '#db/stores/entry-bodies.server.ts';
import { readHead } from '#db/stores/ledger.server.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { readWatch } from '#db/stores/time.server.ts';
import { SECONDS_PER_DAY } from '../../domain/calendar/day.ts';
import { editionNumbered } from '../../domain/charter/published.ts';
import { type Instant, instantOf } from '../../domain/instant.ts';
import { gapsIn } from '../../domain/ledger/watch.ts';
import { parseCheckpoint } from '../../domain/note/checkpoint.ts';
import { formatVerifierKey } from '../../domain/note/key.ts';
import { parseNote } from '../../domain/note/note.ts';
import { isQuorum, type Policy } from '../../domain/note/policy.ts';
import type { Language } from '../../languages/language.ts';
import { ledgerLine, zoneAtHome } from './ledger-lines.server.ts';

const PAGE = 25;
/** Months of which times that were not watched are shown, and how many of them at most. */
const WATCHED_MONTHS = 12;
const MOST_GAPS = 10;
/** Cosignatures among which the newest of each witness is looked for. */
const MOST_COSIGNATURES = 200;

/** What the log has signed of itself, for people. */
export type Signed = {
  size: number;
  root: string;
  origin: string;
  /** The verifier key, to be pinned. */
  key: string;
  signed: Instant;
  /** When it was found to be still the newest. */
  confirmed: Instant;
};

export function signedOf({ size, root, note, key, signed, confirmed }: SignedCheckpoint): Signed {
  const { origin } = parseCheckpoint(parseNote(note).text);
  return { size, root, origin, key, signed: instantOf(signed), confirmed: instantOf(confirmed) };
}

export type LedgerAsked = {
  now: Instant;
  /** Whose cosignatures the company asks for; `null` where it names no witness. */
  policy: Policy | null;
  language: Language;
  home: string;
  /** Number of the entry that the page begins after, going back; unchecked. */
  before: string | null;
};

const LONGEST_MONTH = 31 * SECONDS_PER_DAY;

/**
 * The ledger for people: what is signed, who cosigned it, when nobody watched, and a page of entries, newest first.
 * Numbers follow on without a gap, so that any page is found by its place: none costs more as the ledger grows.
 */
export async function readLedger(db: Kysely<Database>, publications: Publications, asked: LedgerAsked) {
  const { now, language, home, policy } = asked;
  const [newest, cosigned, { size }, watch] = await Promise.all([
    newestCheckpoint(db),
    readWitnessed(db),
    readHead(db),
    readWatch(db, now, WATCHED_MONTHS),
  ]);
  const before = /^\d{1,15}$/.test(asked.before ?? '') ? Number(asked.before) : size;
  const end = Math.min(before, size);
  const zone = zoneAtHome(publications, home, now);
  const bodies = await bodiesBetween(db, Math.max(0, end - PAGE), end);
  return {
    size,
    zone,
    signed: newest && signedOf(newest),
    cosigned,
    quorum: newest && policy && quorumOf(policy, cosigned, newest.size),
    watch: gapsIn(watch, 0, MOST_GAPS),
    /** Somebody watched already when the months that are looked at began. */
    watchedBefore: watch.since !== null && watch.since <= now - WATCHED_MONTHS * LONGEST_MONTH,
    lines: bodies.reverse().map((body) => ledgerLine(body, { publications, language })),
    turned: end < size,
    /** The `before` of the pages around this one; `size` for the first. */
    newer: end < size ? Math.min(size, end + PAGE) : null,
    older: end > PAGE ? end - PAGE : null,
  };
}

type Cosigned = Awaited<ReturnType<typeof readWitnessed>>[number];

/** How many of the witnesses of a policy cosigned the checkpoint of `size`, and whether that is enough by it. */
function quorumOf(policy: Policy, cosigned: readonly Cosigned[], size: number) {
  const keys = new Set(cosigned.filter((each) => each.size === size && each.verified).map(({ key }) => key));
  const names = policy.witnesses
    .filter(({ key }) => keys.has(formatVerifierKey(key)))
    .map(({ name }) => name);
  return {
    cosigned: names.length,
    of: policy.witnesses.length,
    enough: isQuorum(policy, new Set(names)),
  };
}

/** Each witness with the newest checkpoint that it cosigned. */
async function readWitnessed(db: Kysely<Database>) {
  const newest = await newestCosigned(db, MOST_COSIGNATURES);
  const all = await Promise.all(
    [...new Set(newest.map(({ size }) => size))].map(async (size) => {
      const cosignatures = await readCosignatures(db, size);
      return cosignatures.map((cosignature) => ({ ...cosignature, size }));
    }),
  );
  return all.flat().filter(({ name, size }) => newest.some((row) => row.name === name && row.size === size));
}

/**
 * What somebody looks for: a receipt by its code, or the address it stands in; an entry by its number, written as
 * people write numbers. `null` when there is none, or its charter is not for the reader.
 */
export async function findInLedger(
  db: Kysely<Database>,
  publications: Publications,
  sought: string,
): Promise<{ receipt: string } | { entry: number } | null> {
  const [code] = /(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/.exec(sought.toLowerCase()) ?? [];
  if (code !== undefined) {
    const subject = await findCase(db, code);
    const known = subject && editionNumbered(publications, subject.charter, subject.edition);
    return known ? { receipt: code } : null;
  }
  const digits = sought.replaceAll(/[\s.,’']/g, '');
  if (!/^\d{1,15}$/.test(digits)) return null;
  const [body] = await bodiesBetween(db, Number(digits), Number(digits) + 1);
  return body === undefined ? null : { entry: Number(digits) };
}
