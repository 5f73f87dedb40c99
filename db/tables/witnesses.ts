/** Every witness that was asked for cosignatures, also those that the company asks no more. */
export type WitnessesTable = {
  /** The verifier key (C2SP signed-note), of type cosignature. */
  key: string;
  /** The size of the checkpoint that it is known to have cosigned last; 0 before any. */
  size: number;
  /** When it was asked last. */
  asked: string;
  /** Why it did not cosign when it was asked last; `null` where it did. */
  fault: string | null;
};
