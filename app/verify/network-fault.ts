import type { SourceFaultCode } from './source.ts';

/** By the codes of Node, its TLS and its fetch; a certificate's own are many. */
const codes: Readonly<Record<string, SourceFaultCode>> = {
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'unknown-host',
  EAI_FAIL: 'unknown-host',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETDOWN: 'unreachable',
  ETIMEDOUT: 'timed-out',
  TimeoutError: 'timed-out',
  UND_ERR_CONNECT_TIMEOUT: 'timed-out',
  UND_ERR_HEADERS_TIMEOUT: 'timed-out',
  UND_ERR_BODY_TIMEOUT: 'timed-out',
  ERR_SSL_WRONG_VERSION_NUMBER: 'no-https',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'no-https',
  'bad port': 'blocked-port',
};
const certificate = /CERT|SIGNATURE|CRL/;

/** Why fetch gave no answer, and what the machine calls it. */
export function networkFault(error: unknown): { code: SourceFaultCode; detail: string } {
  const { cause, name, message } = error as Error;
  const { code, message: because = message } = (cause ?? {}) as NodeJS.ErrnoException;
  const known = codes[code ?? (name in codes ? name : because)];
  return { code: known ?? (certificate.test(code ?? '') ? 'certificate' : 'broken'), detail: code ?? name };
}

/** What an answer that is none means: 404 that there is nothing, any other status that the server failed. */
export function statusFault(status: number, said = ''): { code: SourceFaultCode; detail: string } {
  const code = status === 404 || status === 410 ? 'not-found' : 'status';
  return { code, detail: said === '' ? `HTTP ${status}` : `HTTP ${status}: ${said}` };
}
