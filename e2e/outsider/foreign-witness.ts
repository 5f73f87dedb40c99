import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isConsistent, isSignedByLog, makeWitness, readCheckpoint } from './tlog.ts';

/** A witness that is not ours, as tlog-witness has it; it takes what the log sends for no better than it is. */
export async function startForeignWitness(name: string, log: string) {
  const { vkey, cosign } = makeWitness(name);
  let latest: { size: number; root: string } = { size: 0, root: '' };
  const steps: [number, number][] = [];
  const faults: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const cut = body.indexOf('\n\n');
    const [old, ...lines] = body.slice(0, cut).split('\n');
    const checkpoint = readCheckpoint(body.slice(cut + 2));
    const proof = lines.map((line) => Buffer.from(line, 'base64'));
    if (request.method !== 'POST' || request.url !== '/add-checkpoint') faults.push(`${request.url}`);
    if (!isSignedByLog(checkpoint, log)) faults.push('not signed');
    if (old !== `old ${latest.size}`)
      return response.writeHead(409, { 'Content-Type': 'text/x.tlog.size' }).end(`${latest.size}\n`);
    if (!isConsistent(latest, checkpoint, proof)) faults.push(`no proof from ${latest.size}`);
    steps.push([latest.size, checkpoint.size]);
    latest = checkpoint;
    return response.end(cosign(checkpoint.text));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { vkey, steps, faults, url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
