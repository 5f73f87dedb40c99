import { UsageError } from './usage-error.ts';

const highestPort = 65_535;

/** `PORT` (3000 unless given) and `HOST` (every address unless given). @throws UsageError for no port */
export function addressOf({ PORT = '3000', HOST }: NodeJS.ProcessEnv): { port: number; host?: string } {
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 0 || port > highestPort) {
    throw new UsageError('usage.notAPort', { given: PORT, most: String(highestPort) });
  }
  return HOST ? { port, host: HOST } : { port };
}
