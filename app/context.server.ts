import { randomBytes } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Kysely } from 'kysely';
import { connect, migrate } from '#db/connection.server.ts';
import { withTime } from '#db/dialects/busy.server.ts';
import { dialectOf } from '#db/dialects/chosen.server.ts';
import { storageFaultOf } from '#db/dialects/errors.server.ts';
import { files } from '#db/dialects/files.server.ts';
import { temporaryFolder } from '#db/private-files.server.ts';
import type { Database } from '#db/schema.ts';
import { newestCheckpoint } from '#db/stores/checkpoints.server.ts';
import { readHead } from '#db/stores/ledger.server.ts';
import { remakeWhatIsMissing } from '#db/stores/remake.server.ts';
import { findClockBase } from '#db/stores/time.server.ts';
import type { VoiceDatabase } from '#db/tables/voice.ts';
import { openVoice } from '#db/voice.server.ts';
import { type Clock, type Clocks, machineClocks, openClock } from './clock.server.ts';
import { intakesReader } from './content/intakes.server.ts';
import { readSite } from './content/site.server.ts';
import { unitsReader } from './content/units.server.ts';
import { type Instant, instantOf } from './domain/instant.ts';
import type { Intakes } from './domain/intake/intake.ts';
import type { Checkpoint } from './domain/note/checkpoint.ts';
import type { Trouble } from './domain/trouble.ts';
import type { Units } from './domain/unit/unit.ts';
import { environment } from './environment.server.ts';
import { examineKey, type KeyPlace, openSigner, type SignedBy, type Signer } from './signer.server.ts';
import { NotRecording, Standing } from './standing.server.ts';
import { turnTaker } from './turns.ts';

/** What commands and queries are given: the only things of which there is one. */
export type Context = {
  db: Kysely<Database>;
  /**
   * Opens the same database once more, for what only reads: there nothing waits for a transaction, and sees what was
   * committed. Whoever opens it closes it. A database in memory has one connection, which is given instead.
   */
  openReader: () => Kysely<Database>;
  /** The answers to surveys, in a file of their own beside the database: opened, and made, when they are first asked for. */
  voice: () => Promise<Kysely<VoiceDatabase>>;
  /** Answers when everything committed before is on disk; commands write through it (see durably). */
  onDisk: () => Promise<void>;
  /** Done when everyone else had a turn; for whoever has much to do, between two pieces of it (see turnTaker). */
  othersTurn: () => Promise<void>;
  /**
   * Another thread, that works out results of surveys (see app/results-thread.ts). Whoever starts it ends it. Here, because only from
   * here is it found where the pages are compiled apart from the command.
   */
  resultsThread: () => Worker;
  /** How long a write waits while another process has the database locked, milliseconds (see db/dialects/busy.server.ts). */
  patience: number;
  /** Whether the ledger can be written and signed, and why not. */
  standing: Standing;
  /** The present, whole seconds. Read once per request or command and passed on. */
  now: () => Instant;
  /** The machine's clock, and whether it can be believed: where it cannot nothing is recorded or signed. */
  clock: Clock;
  /** Unguessable bytes: salts, case ids, session tokens. Demonstrations give seeded ones. */
  random: (bytes: number) => Buffer;
  /** The folder that a company edits: charters, calendars, method. */
  content: string;
  /** Who deals with what was promised, as the content folder lists it now. @throws as unitsReader does */
  units: () => Units;
  /** What starts several clocks at once, as the content folder lists it now: see intakesReader. */
  intakes: () => Intakes;
  /** Where files lie that were sent to be imported: beside the database. Whoever uses the folder makes it its own first. */
  uploads: () => string;
  /** The log's key: opened, and made on the first start, when it is first asked for. */
  signer: () => Signer;
  /** Looks at the key anew, given the newest checkpoint: see examineKey. @throws KeyRefused */
  examineKey: (newest: SignedBy | null) => Checkpoint | null;
  /** What is wrong with the database's files; `null` when nothing is. */
  examinePlace: () => Trouble | null;
  /** Whether the gallery of parts is served: where `NODE_ENV` is `development`, never in production. */
  gallery: boolean;
  /**
   * Whether browsers come over plain http although the site's origin is https: on the computer of who tries a
   * demonstration or develops, where no certificate is. False for a site in production.
   */
  plainHttp: boolean;
};

/**
 * Opens and migrates the database at `url`. The caller closes it with `context.db.destroy()`.
 * @param clocks other clocks than the machine's, for tests
 * @throws NotRecording where the log beside it is damaged: opened, it would be taken for empty and emptied
 */
export async function createContext(
  url: string,
  content = 'content',
  clocks: Clocks = machineClocks,
): Promise<Context> {
  const file = files.fileOf(url);
  if (file !== null && existsSync(file) && files.isLogDamaged(realpathSync(file)))
    throw new NotRecording('log-damaged');
  const standing = new Standing();
  const open = () => connect(url, (fault, error) => standing.set(fault, error));
  const db = open();
  const voice = voiceBeside(url, db);
  try {
    await migrate(db);
    await remakeWhatIsMissing(db);
    const newest = await newestCheckpoint(db);
    const clock = await openClockOver(db, clocks);
    // Its log lies beside the file itself, whatever links lead to it.
    const real = file === null ? null : realpathSync(file);
    const disk = await dialectOf(db).disk(db, real);
    // Once: what is written in the file meanwhile is for the next start, which asks whether it may be.
    let name: string | null = null;
    const logName = () => {
      name ??= logOf(readSite(content).origin);
      return name;
    };
    let signer: Signer | null = null;
    return {
      db,
      openReader: () => (file === null ? db : open()),
      voice,
      onDisk: () => disk.reached().catch((error) => sayLost(standing, error)),
      othersTurn: turnTaker(),
      // Nearly all that it makes is soon thrown away: with more room it keeps a hundred megabytes more of that.
      resultsThread: () =>
        new Worker(new URL('./results-thread.mjs', import.meta.url), {
          resourceLimits: { maxYoungGenerationSizeMb: 8 },
        }),
      patience: withTime,
      standing,
      now: clock.now,
      clock,
      random: randomBytes,
      content,
      units: unitsReader(content),
      intakes: intakesReader(content),
      gallery: environment.isDevelopment,
      plainHttp: false,
      uploads: file === null ? temporaryFolder('kept-uploads-') : () => `${file}.uploads`,
      signer: () => {
        signer ??= openSigner(logName(), keyPlace(url), newest);
        return signer;
      },
      examineKey: (signed) => (file === null ? null : examineKey(logName(), keyPlace(url), signed)),
      examinePlace: real === null ? () => null : files.watch(real),
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Opens the answers once; whoever closes the database closes them too. */
function voiceBeside(url: string, db: Kysely<Database>): Context['voice'] {
  let opened: Promise<Kysely<VoiceDatabase>> | null = null;
  const close = db.destroy.bind(db);
  db.destroy = async () => {
    await opened?.then((voice) => voice.destroy());
    opened = null;
    await close();
  };
  return () => {
    opened ??= openVoice(url).catch((error) => {
      opened = null;
      throw error;
    });
    return opened;
  };
}

function sayLost(standing: Standing, error: unknown): never {
  const fault = storageFaultOf(error);
  if (fault) standing.set(fault, error);
  throw error;
}

async function openClockOver(db: Kysely<Database>, clocks: Clocks): Promise<Clock> {
  const known = clocks.boot === null ? null : await findClockBase(db, clocks.boot);
  const { recorded } = await readHead(db);
  return openClock(clocks, known, recorded === null ? null : instantOf(recorded));
}

/** The log's name on checkpoints: where it is served, without the scheme (C2SP tlog-tiles). */
export function logOf(origin: string): string {
  return `${new URL(origin).host}/ledger`;
}

/** `LEDGER_KEY` holds the key itself, `LEDGER_KEY_FILE` says where it is; else it is beside the database. */
export function keyPlace(url: string): KeyPlace {
  const { ledgerKey, ledgerKeyFile } = environment;
  const database = files.fileOf(url);
  return {
    text: ledgerKey ?? null,
    file: ledgerKeyFile ?? (database === null ? null : `${database}.key`),
  };
}
