import { z } from 'zod';
import type { Replacement } from '#app/domain/correction/correction.ts';
import { correctionReasons } from '#app/domain/correction/kinds.ts';
import { localTimeOf, parseLocalTime, timeText } from '#app/http/local-time.ts';
import { noteText, shortText } from '#app/http/written-text.ts';
import type { CorrectableEntry } from '#app/queries/staff/entry.server.ts';

/**
 * The answers of a correction. Only what differs from the entry is replaced: a field has no seconds, and must not
 * take them away from a time that nobody meant to change.
 */
export function correctionSchema(shown: CorrectableEntry) {
  return z
    .object({
      what: z.enum(['strike', 'replace']),
      at: timeText.optional(),
      unit: shortText,
      ground: z.string().max(100).optional(),
      kept: z.enum(['yes', 'no']).optional(),
      promise: z.string().max(100).optional(),
      reference: shortText,
      because: z.enum(correctionReasons),
      note: noteText,
      /** The button that asks another person for it; that says too, as `another` does, which case it is another than. */
      ask: z.string().max(100).optional(),
      another: z.string().max(100).optional(),
    })
    .transform(
      ({ what, because, note, ask, another = ask === 'yes' ? undefined : ask, ...facts }, issues) => {
        const event = ask ? ('ask' as const) : ('correct' as const);
        if (what === 'strike' && shown.facts.replaceOnly) {
          issues.addIssue({ code: 'custom', message: 'correction.openingLast', path: ['what'] });
        }
        if (what === 'strike') return { event, replacement: null, because, note, another };
        const at = changedTime(shown, facts.at);
        if (typeof at === 'object') issues.addIssue({ ...at.issue, path: ['at'] });
        const replacement = { ...(typeof at === 'number' ? { at } : {}), ...changedFacts(shown, facts) };
        if (typeof at !== 'object' && Object.keys(replacement).length === 0) {
          issues.addIssue({ code: 'custom', message: 'correction.same', path: ['what'] });
        }
        return { event, replacement, because, note, another };
      },
    );
}

/** The new time, or what is wrong with it; `undefined` when it is the old one. */
function changedTime(
  { line, zone }: CorrectableEntry,
  text = '',
): ReturnType<typeof parseLocalTime> | undefined {
  return text === localTimeOf(line.occurred, zone) ? undefined : parseLocalTime(text, zone);
}

function changedFacts(
  { facts, grounds }: CorrectableEntry,
  said: {
    unit?: string | undefined;
    ground?: string | undefined;
    kept?: 'yes' | 'no' | undefined;
    promise?: string | undefined;
    reference?: string | undefined;
  },
): NonNullable<Replacement> {
  const { unit = null, ground, promise, reference } = said;
  const kept = said.kept === undefined ? facts.kept?.now : said.kept === 'yes';
  return {
    ...(facts.unit && facts.unit.now !== unit ? { unit } : {}),
    ...(facts.ground && ground && facts.ground.now !== ground && grounds.includes(ground) ? { ground } : {}),
    ...(promise && facts.promise?.all.some(({ id }) => id === promise) && promise !== facts.promise.now
      ? { commitment: promise }
      : {}),
    ...(facts.reference && reference && facts.reference.now !== reference ? { reference } : {}),
    ...(facts.kept && kept !== undefined && facts.kept.now !== kept ? { kept } : {}),
  };
}
