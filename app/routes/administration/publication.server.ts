import { createHash } from 'node:crypto';
import { previewCharter } from '#app/commands/charters/preview-charter.server.ts';
import { type ChosenContent, chooseContent } from '#app/commands/charters/publish-content.server.ts';
import { dayOf } from '#app/domain/calendar/zone.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { languageOf } from '#app/http/language.server.ts';
import type { Args } from '#app/http/session.server.ts';
import { formatFinding } from '#app/i18n/findings.ts';
import { translator } from '#app/i18n/translator.ts';
import { readChange } from '#app/queries/administration/publish-change.server.ts';
import { readPublished } from '#app/queries/administration/published.server.ts';
import { changeInWords, refusalsInWords } from '#app/ui/pages/administration/publish-words.ts';

/** What is published, and what the content folder says that is not: in the words of `kept publish`. */
export type Publication = {
  published: Awaited<ReturnType<typeof readPublished>>;
  /** The differences, line by line; why it cannot be published, with the lines of the files where they are at fault. */
  changes: string[];
  refusals: string[];
  faults: string[];
  /** What whoever publishes should know of the files, although it hinders nothing. */
  warnings: string[];
  /** Names what is shown. */
  shown: string;
  /** What would be published; `null` where nothing can be. */
  chosen: ChosenContent | null;
};

/** Reads the content folder anew; nothing is written. @param replays whether records are replayed under the terms to come */
export async function readPublication(args: Args, who: Who, replays = true): Promise<Publication> {
  const { kept, now } = args.context;
  const words = translator(languageOf(args.params));
  const published = await readPublished(kept.db, now);
  const chosen = chooseContent(kept.content, undefined, { today: dayOf(now, 'UTC') });
  if ('findings' in chosen) {
    const faults = chosen.findings.map((finding) => formatFinding(finding, words.language));
    return { published, changes: [], refusals: [], faults, warnings: [], shown: '', chosen: null };
  }
  const change = await readChange(
    kept,
    chosen,
    (charter, method) => previewCharter(kept, who, charter, method),
    { replays },
  );
  const changes = changeInWords(words, change);
  return {
    ...{ published, changes, refusals: refusalsInWords(words, change), faults: [] },
    warnings: chosen.told.map((finding) => formatFinding(finding, words.language)),
    shown: nameOf(chosen, published),
    chosen: change.changes && !change.refused ? chosen : null,
  };
}

/**
 * Names all that would be published, the calendars too, by which open cases are due anew, and what it would replace: a page
 * that stood open while either became another publishes nothing.
 */
function nameOf({ charters, method }: ChosenContent, published: Publication['published']): string {
  const files = charters.map(({ sources, calendars }) => ({ sources, calendars }));
  const said = JSON.stringify([files, method?.sources ?? [], published]);
  return createHash('sha256').update(said).digest('hex');
}
