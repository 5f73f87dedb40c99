import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sweep } from '#app/commands/ledger/sweep.server.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { cast, castPassword } from '#app/demonstration/scenarios.ts';
import { playYear } from '#app/demonstration/year.ts';
import { type Translator, translator } from '#app/i18n/translator.ts';
import { importFile } from '#app/import/import-file.server.ts';
import { parseMapping } from '#app/import/mapping.ts';
import type { Language } from '#app/languages/language.ts';
import { files } from '#db/dialects/files.server.ts';
import { voiceAt } from '#db/voice.server.ts';
import { setKeyAside } from '../key-file.server.ts';
import type { Output } from './cases.ts';
import { startProgress } from './progress.ts';

/** What a key is beside its database. */
const keys = ['.key', '.key.signed'];

/**
 * Makes the database of the demonstration unless it is there: a made-up year of `aurore`, then the shipped records
 * of the City of Boston. It takes its name only when it is whole, so an interrupted one is begun anew. Prints who
 * may sign in.
 * @param announces whether an edition that eases a promise is to come in it
 */
export async function prepareDemonstration(
  file: string,
  content: string,
  language: Language,
  output: Output,
  announces = true,
): Promise<void> {
  const words = translator(language);
  const { t } = words;
  if (!existsSync(file)) {
    const partial = `${file}.partial`;
    files.remove(partial);
    files.remove(voiceAt(partial));
    for (const ending of keys) rmSync(`${partial}${ending}`, { force: true });
    const context = await createContext(partial, content);
    const year = startProgress(words, t('progress.year'));
    await playYear(context, year.report, announces);
    year.stop();
    await importSamples(context, words, output);
    await context.db.destroy();
    // The key of an earlier demonstration signed another ledger, of which this one is not the next state.
    setKeyAside(`${file}.key`, new Date());
    // Answers come with the surveys that they are of, never with others.
    files.remove(voiceAt(file));
    if (existsSync(voiceAt(partial))) renameSync(voiceAt(partial), voiceAt(file));
    renameSync(partial, file);
    // It signed nothing: the demonstration gets its own when it is first served.
    for (const ending of keys) rmSync(`${partial}${ending}`, { force: true });
  }
  output.answer(t('demonstration.ready', { file }));
  output.answer(t('demonstration.password', { password: castPassword }));
  for (const { name, email, role } of Object.values(cast))
    output.answer(`  ${email}  (${name}, ${t(`roles.${role}`)})`);
}

async function importSamples(context: Context, words: Translator, output: Output): Promise<void> {
  const path = join(context.content, 'imports', 'boston-311.yml');
  const { language } = words;
  const parsed = parseMapping(path, readFileSync(path, 'utf8'), language);
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'));
  const folder = join(context.content, 'imports', 'samples');
  for (const name of readdirSync(folder)
    .filter((name) => name.endsWith('.csv.gz'))
    .sort()) {
    const progress = startProgress(words, name);
    const request = {
      path: join(folder, name),
      mapping: parsed.mapping,
      language,
      say: words.reason,
      onProgress: ({ bytes, of }: { bytes: number; of: number }) => progress.report(bytes, of),
    };
    const imported = await importFile(context, { id: 'import', role: 'import' }, request);
    if ('refused' in imported) throw new Error(`${name}: ${imported.refused}`);
    await sweep(context, null);
    progress.stop();
    const { accepted, rows } = imported.report;
    output.answer(words.t('demonstration.sample', { file: name, accepted, rows }));
  }
}
