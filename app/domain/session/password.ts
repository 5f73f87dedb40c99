/** Fewest characters of a password. */
export const shortestPassword = 12;
/** More than anyone types; hashing more would only be work for an attacker to give. */
export const longestPassword = 200;

/** What nobody types into the field of a form, so that a password with it lets nobody in: controls, halves of characters. */
const UNTYPED = /[\p{Cc}\p{Cs}]/u;

/** Why a password is not taken. `guessable`: it is the name or the address of whoever has it. */
export type PasswordFault = 'short-password' | 'long-password' | 'stray-password' | 'guessable-password';

/** What is wrong with a new password of somebody; `null` when nothing is. */
export function passwordFault(
  password: string,
  { name, email }: { name: string; email: string },
): PasswordFault | null {
  if (password.length > longestPassword) return 'long-password';
  if ([...password].length < shortestPassword) return 'short-password';
  if (UNTYPED.test(password)) return 'stray-password';
  const known = [name, email, email.split('@')[0] ?? ''].map(lettersOf).filter(Boolean);
  return known.includes(lettersOf(password)) ? 'guessable-password' : null;
}

/** Its letters alone, whatever their case and accents: figures and marks around a name do not make it harder to guess. */
function lettersOf(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(/\P{L}/gu, '');
}
