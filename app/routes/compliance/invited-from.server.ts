import { readFile, stat } from 'node:fs/promises';
import type { ActionFunctionArgs } from '@remix-run/node';
import { invite } from '#app/commands/surveys/invite.server.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem, type Problem } from '#app/domain/problem.ts';
import type { SurveyTerms } from '#app/domain/survey/terms.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { faultInWords, unreadableListInWords } from '#app/i18n/said-invitees.ts';
import { translator } from '#app/i18n/translator.ts';
import { mostInviteeFile, readInvitees } from '#app/import/invitees.ts';
import { textOfBytes } from '#app/import/text-of-bytes.ts';
import { sentFile } from '#app/import/upload-files.server.ts';

/** Lines left out that a page shows; how many there are beside them is said. */
const mostShown = 100;

type InvitedShown = {
  done: string;
  ignored: string | null;
  faults: { line: number; says: string }[];
  more: number;
};

/** Asks those of a file that was sent, by its token, and says in words what became of it; or why it is no list. */
export async function invitedFrom(
  { params, context: { kept } }: ActionFunctionArgs,
  who: Who,
  { slug, terms }: { slug: string; terms: SurveyTerms },
  token: string,
): Promise<InvitedShown | { refused: string } | Problem> {
  const words = translator(languageOf(params));
  const { t } = words;
  const unreadable = { refused: t('surveys.list.unreadable', { most: mostInviteeFile / 1_000_000 }) };
  if (!/^[0-9a-f]{32}$/.test(token)) return unreadable;
  const path = sentFile(kept, token);
  const found = await stat(path).catch(() => null);
  if (!found || found.size > mostInviteeFile) return unreadable;
  const read = await readInvitees(textOfBytes(await readFile(path)), terms, kept.othersTurn);
  if ('refused' in read) return { refused: unreadableListInWords(words, read) };
  const result = await invite(kept, who, slug, read.invitees).catch(hindered);
  if (isProblem(result)) return result;
  const { faults, ignored } = read;
  return {
    done: t('surveys.list.done', { ...result, faults: faults.length }),
    ignored: ignored.length > 0 ? t('surveys.list.ignored', { columns: words.list(ignored) }) : null,
    faults: faults
      .slice(0, mostShown)
      .map((fault) => ({ line: fault.line, says: faultInWords(words, fault) })),
    more: Math.max(faults.length - mostShown, 0),
  };
}
