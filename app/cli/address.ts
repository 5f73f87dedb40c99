import { environment } from '../environment.server.ts';
import { UsageError } from './usage-error.ts';

const highestPort = 65_535;

/** `PORT` (3000 unless given) and `HOST` (every address unless given). @throws UsageError for no port */
export function ownAddress(): { port: number; host?: string } {
  const { port: given, host } = environment;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > highestPort) {
    throw new UsageError('usage.notAPort', { given, most: String(highestPort) });
  }
  return host ? { port, host } : { port };
}
