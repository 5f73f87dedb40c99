import { join } from 'node:path';
import { type Finding, finding } from '#app/domain/charter/findings.ts';
import { type Policy, PolicyError, parsePolicy } from '#app/domain/note/policy.ts';
import { ContentFault } from './content-fault.ts';
import { isThere, readContentFile, whyUnreadable } from './content-file.server.ts';

/** Where the content folder says who cosigns the ledger, and how many of them are enough. */
export function witnessesFile(content: string): string {
  return join(content, 'witnesses.policy');
}

/**
 * Who cosigns the ledger: a file of C2SP tlog-policy, by which anyone can check it too. `null` where there is none.
 * @throws ContentFault naming file and line when it cannot be read or understood
 */
export function readWitnesses(content: string): Policy | null {
  const path = witnessesFile(content);
  if (!isThere(path)) return null;
  try {
    return parsePolicy(readContentFile(path));
  } catch (error) {
    if (error instanceof PolicyError) throw new ContentFault([policyFinding(path, error)]);
    throw new ContentFault([finding(path, 1, 'file-unreadable', { detail: whyUnreadable(error) })]);
  }
}

/** What is wrong with the policy, as a finding about its file. */
export function policyFinding(path: string, { line, fault }: PolicyError): Finding {
  return finding(path, line, 'policy-invalid', { detail: { fault, at: '' } });
}
