import type { Instant } from '#app/domain/instant.ts';
import { emptyRoot } from '#app/domain/ledger/merkle.ts';
import { provesConsistency } from '#app/domain/ledger/proof.ts';
import type { AddCheckpoint } from '#app/domain/note/add-checkpoint.ts';
import { type Checkpoint, checkpointIn, isOfNothing, signatureFault } from '#app/domain/note/checkpoint.ts';
import { cosign } from '#app/domain/note/cosignature.ts';
import { isFrom, type SigningKey, type VerifierKey } from '#app/domain/note/key.ts';
import { formatNote, formatSignature, MalformedNote, type Note, parseNote } from '#app/domain/note/note.ts';
import type { WitnessState } from './state.ts';

/** Why a checkpoint is not cosigned; the last three say that it contradicts what was cosigned before. */
export type Refusal =
  | { code: 'malformed'; why: string }
  | { code: 'unknown-log' }
  | { code: 'not-signed'; why: string }
  | { code: 'old-beyond-size' }
  /** The witness cosigned this size last, and not the one that the question goes on from. */
  | { code: 'other-size'; size: number }
  | { code: 'root-of-nothing' }
  | { code: 'other-root'; origin: string; evidence: string }
  | { code: 'not-proved' };
/** `lines` are the witness's signature lines; `note` is the checkpoint with them and the log's own. */
export type Cosigned = {
  code: 'cosigned';
  origin: string;
  size: number;
  root: string;
  lines: string;
  note: string;
};

/**
 * Cosigns each log's checkpoints as long as each goes on from the one before (C2SP tlog-witness, tlog-cosignature).
 * A cosignature says: this is the largest tree of this log that we saw, and nothing in it contradicts what we saw.
 */
export class Witness {
  readonly key: SigningKey;
  readonly state: WitnessState;
  readonly #now: () => Instant;

  constructor(key: SigningKey, state: WitnessState, now: () => Instant) {
    this.key = key;
    this.state = state;
    this.#now = now;
  }

  /**
   * Judges a checkpoint and cosigns it. From the look at what was cosigned last to the new state on disk nothing else
   * runs: two questions at once are answered one after the other.
   */
  consider({ old, proof, checkpoint }: AddCheckpoint): Cosigned | Refusal {
    const read = readSubmitted(checkpoint);
    if ('code' in read) return read;
    const { note, tree } = read;
    const keys = this.#keysOf(tree.origin);
    if (keys.length === 0) return { code: 'unknown-log' };
    const unsigned = signatureFault(note, keys);
    if (unsigned !== null) return { code: 'not-signed', why: unsigned };
    if (old > tree.size) return { code: 'old-beyond-size' };
    const latest = this.state.latest(tree.origin);
    if (old !== (latest?.size ?? 0)) return { code: 'other-size', size: latest?.size ?? 0 };
    if (isOfNothing(tree)) return { code: 'root-of-nothing' };
    if (latest && latest.size === tree.size && !latest.root.equals(tree.root))
      // Two trees of one size, both signed by the log, are all that it takes to convict it.
      return {
        code: 'other-root',
        origin: tree.origin,
        evidence: this.state.keepEvidence(checkpoint, latest.note, 'other-root', []),
      };
    if (!provesConsistency(latest ?? { size: 0, root: emptyRoot }, tree, proof))
      return { code: 'not-proved' };
    const cosignature = cosign(note.text, this.#now(), this.key);
    const own = note.signatures.filter((signature) => keys.some((key) => isFrom(signature, key)));
    const written = formatNote({ text: note.text, signatures: [...own, cosignature] });
    this.state.keep(tree.origin, written);
    const { origin, size } = tree;
    const root = tree.root.toString('base64');
    return { code: 'cosigned', origin, size, root, lines: formatSignature(cosignature), note: written };
  }

  #keysOf(origin: string): VerifierKey[] {
    return this.state.logs.map(({ key }) => key).filter(({ name }) => name === origin);
  }
}

function readSubmitted(
  checkpoint: string,
): { note: Note; tree: Checkpoint } | Extract<Refusal, { code: 'malformed' }> {
  try {
    const note = parseNote(checkpoint);
    return { note, tree: checkpointIn(note.text) };
  } catch (error) {
    if (error instanceof MalformedNote) return { code: 'malformed', why: error.message };
    throw error;
  }
}
