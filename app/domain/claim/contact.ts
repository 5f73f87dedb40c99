import { isLanguage, type Language } from '../../languages/language.ts';
import type { PrivateFields } from '../ledger/private.ts';
import { textIn } from '../ledger/private-text.ts';
import { isMailAddress } from '../mail/address.ts';

/**
 * Where a claimant is told what becomes of their claim, by the private fields of its entry: where what they left to be reached is an
 * e-mail address and nothing else.
 */
export function toldTo(fields: PrivateFields | null): { email: string; language: Language | null } | null {
  const email = textIn(fields, 'contact')?.trim() ?? '';
  if (!isMailAddress(email)) return null;
  const language = textIn(fields, 'language');
  return { email, language: isLanguage(language) ? language : null };
}
