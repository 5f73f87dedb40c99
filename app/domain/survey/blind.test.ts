import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { expect, test } from 'vitest';
import { blindedHash, isSigned, isToken, signBlinded, tokenLength, tokenName } from './blind.ts';

const suite = RSABSSA.SHA384.PSS.Randomized();
const pair = newPair();

function newPair() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  return {
    signing: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    checking: spki.toString('base64'),
    browser: crypto.subtle.importKey('spki', spki, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']),
  };
}

async function blind(key = pair) {
  const prepared = suite.prepare(randomBytes(32));
  const { blindedMsg, inv } = await suite.blind(await key.browser, prepared);
  return { prepared, blinded: Buffer.from(blindedMsg).toString('base64url'), inv };
}

test('the browser’s half and ours are the same scheme: what it blinds we sign unseen, and its token holds', async () => {
  const { prepared, blinded, inv } = await blind();
  const signature = signBlinded(pair.signing, blinded) ?? '';
  expect(signBlinded(pair.signing, blinded), 'asked for again').toBe(signature);
  const finished = await suite.finalize(
    await pair.browser,
    prepared,
    Buffer.from(signature, 'base64url'),
    inv,
  );
  const token = Buffer.concat([prepared, finished]).toString('base64url');
  expect(token).toHaveLength(tokenLength);
  expect(isSigned(pair.checking, token)).toBe(true);
  expect(isSigned(newPair().checking, token), 'by the key of another survey').toBe(false);
  const changed = Buffer.from(token, 'base64url');
  changed[40] = (changed[40] ?? 0) ^ 1;
  expect(isSigned(pair.checking, changed.toString('base64url'))).toBe(false);
  expect(tokenName(changed.toString('base64url'))).not.toBe(tokenName(token));
  expect(blindedHash(blinded)).not.toBe(tokenName(token));
});

test.each(['', 'AAAA', 'A'.repeat(343), Buffer.alloc(256, 255).toString('base64url')])(
  'what cannot be signed is not: %j',
  (blinded) => expect(signBlinded(pair.signing, blinded)).toBeNull(),
);

test.each(['', 'x', '!'.repeat(tokenLength), 'A'.repeat(tokenLength + 1)])('%j is no token', (text) => {
  expect(isToken(text)).toBe(false);
  expect(isSigned(pair.checking, text)).toBe(false);
});
