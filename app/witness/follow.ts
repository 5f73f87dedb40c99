import { type Instant, parseInstant } from '#app/domain/instant.ts';
import { emptyRoot } from '#app/domain/ledger/merkle.ts';
import { consistencyRanges, provesConsistency } from '#app/domain/ledger/proof.ts';
import { rootsFromTiles } from '#app/domain/ledger/tile-roots.ts';
import { checkpointIn, type OpenedCheckpoint, openCheckpoint } from '#app/domain/note/checkpoint.ts';
import { cosignaturesOn } from '#app/domain/note/cosignature.ts';
import { formatVerifierKey, type VerifierKey } from '#app/domain/note/key.ts';
import { MalformedNote, parseNote } from '#app/domain/note/note.ts';
import { areStale } from '#app/domain/trust/figures.ts';
import { parseFigures } from '#app/verify/compare-figures.ts';
import { type LogSource, ownKey, SourceFault } from '#app/verify/source.ts';
import type { Evidence, KeptCheckpoint } from './state.ts';
import type { Witness } from './witness.ts';

/** Why what a log shows is not cosigned; where its signature is on a contradiction, `evidence` is kept. */
export type FollowRefusal = 'not-its-key' | 'malformed' | Evidence;
/** What came of one look at a log. */
export type Followed =
  | {
      code: 'cosigned' | 'unchanged';
      origin: string;
      size: number;
      root: string;
      note: string;
      key: string;
      /** Whether the key was taken on trust just now. */
      pinned: boolean;
      /** Whether what the log serves has our cosignature already. */
      known: boolean;
      /** Of when the published figures are, where that is too long ago; `null` where they are of now, or none are published. */
      stale: Instant | null;
    }
  | {
      code: 'refused';
      origin: string;
      why: FollowRefusal;
      size: number | null;
      before: number;
      evidence: string | null;
    };

/** What is unchanged is cosigned again when our word on it is this old; seconds. A log confirms it as often. */
const freshness = 3_000;

/**
 * Looks at a log where it is served: fetches its newest checkpoint, proves with its tiles that it goes on from the one
 * cosigned last, and cosigns it. The first time the log's key is taken on trust, and held to from then on.
 * @param trusted keys that were given beforehand: then the log must have one of them
 * @throws SourceFault when something cannot be read at all
 */
export async function follow(
  source: LogSource,
  witness: Witness,
  trusted: readonly VerifierKey[],
  now: Instant,
): Promise<Followed> {
  const { state } = witness;
  const known = state.logs.find(({ url }) => url === source.name)?.key;
  const key = known ?? (await firstKey(source, trusted));
  const written = await source.checkpoint();
  const latest = state.latest(key.name);
  const before = latest?.size ?? 0;
  const refused = { code: 'refused', origin: key.name, before } as const;
  const opened = open(written, key);
  if (typeof opened === 'string') return { ...refused, why: opened, size: null, evidence: null };
  const { origin, size } = opened;
  if (!known) state.know({ key, url: source.name });
  const refuse = (why: Evidence, proof: readonly Buffer[] = []): Followed => {
    const evidence = state.keepEvidence(written, latest?.note ?? null, why, proof);
    return { ...refused, why, size, evidence };
  };
  if (size < before) return refuse('went-back');
  if (latest && size === before && !opened.root.equals(latest.root)) return refuse('other-root');
  const root = opened.root.toString('base64');
  const stale = await staleFigures(source, now);
  const shown = { origin, size, root, key: formatVerifierKey(key), pinned: !known, stale };
  const ours = cosignaturesOn(opened.note, [witness.key]).length > 0;
  if (latest && size === before && isFresh(latest, witness, now))
    return { ...shown, code: 'unchanged', note: latest.note, known: ours };
  const proof = await rootsFromTiles(consistencyRanges(before, size), size, source.tile);
  if (!provesConsistency(latest ?? { size: 0, root: emptyRoot }, opened, proof)) {
    const [whole] = await rootsFromTiles([{ start: 0, end: size }], size, source.tile);
    return refuse(whole?.equals(opened.root) ? 'rewritten' : 'no-tree', proof);
  }
  const said = witness.consider({ old: before, proof, checkpoint: written });
  if (said.code === 'cosigned') return { ...shown, code: 'cosigned', note: said.note, known: false };
  // The log itself asked for a newer one meanwhile: then there is nothing left to do here.
  if (said.code === 'other-size' && latest)
    return { ...shown, code: 'unchanged', note: latest.note, known: true };
  throw new SourceFault(source.name, 'not-judged', said.code);
}

/** A log may sign on and show old figures. Other logs than those of Kept have none. */
async function staleFigures(source: LogSource, now: Instant): Promise<Instant | null> {
  const text = await source.figures().catch((error) => {
    if (error instanceof SourceFault) return null;
    throw error;
  });
  const at = parseInstant(String(text === null ? '' : parseFigures(text)?.at));
  return at !== null && areStale(at, now) ? at : null;
}

/** The key of a log that is followed for the first time. */
async function firstKey(source: LogSource, trusted: readonly VerifierKey[]): Promise<VerifierKey> {
  const key = await ownKey(source);
  const own = formatVerifierKey(key);
  if (trusted.length > 0 && !trusted.some((given) => formatVerifierKey(given) === own))
    throw new SourceFault(source.name, 'other-key', own);
  return key;
}

function open(written: string, key: VerifierKey): OpenedCheckpoint | 'malformed' | 'not-its-key' {
  try {
    const opened = checkpointIn(parseNote(written).text);
    if (opened.origin !== key.name) return 'not-its-key';
  } catch (error) {
    if (error instanceof MalformedNote) return 'malformed';
    throw error;
  }
  try {
    return openCheckpoint(written, key);
  } catch (error) {
    if (error instanceof MalformedNote) return 'not-its-key';
    throw error;
  }
}

function isFresh({ note }: KeptCheckpoint, { key }: Witness, now: Instant): boolean {
  const [own] = cosignaturesOn(parseNote(note), [key]);
  return own !== undefined && now - own.at < freshness;
}
