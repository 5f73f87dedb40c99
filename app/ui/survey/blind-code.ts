import { RSABSSA } from '@cloudflare/blindrsa-ts';

/** What a browser keeps between asking for a signature and having it, so that it can ask for the same one again. */
type Asked = { prepared: string; blinded: string; inverse: string };

const suite = RSABSSA.SHA384.PSS.Randomized();
const nonceBytes = 32;

/**
 * Takes a code that the server signs without seeing it (RFC 9474). What was asked for stays in this window until the code is shown: where the
 * answer is lost the same is asked for again, since the server signs nothing else.
 */
async function takeCode(place: HTMLElement, key: CryptoKey): Promise<void> {
  show(place, 'working');
  const { sign = '' } = place.dataset;
  try {
    const asked = read(sign) ?? (await ask(key));
    sessionStorage.setItem(sign, JSON.stringify(asked));
    const body = new URLSearchParams({ blinded: asked.blinded });
    const answer = await fetch(sign, { method: 'POST', body });
    const said = (await answer.json()) as { signature?: string; problem?: string };
    if (said.signature === undefined) return fail(place, said.problem);
    const { prepared, inverse } = asked;
    const [message, signature] = [bytesIn(prepared), bytesIn(said.signature)];
    const finished = await suite.finalize(key, message, signature, bytesIn(inverse));
    const token = new Uint8Array([...message, ...finished]);
    present(place, textOf(token));
  } catch {
    fail(place);
  }
}

async function ask(key: CryptoKey): Promise<Asked> {
  const prepared = suite.prepare(crypto.getRandomValues(new Uint8Array(nonceBytes)));
  const { blindedMsg, inv } = await suite.blind(key, prepared);
  return { prepared: textOf(prepared), blinded: textOf(blindedMsg), inverse: textOf(inv) };
}

function present(place: HTMLElement, token: string): void {
  const box = place.querySelector<HTMLTextAreaElement>('[data-token]');
  const link = place.querySelector<HTMLAnchorElement>('[data-save]');
  if (box) box.value = token;
  if (link) {
    const note = (link.dataset.save ?? '').replace('{code}', token);
    link.href = URL.createObjectURL(new Blob([note], { type: 'text/plain;charset=utf-8' }));
  }
  show(place, 'signed');
  box?.focus();
}

function fail(place: HTMLElement, problem?: string): void {
  const line = place.querySelector('[data-problem]');
  if (line && problem !== undefined) line.textContent = problem;
  show(place, 'failed');
}

function show(place: HTMLElement, step: string): void {
  for (const part of place.querySelectorAll<HTMLElement>('[data-step]'))
    part.hidden = part.dataset.step !== step;
}

function read(name: string): Asked | null {
  const kept = sessionStorage.getItem(name);
  return kept === null ? null : (JSON.parse(kept) as Asked);
}

function textOf(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesIn(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
}

async function start(place: HTMLElement): Promise<void> {
  const { blind = '', sign = '', taken } = place.dataset;
  const spki = Uint8Array.from(atob(blind), (sign) => sign.charCodeAt(0));
  const use = { name: 'RSA-PSS', hash: 'SHA-384' };
  const key = await crypto.subtle.importKey('spki', spki, use, true, ['verify']);
  if (taken === 'yes' && read(sign) === null) return show(place, 'taken');
  show(place, 'ready');
  place.querySelector('[data-take]')?.addEventListener('click', () => void takeCode(place, key));
}

const place = document.querySelector<HTMLElement>('[data-blind]');
// Over plain http browsers keep from pages what this needs: what to do instead is what stands there.
if (place && globalThis.crypto?.subtle) void start(place).catch(() => undefined);
