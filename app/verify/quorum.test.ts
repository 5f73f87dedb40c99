import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Audit } from '../domain/audit/audit.ts';
import { cosign } from '../domain/note/cosignature.ts';
import { formatVerifierKey, type SigningKey, signingKey } from '../domain/note/key.ts';
import { formatSignature, parseNote } from '../domain/note/note.ts';
import { parsePolicy } from '../domain/note/policy.ts';
import { VerifierState } from './state.ts';
import { logKey, logOf } from './test-log.ts';
import { type VerifyOptions, verifyLog } from './verify-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-quorum-'));
afterAll(() => rmSync(folder, { recursive: true }));

const noon = Date.parse('2026-03-02T12:00:00Z') / 1_000;
const witness = (name: string, fill: number) => signingKey(name, Buffer.alloc(32, fill), 'cosignature');
const [one, two, three] = [witness('one.example', 1), witness('two.example', 2), witness('three.example', 3)];
const entry =
  '{"kind":"clock.swept","occurred":"2026-01-01T00:00:00Z","public":{"from":"2026-01-01T00:00:00Z","to":"2026-01-01T00:00:00Z"},"recorded":"2026-01-01T00:00:00Z","seq":0,"v":1,"who":{"id":"sweep","role":"system"}}';
const audit = new Audit(() => Promise.reject(new Error('nothing is corrected here')));
await audit.take(JSON.parse(entry));
const figures = JSON.stringify(audit.figures(1, noon));
const twoOfThree = [
  ...[one, two, three].map((key, at) => `witness W${at} ${formatVerifierKey(key)}`),
  'group enough 2 W0 W1 W2',
  'quorum enough',
].join('\n');

/** @param signers who has cosigned when the checkpoint is asked for the first time, the second time and so on */
async function verified(policy: string, signers: SigningKey[][], more: Partial<VerifyOptions> = {}) {
  const log = logOf([entry], figures);
  let asked = 0;
  const checkpoint = async () => {
    const written = await log.checkpoint();
    const by = signers[Math.min(asked++, signers.length - 1)] as SigningKey[];
    const { text } = parseNote(written);
    return written + by.map((key) => formatSignature(cosign(text, noon, key))).join('');
  };
  const { cosigned, findings } = await verifyLog(
    { ...log, checkpoint },
    {
      state: new VerifierState(mkdtempSync(join(folder, 'state-'))),
      key: null,
      now: noon,
      policy: parsePolicy(policy),
      onProgress: () => undefined,
      ...more,
    },
  );
  return { cosigned, codes: findings.map(({ code, what }) => `${code} ${what}`) };
}

test('a checkpoint that enough witnesses cosigned holds, and says who and when', async () => {
  expect(await verified(twoOfThree, [[one, three]])).toEqual({
    codes: [],
    cosigned: [
      { name: 'one.example', at: noon },
      { name: 'three.example', at: noon },
    ],
  });
});

test.each([
  ['nobody', []],
  ['too few', [two]],
  ['one of them twice', [two, two]],
  ['a stranger under the name of one of them', [two, witness('one.example', 9)]],
])('a checkpoint that %s cosigned does not', async (_who, signers) => {
  expect((await verified(twoOfThree, [signers])).codes).toEqual(['quorum-missing enough']);
});

test('two witnesses whose keys have the same name are two all the same', async () => {
  const [left, right] = [witness('both.example', 4), witness('both.example', 5)];
  const both = [left, right].map((key, at) => `witness W${at} ${formatVerifierKey(key)}`);
  const policy = [...both, 'group all all W0 W1', 'quorum all'].join('\n');
  expect((await verified(policy, [[left, right]])).codes).toEqual([]);
  expect((await verified(policy, [[left]])).codes).toEqual(['quorum-missing all']);
});

test('a log that is none of those in the policy is found', async () => {
  const other = formatVerifierKey(signingKey('other.example/ledger', Buffer.alloc(32, 8)));
  const own = formatVerifierKey(logKey);
  const { codes } = await verified(`log ${other}\nquorum none`, [[]]);
  expect(codes).toEqual([`not-in-policy ${own}`]);
  expect((await verified(`log ${other}\nlog ${own}\nquorum none`, [[]])).codes).toEqual([]);
});

test('witnesses who follow a little later are waited for', async () => {
  let said = 0;
  const onWaiting = () => {
    said += 1;
  };
  const { codes, cosigned } = await verified(twoOfThree, [[one], [one, two]], { patience: 60, onWaiting });
  expect({ said, codes, cosigned: cosigned.length }).toEqual({ said: 1, codes: [], cosigned: 2 });
});
