import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../context.server.ts';
import { networkFault } from '../verify/network-fault.ts';
import { UsageError } from './usage-error.ts';
import { verify } from './verify.ts';
import { witnessCommand } from './witness.ts';

/** A certificate that nobody has signed but its own key, which is used here and nowhere else. */
const selfSigned = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgZmVZfgBo74clemD5
hllgdEJSU5cqmuKVqJun2N7/1WuhRANCAATogZODMABdLffoVHd35EB4Qx7FBDl0
sGo+51A/vxxK1lDDS7y/jMNzwXd+TRnE5c+ScA4de0vVb51QVT1N6n1w
-----END PRIVATE KEY-----
-----BEGIN CERTIFICATE-----
MIIBejCCASCgAwIBAgIULk1P3n+gh8/HXewt3e2Zjq5jweAwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTAwMDEwMTAwMDAwMFoYDzIxMjYwMTAx
MDAwMDAwWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATogZODMABdLffoVHd35EB4Qx7FBDl0sGo+51A/vxxK1lDDS7y/jMNz
wXd+TRnE5c+ScA4de0vVb51QVT1N6n1wo04wTDAaBgNVHREEEzARgglsb2NhbGhv
c3SHBH8AAAEwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQUDygkH3p2euEnuRCW
G1sQ1na27ukwCgYIKoZIzj0EAwIDSAAwRQIhAJ3/Cl2IZZHT0Ud4o8szoU7cSfyu
HR/oPAUC7M/aFIU1AiBg9bo7t8cdGrFb5zeMryMKlt0V+E6AvhBhWjFGfuiKOg==
-----END CERTIFICATE-----
`;

let place: string;
const servers: Server[] = [];
const addresses: Record<string, string> = {};

async function listen(name: string, server: Server, scheme = 'http'): Promise<void> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  servers.push(server);
  addresses[name] = `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const answering = (status: number, text: string): RequestListener => {
  return (_request, response) => void response.writeHead(status, { 'Content-Type': 'text/html' }).end(text);
};

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'kept-unreadable-'));
  await listen('html', createServer(answering(200, '<!doctype html><title>A shop</title>')));
  await listen('404', createServer(answering(404, 'Not found')));
  await listen('503', createServer(answering(503, 'Later')));
  await listen(
    'silent',
    createServer(() => undefined),
  );
  const secure = createSecureServer({ key: selfSigned, cert: selfSigned }, answering(200, ''));
  await listen('self-signed', secure, 'https');
  addresses['no https'] = (addresses.html as string).replace('http', 'https');
  const gone = createServer();
  await listen('nothing', gone);
  await new Promise((closed) => gone.close(closed));
  addresses['another service'] = 'http://127.0.0.1:6000';
  writeFileSync(join(place, 'page.html'), '<!doctype html>');
  addresses['a file'] = join(place, 'page.html');
  const unsigned = join(place, 'unsigned.sqlite');
  await (await createContext(unsigned)).db.destroy();
  addresses['nothing signed'] = unsigned;
  addresses['a folder'] = place;
});
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
  rmSync(place, { recursive: true });
});

const output = { answer: () => undefined, fault: () => undefined };
const refusalOf = (command: Promise<unknown>) => command.catch((thrown: unknown) => thrown);

/** What a refusal says in both languages, with plain spaces. */
function said(refusal: unknown): { en: string; fr: string } {
  expect(refusal).toBeInstanceOf(UsageError);
  const { say } = refusal as UsageError;
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
  return { en: plain(say('en')), fr: plain(say('fr')) };
}

test.concurrent.each([
  ['nothing', '/ledger/key was asked for, and nothing answers', 'rien ne répond à ce port', 'ECONNREFUSED'],
  ['self-signed', 'the certificate of the server is not', 'le certificat du serveur', '\\w+SELF_SIGNED\\w+'],
  ['no https', 'does not speak https at this port', 'ne parle pas https à ce port', 'ERR_SSL_\\w+'],
  ['another service', 'this port belongs to another service', 'est réservé à un autre service', null],
  ['404', 'the server says that there is no such thing', 'cela n’existe pas', 'HTTP 404'],
  ['503', 'the server answers with an error', 'répond par une erreur', 'HTTP 503'],
])('%s: what was asked for, what happened and what to do', async (name, en, fr, detail) => {
  const target = addresses[name] as string;
  const state = join(place, `state-${name}`);
  const refusal = await refusalOf(verify(target, { language: 'fr', state }, output));
  const told = said(refusal);
  expect(told.en).toContain(en);
  expect(told.fr).toContain(fr);
  for (const text of [told.en, told.fr]) {
    expect(text.startsWith(`${target}/ledger/key `)).toBe(true);
    expect(existsSync(state)).toBe(false);
    expect(text).toMatch(detail === null ? /[^)]\.$/ : new RegExp(` \\(${detail}\\)\\.$`));
  }
});

test.each([
  ['html', 'what stands there is no ledger', 'ce qui s’y trouve n’est pas un registre'],
  [
    'a folder',
    'no such file; expected the folder of an export',
    'ce fichier n’existe pas ; dossier d’un export',
  ],
  ['a file', 'expected a database of Kept', 'base de Kept attendue'],
  ['nothing signed', 'nothing was signed yet', 'rien n’a encore été signé'],
])('%s is no ledger to verify', async (name, en, fr) => {
  const target = addresses[name] as string;
  const refusal = await refusalOf(verify(target, { language: 'fr', state: join(place, 'state') }, output));
  const told = said(refusal);
  expect([told.en, told.fr]).toEqual([expect.stringContaining(en), expect.stringContaining(fr)]);
  expect([told.en.startsWith(target), told.fr.startsWith(target)]).toEqual([true, true]);
});

test.each([
  ['ENOTFOUND', 'unknown-host'],
  ['EAI_AGAIN', 'unknown-host'],
  ['CERT_HAS_EXPIRED', 'certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'broken'],
  ['ECONNRESET', 'broken'],
])('what a machine calls %s is told as %s', (code, told) => {
  const error = new TypeError('fetch failed', { cause: Object.assign(new Error('said'), { code }) });
  expect(networkFault(error)).toEqual({ code: told, detail: code });
});

test('a server that never answers is told from one that cannot be reached', async () => {
  const late = await refusalOf(fetch(addresses.silent as string, { signal: AbortSignal.timeout(50) }));
  expect(networkFault(late)).toEqual({ code: 'timed-out', detail: 'TimeoutError' });
});

test('a witness says of what it follows, and of its own state, the same in both languages', async () => {
  const options = { log: [], every: '20', once: true, language: 'fr' as const };
  const look = (name: string | undefined, ...follow: string[]) =>
    refusalOf(witnessCommand(follow, { ...options, name, state: join(place, 'witness') }, output));
  const { html, nothing } = addresses as Record<string, string>;
  const nameless = said(await look(undefined, html as string));
  expect(nameless.fr).toMatch(/ce témoin n’a pas encore de clé ; .* --name witness\.example\.org$/);
  expect(said(await look('one.example', html as string)).fr).toContain(
    'ce qui s’y trouve n’est pas un registre',
  );
  expect(said(await look('one.example', nothing as string)).fr).toContain('rien ne répond à ce port');
  expect(said(await look('two.example', html as string)).en).toMatch(/this witness signs as one\.example; /);
});

test('a key that is none is told by the option that gave it', async () => {
  const refusal = verify(
    place,
    { language: 'fr', key: 'trust.example', state: join(place, 'state') },
    output,
  );
  expect(said(await refusalOf(refusal)).fr).toMatch(/^--key trust\.example : clé de vérification attendue/);
});
