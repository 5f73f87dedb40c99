import { readFileSync } from 'node:fs';
import { sweep } from '#app/commands/ledger/sweep.server.ts';
import type { Context } from '#app/context.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { importFile } from '#app/import/import-file.server.ts';
import { parseMapping } from '#app/import/mapping.ts';

/** A file that is imported, with rows that are rejected. */
export async function importSample(context: Context): Promise<void> {
  const mapped = 'content/imports/boston-311.yml';
  const parsed = parseMapping(mapped, readFileSync(mapped, 'utf8'), 'en');
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'));
  const imported = await importFile(
    context,
    { id: 'tester', role: 'import' },
    {
      path: 'app/import/cases/boston-311.csv',
      mapping: parsed.mapping,
      language: 'en',
      say: translator('en').reason,
    },
  );
  if ('refused' in imported) throw new Error(imported.refused);
  await sweep(context, null);
}
