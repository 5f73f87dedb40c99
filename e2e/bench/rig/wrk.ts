import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';

/** What one run of load found: milliseconds; `errors` are answers above 399, broken connections and timeouts. */
export type Load = {
  requests: number;
  perSecond: number;
  bytesEach: number;
  p50: number;
  p99: number;
  errors: number;
};

const report = z.object({
  ...{ requests: z.number(), duration: z.number(), bytes: z.number(), refused: z.number() },
  ...{ broken: z.number(), p50: z.number(), p99: z.number() },
});

/** Says which Debian package to install when a command is missing. @throws Error that says it */
export function requireCommand(command: string, aptPackage: string, versionFlag = '-v'): string {
  const run = spawnSync(command, [versionFlag], { encoding: 'utf8' });
  if (run.error) {
    throw new Error(
      `${command} is missing: apt-get update && apt-get install -y --no-install-recommends ${aptPackage}`,
    );
  }
  const [version = ''] = /\d+\.\d+[\w.+-]*/.exec(run.stdout + run.stderr) ?? [];
  return version;
}

/** Loads one address with wrk, a client in C that keeps its connections and asks again as soon as it is answered. */
export async function load(
  url: string,
  {
    connections,
    seconds,
    headers,
  }: { connections: number; seconds: number; headers: Record<string, string> },
): Promise<Load> {
  const said = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const script = join(import.meta.dirname, 'report.lua');
  const options = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '30s', '-s', script];
  const child = spawn('wrk', [...options, ...said, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  await once(child, 'close');
  const line = text.split('\n').find((each) => each.startsWith('{'));
  if (!line) throw new Error(`wrk says nothing of ${url}:\n${text}`);
  const { requests, duration, bytes, refused, broken, p50, p99 } = report.parse(JSON.parse(line));
  return {
    requests,
    perSecond: requests / (duration / 1e6),
    bytesEach: bytes / requests,
    p50: p50 / 1_000,
    p99: p99 / 1_000,
    errors: refused + broken,
  };
}
