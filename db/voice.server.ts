/** The database of answers to surveys: in a file of its own, which says neither who answered nor when. */
import { Kysely, Migrator, type Transaction } from 'kysely';
import { isDatabaseBusy, patiently, withTime } from './dialects/busy.server.ts';
import { dialectAt, dialectOfVoice } from './dialects/chosen.server.ts';
import { files } from './dialects/files.server.ts';
import { voiceMigrations } from './migrations/voice/index.ts';
import type { VoiceDatabase } from './tables/voice.ts';

/** Where answers are, beside the database at an address; in memory where it is. */
export function voiceAt(url: string): string {
  const file = files.fileOf(url);
  return file === null ? url : `${file}.voice`;
}

/** Opens the answers beside a database, and brings them to the newest shape. @throws DatabaseBusy, UnsafePlace */
export async function openVoice(url: string): Promise<Kysely<VoiceDatabase>> {
  const place = voiceAt(url);
  const voice = new Kysely<VoiceDatabase>({ dialect: dialectAt(place).connectApart(place) });
  try {
    const migrator = new Migrator({ db: voice, provider: { getMigrations: async () => voiceMigrations } });
    await patiently(withTime, async () => {
      const { error } = await migrator.migrateToLatest();
      if (error) throw error;
    });
    await settleVoice(voice);
    return voice;
  } catch (error) {
    await voice.destroy();
    throw error;
  }
}

/** How long changes wait for the file to be written anew, milliseconds: it takes as long as there are answers. */
const settledAfter = 2_000;
/** Everybody waits while it is: so many times longer than that took last they do not, and a minute at most. */
const oftenAtMost = 25;
const settledBy = 60_000;
/** How long it took last, milliseconds. */
const took = new WeakMap<Kysely<VoiceDatabase>, number>();
/** Files that will be. */
const unsettled = new WeakSet<Kysely<VoiceDatabase>>();

/**
 * Changes answers in one transaction. Soon afterwards the file is written anew: rows then lie in the order of their keys, and not in that in which
 * they came.
 * @param patience see Context
 * @throws DatabaseBusy, and what `write` threw: nothing happened then
 */
export async function changeVoice<Result>(
  voice: Kysely<VoiceDatabase>,
  patience: number,
  write: (trx: Transaction<VoiceDatabase>) => Promise<Result>,
): Promise<Result> {
  const result = await patiently(patience, () => voice.transaction().execute(write));
  settleLater(voice);
  return result;
}

function settleLater(voice: Kysely<VoiceDatabase>): void {
  if (unsettled.has(voice)) return;
  unsettled.add(voice);
  // One that is closed meanwhile is written anew when it is opened again.
  const after = Math.max(settledAfter, Math.min(settledBy, oftenAtMost * (took.get(voice) ?? 0)));
  setTimeout(() => void settleVoice(voice).catch(() => undefined), after).unref();
}

/** Writes the file anew, unless somebody else has it: then who changes something next, or opens the file, does. */
export async function settleVoice(voice: Kysely<VoiceDatabase>): Promise<void> {
  unsettled.delete(voice);
  const began = performance.now();
  await dialectOfVoice(voice)
    .rewrite(voice)
    .then(() => void took.set(voice, performance.now() - began))
    .catch((error: unknown) => {
      if (!isDatabaseBusy(error)) throw error;
    });
}
