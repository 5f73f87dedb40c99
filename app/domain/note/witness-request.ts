import { strayIn } from '../stray-character.ts';
import { parseVerifierKey, type VerifierKey } from './key.ts';
import { MalformedNote } from './note.ts';

/** What became of somebody who asks to be a witness: they wait, or an administrator decided. */
export const witnessStates = ['asked', 'accepted', 'refused'] as const;
export type WitnessState = (typeof witnessStates)[number];

/** So many wait at most, and so many that were refused are remembered: anyone can ask. */
export const mostAsking = 100;
export const mostRefused = 500;
/** Characters of a name that pages show. */
const longestName = 100;

/** The key by which somebody asks to be a witness; `null` for what is none, or has a name that no page should show. */
export function witnessKeyIn(offered: string | null): VerifierKey | null {
  if (offered === null || offered.length > 3 * longestName) return null;
  try {
    const key = parseVerifierKey(offered);
    if (key.type !== 'cosignature' || key.name.length > longestName || strayIn(key.name)) return null;
    return key;
  } catch (error) {
    if (error instanceof MalformedNote) return null;
    throw error;
  }
}
