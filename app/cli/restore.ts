import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { formatVerifierKey } from '#app/domain/note/key.ts';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { findSigner, type KeyPlace, openSigner } from '#app/signer.server.ts';
import { databaseSource } from '#app/verify/database-source.server.ts';
import type { Finding } from '#app/verify/finding.ts';
import { DatabaseFault, type HashedDatabase, hashDatabase } from '#app/verify/hash-database.server.ts';
import { VerifierState } from '#app/verify/state.ts';
import { verifyLog } from '#app/verify/verify-log.ts';
import type { Head } from '#db/dialects/dialect.ts';
import { files } from '#db/dialects/files.server.ts';
import { voiceAt } from '#db/voice.server.ts';
import type { ExitStatus, Output } from './cases.ts';
import { otherThanFile } from './ordinary-file.ts';
import { present } from './present.ts';
import { startProgress } from './progress.ts';
import { faultyInWords, toldFault } from './told-fault.ts';
import { UsageError } from './usage-error.ts';
import { insideDatabase, linesOf } from './verify.ts';
import { restoreVoice } from './voice-copies.ts';

type RestoreOptions = {
  /** Where the log's key is, and the log's name, for a key that has to be made anew. */
  key: KeyPlace;
  origin: string;
  keyLost?: boolean;
  json?: boolean;
  language: Language;
};
type Progress = (done: number, of: number) => void;

/** Thrown where a copy is not put in place; says why, in the operator's language. */
class Refused extends Error {}

/**
 * Puts a backup in the place of the database, after it was verified as `kept verify` does it, unless that would take
 * back what was acknowledged or signed. What stood there is kept beside it. Status 1: refused, nothing was changed.
 * @throws UsageError when there is no such file, or it is no database
 */
export async function restore(
  file: string,
  database: string,
  options: RestoreOptions,
  output: Output,
): Promise<ExitStatus> {
  const words = translator(options.language);
  const { t } = words;
  if (!existsSync(file)) throw new UsageError('copies.noDatabase', { file });
  const other = otherThanFile(file);
  if (other) throw new UsageError('usage.notOurs', { database: file, detail: other });
  if (resolve(database) === resolve(file)) throw new UsageError('copies.sameFile', { file });
  const partial = `${database}.restoring`;
  const progress = startProgress(words, t('progress.restore'));
  let letGo = () => {};
  const made = mkdirSync(dirname(resolve(database)), { recursive: true });
  try {
    const held = existsSync(database) ? files.holdAlone(database) : { head: null, letGo };
    if (!held) throw new Refused(t('copies.inUse', { file: database }));
    letGo = held.letGo;
    await files.copy(file, partial, progress.report).catch((error) => {
      throw toldFault(error, file);
    });
    const copy = await judge(partial, held.head, options, progress.report);
    progress.stop();
    // A new key is the log's from its first signature on, which goes on from what this copy holds.
    if (options.keyLost && copy.checkpoint) openSigner(options.origin, options.key).sign(copy);
    const aside = files.putInPlace(partial, database, new Date());
    const voice = await restoreVoice(file, database);
    const root = copy.root.toString('base64');
    if (options.json) output.answer(JSON.stringify({ size: copy.size, root, aside, voice }));
    else {
      output.answer(t('copies.restored', { file: database, size: copy.size, root }));
      if (voice) output.answer(t('copies.voiceRestored', { file: voiceAt(database) }));
      if (options.keyLost) output.answer(t('copies.memoryLost'));
      if (aside !== null) output.answer(t('copies.aside', { file: aside }));
    }
    return 0;
  } catch (error) {
    if (error instanceof DatabaseFault) output.fault(faultyInWords(error, file, words));
    else if (error instanceof Refused) output.fault(error.message);
    else throw toldFault(error, database);
    return 1;
  } finally {
    progress.stop();
    letGo();
    files.remove(partial);
    if (made !== undefined && !existsSync(database)) rmSync(made, { recursive: true });
  }
}

/** @throws Refused or DatabaseFault where the copy must not be put in place of a database with that head */
async function judge(
  partial: string,
  stood: Head | null,
  { key, keyLost, language }: RestoreOptions,
  onProgress: Progress,
): Promise<HashedDatabase> {
  const { t } = translator(language);
  const signer = findSigner(key);
  const signed = signer?.lastSigned() ?? null;
  const copy = hashDatabase(partial, [stood?.size ?? 0, signed?.size ?? 0]);
  if (stood && !copy.rootAt(stood.size)?.equals(stood.root))
    throw new Refused(t('copies.takesBack', { size: copy.size, found: stood.size }));
  if (signed && !copy.rootAt(signed.size)?.equals(signed.root))
    throw new Refused(t('copies.contradicts', { size: copy.size, found: signed.size }));
  if (copy.checkpoint && !keyLost) {
    if (!signer) throw new Refused(t('copies.keyMissing', { file: key.file ?? 'LEDGER_KEY' }));
    if (formatVerifierKey(signer.key) !== copy.checkpoint.key)
      throw new Refused(t('copies.otherKey', { key: copy.checkpoint.key }));
  }
  const findings = await findingsIn(partial, copy, onProgress);
  if (findings.length > 0) throw new Refused(linesOf(findings, language).join('\n'));
  return copy;
}

async function findingsIn(
  partial: string,
  { checkpoint }: HashedDatabase,
  onProgress: Progress,
): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kept-restore-'));
  const source = databaseSource(partial);
  try {
    const state = new VerifierState(folder);
    const log =
      checkpoint &&
      (await verifyLog(source, { state, now: present(), key: checkpoint.key, policy: null, onProgress }));
    return [...(log?.findings ?? []), ...(await insideDatabase(source))];
  } finally {
    await source.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
