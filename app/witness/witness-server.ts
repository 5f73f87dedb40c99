import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { parseAddCheckpoint } from '#app/domain/note/add-checkpoint.ts';
import { MalformedNote } from '#app/domain/note/note.ts';
import type { Cosigned, Refusal, Witness } from './witness.ts';

/** What a log may send: 63 hashes, and a note with many signatures. */
const mostBytes = 1_000_000;
const patience = 30_000;

/** The statuses that C2SP tlog-witness gives to each answer. */
const statuses: Record<(Cosigned | Refusal)['code'], number> = {
  cosigned: 200,
  malformed: 400,
  'unknown-log': 404,
  'not-signed': 403,
  'old-beyond-size': 400,
  'other-size': 409,
  'root-of-nothing': 422,
  'other-root': 422,
  'not-proved': 422,
};

/**
 * Serves add-checkpoint and the newest checkpoint of each log that was cosigned (C2SP tlog-witness).
 * @param heard is told each answer to a log
 */
export async function startWitnessServer(
  witness: Witness,
  { port, host }: { port: number; host?: string },
  heard: (answer: Cosigned | Refusal) => void,
): Promise<Server> {
  const server = createServer((request, response) => {
    answer(witness, request, response, heard).catch((error) => {
      process.stderr.write(`${(error as Error).stack ?? error}\n`);
      if (response.headersSent) response.destroy();
      else say(response, 500, 'the witness could not answer');
    });
  });
  server.requestTimeout = patience;
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

async function answer(
  witness: Witness,
  request: IncomingMessage,
  response: ServerResponse,
  heard: (answer: Cosigned | Refusal) => void,
): Promise<void> {
  const target = request.url ?? '/';
  const pathname = URL.canParse(target, 'http://witness')
    ? new URL(target, 'http://witness').pathname
    : target;
  const log = /^\/([0-9a-f]{64})\/checkpoint$/.exec(pathname)?.[1];
  if (log !== undefined && (request.method === 'GET' || request.method === 'HEAD')) {
    const kept = witness.state.latestByHash(log);
    if (kept) send(response, 200, kept.note);
    else say(response, 404, 'no checkpoint of this log was cosigned');
  } else if (pathname !== '/add-checkpoint') say(response, 404, 'expected POST /add-checkpoint');
  else if (request.method !== 'POST') {
    response.setHeader('Allow', 'POST');
    say(response, 405, 'expected POST');
  } else {
    const body = await readBody(request);
    if (body === null) {
      response.setHeader('Connection', 'close');
      say(response, 413, `expected at most ${mostBytes} bytes`);
      return;
    }
    const said = consider(witness, body);
    heard(said);
    if (said.code === 'cosigned') send(response, 200, said.lines);
    else if (said.code === 'other-size') send(response, 409, `${said.size}\n`, 'text/x.tlog.size');
    else say(response, statuses[said.code], 'why' in said ? said.why : said.code);
  }
}

function consider(witness: Witness, body: string): Cosigned | Refusal {
  try {
    return witness.consider(parseAddCheckpoint(body));
  } catch (error) {
    if (error instanceof MalformedNote) return { code: 'malformed', why: error.message };
    throw error;
  }
}

/** `null` for a body that is too large. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function say(response: ServerResponse, status: number, text: string): void {
  send(response, status, `${text}\n`);
}

function send(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8') {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(text);
}
