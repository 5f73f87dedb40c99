import { findAttributes } from '#db/stores/attributes.server.ts';
import { entriesOfCases } from '#db/stores/ledger.server.ts';
import { countOpened, findBroken, findOpened, type Opened } from '#db/stores/opened-cases.server.ts';
import {
  calendarVersions,
  type Publications,
  readMethod,
  readPublications,
} from '#db/stores/publications.server.ts';
import { readSettled } from '#db/stores/tallies.server.ts';
import type { Context } from '../../context.server.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { epochDay } from '../../domain/calendar/day.ts';
import { endOfDay, zoneOf } from '../../domain/calendar/zone.ts';
import type { Case } from '../../domain/case/case.ts';
import { settledBy } from '../../domain/case/correct.ts';
import type { Ground } from '../../domain/case/decide.ts';
import {
  commitmentIn,
  type Edition,
  editionNumbered,
  editionShown,
  editionsOf,
} from '../../domain/charter/published.ts';
import { termsOver } from '../../domain/charter/spans.ts';
import type { CommitmentTerms } from '../../domain/charter/terms.ts';
import type { Instant, PlainDate } from '../../domain/instant.ts';
import type { Entry, Who } from '../../domain/ledger/entry.ts';
import { attributesOf } from '../../domain/remedy/attributes.ts';
import { remedyGroundOf } from '../../domain/remedy/decide.ts';
import { Costs } from '../../domain/replay/cost.ts';
import { type OtherTerms, otherKeys, withOther } from '../../domain/replay/other-terms.ts';
import { type Grounds, Replay, type Side, talliesInstead } from '../../domain/replay/replay.ts';
import { figuresOf, type ReplayedSide, type ReplayReport } from '../../domain/replay/report.ts';
import { scoresInstead, scoresOn } from '../../domain/replay/scores.ts';
import { defaultMethod } from '../../domain/trust/method.ts';
import type { TalliesByCommitment } from '../../domain/trust/settled.ts';

/** What is replayed: a promise as it last stood, what of it would be otherwise, and for what began on which days. */
export type ToReplay = {
  charter: string;
  terms: CommitmentTerms;
  other: OtherTerms;
  period: { from: PlainDate; to: PlainDate };
  /** By name, those that the other terms may name. */
  calendars: ReadonlyMap<string, Calendar>;
};

/** Nobody says anything here: what is decided is written nowhere. */
const nobody: Who = { id: 'replay', role: 'system' };

/**
 * The record of a promise beside what would have become of it under other terms. Nothing is written, and others have
 * their turn between some hundreds of cases.
 * @param onProgress is told after so many cases of how many
 */
export async function readReplay(
  { db, now, othersTurn }: Pick<Context, 'db' | 'now' | 'othersTurn'>,
  { charter, terms, other, period, calendars }: ToReplay,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<ReplayReport> {
  const publications = await readPublications(db);
  const editions = editionsOf(publications, charter);
  const shown = editionShown(publications, charter, now());
  if (!shown) throw new Error(`nothing is published of ${charter}`);
  const { asOf, ended, edition } = shown;
  const { zone } = edition.terms;
  const over = (day: number) => endOfDay(zoneOf(zone), day);
  const at = ended ? Math.min(over(epochDay(asOf)), now()) : now();
  const settled = await readSettled(db, editions, asOf, at);
  const opened = {
    charter,
    commitment: terms.id,
    from: over(epochDay(period.from) - 1) + 1,
    to: over(epochDay(period.to)),
  };
  const bench = { db, publications, other, calendars, now: at, othersTurn };
  const read = terms.measure === 'deadline' ? replayCases : replayTallies;
  const replayed = await read(bench, opened, { zone, period, settled }, onProgress);
  const { before, after } = replayed.sides;
  const method = (await readMethod(db))?.method ?? defaultMethod;
  const scored = { editions, shown: edition, asOf, method };
  const record = talliesInstead(settled.get(terms.id) ?? [], {
    before: before.tallies,
    after: after.tallies,
  });
  const until = { from: period.from, to: asOf };
  const figures = figuresOf(terms, termsOver(editions, terms.id), other, { before, after }, until, method);
  const { target } = other;
  const scoresAfter =
    target === undefined
      ? scoresOn(scored, new Map([...settled, [terms.id, record]]))
      : scoresInstead(scored, settled, { id: terms.id, target, period, tallies: record });
  const { cases, unjudged, changed } = replayed;
  return {
    ...{ charter, commitment: terms.id, ...period, asOf },
    instead: otherKeys.filter((key) => key in other),
    ...{ cases, unjudged, ...changed },
    before: { figure: figures.before, ...told(before), scores: scoresOn(scored, settled) },
    after: { figure: figures.after, ...told(after), scores: scoresAfter },
  };
}

function told({ open, withdrawn, costs }: Side): Omit<ReplayedSide, 'figure' | 'scores'> {
  return { open, withdrawn, costs: costs.sums, costsUnknown: costs.unknown };
}

type Bench = Pick<Context, 'db' | 'othersTurn'> & {
  publications: Publications;
  other: OtherTerms;
  calendars: ReadonlyMap<string, Calendar>;
  now: Instant;
};
type Replayed = Pick<Replay, 'cases' | 'unjudged' | 'changed' | 'sides'>;
type Record = { zone: string; period: { from: PlainDate; to: PlainDate }; settled: TalliesByCommitment };

async function replayCases(
  bench: Bench,
  opened: Opened,
  { zone }: Record,
  onProgress: (done: number, of: number) => void,
): Promise<Replayed> {
  const { db, othersTurn } = bench;
  const replay = new Replay(opened.commitment, zone);
  const of = await countOpened(db, opened);
  const versions = await versionsFor(bench, opened);
  let done = 0;
  for await (const subjects of findOpened(db, opened)) {
    const histories = await entriesOfCases(
      db,
      subjects.map(({ id }) => id),
    );
    const judged = subjects.map((subject) => {
      const history = (histories.get(subject.id) ?? []).map(({ entry }) => entry);
      return { subject, history, grounds: groundsOf(bench, subject, history, versions) };
    });
    const asking = judged.filter(({ grounds }) => grounds && needsAttributes(grounds));
    const attributes = await findAttributes(
      db,
      asking.map(({ subject }) => subject.id),
    );
    for (const { subject, history, grounds } of judged)
      if (grounds) replay.add(subject, history, grounds, attributes.get(subject.id));
      else replay.unjudged += 1;
    done += subjects.length;
    onProgress(done, of);
    await othersTurn();
  }
  return replay;
}

/** Whether what either promise owes depends on what its cases say. */
function needsAttributes({ own, other }: Grounds): boolean {
  return [own, other].some(({ terms }) => attributesOf(terms.remedy).length > 0);
}

type Versions = ReadonlyMap<string, readonly { seq: number; calendar: Calendar }[]>;

/** Every version of the calendars that the promise ever read. */
async function versionsFor({ db, publications }: Bench, { charter, commitment }: Opened): Promise<Versions> {
  const names = new Set(
    editionsOf(publications, charter).flatMap(
      (edition) => commitmentIn(edition, commitment)?.clock?.calendar ?? [],
    ),
  );
  const versions = new Map<string, Awaited<ReturnType<typeof calendarVersions>>>();
  for (const name of names) versions.set(name, await calendarVersions(db, name));
  return versions;
}

/** A case is judged by the calendar as it was published when the case was settled: by other terms too, where they read the same. */
function groundsOf(
  { publications, other, calendars, now }: Bench,
  subject: Case,
  history: readonly Entry[],
  versions: Versions,
): Grounds | null {
  const edition = editionNumbered(publications, subject.charter, subject.edition);
  const terms = edition && commitmentIn(edition, subject.commitment);
  if (!edition || !terms?.clock) return null;
  const seq = settledBy(subject, history) ?? Number.POSITIVE_INFINITY;
  const calendarOf = (name: string) =>
    versions.get(name)?.findLast((version) => version.seq < seq)?.calendar ?? calendars.get(name);
  const groundBy = (judging: CommitmentTerms): Ground | null => {
    const { clock } = judging;
    const calendar = clock && calendarOf(clock.calendar);
    if (!clock || !calendar) return null;
    const place = { charter: edition.charter, edition: edition.number };
    return { ...place, terms: { ...judging, clock }, calendar, now, who: nobody };
  };
  const own = groundBy(terms);
  const instead = groundBy(withOther(terms, other));
  return own && instead && { own, other: instead };
}

/** A promise without cases: what became of it stays as it was, what it is held against and what it owes do not. */
async function replayTallies(
  { db, publications, other, othersTurn }: Bench,
  opened: Opened,
  { period, settled }: Record,
): Promise<Replayed> {
  const own = new Costs();
  const instead = new Costs();
  const known = new Map<number, { own: Parameters<Costs['add']>[1]; other: Parameters<Costs['add']>[1] }>();
  for await (const breaches of findBroken(db, opened)) {
    for (const { at, edition: number } of breaches) {
      const grounds = known.get(number) ?? remediesOf(publications, opened, number, other);
      known.set(number, grounds);
      own.add({ at, from: null, until: at }, grounds.own);
      instead.add({ at, from: null, until: at }, grounds.other);
    }
    await othersTurn();
  }
  const within = ({ day }: { day: PlainDate }) => day >= period.from && day <= period.to;
  const tallies = (settled.get(opened.commitment) ?? []).filter(within);
  const side = (costs: Costs): Side => ({ tallies, open: 0, withdrawn: 0, costs });
  return {
    ...{ cases: 0, unjudged: 0, changed: { toBreached: 0, fromBreached: 0 } },
    sides: { before: side(own), after: side(instead) },
  };
}

function remediesOf(
  publications: Publications,
  { charter, commitment }: Opened,
  number: number,
  other: OtherTerms,
) {
  const edition = editionNumbered(publications, charter, number);
  const groundIn = (each: Edition) => remedyGroundOf(each, commitment, publications.calendars);
  if (!edition) return { own: null, other: null };
  const commitments = edition.terms.commitments.map((terms) =>
    terms.id === commitment ? withOther(terms, other) : terms,
  );
  return {
    own: groundIn(edition),
    other: groundIn({ ...edition, terms: { ...edition.terms, commitments } }),
  };
}
