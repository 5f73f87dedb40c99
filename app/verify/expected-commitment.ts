import { publicBreachOf } from '#app/domain/breach/since.ts';
import { commitmentIn } from '#app/domain/charter/published.ts';
import { termsOver } from '#app/domain/charter/spans.ts';
import type { CommitmentTerms } from '#app/domain/charter/terms.ts';
import { customersSay } from '#app/domain/feedback/customers-say.ts';
import { sumsOver } from '#app/domain/remedy/sums-over.ts';
import { totalOf } from '#app/domain/trust/evidence.ts';
import { reportedRate } from '#app/domain/trust/figure.ts';
import { chartMonths, monthFigures } from '#app/domain/trust/months.ts';
import { choosePeriod, type Period } from '#app/domain/trust/period.ts';
import { figureOver, type PeriodFigure } from '#app/domain/trust/period-figure.ts';
import { firstDay } from '#app/domain/trust/settled.ts';
import { saidAnswers } from '#app/i18n/said-answers.ts';
import { saidBreach } from '#app/i18n/said-breach.ts';
import { saidClaims } from '#app/i18n/said-claims.ts';
import { saidExemptions } from '#app/i18n/said-exemptions.ts';
import { type SaidFigure, saidFigure } from '#app/i18n/said-figures.ts';
import {
  saidDrawing,
  saidMonths,
  saidParts,
  saidRecord,
  saidReported,
  saidReports,
} from '#app/i18n/said-record.ts';
import { saidRemedies } from '#app/i18n/said-remedies.ts';
import { saidRestated } from '#app/i18n/said-restated.ts';
import { watchIn } from './expected-building.ts';
import { breachGround, endOf, type Ground } from './expected-ground.ts';
import { standingOf } from './expected-register.ts';
import type { PageWanted } from './pages.ts';

/** As many as the page of a promise shows. */
const newestBreaches = 3;
const mostReports = 24;

/** The figure of a promise in its list, over the period that pages show unless asked. */
export function figuresOfPromise(ground: Ground, terms: CommitmentTerms): SaidFigure[] {
  const figure = figureIn(ground, terms, usual(ground));
  return figure ? saidFigure(ground.words, terms, figure) : [];
}

/** Everything that the page of one promise says of how it was kept. `null` for one that no edition ever made. */
export function commitmentFigures(ground: Ground, { commitment }: PageWanted): SaidFigure[] | null {
  const { audit, words, charter, asOf, method, edition, editions, tallies } = ground;
  const stated = [edition, ...editions.toReversed()].find((each) => commitmentIn(each, commitment ?? ''));
  const terms = stated && commitmentIn(stated, commitment ?? '');
  if (!stated || !terms) return null;
  const { id, direction } = terms;
  const { zone } = stated.terms;
  const own = tallies.get(id) ?? [];
  const figure = figureIn(ground, terms, usual(ground));
  const year = choosePeriod(asOf.slice(0, 4), null, asOf).chosen;
  const until = endOf({ ...ground, edition: stated });
  const watch = audit.watchGaps.watch(until, chartMonths);
  const first = firstDay(tallies);
  const months = monthFigures(
    { spans: termsOver(editions, id), direction },
    own,
    { first, asOf },
    { watch, zone },
    method,
  );
  const isCharted = months.some(({ cases }) => cases > 0);
  const find = (breach: number) => audit.register.find(breach)?.breach;
  const breaches = audit.register.book.newest({ charter, commitment: id }, null, newestBreaches, find);
  const reports = terms.measure === 'rate' ? audit.standalone.rates.newest(charter, id, mostReports) : [];
  const counts = totalOf(own, { from: '0000-01-01', to: asOf });
  const reported = { missed: counts.breached, of: counts.kept + counts.breached };
  return [
    ...(figure ? saidFigure(words, terms, figure) : []),
    ...(figure && figure.cases > 0
      ? saidRecord(words, terms, figure, {
          ...method,
          budget: figureIn(ground, terms, year)?.budget ?? null,
        })
      : []),
    ...saidRemedies(words, id, sumsOver(audit.remedies.sumsOf(charter), usual(ground), id)),
    ...(figure ? saidParts(words, id, figure.parts) : []),
    ...(figure && isCharted ? [...saidDrawing(words, id, months), ...saidMonths(words, id, months)] : []),
    ...answersOf(ground, terms, figure),
    ...saidReports(
      words,
      id,
      reports.map((report) => ({ ...report, rate: reportedRate(report, terms) })),
    ),
    ...breaches.flatMap((breach) =>
      saidBreach(words, breachGround(ground), publicBreachOf(breach, standingOf(audit, breach), until)),
    ),
    ...watchIn(ground, watch, stated),
    ...(breaches.length === 0 && terms.measure === 'rate' ? [saidReported(words, id, reported)] : []),
    ...saidExemptions(words, id, audit.register.exemptions.figures(charter, id), figure),
    ...saidRestated(words, id, audit.restatements.told(charter).get(id) ?? [], edition.terms.zone),
    ...saidClaims(words, id, audit.claims.figures(charter, id, ground.at)),
  ];
}

/** What customers say of a promise with cases, beside the log's rate. */
function answersOf(ground: Ground, terms: CommitmentTerms, figure: PeriodFigure | null): SaidFigure[] {
  if (terms.measure !== 'deadline') return [];
  const { audit, words, charter, method } = ground;
  const answers = audit.feedback.answers({ charter, commitment: terms.id }, usual(ground));
  return saidAnswers(words, terms.id, customersSay(answers, figure?.rate ?? null, method), method.level);
}

/** The period that pages show unless asked. */
export function usual({ asOf }: Ground): Period {
  return choosePeriod(null, null, asOf).chosen;
}

/** `null` for what is only intended: shown, never scored. */
export function figureIn(ground: Ground, terms: CommitmentTerms, period: Period): PeriodFigure | null {
  if (terms.firmness !== 'firm') return null;
  const { audit, charter, ended, editions, tallies, method } = ground;
  const { id, target, direction } = terms;
  const stood = { spans: termsOver(editions, id), now: { target, direction } };
  // Of those that a record left open when it ended nobody can say any more what became of them.
  const left = ended ? [...audit.cases.unbreached(charter)] : [];
  const unknown = left.filter(({ commitment }) => commitment === id).length;
  return figureOver(stood, tallies.get(id) ?? [], period, unknown, method);
}
