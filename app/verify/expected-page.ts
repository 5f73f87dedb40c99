import type { Audit } from '#app/domain/audit/audit.ts';
import { type Edition, editionShown, editionsOf } from '#app/domain/charter/published.ts';
import type { Instant } from '#app/domain/instant.ts';
import { sumsOver } from '#app/domain/remedy/sums-over.ts';
import { defaultMethod, type Method } from '#app/domain/trust/method.ts';
import { choosePeriod } from '#app/domain/trust/period.ts';
import type { Scores } from '#app/domain/trust/scores.ts';
import { circumstancesPage, saidCircumstances } from '#app/i18n/said-circumstances.ts';
import { saidBadge, saidCard, saidDay } from '#app/i18n/said-elsewhere.ts';
import { type SaidFigure, saidEdition, saidScore } from '#app/i18n/said-figures.ts';
import { saidOwedInYear } from '#app/i18n/said-remedies.ts';
import { translator } from '#app/i18n/translator.ts';
import { setLocalised } from '#app/languages/typography.ts';
import { buildingFigures, drawnFigures, watchFigures } from './expected-building.ts';
import { commitmentFigures, figuresOfPromise } from './expected-commitment.ts';
import type { Ground } from './expected-ground.ts';
import { honestyFigures } from './expected-honesty.ts';
import { methodFigures } from './expected-method.ts';
import { breachFigures, registerFigures } from './expected-register.ts';
import type { PageKind, PageWanted, VoiceKind } from './pages.ts';

/** A page about one charter. */
export type CharterPage = PageWanted & { kind: Exclude<PageKind, VoiceKind> };
/** What a page must say: its figures, and by which publications its words are. */
export type ExpectedPage = { edition: Edition; method: Method; figures: SaidFigure[] };

/**
 * What a page about a charter must say when it is made of the entries read so far, `size` of them, at a moment.
 * `null` where no such charter, or no such promise or breach, can be shown to everybody then.
 */
export function expectedPage(
  audit: Audit,
  page: CharterPage,
  charter: string,
  { size, at }: { size: number; at: Instant },
): ExpectedPage | null {
  const { publications, method: published } = audit.state;
  const shown = editionShown(publications, charter, at);
  if (!shown?.edition.terms.public) return null;
  const method = published ?? { ...defaultMethod, version: 0 };
  const words = translator(page.language);
  const editions = editionsOf(publications, charter);
  const tallies = audit.settled(charter, shown.asOf, at);
  const ground: Ground = { audit, charter, at, method, ...shown, words, editions, tallies };
  const scores = () =>
    audit.figures(size, at).charters[charter]?.scores ?? { normative: null, differentiating: null };
  const figures = figuresOfKind[page.kind](ground, page, scores);
  const { edition } = shown;
  return figures && { edition, method, figures: [...figures, ...cardOf(ground, page.kind, scores)] };
}

type FiguresOf = (ground: Ground, page: PageWanted, scores: () => Scores) => SaidFigure[] | null;
const ofCharter: FiguresOf = (ground, _, scores) => [
  saidEdition(ground.words, { ...ground, edition: ground.edition.number, binding: ground.edition.binding }),
  ...scoresIn(ground, scores()),
  ...buildingFigures(ground),
  ...owedInYear(ground),
  ...watchFigures(ground),
  ...ground.edition.terms.commitments.flatMap((terms) => figuresOfPromise(ground, terms)),
];

const figuresOfKind: Record<CharterPage['kind'], FiguresOf> = {
  home: ofCharter,
  charter: ofCharter,
  commitment: commitmentFigures,
  method: methodFigures,
  honesty: honestyFigures,
  circumstances: circumstanceFigures,
  register: registerFigures,
  breach: breachFigures,
  embed: (ground, _, scores) => [
    ...scoresIn(ground, scores()),
    ...drawnFigures(ground),
    saidDay(ground.words, ground.asOf),
  ],
  badge: ({ words, asOf, edition }, _, scores) =>
    saidBadge(words, { scores: scores(), asOf, fictional: edition.terms.fictional }),
};

/** What was owed and paid for the breaches of the year of the page. */
function owedInYear({ audit, words, charter, asOf }: Ground): SaidFigure[] {
  const year = choosePeriod(asOf.slice(0, 4), null, asOf).chosen;
  return saidOwedInYear(words, asOf, sumsOver(audit.remedies.sumsOf(charter), year, null));
}

/** The first page of what excuses breaches. */
function circumstanceFigures({ audit, words, charter, edition }: Ground): SaidFigure[] {
  const agreed = audit.register.exemptions.agreed(charter).slice(0, circumstancesPage);
  return saidCircumstances(words, edition.terms.zone, agreed);
}

/** What is read out of the picture that networks show of a page: the picture itself is of pixels. */
function cardOf({ words, asOf, edition }: Ground, kind: PageKind, scores: () => Scores): SaidFigure[] {
  if (kind === 'embed' || kind === 'badge') return [];
  const { name, languages } = edition.terms;
  const charter = setLocalised(name, words.language, languages)?.text ?? '';
  const isScored = kind === 'home' || kind === 'charter' || kind === 'method';
  return [saidCard(words, { charter, asOf, scores: isScored ? scores() : null })];
}

function scoresIn({ words }: Ground, { normative, differentiating }: Scores): SaidFigure[] {
  return [
    ...(differentiating ? saidScore(words, 'differentiating', differentiating) : []),
    ...(normative ? saidScore(words, 'normative', normative) : []),
  ];
}
