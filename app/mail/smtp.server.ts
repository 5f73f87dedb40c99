import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Outcome } from '../commands/mails/take-mail.server.ts';
import { isMailAddress } from '../domain/mail/address.ts';

/** By which server mail goes, and from whom. */
export type Post = { url: string; from: string };
export type Letter = {
  to: string;
  /** Without the angle brackets. */
  messageId: string;
  subject: string;
  text: string;
  html: string;
  /** Where its reader stops such mails. */
  stop?: string;
};

/** How long a server may be silent, and how long one mail may take in all, however busy the server seems, milliseconds. */
const silence = 15_000;
const inAll = 60_000;
/** How long a mail that is on its way has when the service stops. */
const atTheEnd = 3_000;
/** `most`: how long one mail may take, milliseconds; `stop`: it has little time from then on. */
export type Patience = { most?: number; stop?: AbortSignal };
/** Characters of what a server said that are kept. */
const mostWords = 300;

type Said = Error & { command?: string; response?: string; responseCode?: number };

/**
 * Hands one mail to the server. Never throws: what failed may be tried again, what the server refused for good, about the address or
 * about the mail itself, may not.
 */
export async function post({ url, from }: Post, letter: Letter, patience: Patience = {}): Promise<Outcome> {
  if (!isMailAddress(letter.to)) return { became: 'refused', words: 'not an e-mail address' };
  if (!isMailAddress(from)) return { became: 'failed', words: 'MAIL_FROM is not an e-mail address' };
  const server = serverAt(url);
  if (!server) return { became: 'failed', words: 'SMTP_URL is not like smtp://host:587' };
  try {
    await talk(server, { from, letter, raw: await written(from, letter) }, patience);
    return { became: 'sent' };
  } catch (error) {
    const { command = '', response, responseCode = 0, message } = error as Said;
    const isForGood = responseCode >= 500 && ['RCPT TO', 'DATA'].includes(command);
    return { became: isForGood ? 'refused' : 'failed', words: wordsOf(response ?? message, letter.to) };
  }
}

type Server = SMTPConnection.Options & { login: { user: string; pass: string } | null };

/** A password goes over TLS only, but to this machine. */
function serverAt(url: string): Server | null {
  const at = URL.canParse(url) ? new URL(url) : null;
  if (!at || !['smtp:', 'smtps:'].includes(at.protocol) || at.hostname === '') return null;
  const secure = at.protocol === 'smtps:';
  const login =
    at.username === ''
      ? null
      : { user: decodeURIComponent(at.username), pass: decodeURIComponent(at.password) };
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(at.hostname);
  return {
    host: at.hostname.replace(/^\[|\]$/g, ''),
    ...(at.port === '' ? {} : { port: Number(at.port) }),
    ...{ secure, login, requireTLS: login !== null && !secure && !isHere, ignoreTLS: isHere && !secure },
    ...{ connectionTimeout: silence, greetingTimeout: silence, socketTimeout: silence, dnsTimeout: silence },
    // Given up means gone: whoever is given up on is told nothing more.
    socketCloseTimeout: 0,
  } as Server;
}

/** The mail as it is sent. Headers and addresses are encoded by the library, and were looked at before. */
function written(from: string, { messageId, to, subject, text, html, stop }: Letter): Promise<Buffer> {
  const mail = {
    ...{ from, to, subject, text, html, messageId: `<${messageId}>` },
    // No holiday notice is to answer (RFC 3834); programs show where it is stopped (RFC 2369).
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(stop === undefined ? {} : { 'List-Unsubscribe': `<${stop}>` }),
    },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  };
  return new MailComposer(mail).compile().build();
}

type Told = { from: string; letter: Letter; raw: Buffer };

function talk(
  { login, ...server }: Server,
  { from, letter, raw }: Told,
  { most = inAll, stop }: Patience,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const connection = new SMTPConnection(server);
    const end = (error?: Error | null) => {
      clearTimeout(giveUp);
      stop?.removeEventListener('abort', hurry);
      if (error) reject(error);
      else resolve();
      connection.close();
    };
    const within = (time: number) =>
      setTimeout(() => end(new Error(`no answer within ${time / 1000} s`)), time);
    let giveUp = within(most);
    const hurry = () => {
      clearTimeout(giveUp);
      giveUp = within(Math.min(most, atTheEnd));
    };
    stop?.addEventListener('abort', hurry);
    const next = (step: () => void) => (error?: Error | null) => (error ? end(error) : step());
    const send = () =>
      connection.send(
        { from, to: [letter.to] },
        raw,
        next(() => end()),
      );
    // Also after the end: an error that nobody hears ends the process.
    connection.on('error', end);
    connection.connect(
      next(() => (login ? connection.login({ credentials: login } as never, next(send)) : send())),
    );
  });
}

/** What a server said, as it may be kept and shown: one line, not long, and without the address. */
function wordsOf(text: string, address: string): string {
  const plain = text.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  const parts = [address, address.split('@')[0] ?? ''].filter((part) => part.length > 2);
  const without = parts.reduce(
    (words, part) => words.replace(new RegExp(part.replaceAll(/[^\w@]/g, '\\$&'), 'giu'), '…'),
    plain,
  );
  return without.slice(0, mostWords);
}
