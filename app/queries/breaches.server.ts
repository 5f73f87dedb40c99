import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { dayOf } from '../domain/calendar/zone.ts';
import { formatInstant, type Instant, instantOf, type PlainDate, parseInstant } from '../domain/instant.ts';
import type { Language } from '../domain/language.ts';
import type { Cause } from '../domain/ledger/kinds.ts';
import { type CharterNow, charterNow, headOf, type Said, said } from './charter-now.server.ts';
import { endOfDay, startOfDay } from './day-ends.ts';
import { choosePeriod } from './period.ts';

const PAGE = 30;

/** How it stands with a breach now: how late it was fulfilled, or how long it has been open, in seconds. */
export type Since =
  | { is: 'fulfilled' | 'open'; late: number }
  | { is: 'withdrawn' }
  /** An occurrence is over when it happens. */
  | { is: 'over' };

/** One line of the public register: nothing of the customer, the case, or who handled it. */
export type BreachRead = {
  id: number;
  at: Instant;
  commitment: { id: string; number: number; title: Said };
  since: Since;
  cause: Cause | null;
  apology: string | null;
  state: Database['breaches']['state'];
};

/** What an address asks for, unchecked; `before` and `after` are places as `placeOf` writes them. */
export type BreachesAsked = {
  now: Instant;
  language: Language;
  commitment: string | null;
  period: string | null;
  before: string | null;
  after: string | null;
};

/** The public register of a charter, newest first; `null` when no such charter was published. */
export async function readBreachesPage(
  db: Kysely<Database>,
  publications: Publications,
  slug: string,
  asked: BreachesAsked,
) {
  const charter = charterNow(publications, slug, asked.now);
  if (!charter) return null;
  const { zone } = charter.edition.terms;
  const commitments = everPromised(charter, asked.language);
  const commitment = commitments.find(({ id }) => id === asked.commitment) ?? null;
  const period = choosePeriod(asked.period ?? 'all', await firstBreach(db, slug, zone), charter.asOf);
  const { from, to } = period.chosen;
  const { rows, ...turns } = await readRows(db, slug, {
    commitment: commitment?.id ?? null,
    from: formatInstant(startOfDay(from, zone)),
    to: formatInstant(endOfDay(to, zone)),
    before: parsePlace(asked.before),
    after: parsePlace(asked.after),
  });
  const until = charter.ended ? endOfDay(charter.asOf, zone) : asked.now;
  return {
    isPublic: charter.edition.terms.public,
    head: headOf(charter, asked.language),
    commitments,
    chosen: commitment?.id ?? null,
    misread: period.misread || (asked.commitment !== null && commitment === null),
    period,
    breaches: rows.map((row) => breachOf(row, commitments, until, asked.language)),
    ...turns,
  };
}

type Row = Awaited<ReturnType<typeof readRows>>['rows'][number];
type Named = { id: string; number: number; title: Said };

function breachOf(row: Row, commitments: Named[], until: Instant, language: Language): BreachRead {
  const { id, cause, apology, state } = row;
  const unnamed = { id: row.commitment, number: 0, title: { text: row.commitment, language } };
  const commitment = commitments.find((known) => known.id === row.commitment) ?? unnamed;
  return { id, at: instantOf(row.at), commitment, since: sinceOf(row, until), cause, apology, state };
}

function sinceOf({ at, case_state, closed }: Row, until: Instant): Since {
  if (case_state === null) return { is: 'over' };
  if (case_state === 'withdrawn') return { is: 'withdrawn' };
  const fulfilled = case_state === 'fulfilled' && closed !== null;
  const end = fulfilled ? instantOf(closed) : until;
  return { is: fulfilled ? 'fulfilled' : 'open', late: Math.max(0, end - instantOf(at)) };
}

/** Every promise that an edition ever made, as it last stood, in the charter's order. */
function everPromised({ editions }: CharterNow, language: Language): Named[] {
  const known = new Map<string, Named>();
  for (const { terms } of editions) {
    for (const { id, number, title } of terms.commitments)
      known.set(id, { id, number, title: said(title, language) });
  }
  return [...known.values()].sort((one, other) => one.number - other.number);
}

async function firstBreach(db: Kysely<Database>, charter: string, zone: string): Promise<PlainDate | null> {
  const row = await db
    .selectFrom('breaches')
    .select((eb) => eb.fn.min('at').as('first'))
    .where('charter', '=', charter)
    .executeTakeFirst();
  return row?.first ? dayOf(instantOf(row.first), zone) : null;
}

/** A place in the register: the time and the number of the breach that a page ends or begins with. */
type Place = { at: string; id: number };

function placeOf({ at, id }: Place): string {
  return `${at},${id}`;
}

function parsePlace(text: string | null): Place | null {
  const [at = '', id = ''] = (text ?? '').split(',');
  const instant = parseInstant(at);
  return instant === null || !/^\d{1,15}$/.test(id) ? null : { at: formatInstant(instant), id: Number(id) };
}

type Wanted = {
  commitment: string | null;
  from: string;
  to: string;
  before: Place | null;
  after: Place | null;
};

/** One page of rows, found by its place in an index: page one thousand costs what page one does. */
async function readRows(db: Kysely<Database>, charter: string, wanted: Wanted) {
  const { commitment, from, to, before, after } = wanted;
  const forward = after !== null && before === null;
  const place = before ?? after;
  const order = forward ? 'asc' : 'desc';
  const rows = await db
    .selectFrom('breaches')
    .leftJoin('cases', 'cases.id', 'breaches.case_id')
    .select(['breaches.id', 'breaches.commitment', 'breaches.at', 'breaches.cause', 'breaches.apology'])
    .select(['breaches.state', 'cases.state as case_state', 'cases.closed'])
    .where('breaches.charter', '=', charter)
    .where('breaches.at', '>=', from)
    .where('breaches.at', '<', to)
    .$if(commitment !== null, (query) => query.where('breaches.commitment', '=', commitment ?? ''))
    .$if(place !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('breaches.at', 'breaches.id'),
          forward ? '>' : '<',
          eb.tuple(place?.at ?? '', place?.id ?? 0),
        ),
      ),
    )
    .orderBy('breaches.at', order)
    .orderBy('breaches.id', order)
    .limit(PAGE + 1)
    .execute();
  const more = rows.length > PAGE;
  const shown = rows.slice(0, PAGE);
  if (forward) shown.reverse();
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    rows: shown,
    newer: first && (forward ? more : before !== null) ? placeOf(first) : null,
    older: last && (forward || more) ? placeOf(last) : null,
  };
}
