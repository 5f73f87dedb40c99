import { existsSync, renameSync } from 'node:fs';
import type { Instant } from '#app/domain/instant.ts';
import { mayHoldAnswers } from '#app/domain/survey/answering.ts';
import { connect } from '#db/connection.server.ts';
import { files } from '#db/dialects/files.server.ts';
import { readSurveys } from '#db/stores/surveys.server.ts';
import { voiceAt } from '#db/voice.server.ts';

/**
 * Copies the answers to surveys beside a backup, unless some are just given: of two copies the later one would tell what came
 * between, and so when somebody answered.
 * @returns what was done: `none` where no survey was ever published
 */
export async function copyVoice(
  database: string,
  file: string,
  now: Instant,
): Promise<'none' | 'copied' | { open: string[] }> {
  const voice = voiceAt(database);
  if (!existsSync(voice)) return 'none';
  const open = await answeredNow(database, now);
  if (open.length > 0) return { open };
  const [partial, copy] = [`${file}.partial.voice`, voiceAt(file)];
  try {
    await files.copy(voice, partial);
    files.remove(copy);
    renameSync(partial, copy);
  } finally {
    files.remove(partial);
  }
  return 'copied';
}

/** Puts the answers of a backup beside a database that has none: those that are there know more. */
export async function restoreVoice(file: string, database: string): Promise<boolean> {
  const [copy, voice] = [voiceAt(file), voiceAt(database)];
  if (!existsSync(copy) || existsSync(voice)) return false;
  const partial = `${database}.restoring.voice`;
  try {
    await files.copy(copy, partial);
    renameSync(partial, voice);
  } finally {
    files.remove(partial);
  }
  return true;
}

async function answeredNow(database: string, now: Instant): Promise<string[]> {
  const db = connect(database);
  try {
    const surveys = await readSurveys(db);
    return surveys.filter((survey) => mayHoldAnswers(survey, now)).map(({ slug }) => slug);
  } finally {
    await db.destroy();
  }
}
