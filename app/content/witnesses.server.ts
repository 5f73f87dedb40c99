import { join } from 'node:path';
import { type Policy, PolicyError, parsePolicy } from '#app/domain/note/policy.ts';
import { faultInWords } from '#app/i18n/findings.ts';
import { isThere, readContentFile } from './content-file.server.ts';

/** Where the content folder says who cosigns the ledger, and how many of them are enough. */
export function witnessesFile(content: string): string {
  return join(content, 'witnesses.policy');
}

/**
 * Who cosigns the ledger: a file of C2SP tlog-policy, by which anyone can check it too. `null` where there is none.
 * @throws Error naming file and line when it cannot be understood
 */
export function readWitnesses(content: string): Policy | null {
  const path = witnessesFile(content);
  if (!isThere(path)) return null;
  try {
    return parsePolicy(readContentFile(path));
  } catch (error) {
    if (error instanceof PolicyError)
      throw new Error(`${path}:${error.line}: ${faultInWords(error.fault, 'en')}`);
    throw error;
  }
}
