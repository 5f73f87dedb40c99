import type { Entry } from '../ledger/entry.ts';
import type { PrivateFields } from '../ledger/private.ts';
import { textIn } from '../ledger/private-text.ts';

/** What of an analysis says which apology it was written with. */
export type Analysed = Pick<Entry<'breach.analysed'>, 'public' | 'private'>;

/**
 * The apology that an analysis was written with: in public in earlier versions of Kept, in private since.
 * @param secret its private fields, for whoever holds them
 * @returns `null` for who cannot know: the fields are erased, or were never shown to them
 */
export function draftOf(analysed: Analysed, secret: PrivateFields | null): { apology: string | null } | null {
  const { apology } = analysed.public;
  if (apology !== undefined) return { apology };
  if (analysed.private === undefined) return { apology: null };
  return secret && { apology: textIn(secret, 'apology') };
}

/** Whether an analysis shows its apology before anybody signed it, as earlier versions of Kept did. */
export function showsItsDraft(analysed: Analysed): boolean {
  return analysed.public.apology !== undefined;
}

/**
 * Whether a sign-off makes public what was analysed, as far as one can know. In earlier versions it said no apology,
 * since that was public: it may still, of an analysis that shows its own.
 */
export function signsItsDraft(
  signed: Entry<'breach.signed-off'>['public'],
  analysed: Analysed,
  secret: PrivateFields | null,
): boolean {
  if (signed.apology === undefined) return showsItsDraft(analysed);
  const draft = draftOf(analysed, secret);
  return draft === null || draft.apology === signed.apology;
}
