import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { readClaimFigures } from '#db/stores/claims.server.ts';
import { readExemptionFigures } from '#db/stores/exemptions.server.ts';
import { readAnswers } from '#db/stores/feedback.server.ts';
import type { Edition, Publications } from '#db/stores/publications.server.ts';
import { readRemedyTallies } from '#db/stores/remedy-tallies.server.ts';
import { readWritten } from '#db/stores/tallies.server.ts';
import { readWatch } from '#db/stores/time.server.ts';
import { endOfDay } from '../../domain/calendar/day-ends.ts';
import { earlyClosingsIn } from '../../domain/calendar/opening-hours.ts';
import { compareEditions, type EditionText } from '../../domain/charter/edition.ts';
import { commitmentIn } from '../../domain/charter/published.ts';
import { termsOver } from '../../domain/charter/spans.ts';
import { type CommitmentProse, type CommitmentTerms, natureOn } from '../../domain/charter/terms.ts';
import { customersSay } from '../../domain/feedback/customers-say.ts';
import type { Instant, PlainDate } from '../../domain/instant.ts';
import { watchShown } from '../../domain/ledger/watch.ts';
import { sumsOver } from '../../domain/remedy/sums-over.ts';
import { type Tally, totalOf } from '../../domain/trust/evidence.ts';
import { reportedRate } from '../../domain/trust/figure.ts';
import { chartMonths, monthFigures } from '../../domain/trust/months.ts';
import { choosePeriod } from '../../domain/trust/period.ts';
import { firstDay, settledAt } from '../../domain/trust/settled.ts';
import type { Language } from '../../languages/language.ts';
import { newestBreaches } from '../compliance/breach-rows.server.ts';
import { type CharterNow, charterNow, headOf, readAnnounced, said } from './charter-now.server.ts';
import { proseOf, readEditionText, wordsIn } from './edition-text.server.ts';
import { commitmentsOn, figureOf, leavingOf, methodNow, readUnknown } from './figures.server.ts';
import { readPerceived } from './perceived.server.ts';

const NEWEST_BREACHES = 3;

/**
 * One promise with its words, terms, figure and months. A promise that an earlier edition made keeps its page, as it
 * last stood. `null` when no edition ever made it.
 */
export async function readCommitmentPage(
  db: Kysely<Database>,
  publications: Publications,
  which: { charter: string; commitment: string },
  asked: { now: Instant; language: Language; period: string | null },
) {
  const charter = charterNow(publications, which.charter, asked.now);
  const stated = charter && lastStated(charter, which.commitment);
  if (!charter || !stated) return null;
  const { asOf, ended } = charter;
  const { edition, terms } = stated;
  const { language } = asked;
  const { method } = await methodNow(db);
  const written = await readWritten(db, which.charter, asOf, asked.now);
  const tallies = settledAt(charter.editions, written, asOf, asked.now);
  const period = choosePeriod(asked.period, firstDay(tallies), asOf);
  const year = choosePeriod(asOf.slice(0, 4), null, asOf).chosen;
  const unknown = await readUnknown(db, charter);
  const { prose } = await readEditionText(db, edition);
  const part = (name: keyof CommitmentProse, level = 3) =>
    wordsIn(proseOf(prose, terms.id, name), language, edition.terms.languages, level);
  const figure = figureOf(terms, charter.editions, tallies, period.chosen, unknown, method);
  const isAnswered = terms.measure === 'deadline';
  const answers = isAnswered ? await readAnswers(db, which, period.chosen) : null;
  const until = ended ? endOfDay(asOf, edition.terms.zone) : asked.now;
  const watch = await readWatch(db, until, chartMonths);
  return {
    head: headOf(charter, language),
    isPublic: edition.terms.public,
    id: terms.id,
    title: said(terms.title, language, edition.terms.languages),
    terms,
    retiredAfter: edition.number < charter.edition.number ? edition.number : null,
    nature: natureOn(terms, asOf),
    leaving: leavingOf(commitmentsOn(tallies, charter, method), terms.id, method),
    promise: part('promise', 2),
    howWeMeasure: part('howWeMeasure'),
    notCovered: part('notCovered'),
    figure,
    answers: answers && customersSay(answers, figure?.rate ?? null, method),
    budget: figureOf(terms, charter.editions, tallies, year, unknown, method)?.budget ?? null,
    level: method.level,
    minimum: method.minimum,
    period,
    remedies: sumsOver(await readRemedyTallies(db, which.charter), period.chosen, terms.id),
    months: monthFigures(
      { spans: termsOver(charter.editions, terms.id), direction: terms.direction },
      tallies.get(terms.id) ?? [],
      { first: firstDay(tallies), asOf },
      { watch, zone: edition.terms.zone },
      method,
    ),
    reports: terms.measure === 'rate' ? await reportedRates(db, which, terms) : [],
    reported: terms.measure === 'rate' ? missedOf(tallies.get(terms.id) ?? [], asOf) : null,
    watch: watchShown(watch, { asOf, zone: edition.terms.zone }),
    announced: readAnnounced(publications, charter, language, terms.id),
    calendar: calendarOf(publications, terms, asOf),
    mirrors: terms.mirrors === null ? null : findPromise(publications, terms.mirrors, asked),
    mirroredBy: mirroredBy(publications, terms.id, asked),
    breaches: await newestBreaches(db, which, until, NEWEST_BREACHES),
    claims: await readClaimFigures(db, which, asked.now),
    exemptions: await readExemptionFigures(db, which),
    perceived: await readPerceived(db, which, language),
    restated: written.restated.get(which.commitment) ?? [],
    changes: await changesOf(db, charter.editions, terms.id),
  };
}

/** The edition in force when it makes the promise, else the last one that did. */
function lastStated(charter: CharterNow, id: string): { edition: Edition; terms: CommitmentTerms } | null {
  const newestFirst = [charter.edition, ...charter.editions.toReversed()];
  for (const edition of newestFirst) {
    const terms = commitmentIn(edition, id);
    if (terms) return { edition, terms };
  }
  return null;
}

/** What was missed since the record began, and of how many. */
function missedOf(tallies: readonly Tally[], asOf: PlainDate): { missed: number; of: number } {
  const { kept, breached } = totalOf(tallies, { from: '0000-01-01', to: asOf });
  return { missed: breached, of: kept + breached };
}

/** The latest periods reported for a promise measured by rate, newest first; bare percentages are shown, never scored. */
async function reportedRates(
  db: Kysely<Database>,
  which: { charter: string; commitment: string },
  terms: CommitmentTerms,
) {
  const reports = await db
    .selectFrom('rates')
    .select(['seq', 'from', 'to', 'kept', 'of', 'percent'])
    .where('charter', '=', which.charter)
    .where('commitment', '=', which.commitment)
    .where('struck', '=', 0)
    .orderBy('to', 'desc')
    .orderBy('seq', 'desc')
    .limit(24)
    .execute();
  return reports.map((report) => ({ ...report, rate: reportedRate(report, terms) }));
}

/** An edition in which a promise was made, changed or retired; `before` is the edition it is to be compared with. */
type EditionChange = {
  edition: number;
  before: number | null;
  binding: PlainDate;
  state: 'added' | 'changed' | 'retired';
};

/** The editions in which a promise changed, newest first. */
async function changesOf(db: Kysely<Database>, editions: Edition[], id: string): Promise<EditionChange[]> {
  const changes: EditionChange[] = [];
  let before: { number: number; text: EditionText } | null = null;
  for (const edition of editions) {
    const text = only(id, await readEditionText(db, edition));
    const state = before ? compareEditions(before.text, text).commitments[0]?.state : firstState(text);
    if (state && state !== 'same') {
      changes.unshift({
        edition: edition.number,
        before: before?.number ?? null,
        binding: edition.binding,
        state,
      });
    }
    before = { number: edition.number, text };
  }
  return changes;
}

function firstState({ terms }: EditionText): 'added' | undefined {
  return terms.commitments.length > 0 ? 'added' : undefined;
}

/** An edition with one promise left in it: what the other promises say need not be compared. */
function only(id: string, { terms, prose }: EditionText): EditionText {
  const words = prose.commitments[id];
  return {
    terms: { ...terms, commitments: terms.commitments.filter((commitment) => commitment.id === id) },
    prose: { preamble: {}, commitments: words ? { [id]: words } : {} },
  };
}

/** The calendar by which a promise counts, with the holidays of the year around `asOf`. */
function calendarOf(publications: Publications, terms: CommitmentTerms, asOf: string) {
  const calendar = terms.clock && publications.calendars.get(terms.clock.calendar)?.calendar;
  if (!calendar) return null;
  const { name, zone, week, workingDays, openDays, holidays, covers } = calendar;
  const year = asOf.slice(0, 4);
  const ofYear = holidays.filter(({ date }) => date.startsWith(year));
  // Only a holiday library knows its days for some years and no others.
  const fromLibrary = covers !== null;
  const early = earlyClosingsIn(calendar, year);
  return { name, zone, week, workingDays, openDays, early, year, holidays: ofYear, fromLibrary };
}

type Asked = { now: Instant; language: Language };

/** A promise of any charter that the reader may see, by its id. */
function findPromise(publications: Publications, id: string, { now, language }: Asked) {
  for (const slug of slugsOf(publications)) {
    const charter = charterNow(publications, slug, now)?.edition.terms;
    const terms = charter?.commitments.find((own) => own.id === id);
    if (charter && terms) return { charter: slug, id, title: said(terms.title, language, charter.languages) };
  }
  return null;
}

/** The promise that mirrors this one, in whatever charter the reader may see. */
function mirroredBy(publications: Publications, id: string, { now, language }: Asked) {
  for (const slug of slugsOf(publications)) {
    const charter = charterNow(publications, slug, now)?.edition.terms;
    const terms = charter?.commitments.find(({ mirrors }) => mirrors === id);
    if (charter && terms)
      return { charter: slug, id: terms.id, title: said(terms.title, language, charter.languages) };
  }
  return null;
}

function slugsOf({ editions }: Publications): Set<string> {
  return new Set(editions.map(({ charter }) => charter));
}
