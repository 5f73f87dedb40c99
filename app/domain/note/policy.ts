import { normaliseSource } from '../normal-source.ts';
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

/** Where a policy file is wrong, and how. */
export class PolicyError extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
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
        throw new PolicyError(line, 'expected: log <vkey> [<url>]');
      policy.logs.push({ key: readKey(vkey, 'note', policy.logs, line), url });
    } else if (keyword === 'witness') {
      const [name, vkey, url = null, more] = items;
      if (name === undefined || vkey === undefined || more !== undefined)
        throw new PolicyError(line, 'expected: witness <name> <vkey> [<url>]');
      claim(named, name, line);
      policy.witnesses.push({ name, key: readKey(vkey, 'cosignature', policy.witnesses, line), url });
    } else if (keyword === 'group') {
      const [name, threshold, ...of] = items;
      if (name === undefined || threshold === undefined || of.length === 0)
        throw new PolicyError(line, 'expected: group <name> all|any|<k> <name>…');
      for (const member of of) {
        if (!named.has(member)) throw new PolicyError(line, `${member} is not defined on a line before`);
        if (members.has(member)) throw new PolicyError(line, `${member} is a member of a group already`);
        members.add(member);
      }
      claim(named, name, line);
      policy.groups.set(name, { needed: readThreshold(threshold, of.length, line), members: of });
    } else if (keyword === 'quorum') {
      const [name, more] = items;
      if (name === undefined || more !== undefined)
        throw new PolicyError(line, 'expected: quorum <name>|none');
      if (quorum !== null) throw new PolicyError(line, 'a second quorum line');
      if (name !== 'none' && !named.has(name))
        throw new PolicyError(line, `${name} is not defined on a line before`);
      quorum = name;
    } else throw new PolicyError(line, `${keyword}: expected log, witness, group or quorum`);
  }
  if (quorum === null) throw new PolicyError(lines.length, 'no quorum line; expected: quorum <name>|none');
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
  if (name === 'none')
    throw new PolicyError(line, 'none is the name of an empty quorum, and of nothing else');
  if (named.has(name)) throw new PolicyError(line, `${name} is defined twice`);
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
    throw new PolicyError(
      line,
      `a key of type ${key.type}; expected one of type ${type}: ${formatVerifierKey(key)}`,
    );
  if (others.some((other) => other.key.publicKey.equals(key.publicKey)))
    throw new PolicyError(line, 'the same public key a second time');
  return key;
}

function parse(text: string, line: number): VerifierKey {
  try {
    return parseVerifierKey(text);
  } catch (error) {
    if (error instanceof MalformedNote) throw new PolicyError(line, error.message);
    throw error;
  }
}

function readThreshold(text: string, of: number, line: number): number {
  if (text === 'all') return of;
  if (text === 'any') return 1;
  const needed = /^[1-9]\d*$/.test(text) ? Number(text) : 0;
  if (needed < 1 || needed > of) throw new PolicyError(line, `expected all, any or a number from 1 to ${of}`);
  return needed;
}
