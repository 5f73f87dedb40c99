import type { witnessStates } from '#app/domain/note/witness-request.ts';

/** Who proved a key by cosigning a checkpoint of ours, and asks to be one of our witnesses. */
export type WitnessRequestsTable = {
  /** The verifier key (C2SP signed-note), of type cosignature. */
  key: string;
  /** The size of the checkpoint that it cosigned, and that checkpoint with its cosignature alone. */
  size: number;
  note: string;
  /** When it asked first. */
  asked: string;
  state: (typeof witnessStates)[number];
  /** When an administrator decided last, and their pseudonym. */
  decided: string | null;
  decided_by: string | null;
};
