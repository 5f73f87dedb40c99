import { type Publications, readPublications } from '#db/stores/publications.server.ts';
import { isUncounted } from '../../domain/breach/breach.ts';
import { type Lateness, latenessOf } from '../../domain/breach/lateness.ts';
import {
  mostCounted,
  newestFirst,
  type RegisterFilter,
  type RegisterOrder,
  type RegisterRow,
} from '../../domain/breach/register.ts';
import { commitmentIn, editionNumbered } from '../../domain/charter/published.ts';
import { type Instant, instantOf } from '../../domain/instant.ts';
import { type Units, unitShown } from '../../domain/unit/unit.ts';
import type { Sources } from '../sources.ts';
import { namesOf } from '../staff/case-entries.server.ts';
import { countRegister, type RegisterCount } from './register-count.server.ts';
import { type Group, groupsOf } from './register-groups.server.ts';
import { inOrder, type Line, mergedLines, subjectOf } from './register-lines.server.ts';
import { type Breaches, endIn, readText, runsOf } from './register-runs.server.ts';

/** Where a page begins: behind a line of a group (see groupsOf), in one direction. */
export type RegisterPlace = { at: Instant; id: number; group: string; going: 'older' | 'newer' };
/** What is asked for beside the filter: an order, and whether all is counted. */
export type RegisterAsked = { order?: RegisterOrder; exactly?: boolean; size?: number };
/** `newer` and `older` are where the neighbouring pages begin, before and after this one; `null` when there are none. */
export type RegisterPage = {
  rows: RegisterRow[];
  /** The order that they are in: newest first where there are too many for the one asked for. */
  order: RegisterOrder;
  newer: RegisterPlace | null;
  older: RegisterPlace | null;
  count: RegisterCount;
  /** Of these, how many the figures do not count (`RegisterRow.counted`); `null` where only reading them all would tell. */
  uncounted: number | null;
};
/** A line with the texts of its analysis, and who wrote and who signed it. */
export type ExportRow = RegisterRow &
  Record<'apology' | 'note', string | null> &
  Record<'analysed' | 'signedOff', Written>;
/** Who wrote something, by name where the pseudonym still has one, and when; `null` where nobody did. */
type Written = { who: string; at: Instant } | null;

const pageRows = 50;
/** Reading and writing so many takes some milliseconds, which is what others wait. */
const exportRows = 100;

/** A line and the group that it was found in. */
type Found = { line: Line; group: string };

/**
 * The register narrowed to a filter, newest first by true time unless another order is asked for. A fixed number of
 * statements for each charter, and one for each group that a page touches. What depends on the case of each breach
 * gives an order only among as many as are counted at once.
 */
export async function readRegister(
  kept: Sources,
  filter: RegisterFilter,
  place: RegisterPlace | null,
  now: Instant,
  { order: wanted = newestFirst, exactly = false, size = pageRows }: RegisterAsked = {},
): Promise<RegisterPage> {
  const { db, units } = kept;
  const publications = await readPublications(db);
  const text = await readText(db, filter);
  const counts = await countRegister(db, { publications, filter, text, now }, exactly);
  const inGroups = (order: RegisterOrder) => groupsOf(kept, publications, filter, text, order);
  const asWanted = await inGroups(wanted);
  const order = asWanted || isFew(counts.count) ? wanted : newestFirst;
  const groups = asWanted ?? (order === wanted ? null : await inGroups(order));
  const found = groups
    ? await foundIn(groups, place, order.by === 'at' && !order.descending, size + 1)
    : beyond(
        inOrder(
          await mergedLines(runsOf(db, publications, filter, text), null, 'desc', mostCounted),
          order,
          (line) => latenessIn(publications, line, now),
        ),
        place,
      ).slice(0, size + 1);
  const going = place?.going ?? 'older';
  const more = found.length > size;
  // Nothing before this page: it is the first, and begins where the first does.
  if (going === 'newer' && !more)
    return readRegister(kept, filter, null, now, { order: wanted, exactly, size });
  const shown = found.slice(0, size);
  if (going === 'newer') shown.reverse();
  const [first, last] = [shown[0], shown.at(-1)];
  const newer = place !== null;
  const older = going === 'newer' || more;
  return {
    rows: shown.map(({ line }) => rowOf(publications, units(), line, now)),
    order,
    newer: first && newer ? placeOf(first, 'newer') : null,
    older: last && older ? placeOf(last, 'older') : null,
    ...counts,
  };
}

function isFew(count: RegisterCount): boolean {
  return count !== null && 'exactly' in count && count.exactly <= mostCounted;
}

/** The lines from a place on, group after group; those before it from the last one on. */
async function foundIn(
  groups: readonly Group[],
  place: RegisterPlace | null,
  oldestFirst: boolean,
  limit: number,
): Promise<Found[]> {
  const back = place?.going === 'newer';
  const walked = back ? [...groups].reverse() : groups;
  const start = place ? walked.findIndex(({ name }) => name === place.group) : 0;
  const found: Found[] = [];
  for (const { name, runs } of walked.slice(Math.max(0, start))) {
    const from = place && name === place.group ? place : null;
    const left = limit - found.length;
    const lines = await mergedLines(runs, from, back === oldestFirst ? 'desc' : 'asc', left);
    found.push(...lines.map((line) => ({ line, group: name })));
    if (found.length === limit) break;
  }
  return found;
}

/** Lines that are all in memory, from a place on. */
function beyond(lines: readonly Line[], place: RegisterPlace | null): Found[] {
  const back = place?.going === 'newer';
  const walked = back ? [...lines].reverse() : lines;
  const at = place ? walked.findIndex(({ id }) => id === place.id) : -1;
  return walked.slice(at + 1).map((line) => ({ line, group: '' }));
}

/** Every breach of a filter, newest first, one page in memory at a time. */
export async function* readWholeRegister(
  { db, units }: Sources,
  filter: RegisterFilter,
  now: Instant,
): AsyncGenerator<ExportRow[]> {
  const publications = await readPublications(db);
  const runs = runsOf(db, publications, filter, await readText(db, filter));
  for (let place: RegisterPlace | null = null; ; ) {
    const lines: Line[] = await mergedLines(runs, place, 'desc', exportRows);
    const last = lines.at(-1);
    if (!last) return;
    const names = await namesOf(
      db,
      lines.flatMap((line) => [line.analysed_by ?? [], line.signed_off_by ?? []].flat()),
    );
    const written = (by: string | null, at: string | null): Written =>
      by === null || at === null ? null : { who: names.get(by) ?? by, at: instantOf(at) };
    yield lines.map((line) => ({
      ...rowOf(publications, units(), line, now),
      ...{ apology: line.apology, note: line.note },
      analysed: written(line.analysed_by, line.analysed_at),
      signedOff: written(line.signed_off_by, line.signed_off_at),
    }));
    place = placeOf({ line: last, group: '' }, 'older');
  }
}

/** The breaches of several queries from the oldest on; a statement for each. */
export async function readOldest(
  { publications, units }: { publications: Publications; units: Units },
  runs: readonly Breaches[],
  limit: number,
  now: Instant,
): Promise<RegisterRow[]> {
  return (await mergedLines(runs, null, 'asc', limit)).map((line) => rowOf(publications, units, line, now));
}

function placeOf({ line, group }: Found, going: RegisterPlace['going']): RegisterPlace {
  return { at: instantOf(line.at), id: line.id, group, going };
}

/** How late a line of the register is. */
function latenessIn(publications: Publications, line: Line, now: Instant): Lateness {
  return latenessOf(instantOf(line.at), subjectOf(line), now, endIn(publications, line.charter, now));
}

function rowOf(publications: Publications, units: Units, line: Line, now: Instant): RegisterRow {
  const end = endIn(publications, line.charter, now);
  const { id, reference, state, cause, severity } = line;
  const at = instantOf(line.at);
  const edition = editionNumbered(publications, line.charter, line.edition);
  const terms = edition && commitmentIn(edition, line.commitment);
  return {
    ...{ id, at, reference, state, cause, severity },
    unit: unitShown(units, line.charter, line.unit),
    erased: line.erased !== null,
    counted: !isUncounted(line) && !(end !== null && at >= end.at),
    charter: edition?.terms.name ?? { en: line.charter },
    commitment: { number: terms?.number ?? 0, title: terms?.title ?? { en: line.commitment } },
    zone: edition?.terms.zone ?? 'UTC',
    late: latenessIn(publications, line, now),
  };
}
