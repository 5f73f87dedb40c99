import {
  checkpointOf,
  cosignaturesOf,
  putCosignature,
  putWitness,
  readWitnesses,
} from '#db/stores/checkpoints.server.ts';
import { countAsking, findWitnessRequest, putWitnessRequest } from '#db/stores/witness-requests.server.ts';
import type { Context } from '../../context.server.ts';
import { formatInstant, type Instant, instantOf } from '../../domain/instant.ts';
import { parseCheckpoint } from '../../domain/note/checkpoint.ts';
import { cosignedAt } from '../../domain/note/cosignature.ts';
import { formatVerifierKey, isFrom, type VerifierKey } from '../../domain/note/key.ts';
import { formatSignature, MalformedNote, type Note, parseNote } from '../../domain/note/note.ts';
import { mostAsking, witnessKeyIn } from '../../domain/note/witness-request.ts';
import { durably } from '../durably.server.ts';
import { knownWitnesses } from './known-witnesses.server.ts';

/** Witnesses whose clock is ahead of ours by more than this are not believed when they say when; seconds. */
const clockSkew = 300;

export type KeptCosignatures =
  | { code: 'kept'; size: number; by: VerifierKey[] }
  | { code: 'malformed'; why: string }
  /** A checkpoint that this log did not sign; one that no witness of ours cosigned. */
  | { code: 'not-ours' | 'no-witness' }
  /** Cosigned by the key that was offered, which is no witness's yet: kept until an administrator decides; or not kept. */
  | { code: 'asked' | 'refused' | 'too-many-ask' }
  /** The same by a key whose name is the log's own, or that of a witness with another key. */
  | { code: 'name-taken' };

/**
 * Keeps the cosignatures on a checkpoint of ours by those witnesses that we know, whoever brings them: each is verified.
 * Others are ignored, but for one by a key that is offered with it: whoever has it asks to be a witness.
 * @param offered the verifier key of whoever brings it; `null` where they do not say
 */
export async function keepCosignatures(
  context: Context,
  written: string,
  offered: string | null = null,
): Promise<KeptCosignatures> {
  const now = context.now();
  const read = readNote(written);
  if ('why' in read) return { code: 'malformed', ...read };
  const { note, size } = read;
  const signed = await checkpointOf(context.db, size);
  if (!signed || parseNote(signed.note).text !== note.text) return { code: 'not-ours' };
  const known = await knownWitnesses(context);
  const found = known.flatMap((key) => cosignatureBy(key, note, now));
  if (found.length === 0) {
    const key = witnessKeyIn(offered);
    const [cosigned] = key ? cosignatureBy(key, note, now) : [];
    if (!cosigned) return { code: 'no-witness' };
    const taken = [context.signer().key, ...known].some(({ name }) => name === cosigned.key.name);
    return taken ? { code: 'name-taken' } : keepRequest(context, size, note, cosigned);
  }
  // Cosignatures are public: who brings again what is here already makes us write nothing.
  const here = await cosignaturesOf(context.db, size);
  const fresh = found.filter(
    ({ key, at }) =>
      !here.some((row) => isFrom({ name: row.name, id: row.key_id }, key) && instantOf(row.at) >= at),
  );
  if (fresh.length > 0) await keep(context, size, fresh, now);
  return { code: 'kept', size, by: found.map(({ key }) => key) };
}

/** Whoever cosigned proved that they have the key. Anyone can: only so many wait, each with one row. */
async function keepRequest(
  context: Context,
  size: number,
  note: Note,
  { key, line }: Found,
): Promise<KeptCosignatures> {
  const name = formatVerifierKey(key);
  const before = await findWitnessRequest(context.db, name);
  if (before?.state === 'refused') return { code: 'refused' };
  if (before && before.size >= size) return { code: 'asked' };
  return durably(context, async (trx) => {
    if (!before && (await countAsking(trx)) >= mostAsking) return { code: 'too-many-ask' };
    const asked = formatInstant(context.now());
    await putWitnessRequest(trx, { key: name, size, note: `${note.text}\n${line}`, asked });
    return { code: 'asked' };
  });
}

async function keep(context: Context, size: number, fresh: readonly Found[], now: Instant): Promise<void> {
  await durably(context, async (trx) => {
    const before = await readWitnesses(trx);
    for (const { key, at, line } of fresh) {
      const cosignature = { size, name: key.name, key_id: key.id, at: formatInstant(at), line };
      await putCosignature(trx, cosignature);
      const vkey = formatVerifierKey(key);
      const largest = Math.max(size, before.get(vkey)?.size ?? 0);
      await putWitness(trx, { key: vkey, size: largest, asked: formatInstant(now), fault: null });
    }
  });
}

function readNote(written: string): { note: Note; size: number } | { why: string } {
  try {
    const note = parseNote(written);
    return { note, size: parseCheckpoint(note.text).size };
  } catch (error) {
    if (error instanceof MalformedNote) return { why: error.message };
    throw error;
  }
}

type Found = { key: VerifierKey; at: Instant; line: string };

/** The newest cosignature of a witness on a note, as a list of one or none. */
function cosignatureBy(key: VerifierKey, note: Note, now: Instant): Found[] {
  const found = note.signatures
    .filter((signature) => isFrom(signature, key))
    .map((signature) => ({
      key,
      at: cosignedAt(note.text, signature, key),
      line: formatSignature(signature),
    }))
    .filter((each): each is Found => each.at !== null)
    .filter(({ at }) => at <= now + clockSkew)
    .sort((one, other) => other.at - one.at);
  return found.slice(0, 1);
}
