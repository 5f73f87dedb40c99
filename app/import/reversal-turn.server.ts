import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findCases } from '#db/stores/cases.server.ts';
import type { Written } from '#db/stores/imports.server.ts';
import { entriesAbout, entriesOfCases, type Recorded } from '#db/stores/ledger.server.ts';
import { findOccurrences } from '#db/stores/occurrences.server.ts';
import { calendarVersions } from '#db/stores/publications.server.ts';
import type { Work } from '../commands/transact.server.ts';
import type { Case } from '../domain/case/case.ts';
import { correctCase, settledBy } from '../domain/case/correct.ts';
import { groundOf } from '../domain/case/decide.ts';
import { commitmentIn, editionNumbered } from '../domain/charter/published.ts';
import type { Draft, Entry, NumberedDraft, Who } from '../domain/ledger/entry.ts';
import { aboutOf, kindNamed } from '../domain/ledger/kinds.ts';
import { correctOccurrence } from '../domain/occurrence/decide.ts';
import type { Occurrence } from '../domain/occurrence/occurrence.ts';
import { partakersAmong, refuseAsSecondPerson } from '../domain/person/second-person.ts';
import { isProblem, type Problem, problem } from '../domain/problem.ts';
import { nothingReversed, type ReversalReport } from '../domain/reversal/report.ts';
import { correctionFor, type Reversal, refuseReversed } from '../domain/reversal/reversal.ts';

/** What a turn is decided with; a preview has no transaction, since it writes nothing. */
export type Bench = Pick<Work, 'now' | 'publications'> & { trx: Kysely<Database> };
export type Turn = { drafts: NumberedDraft[]; report: ReversalReport };
type File = { subject: Case; history: Entry[] };

/** Decides what becomes of some of what an import wrote. A few statements, however much it is. */
export async function decideTurn(
  bench: Bench,
  reversal: Reversal,
  written: readonly Written[],
  who: Who,
): Promise<Turn> {
  const said = written.filter(({ kind }) => kindNamed(kind).correctable && kind !== 'case.resumed');
  const cases = await reverseCases(bench, reversal, said, who);
  const occurrences = await reverseOccurrences(bench, reversal, said, who);
  const { report } = cases;
  return {
    drafts: [...cases.drafts, ...occurrences.drafts],
    report: {
      ...report,
      occurrences: occurrences.count,
      left: counted([...cases.left, ...occurrences.left]),
    },
  };
}

/** An opening is struck out with all of its case; what was said of cases that were there before, the last first. */
async function reverseCases(bench: Bench, reversal: Reversal, said: readonly Written[], who: Who) {
  const ids = [...new Set(said.flatMap(({ of }) => of ?? []))];
  const [subjects, histories] = await Promise.all([
    findCases(bench.trx, ids),
    entriesOfCases(bench.trx, ids),
  ]);
  const known = new Map<string, ReturnType<typeof calendarVersions>>();
  const versionsOf = (name: string) => {
    const versions = known.get(name) ?? calendarVersions(bench.trx, name);
    known.set(name, versions);
    return versions;
  };
  const report = { ...nothingReversed };
  const drafts: Draft[] = [];
  const left: Problem[] = [];
  for (const id of ids) {
    const subject = subjects.get(id);
    if (!subject) continue;
    let file: File = { subject, history: (histories.get(id) ?? []).map(({ entry }) => entry) };
    const [opening] = file.history;
    const own = said.filter(({ of }) => of === id);
    const opened = own.find(({ seq }) => seq === opening?.seq);
    const isOwn = opening && opening.seq >= reversal.first && isByImporter(opening, file.history, own);
    // What was said of a case of the import goes with its opening, in whichever turn that is looked at.
    const targets = opened ? [opened] : isOwn ? [] : own.toReversed();
    for (const { seq } of targets) {
      const decided = await reverseInCase(bench, reversal, file, seq, who, versionsOf);
      if (isProblem(decided)) {
        left.push(decided);
        break;
      }
      drafts.push(...decided.entries);
      report[opened ? 'cases' : 'events'] += 1;
      const after = decided.entries.map((draft) => ({ ...draft, seq: Number.MAX_SAFE_INTEGER }) as Entry);
      file = { subject: decided.after, history: [...file.history, ...after] };
    }
  }
  return { drafts, report, left };
}

function isByImporter(opening: Entry, history: readonly Entry[], own: readonly Written[]): boolean {
  return history.find(({ seq }) => seq === own[0]?.seq)?.who.id === opening.who.id;
}

async function reverseInCase(
  bench: Bench,
  reversal: Reversal,
  { subject, history }: File,
  corrects: number,
  who: Who,
  versionsOf: (calendar: string) => ReturnType<typeof calendarVersions>,
) {
  const refused =
    refuseReversed(reversal, corrects, history, who) ??
    refuseAsSecondPerson(who, [reversal.by, ...partakersAmong(history)]);
  if (refused) return refused;
  const edition = editionNumbered(bench.publications, subject.charter, subject.edition);
  const terms = edition && commitmentIn(edition, subject.commitment);
  const ground = terms && groundOf(bench, edition, terms, who);
  if (!ground) return problem('unknown-case');
  const seq = settledBy(subject, history);
  const versions = seq === null ? [] : await versionsOf(ground.terms.clock.calendar);
  const settled = versions.findLast((version) => version.seq < (seq ?? 0))?.calendar ?? null;
  return correctCase(subject, history, correctionFor(reversal, corrects), ground, { ground, settled });
}

async function reverseOccurrences(bench: Bench, reversal: Reversal, said: readonly Written[], who: Who) {
  const seqs = said.flatMap(({ kind, seq }) => (kind === 'occurrence.logged' ? [seq] : []));
  if (seqs.length === 0) return { drafts: [], count: 0, left: [] };
  const about = await entriesAbout(bench.trx, seqs);
  const breaches = about.flatMap(({ entry }) => (entry.kind === 'breach.declared' ? [entry.seq] : []));
  const decided = breaches.length === 0 ? [] : await entriesAbout(bench.trx, breaches);
  const histories = historiesOf([...about, ...decided]);
  const drafts: Draft[] = [];
  const left: Problem[] = [];
  const found = await findOccurrences(bench.trx, seqs);
  for (const occurrence of found) {
    const history = histories.get(occurrence.seq) ?? [];
    const entries = reverseOccurrence(bench, reversal, occurrence, history, who);
    if (isProblem(entries)) left.push(entries);
    else drafts.push(...entries);
  }
  return { drafts, count: found.length - left.length, left };
}

function reverseOccurrence(
  { now }: Bench,
  reversal: Reversal,
  occurrence: Occurrence,
  history: readonly Entry[],
  who: Who,
): Draft[] | Problem {
  const corrections = history.filter(({ kind }) => kind === 'entry.corrected');
  const refused =
    refuseReversed(reversal, occurrence.seq, history, who) ??
    (corrections.length > 0 ? problem('already-corrected') : null) ??
    refuseAsSecondPerson(who, [reversal.by, ...partakersAmong(history)]);
  if (refused) return refused;
  const corrected = correctOccurrence(occurrence, correctionFor(reversal, occurrence.seq), now, who);
  return isProblem(corrected) ? corrected : corrected.entries;
}

/** By the occurrence, the entries about it and about its breaches. */
function historiesOf(entries: readonly Recorded[]): Map<number, Entry[]> {
  const root = new Map<number, number>();
  const found = new Map<number, Entry[]>();
  for (const { entry } of entries.toSorted((one, other) => one.entry.seq - other.entry.seq)) {
    const about = aboutOf(entry);
    const of = about === null ? entry.seq : (root.get(about) ?? about);
    if (root.has(entry.seq)) continue;
    root.set(entry.seq, of);
    found.set(of, [...(found.get(of) ?? []), entry]);
  }
  return found;
}

function counted(left: readonly Problem[]): ReversalReport['left'] {
  const counts: ReversalReport['left'] = {};
  for (const { problem: code } of left) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
