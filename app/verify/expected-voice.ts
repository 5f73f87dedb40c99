import type { Audit } from '#app/domain/audit/audit.ts';
import type { ClosedSurvey } from '#app/domain/audit/survey-rules.ts';
import { dayOf } from '#app/domain/calendar/zone.ts';
import { editionShown, editionsOf, openTo } from '#app/domain/charter/published.ts';
import type { CommitmentTerms } from '#app/domain/charter/terms.ts';
import { encounterFigures, yearUntil } from '#app/domain/encounter/figures.ts';
import { followUpPromises } from '#app/domain/encounter/following.ts';
import type { Instant } from '#app/domain/instant.ts';
import { cultures } from '#app/domain/survey/felt.ts';
import { type SurveysLooked, surveysLooked } from '#app/domain/survey/felt-surveys.ts';
import { type CharterTold, promisesOfCulture, readPairs } from '#app/domain/survey/kept-pairs.ts';
import { keptOf } from '#app/domain/survey/kept-share.ts';
import { totalOf } from '#app/domain/trust/evidence.ts';
import { defaultMethod } from '#app/domain/trust/method.ts';
import type { PeriodFigure } from '#app/domain/trust/period-figure.ts';
import { settledAt } from '#app/domain/trust/settled.ts';
import { actsOf } from '#app/domain/value/acts.ts';
import { saidEncounters } from '#app/i18n/said-encounters.ts';
import type { SaidFigure } from '#app/i18n/said-figures.ts';
import { initiativesPage, saidInitiative } from '#app/i18n/said-initiatives.ts';
import { saidSymmetry } from '#app/i18n/said-symmetry.ts';
import { saidActs } from '#app/i18n/said-values.ts';
import { translator } from '#app/i18n/translator.ts';
import { figureIn, usual } from './expected-commitment.ts';
import type { Ground } from './expected-ground.ts';
import type { PageWanted, VoiceKind } from './pages.ts';

/** What follows from entries for a page about all charters, and the surveys by whose results the rest is held: of those closed by then. */
export type ExpectedVoice = {
  figures: SaidFigure[];
  charters: readonly CharterTold<Told>[];
  surveys: SurveysLooked<ClosedSurvey['survey']>;
};
/** A promise with the figure that its own page shows. */
type Told = { charter: string; id: string; terms: CommitmentTerms; figure: PeriodFigure | null };
type Charter = CharterTold<Told> & { ground: Ground };

/** What a page about all charters must say that is made of the entries read so far, at a moment. */
export function expectedVoice(
  audit: Audit,
  page: PageWanted & { kind: VoiceKind },
  at: Instant,
): ExpectedVoice {
  const charters = openCharters(audit, page, at);
  return { figures: figuresOfKind[page.kind](charters), charters, surveys: surveysOf(audit, charters) };
}

const figuresOfKind: Record<VoiceKind, (charters: readonly Charter[]) => SaidFigure[]> = {
  encounters: (charters) => charters.flatMap(({ ground }) => encountersOf(ground)),
  symmetry: symmetryOf,
  values: (charters) =>
    charters.flatMap(({ slug, promises, ground }) => saidActs(ground.words, slug, actsOf(promises))),
};

/** The charters that everybody may read then, with what each promises. */
function openCharters(audit: Audit, page: PageWanted, at: Instant): Charter[] {
  const open = openTo(audit.state.publications);
  const slugs = [...new Set(open.editions.map(({ charter }) => charter))];
  return slugs.flatMap((charter): Charter[] => {
    const shown = editionShown(open, charter, at);
    if (!shown) return [];
    const editions = editionsOf(open, charter);
    const tallies = settledAt(editions, audit.writtenOf(charter, shown.asOf), shown.asOf, at);
    const method = audit.state.method ?? { ...defaultMethod, version: 0 };
    const words = translator(page.language);
    const ground: Ground = { audit, charter, at, method, ...shown, words, editions, tallies };
    const { audience, commitments } = shown.edition.terms;
    const promises = commitments.map((terms) => ({
      ...{ charter, id: terms.id, terms },
      figure: figureIn(ground, terms, usual(ground)),
    }));
    return [{ slug: charter, audience, promises, ground }];
  });
}

/** What encounters of a charter came to, where any took place. */
function encountersOf({ audit, words, charter, asOf, edition, editions }: Ground): SaidFigure[] {
  const { book } = audit.encounters;
  if (!book.knows(charter)) return [];
  const year = yearUntil(edition.terms.zone, asOf);
  const promises = followUpPromises(editions);
  const tallies = audit.state.tallies.upTo(charter, asOf);
  const settled = promises.map((id) => totalOf(tallies.get(id) ?? [], year));
  const sum = (outcome: 'kept' | 'breached') => settled.reduce((all, each) => all + each[outcome], 0);
  const followUps = promises.length === 0 ? null : { kept: sum('kept'), breached: sum('breached') };
  const figures = encounterFigures({ ...book.counts(charter, year), followUps });
  return saidEncounters(words, { slug: charter, from: year.from, to: year.to, figures });
}

function symmetryOf(charters: readonly Charter[]): SaidFigure[] {
  const [first] = charters;
  if (!first) return [];
  const { audit, words } = first.ground;
  const shown = ({ charter, id, figure }: Told) => ({ charter, id, ...keptOf([{ figure }]) });
  const all = audit.initiatives.newest(
    charters.map(({ slug }) => slug),
    initiativesPage,
  );
  return [
    ...saidSymmetry(words, {
      ...readPairs(charters, shown),
      cultures: cultures.map((culture) => ({ promises: promisesOfCulture(charters, culture).map(shown) })),
    }),
    ...all.flatMap((initiative) => {
      const { struck, charter } = initiative;
      const zone = charters.find(({ slug }) => slug === charter)?.ground.edition.terms.zone ?? 'UTC';
      const took = struck && { seq: struck.seq, day: dayOf(struck.at, zone) };
      return saidInitiative(words, { ...initiative, struck: took });
    }),
  ];
}

/** The surveys that the pages of symmetry and values go by, of those closed about these charters. */
function surveysOf(audit: Audit, charters: readonly Charter[]): SurveysLooked<ClosedSurvey['survey']> {
  const slugs = charters.map(({ slug }) => slug);
  const closed = audit.surveys.closed().map(({ survey }) => survey);
  return surveysLooked(closed.filter(({ terms }) => slugs.includes(terms.charter)));
}
