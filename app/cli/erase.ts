import { erasePerson, findPerson, type Person } from '#app/commands/events/erase-person.server.ts';
import type { Context } from '#app/context.server.ts';
import { dayOf } from '#app/domain/calendar/zone.ts';
import { instantOf } from '#app/domain/instant.ts';
import { type Translator, translator } from '#app/i18n/translator.ts';
import { forgetRejected } from '#app/import/upload-files.server.ts';
import type { Language } from '#app/languages/language.ts';
import { findByReference } from '#app/queries/staff/search.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import type { ExitStatus, Output } from './cases.ts';
import { colleagueNamed } from './colleague-named.ts';
import { commandLine } from './output.ts';

export type EraseOptions = {
  charter?: string;
  /** The address of whoever erases; the command line itself unless given. */
  by?: string;
  yes?: boolean;
  json?: boolean;
  language: Language;
};

/**
 * `kept erase <reference>`: says what is kept under a customer's reference, and with `--yes` erases it. Status 1:
 * nobody is known under it.
 */
export async function erase(
  context: Context,
  reference: string,
  options: EraseOptions,
  output: Output,
): Promise<ExitStatus> {
  const words = translator(options.language);
  const { t, typed } = words;
  const who = options.by === undefined ? commandLine : await colleagueNamed(context, options.by);
  const person: Person = { reference, charter: options.charter ?? null };
  if (!options.yes) {
    const found = await findPerson(context, person);
    const { cases, occurrences, encounters, claims, entries, told, invited } = found;
    if (entries.length + told.length + invited.length > 0) {
      const all = { erased: false, cases, occurrences, encounters, claims, entries, told, invited };
      if (options.json) output.answer(JSON.stringify(all));
      else {
        for (const line of await linesOf(context, found, words)) output.answer(line);
        const { others, occurrences } = await findByReference(context, reference);
        const alike = new Set([...others, ...occurrences.others].map((row) => row.reference ?? ''));
        const references = [...alike].map(typed).join(', ');
        if (references !== '') output.answer(t('erasing.alike', { references }));
        output.answer(t('erasing.asked'));
      }
      return 0;
    }
  }
  // Nothing to ask about: it says whether they were erased before.
  const erasure = await erasePerson(context, who, person);
  if (erasure.status !== 'unknown') await forgetRejected(context);
  if (options.json) output.answer(JSON.stringify(answerOf(erasure)));
  else {
    output.answer(
      erasure.status !== 'erased'
        ? t(`erasing.${erasure.status}`)
        : erasure.traces.entries.length === 0
          ? t('erasing.addressDone')
          : t('erasing.done', { seq: erasure.seq }),
    );
    if (erasure.status !== 'unknown') {
      if (erasure.status === 'erased') output.answer(t('erasing.backups'));
      if (!erasure.overwritten) output.fault(t('erasing.notOverwritten'));
      else if (erasure.rewritten) output.answer(t('erasing.rewritten'));
    }
  }
  return erasure.status === 'unknown' ? 1 : 0;
}

function answerOf(erasure: Awaited<ReturnType<typeof erasePerson>>) {
  if (erasure.status !== 'erased') return { ...erasure, erased: erasure.status === 'already' };
  const { seq, overwritten, rewritten, traces } = erasure;
  return { erased: true, seq, entries: traces.entries, overwritten, rewritten };
}

async function linesOf(
  { db }: Context,
  { cases, occurrences, encounters, claims, entries, told, invited }: Awaited<ReturnType<typeof findPerson>>,
  { t, date }: Translator,
): Promise<string[]> {
  const { editions } = await readPublications(db);
  return [
    t('erasing.found', {
      ...{ cases: cases.length, occurrences: occurrences.length, encounters: encounters.length },
      ...{ claims: claims.length, entries: entries.length },
    }),
    ...(told.length > 0 ? [t('erasing.told', { count: told.length })] : []),
    ...(invited.length > 0 ? [t('erasing.invited', { count: invited.length })] : []),
    ...cases.flatMap(({ charter, commitment, opened, state }) => {
      const zone = editions.find((edition) => edition.charter === charter)?.terms.zone ?? 'UTC';
      const said = {
        charter,
        commitment,
        opened: date(dayOf(instantOf(opened), zone)),
        state: t(`caseStates.${state}`),
      };
      const line = `  ${t('erasing.case', said)}`;
      const running = state === 'open' || state === 'paused';
      return running ? [line, `    ${t('erasing.stillOpen')}`] : [line];
    }),
  ];
}
