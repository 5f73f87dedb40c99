import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Edition, Publications } from '#db/stores/publications.server.ts';
import { readRemedyTallies } from '#db/stores/remedy-tallies.server.ts';
import { readWatch } from '#db/stores/time.server.ts';
import { endOfDay } from '../../domain/calendar/day-ends.ts';
import { retiredCommitments } from '../../domain/charter/published.ts';
import {
  type CommitmentTerms,
  type Firmness,
  type Measure,
  type Nature,
  natureOn,
} from '../../domain/charter/terms.ts';
import { type Instant, instantOf, type PlainDate } from '../../domain/instant.ts';
import { type WatchView, watchMonths, watchShown } from '../../domain/ledger/watch.ts';
import { type CurrencySums, sumsOver } from '../../domain/remedy/sums-over.ts';
import { choosePeriod, type PeriodChoice } from '../../domain/trust/period.ts';
import type { Scores } from '../../domain/trust/scores.ts';
import { firstDay } from '../../domain/trust/settled.ts';
import type { Language } from '../../languages/language.ts';

import { namedParts, type PartRead } from './building.server.ts';
import {
  type CharterHead,
  charterNow,
  headOf,
  readAnnounced,
  type Said,
  said,
} from './charter-now.server.ts';
import { proseOf, readEditionText, type Words, wordsIn } from './edition-text.server.ts';
import {
  type FigureView,
  figureOf,
  type Leaving,
  leavingOf,
  methodNow,
  natureSince,
  readTrust,
  readUnknown,
} from './figures.server.ts';

export type PromiseRead = {
  id: string;
  number: number;
  title: Said;
  nature: Nature;
  natureSince: string | null;
  firmness: Firmness;
  measure: Measure;
  figure: FigureView | null;
  /** Its own words. */
  says: Words | null;
};
export type CharterPage = {
  head: CharterHead;
  preamble: Words | null;
  scores: Scores;
  support: number;
  stones: PartRead[];
  columns: PartRead[];
  promises: PromiseRead[];
  /** Promises of earlier editions that this one no longer makes. */
  retired: { id: string; number: number; title: Said; leaving: Leaving[] }[];
  /** Editions to come, with what each will promise less. */
  announced: ReturnType<typeof readAnnounced>;
  /** The other charters that the reader may see. */
  others: {
    slug: string;
    name: Said;
    promises: number;
    /** The day on which its record stopped. */
    ended: PlainDate | null;
  }[];
  period: PeriodChoice;
  /** What was owed and paid for the breaches of the calendar year of `asOf`. */
  remedies: CurrencySums[];
  watch: WatchView;
  /** False for a charter that only the signed-in may see. */
  isPublic: boolean;
  /** When the ledger was last written to; `null` while it is empty. */
  lastEntry: Instant | null;
};

type Asked = { now: Instant; language: Language; period: string | null };

/** A charter with both scores and its promises; `null` when no such charter was published. */
export async function readCharterPage(
  db: Kysely<Database>,
  publications: Publications,
  slug: string,
  asked: Asked,
): Promise<CharterPage | null> {
  const charter = charterNow(publications, slug, asked.now);
  if (!charter) return null;
  const { edition, editions, asOf, ended } = charter;
  const { language } = asked;
  const { method } = await methodNow(db);
  const { tallies, commitments, explanation } = await readTrust(db, charter, asked.now, method);
  const period = choosePeriod(asked.period, firstDay(tallies), asOf);
  const unknown = await readUnknown(db, charter);
  const { prose } = await readEditionText(db, edition);
  const until = ended ? endOfDay(asOf, edition.terms.zone) : asked.now;
  const watch = await readWatch(db, until, watchMonths);
  const head = await db.selectFrom('ledger_head').select('recorded').executeTakeFirst();
  const promises = edition.terms.commitments.map((terms) => ({
    ...named(terms, edition, language),
    nature: natureOn(terms, asOf),
    natureSince: natureSince(terms.nature, asOf),
    firmness: terms.firmness,
    measure: terms.measure,
    figure: figureOf(terms, editions, tallies, period.chosen, unknown, method),
    says: wordsIn(proseOf(prose, terms.id, 'promise'), language, edition.terms.languages, 4),
  }));
  return {
    head: headOf(charter, language),
    preamble: wordsIn(prose.preamble, language, edition.terms.languages, 2),
    scores: explanation.scores,
    support: method.support,
    ...namedParts(explanation, charter, language),
    promises,
    retired: retiredCommitments(editions, edition).map((terms) => ({
      ...named(terms, edition, language),
      leaving: leavingOf(commitments, terms.id, method),
    })),
    announced: readAnnounced(publications, charter, language),
    others: othersThan(slug, publications, asked),
    period,
    remedies: sumsOver(
      await readRemedyTallies(db, slug),
      choosePeriod(asOf.slice(0, 4), null, asOf).chosen,
      null,
    ),
    watch: watchShown(watch, { asOf, zone: edition.terms.zone }),
    isPublic: edition.terms.public,
    lastEntry: head ? instantOf(head.recorded) : null,
  };
}

function named({ id, number, title }: CommitmentTerms, { terms }: Edition, language: Language) {
  return { id, number, title: said(title, language, terms.languages) };
}

/** The other charters as they stand now. */
function othersThan(slug: string, publications: Publications, { now, language }: Asked) {
  const slugs = new Set(publications.editions.map(({ charter }) => charter));
  slugs.delete(slug);
  return [...slugs].flatMap((other) => {
    const charter = charterNow(publications, other, now);
    if (!charter) return [];
    const { name, commitments, languages } = charter.edition.terms;
    const ended = charter.ended ? charter.asOf : null;
    return [{ slug: other, name: said(name, language, languages), promises: commitments.length, ended }];
  });
}
