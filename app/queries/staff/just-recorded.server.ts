import { entriesFrom, entriesOfCase, entryNumbered } from '#db/stores/ledger.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { editionNumbered } from '../../domain/charter/published.ts';
import { type Instant, instantOf } from '../../domain/instant.ts';
import type { Entry, Who } from '../../domain/ledger/entry.ts';
import type { Sources } from '../sources.ts';
import { type EntryLine, linesOf } from './case-entries.server.ts';
import { breachOf } from './case-history.server.ts';

/**
 * What one sending of a form wrote: the entry that says what happened, and the time of the breach that came with it,
 * or was found before of the case that it closes.
 */
export type JustRecorded = {
  entry: EntryLine;
  breach: { occurred: Instant } | null;
  zone: string;
  case: { id: string; reference: string | null } | null;
};

const closing: ReadonlySet<Entry['kind']> = new Set(['case.fulfilled', 'case.withdrawn']);

/** A sending about no case writes at most this many entries: a breach comes with what happened. */
const mostWritten = 3;

/** What `who` wrote by the sending whose first entry has this number; `null` when that entry is not theirs. */
export async function readJustRecorded(kept: Sources, first: number, who: Who): Promise<JustRecorded | null> {
  if (!Number.isSafeInteger(first)) return null;
  const { db } = kept;
  const begun = await entryNumbered(db, first);
  if (begun?.entry.who.id !== who.id) return null;
  const { entry } = begun;
  // Between a breach and the end of its case stands all that was owed meanwhile, week for week.
  const later =
    entry.case === undefined
      ? await entriesFrom(db, first + 1, mostWritten - 1)
      : (await entriesOfCase(db, entry.case)).filter((each) => each.entry.seq > first);
  const about = (each: Entry) =>
    each.who.id === who.id && each.recorded === entry.recorded && each.case === entry.case;
  const together = [begun, ...later.filter((each) => about(each.entry))];
  const [lines, subject, publications] = await Promise.all([
    linesOf(kept, together),
    db
      .selectFrom('cases')
      .select(['id', 'reference', 'clock_from'])
      .where('id', '=', entry.case ?? '')
      .executeTakeFirst(),
    readPublications(db),
  ]);
  const edition = editionNumbered(publications, entry.charter ?? '', entry.edition ?? 0);
  const happened = whatHappened(lines);
  const declared = lines.find(({ kind }) => kind === 'breach.declared');
  // The watch may have been quicker than the form. A breach of before the case was reopened is another matter.
  const before = !declared && subject && closing.has(happened.kind) ? await breachOf(db, subject.id) : null;
  const watched =
    before && subject && before.at >= instantOf(subject.clock_from) ? { occurred: before.at } : null;
  return {
    entry: happened,
    breach: declared ?? watched,
    zone: edition?.terms.zone ?? 'UTC',
    case: subject ? { id: subject.id, reference: subject.reference } : null,
  };
}

/** It may follow the breach or the resumption that came with it. */
function whatHappened(lines: readonly EntryLine[]): EntryLine {
  return (
    lines.find(({ kind }) => closing.has(kind)) ??
    lines.find(({ kind }) => kind !== 'breach.declared') ??
    (lines[0] as EntryLine)
  );
}
