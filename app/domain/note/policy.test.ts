import { describe, expect, test } from 'vitest';
import { faultInWords } from '#app/i18n/findings.ts';
import { formatVerifierKey, signingKey } from './key.ts';
import { isQuorum, PolicyError, parsePolicy } from './policy.ts';

const seed = (fill: number) => Buffer.alloc(32, fill);
const vkey = (fill: number, type: 'note' | 'cosignature' = 'cosignature') =>
  formatVerifierKey(signingKey(`key.example/${fill}`, seed(fill), type));

/** Shaped after the example of C2SP tlog-policy. */
const written = `
# Two organisations
log ${vkey(1, 'note')} https://log.example/ledger
witness X1 ${vkey(11)}
witness X2 ${vkey(12)}\thttps://x2.example/
witness X3 ${vkey(13)}
group X-witnesses 2 X1 X2 X3

  witness Y1 ${vkey(21)}
witness Y2 ${vkey(22)}
group Y-witnesses any Y1 Y2
group X-and-Y all X-witnesses Y-witnesses
quorum X-and-Y
`;

test('the quorum is reached as the groups say', () => {
  const policy = parsePolicy(written);
  const reached = (...names: string[]) => isQuorum(policy, new Set(names));
  expect(reached('X1', 'X3', 'Y2')).toBe(true);
  expect(reached('X1', 'X2', 'X3', 'Y1', 'Y2')).toBe(true);
  expect(reached('X1', 'X2', 'X3')).toBe(false);
  expect(reached('X1', 'Y1', 'Y2')).toBe(false);
  expect(reached()).toBe(false);
  expect(policy.witnesses[1]).toMatchObject({ name: 'X2', url: 'https://x2.example/' });
  expect(policy.logs).toMatchObject([{ url: 'https://log.example/ledger' }]);
});

test('is read as any text is, whatever wrote it', () => {
  const asWindowsDoes = `\uFEFF${written.replaceAll('\n', '\r\n')}`;
  expect(parsePolicy(asWindowsDoes)).toEqual(parsePolicy(written));
});

test('a single witness, or nobody, may be the quorum', () => {
  expect(isQuorum(parsePolicy(`witness W ${vkey(1)}\nquorum W`), new Set(['W']))).toBe(true);
  expect(isQuorum(parsePolicy('quorum none\n'), new Set())).toBe(true);
});

describe('a policy that cannot be meant', () => {
  test.each([
    [2, `witness A ${vkey(1)}\nwitness A ${vkey(2)}\nquorum A`, 'A is defined twice'],
    [2, `witness A ${vkey(1)}\nwitness B ${vkey(1)}\nquorum A`, 'the same public key a second time'],
    [1, `witness none ${vkey(1)}\nquorum none`, '“none” is the name of the empty quorum'],
    [1, `group G all A\nquorum G`, 'A is not defined yet'],
    [2, `witness A ${vkey(1)}\ngroup G 2 A\nquorum G`, 'a number from 1 to 1'],
    [2, `witness A ${vkey(1)}\ngroup G 0 A\nquorum G`, 'a number from 1 to 1'],
    [3, `witness A ${vkey(1)}\ngroup G all A\ngroup H all A\nquorum G`, 'a member of a group already'],
    [1, `witness A ${vkey(1, 'note')}\nquorum A`, 'expected one of type cosignature'],
    [1, `log ${vkey(1)}\nquorum none`, 'expected one of type note'],
    [1, 'witness A nonsense\nquorum A', '“nonsense” is no Ed25519 verifier key'],
    [1, 'quorum A', 'A is not defined yet'],
    [2, 'quorum none\nquorum none', 'a second line “quorum”'],
    [1, `witness A ${vkey(1)}`, 'the line of the quorum is missing'],
    [1, 'wittness A', 'expected log | witness | group | quorum'],
    [1, 'witness A', 'expected the line witness <name> <vkey> [<url>]'],
  ])('line %i', (line, text, message) => {
    try {
      parsePolicy(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(PolicyError);
      expect(faultInWords((error as PolicyError).fault, 'en')).toContain(message);
      expect((error as PolicyError).line).toBe(line);
    }
  });
});
