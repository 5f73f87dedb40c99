import { setTimeout as wait } from 'node:timers/promises';
import type { Instant } from '#app/domain/instant.ts';
import { formatVerifierKey, type VerifierKey } from '#app/domain/note/key.ts';
import { MalformedNote } from '#app/domain/note/note.ts';
import type { Language } from '#app/languages/language.ts';
import { urlSource } from '#app/verify/url-source.ts';
import { follow } from '#app/witness/follow.ts';
import { handIn } from '#app/witness/hand-in.ts';
import { openWitness, StateUnusable } from '#app/witness/open-witness.ts';
import type { Witness } from '#app/witness/witness.ts';
import { startWitnessServer } from '#app/witness/witness-server.ts';
import { faultInWords } from '../i18n/findings.ts';
import { machineCodeOf } from '../i18n/machine-codes.ts';
import type { ExitStatus, Output } from './cases.ts';
import { terminalLanguage } from './language.ts';
import { present } from './present.ts';
import { toldFault } from './told-fault.ts';
import { UsageError } from './usage-error.ts';
import { readKey } from './verify.ts';
import { type WitnessReport, witnessReport } from './witness-report.ts';

export type WitnessCommandOptions = {
  name?: string;
  state: string;
  log: string[];
  listen?: string;
  every: string;
  once?: boolean;
  json?: boolean;
  language: Language;
};

/**
 * Is a witness: follows logs at their addresses, answers logs that ask, or both, until SIGTERM or SIGINT. With `once`
 * each log is looked at once: status 1 when one of them showed what contradicts what it showed before, or old figures.
 * @throws UsageError for options that do not go together, and when there is no reading a log once
 */
export async function witnessCommand(
  addresses: readonly string[],
  options: WitnessCommandOptions,
  output: Output,
): Promise<ExitStatus> {
  const trusted = options.log.map((given) => readKey('--log', given));
  const followed = addresses.map(readAddress);
  const listen = options.listen === undefined ? null : readListen(options.listen);
  const every = Number(options.every);
  if (!(every >= 1)) throw new UsageError('usage.notSeconds', { given: options.every });
  if (listen ? options.once : followed.length === 0) throw new UsageError('usage.nothingToWitness');
  const report = witnessReport(options, output);
  const witness = open(options, present);
  const around: Around = { witness, trusted, now: present, report, closed: new Set() };
  try {
    for (const key of trusted) {
      const known = witness.state.logs.some((log) => formatVerifierKey(log.key) === formatVerifierKey(key));
      if (!known && followed.length === 0) witness.state.know({ key, url: null });
    }
    report.started(witness.key);
    if (options.once) {
      const looks = followed.map((address) => look(address, around));
      const statuses = await Promise.all(looks);
      return statuses.includes(false) ? 1 : 0;
    }
    const stopping = new AbortController();
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stopping.abort());
    const server = listen && (await startWitnessServer(witness, listen, report.asked).catch(sayTaken));
    if (server) report.listening(server.address());
    const keepLooking = async (address: string) => {
      while (!stopping.signal.aborted) {
        await look(address, around).catch((error) => {
          if (!(error instanceof UsageError)) throw error;
          report.failed(address, error.say(options.language));
        });
        await wait(every * 1_000, null, { signal: stopping.signal }).catch(() => undefined);
      }
    };
    const stopped = new Promise<void>((resolve) => {
      stopping.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await Promise.all([stopped, ...followed.map(keepLooking)]);
    server?.close();
    server?.closeAllConnections();
    return 0;
  } finally {
    witness.state.close();
  }
}

/** What every look at a log is done with; `closed` are the logs that take no cosignatures. */
type Around = {
  witness: Witness;
  trusted: readonly VerifierKey[];
  now: () => Instant;
  report: WitnessReport;
  closed: Set<string>;
};

/** @returns whether the log contradicted nothing and shows figures of now. @throws UsageError when it cannot be read */
async function look(address: string, { witness, trusted, now, report, closed }: Around): Promise<boolean> {
  try {
    const followed = await follow(urlSource(address), witness, trusted, now());
    report.followed(address, followed);
    if (followed.code === 'refused') return false;
    const current = followed.stale === null;
    if (followed.known || (followed.code === 'unchanged' && closed.has(address))) return current;
    const handed = await handIn(address, followed.note, witness.key);
    report.handedIn(address, handed);
    if (handed.code === 'not-taken') closed.add(address);
    return current;
  } catch (error) {
    // Tiles that end too early; a note that does not open is one that the witness kept.
    if (error instanceof RangeError) throw new UsageError('sources.incomplete', { what: address });
    if (error instanceof MalformedNote) throw new UsageError('witness.damaged', { origin: address });
    throw toldFault(error, address);
  }
}

function open({ name, state }: WitnessCommandOptions, now: () => number): Witness {
  try {
    return openWitness(state, name ?? null, now);
  } catch (error) {
    if (!(error instanceof StateUnusable)) throw error;
    const { place, code, detail: what } = error;
    const detail = typeof what === 'string' ? what : faultInWords(what, terminalLanguage());
    throw new UsageError(`witness.unusable.${code}`, { place, detail, example: 'witness.example.org' });
  }
}

/** As the log is named from now on, however it was written: `https://trust.example.com`. */
function readAddress(given: string): string {
  if (!/^https?:\/\//.test(given) || !URL.canParse(given))
    throw new UsageError('usage.notAnAddress', { given, example: 'https://trust.example.com' });
  return urlSource(given).name;
}

function readListen(given: string): { port: number; host?: string } {
  const [, host, digits] = /^(?:(.+):)?(\d{1,5})$/.exec(given) ?? [];
  const port = Number(digits);
  if (!(port <= 65_535)) throw new UsageError('usage.notListening', { given });
  return host === undefined ? { port } : { port, host: host.replace(/^\[|\]$/g, '') };
}

function sayTaken(error: NodeJS.ErrnoException): never {
  if (error.code !== 'EADDRINUSE') throw error;
  throw new UsageError('usage.listeningTaken', { detail: machineCodeOf(error) });
}
