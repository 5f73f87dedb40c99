import { decodeBase64, MalformedNote } from './note.ts';

/** What a `.tlog-proof` file holds (C2SP tlog-proof): where an entry is, the way to the root, and a signed root. */
export type ProofFile = { extra: Buffer | null; index: number; proof: Buffer[]; checkpoint: string };

const header = 'c2sp.org/tlog-proof@v1';

export function formatProofFile({ extra, index, proof, checkpoint }: ProofFile): string {
  const lines = [
    header,
    ...(extra ? [`extra ${extra.toString('base64')}`] : []),
    `index ${index}`,
    ...proof.map((hash) => hash.toString('base64')),
  ];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Reads a file without verifying anything. @throws MalformedNote */
export function parseProofFile(written: string): ProofFile {
  const blank = written.indexOf('\n\n');
  const lines = written.slice(0, Math.max(blank, 0)).split('\n');
  if (blank < 0 || lines.shift() !== header)
    throw new MalformedNote(`a file that does not begin with ${header}`);
  const extra = lines[0]?.startsWith('extra ') ? decodeBase64((lines.shift() as string).slice(6)) : null;
  const index = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '')?.[1];
  const proof = lines.map(decodeBase64);
  if (index === undefined) throw new MalformedNote('a proof that does not say the index of its entry');
  if (proof.some((hash) => hash?.length !== 32) || proof.length > 63)
    throw new MalformedNote('a proof with a line that is no hash');
  return { extra, index: Number(index), proof: proof as Buffer[], checkpoint: written.slice(blank + 2) };
}
