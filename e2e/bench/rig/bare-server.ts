/**
 * The least that a server on Node's own `node:http` can do: one answer, ready in memory, for whatever is asked.
 * Arguments: a file with the body, a file with the headers as JSON.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [bodyFile = '', headersFile = ''] = process.argv.slice(2);
const body = readFileSync(bodyFile);
const headers: string[] = JSON.parse(readFileSync(headersFile, 'utf8'));
createServer((_request, response) => {
  response.writeHead(200, headers).end(body);
}).listen(Number(process.env.PORT), process.env.HOST);
