import { normaliseSource } from '../normal-source.ts';
import type { SchemaFault, SchemaFaultCode } from '../schema-fault.ts';
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from './key.ts';
import { MalformedNote } from './note.ts';

/** A witness as a policy names it; `url` is where it takes checkpoints (C2SP tlog-witness, submission prefix). */
export type Witness = { name: string; key: VerifierKey; url: string | null };
type Group = { needed: number; members: string[] };
/**
 * Whose signatures make a checkpoint strong enough (C2SP tlog-policy): logs, witnesses, and the quorum, which is
 * `none`, a witness or a group.
 */
export type Policy = {
  logs: { key: VerifierKey; url: string | null }[];
  witnesses: Witness[];
  groups: ReadonlyMap<string, Group>;
  quorum: string;
};

/** Where a policy file is wrong, and how: `fault` is worded in the language of whoever reads it. */
export class PolicyError extends Error {
  readonly fault: SchemaFault;
  constructor(
    readonly line: number,
    code: SchemaFaultCode,
    values: SchemaFault['values'] = {},
  ) {
    super(code);
    this.fault = { code, values };
  }
}

/** Reads a policy file. @throws PolicyError with the line and what was expected */
export function parsePolicy(text: string): Policy {
  const policy = { logs: [] as Policy['logs'], witnesses: [] as Witness[], groups: new Map<string, Group>() };
  const named = new Set<string>();
  const members = new Set<string>();
  let quorum: string | null = null;
  const lines = normaliseSource(text).split('\n');
  for (const [at, written] of lines.entries()) {
    const line = at + 1;
    const [keyword, ...items] = written.split(/[ \t]+/).filter((item) => item !== '');
    if (keyword === undefined || keyword.startsWith('#')) continue;
    if (keyword === 'log') {
      const [vkey, url = null, more] = items;
      if (vkey === undefined || more !== undefined)
        throw new PolicyError(line, 'policy-line', { expected: 'log <vkey> [<url>]' });
      policy.logs.push({ key: readKey(vkey, 'note', policy.logs, line), url });
    } else if (keyword === 'witness') {
      const [name, vkey, url = null, more] = items;
      if (name === undefined || vkey === undefined || more !== undefined)
        throw new PolicyError(line, 'policy-line', { expected: 'witness <name> <vkey> [<url>]' });
      claim(named, name, line);
      policy.witnesses.push({ name, key: readKey(vkey, 'cosignature', policy.witnesses, line), url });
    } else if (keyword === 'group') {
      const [name, threshold, ...of] = items;
      if (name === undefined || threshold === undefined || of.length === 0)
        throw new PolicyError(line, 'policy-line', { expected: 'group <name> all|any|<k> <name>…' });
      for (const member of of) {
        if (!named.has(member)) throw new PolicyError(line, 'policy-undefined', { name: member });
        if (members.has(member)) throw new PolicyError(line, 'policy-in-group', { name: member });
        members.add(member);
      }
      claim(named, name, line);
      policy.groups.set(name, { needed: readThreshold(threshold, of.length, line), members: of });
    } else if (keyword === 'quorum') {
      const [name, more] = items;
      if (name === undefined || more !== undefined)
        throw new PolicyError(line, 'policy-line', { expected: 'quorum <name>|none' });
      if (quorum !== null) throw new PolicyError(line, 'policy-quorum-twice');
      if (name !== 'none' && !named.has(name)) throw new PolicyError(line, 'policy-undefined', { name });
      quorum = name;
    } else
      throw new PolicyError(line, 'policy-keyword', {
        found: keyword,
        expected: 'log | witness | group | quorum',
      });
  }
  if (quorum === null)
    throw new PolicyError(lines.length, 'policy-quorum-missing', { expected: 'quorum <name>|none' });
  return { ...policy, quorum };
}

/** Whether those who cosigned, by the names of the policy, are enough. */
export function isQuorum(policy: Policy, cosigned: ReadonlySet<string>): boolean {
  const holds = (name: string): boolean => {
    const group = policy.groups.get(name);
    return group ? group.members.filter(holds).length >= group.needed : cosigned.has(name);
  };
  return policy.quorum === 'none' || holds(policy.quorum);
}

function claim(named: Set<string>, name: string, line: number): void {
  if (name === 'none') throw new PolicyError(line, 'policy-none');
  if (named.has(name)) throw new PolicyError(line, 'policy-twice', { name });
  named.add(name);
}

function readKey(
  text: string,
  type: VerifierKey['type'],
  others: readonly { key: VerifierKey }[],
  line: number,
): VerifierKey {
  const key = parse(text, line);
  if (key.type !== type)
    throw new PolicyError(line, 'policy-key-type', {
      found: key.type,
      expected: type,
      key: formatVerifierKey(key),
    });
  if (others.some((other) => other.key.publicKey.equals(key.publicKey)))
    throw new PolicyError(line, 'policy-key-twice');
  return key;
}

function parse(text: string, line: number): VerifierKey {
  try {
    return parseVerifierKey(text);
  } catch (error) {
    if (error instanceof MalformedNote)
      throw new PolicyError(line, 'policy-key', {
        found: text.slice(0, 200),
        expected: '<name>+<id>+<base64>',
      });
    throw error;
  }
}

function readThreshold(text: string, of: number, line: number): number {
  if (text === 'all') return of;
  if (text === 'any') return 1;
  const needed = /^[1-9]\d*$/.test(text) ? Number(text) : 0;
  if (needed < 1 || needed > of)
    throw new PolicyError(line, 'policy-threshold', { expected: 'all | any', most: of });
  return needed;
}
