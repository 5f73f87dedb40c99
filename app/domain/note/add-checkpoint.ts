import { decodeBase64, MalformedNote } from './note.ts';

/**
 * What a log asks of a witness (C2SP tlog-witness, add-checkpoint): the size that the witness cosigned last, the
 * consistency proof from there, and the checkpoint to cosign.
 */
export type AddCheckpoint = { old: number; proof: Buffer[]; checkpoint: string };

const mostProofLines = 63;

export function formatAddCheckpoint({ old, proof, checkpoint }: AddCheckpoint): string {
  return `old ${old}\n${proof.map((hash) => `${hash.toString('base64')}\n`).join('')}\n${checkpoint}`;
}

/** Reads what was asked without verifying anything. @throws MalformedNote */
export function parseAddCheckpoint(written: string): AddCheckpoint {
  const blank = written.indexOf('\n\n');
  const [first, ...lines] = written.slice(0, Math.max(blank, 0)).split('\n');
  const old = Number(/^old (0|[1-9]\d{0,15})$/.exec(first ?? '')?.[1] ?? Number.NaN);
  if (!Number.isSafeInteger(old)) throw new MalformedNote('expected on the first line: old <size>');
  const proof = lines.map(decodeBase64);
  if (proof.length > mostProofLines || proof.some((hash) => hash?.length !== 32))
    throw new MalformedNote(`expected a proof of at most ${mostProofLines} hashes in base64, a line each`);
  return { old, proof: proof as Buffer[], checkpoint: written.slice(blank + 2) };
}
