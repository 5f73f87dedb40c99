import { hash } from 'node:crypto';
import type { Seen } from '#db/stores/imports.server.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import type { Work } from '../commands/transact.server.ts';
import type { Context } from '../context.server.ts';
import { dayOf } from '../domain/calendar/zone.ts';
import { editionsOf, endedBefore } from '../domain/charter/published.ts';
import type { EventGroup, FactEvent, GroupResult, RowGroup } from '../domain/event.ts';
import { type Compared, compare, type RowOutcome } from '../domain/import-run/report.ts';
import type { Instant } from '../domain/instant.ts';
import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import type { Who } from '../domain/ledger/entry.ts';
import { isProblem, type Problem } from '../domain/problem.ts';
import { translator } from '../i18n/translator.ts';
import { type Language, type Localised, languages } from '../languages/language.ts';
import { promiseOf, publicationsFor } from './import-charter.server.ts';
import { rowsOf, type SourceRow } from './import-rows.server.ts';
import { findSource, type SourceFile, surveySource } from './import-source.server.ts';
import { type Mapping, wordsIn } from './mapping.ts';
import { type Reading, rowReader } from './read-row.ts';
import type { RowReason } from './reasons.ts';

export type ImportRequest = {
  path: string;
  /** What the file was called where it came from; tells its format when the mapping does not. */
  name?: string;
  mapping: Mapping;
  /** In which skipped and rejected rows are explained. */
  language: Language;
  say: (reason: RowReason | Problem) => string;
  onProgress?: (progress: ImportProgress) => void;
  /** Whether others are served meanwhile: then it is done in small parts, between which they have their turn. */
  beside?: boolean;
  /** What becomes of rows that differ from the record, see takingOver; without it they are rejected. */
  differing?: Differing;
};
/** What a row becomes that says otherwise than the record when a case was closed, and what is to be said of it. */
export type TakenOver = { group: RowGroup; remark: RowReason };
export type Differing = {
  /** @param groups what rows ask to be recorded @returns what those become that differ, in their place */
  replace: (
    db: Context['db'],
    run: Pick<ImportRun, 'publications' | 'now'>,
    groups: readonly EventGroup<FactEvent>[],
  ) => Promise<Map<EventGroup<FactEvent>, TakenOver>>;
  record: (work: Work, who: Who, groups: readonly RowGroup[]) => Promise<GroupResult[]>;
};
/** Bytes of the file read so far, and the rows they held. */
export type ImportProgress = { bytes: number; of: number; rows: number };
/** The file was not read, or not to its end: why, and the line where there is one. */
export type Refused = { refused: string; code: string; line?: number };
/** Rows recorded in one transaction: enough that waiting for the disk costs little, few enough to be short. */
const batchSize = 1_000;
/** The same while others wait for an answer, and of those rows the ones that ask for something: ten milliseconds of work. */
const batchBeside = 100;
const askedBeside = 25;
/** How long rows are read before others have their turn, milliseconds: most that is odd in a file asks for nothing. */
const turnLength = 5;
/** Parts of the file that the rows of one transaction may come from, since each row keeps hold of its own. */
const mostParts = 16;

/** A row as it was read, and what it asks to be recorded. */
export type ReadRow = { line: number; compared: Compared | null } & (
  | { reading: Reading; group: EventGroup<FactEvent> | null; taken?: TakenOver | undefined }
  | { reading: null; group: null; reason: RowReason }
);

/** What a run and a dry run have in common: everything that was found out before the first row. */
export type ImportRun = {
  /** SHA-256 of the file's bytes and of the mapping: what an import is recognised by. */
  id: string;
  request: ImportRequest;
  source: SourceFile;
  format: 'csv' | 'ndjson';
  publications: Publications;
  now: Instant;
  /** See Context. */
  othersTurn: () => Promise<void>;
};

/** Refuses what cannot be imported at all, before anything is recorded. */
export async function prepareImport(
  context: Context,
  request: ImportRequest,
  dryRun: boolean,
): Promise<ImportRun | Refused> {
  const { mapping } = request;
  const source = await findSource(request.path);
  if ('reason' in source) return refuse(request, source);
  const format = formatFor(request);
  if (format === null) return refuse(request, { reason: { code: 'format-unknown' } });
  const publications = await publicationsFor(context, mapping, dryRun);
  if ('reason' in publications) return refuse(request, publications);
  const survey = await surveySource(source);
  if ('reason' in survey) return refuse(request, survey);
  const id = hash('sha256', survey.hash + canonicalJson(mapping as unknown as Json), 'base64');
  return { id, request, source, format, publications, now: context.now(), othersTurn: context.othersTurn };
}

/** Reads the file and gives its rows in batches; answers why it could not be read, if so. */
export async function eachBatch(
  run: ImportRun,
  seen: Seen,
  take: (rows: ReadRow[]) => Promise<void>,
): Promise<Refused | null> {
  const { request, source, format } = run;
  const stream = rowsOf(source, request.mapping, format);
  let reader: ReturnType<typeof rowReader> | null = null;
  const most = request.beside ? batchBeside : batchSize;
  const mostAsked = request.beside ? askedBeside : batchSize;
  let batch: ReadRow[] = [];
  let asked = 0;
  let rows = 0;
  let parts = 0;
  let began = performance.now();
  const turn = async () => {
    if (!request.beside) return;
    await run.othersTurn();
    began = performance.now();
  };
  const flush = async () => {
    await take(batch);
    [batch, asked, parts] = [[], 0, 0];
    await turn();
  };
  for (;;) {
    const { value, done } = await stream.next();
    await turn();
    if (done) {
      if (batch.length > 0) await flush();
      return value ? refuse(request, value) : null;
    }
    reader ??= rowReader(request.mapping, value.columns);
    for (const row of value.rows) {
      const read = readRow(run, seen, row, reader);
      batch.push(read);
      if (read.group) asked += 1;
      if (batch.length >= most || asked >= mostAsked) await flush();
      else if (performance.now() - began >= turnLength) await turn();
    }
    parts += 1;
    if (parts >= mostParts && batch.length > 0) await flush();
    else await turn();
    rows += value.rows.length;
    request.onProgress?.({ bytes: value.bytesRead, of: source.bytes, rows });
  }
}

/** What became of the rows of a batch, given what became of the groups they asked to record. */
export function outcomesOf(
  { request }: ImportRun,
  rows: readonly ReadRow[],
  results: readonly GroupResult[],
): RowOutcome[] {
  let taken = 0;
  return rows.map((row) => {
    const { line, compared, reading } = row;
    if (reading === null) return rejected(request, row, row.reason);
    if ('reason' in reading) return rejected(request, row, reading.reason);
    if ('skip' in reading) {
      return { line, compared, is: 'skipped', reason: wordsIn(reading.skip, request.language) };
    }
    const result = results[taken++] as GroupResult;
    // Of two files that say so, the first one asked.
    if (isProblem(result) && result.problem === 'already-requested')
      return { line, compared, is: 'already', leftOut: [] };
    if (!isProblem(result)) {
      const leftOut = reading.leftOut.map((why) => wordsIn(why, request.language));
      const said = row.taken?.remark ?? reading.remark;
      const remark = said && { reason: request.say(said), code: said.code };
      return { line, compared, is: result.status === 'recorded' ? 'recorded' : 'already', leftOut, remark };
    }
    // Outside the time of the charter nothing was promised, and who was erased is not to come back: no bad rows.
    const outside = result.problem === 'not-in-force' || result.problem === 'charter-ended';
    const passedOver = outside || result.problem === 'erased';
    return passedOver
      ? { line, compared, is: 'skipped', reason: request.say(result) }
      : rejected(request, row, result);
  });
}

/** What the rows of a batch ask to be recorded, in order. */
export function groupsOf(rows: readonly ReadRow[]): RowGroup[] {
  return rows.flatMap((row) => (row.reading === null ? [] : (row.taken?.group ?? row.group ?? [])));
}

/**
 * Occurrences are recognised by their row: by its reference, or else by all it says and by how many such rows came
 * before it in the file, because the same thing can happen twice.
 */
function keyOf(mapping: Mapping, { reference }: Reading, canonical: () => string, seen: Seen): string {
  const row = reference === null ? hash('sha256', canonical(), 'base64') : '';
  const what = reference === null ? [row, seen.count(row)] : [reference];
  return `import:${hash('sha256', canonicalJson([mapping.name, ...what]), 'base64')}`;
}

/** What kind of file it is: the mapping says so, or the file's name; `null` where neither does. */
export function formatFor({ mapping, name, path }: ImportRequest): 'csv' | 'ndjson' | null {
  if (mapping.format) return mapping.format;
  const ending = /\.(csv|ndjson|jsonl)(\.gz)?$/i.exec(name ?? path)?.[1]?.toLowerCase();
  return ending === undefined ? null : ending === 'csv' ? 'csv' : 'ndjson';
}

function readRow(
  { request, publications, now }: ImportRun,
  seen: Seen,
  row: SourceRow,
  read: ReturnType<typeof rowReader>,
): ReadRow {
  const { mapping } = request;
  const { line } = row;
  if ('reason' in row) return { line, compared: null, reading: null, group: null, reason: row.reason };
  const reading = read(row.values);
  const { expected } = reading;
  const compared = expected && compare(expected, promiseOf(publications, mapping.charter, expected), now);
  if (!('events' in reading)) return { line, compared, reading, group: null };
  const key = mapping.occurrences && keyOf(mapping, reading, row.canonical, seen);
  const events = withoutLaterClosing(publications, mapping.charter, reading.events);
  const isCut = events.length < reading.events.length;
  const kept = isCut ? { ...reading, leftOut: [...reading.leftOut, closedAfterEnd] } : reading;
  const whole = events.some(({ event }) => event === 'open');
  return { line, compared, reading: kept, group: { events, key, whole } };
}

const closedAfterEnd = Object.fromEntries(
  languages.map((language) => [language, translator(language).t('imports.closedAfterEnd')]),
) as Localised;

/** What a row says happened while the record went on: a case that was closed later was open when it ended, and stays so. */
function withoutLaterClosing(publications: Publications, charter: string, events: FactEvent[]): FactEvent[] {
  if (!events.some(isClosing)) return events;
  const zone = editionsOf(publications, charter)[0]?.terms.zone ?? 'UTC';
  const isLater = ({ at }: FactEvent) => endedBefore(publications, charter, dayOf(at, zone)) !== null;
  return events.filter((event, place) => !(isClosing(event, place) && isLater(event)));
}

/** Of what was opened in the same row. */
function isClosing({ event }: FactEvent, place: number): boolean {
  return event === 'fulfil' && place > 0;
}

function rejected({ say }: ImportRequest, { line, compared }: ReadRow, why: RowReason | Problem): RowOutcome {
  const code = 'problem' in why ? why.problem : why.code;
  return { line, compared, is: 'rejected', reason: say(why), code };
}

function refuse({ say }: ImportRequest, { reason, line }: { reason: RowReason; line?: number }): Refused {
  return { refused: say(reason), code: reason.code, ...(line === undefined ? {} : { line }) };
}
