import { existsSync, renameSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { machineCodeOf } from '#app/i18n/machine-codes.ts';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { DatabaseFault, hashDatabase } from '#app/verify/hash-database.server.ts';
import { isOfDatabase } from '#db/dialects/errors.server.ts';
import { files } from '#db/dialects/files.server.ts';
import { voiceAt } from '#db/voice.server.ts';
import { writeThrough } from '#db/write-through.server.ts';
import type { ExitStatus, Output } from './cases.ts';
import { otherThanFile } from './ordinary-file.ts';
import { present } from './present.ts';
import { startProgress } from './progress.ts';
import { faultyInWords } from './told-fault.ts';
import { UsageError } from './usage-error.ts';
import { copyVoice } from './voice-copies.ts';

type BackupOptions = { json?: boolean; language: Language };

/**
 * Copies the database to a file while the server runs, reads the copy back from end to end, and only then gives it its
 * name, with the answers to surveys beside it while none is open. An older backup there is replaced; one that holds what this database does not is left alone: status 1.
 * @throws UsageError when something else stands at the file
 */
export async function backup(
  database: string,
  file: string,
  options: BackupOptions,
  output: Output,
): Promise<ExitStatus> {
  const words = translator(options.language);
  const { t } = words;
  if (resolve(database) === resolve(file)) throw new UsageError('copies.sameFile', { file });
  const other = otherThanFile(file);
  if (other) throw new UsageError('copies.otherFile', { file, detail: other });
  const partial = `${file}.partial`;
  const progress = startProgress(words, t('progress.backup'));
  try {
    const earlier = existsSync(file) ? files.headIn(file) : null;
    await files.copy(database, partial, progress.report);
    const copy = hashDatabase(partial, earlier ? [earlier.size] : []);
    progress.stop();
    if (earlier && !copy.rootAt(earlier.size)?.equals(earlier.root)) {
      output.fault(t('copies.notReplaced', { file, size: earlier.size, found: copy.size }));
      return 1;
    }
    renameSync(partial, file);
    const voice = await copyVoice(database, file, present());
    writeThrough(dirname(resolve(file)));
    const signed = copy.checkpoint?.size ?? null;
    const root = copy.root.toString('base64');
    if (options.json) output.answer(JSON.stringify({ file, size: copy.size, root, signed, voice }));
    else {
      const bytes = statSync(file).size;
      output.answer(t('copies.backedUp', { file, size: copy.size, root, megabytes: bytes / 1_000_000 }));
      if (signed !== null) output.answer(t('copies.signedUpTo', { size: signed }));
      output.answer(t('copies.keyApart', { key: `${database}.key` }));
      if (voice === 'copied') output.answer(t('copies.voiceCopied', { file: voiceAt(file) }));
      else if (voice !== 'none') output.answer(t('copies.voiceLeft', { surveys: voice.open.join(', ') }));
    }
    return 0;
  } catch (error) {
    if (isOfDatabase(error)) throw new UsageError('copies.otherFile', { file, detail: machineCodeOf(error) });
    if (!(error instanceof DatabaseFault)) throw error;
    output.fault(faultyInWords(error, database, words));
    return 1;
  } finally {
    progress.stop();
    files.remove(partial);
  }
}
