import type { Audit } from '#app/domain/audit/audit.ts';
import { commitmentIn, type Edition, editionShown, editionsOf } from '#app/domain/charter/published.ts';
import { termsOver } from '#app/domain/charter/spans.ts';
import type { CommitmentTerms } from '#app/domain/charter/terms.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { CharterFigures } from '#app/domain/trust/figures.ts';
import { defaultMethod, type Method } from '#app/domain/trust/method.ts';
import { choosePeriod } from '#app/domain/trust/period.ts';
import { figureOver } from '#app/domain/trust/period-figure.ts';
import { type SaidFigure, saidEvidence, saidFigure, saidScore } from '#app/i18n/said-figures.ts';
import { type Translator, translator } from '#app/i18n/translator.ts';
import type { PageWanted } from './pages.ts';

/** What a page must say: its figures, and by which publications its words are. */
export type ExpectedPage = { edition: Edition; method: Method; figures: SaidFigure[] };

/**
 * What a page about a charter must say when it is made of the entries read so far, `size` of them, at a moment.
 * `null` where no such charter, or no such promise, can be shown to everybody then.
 */
export function expectedPage(
  audit: Audit,
  { kind, language, commitment }: PageWanted,
  charter: string,
  { size, at }: { size: number; at: Instant },
): ExpectedPage | null {
  const { publications, method: published } = audit.state;
  const shown = editionShown(publications, charter, at);
  const figures = audit.figures(size, at).charters[charter];
  if (!shown?.edition.terms.public || !figures) return null;
  const { edition, asOf } = shown;
  const method = published ?? { ...defaultMethod, version: 0 };
  const words = translator(language);
  const { chosen } = choosePeriod(null, null, asOf);
  const editions = editionsOf(publications, charter);
  const byCommitment = audit.settled(charter, asOf, at);
  const ofPromise = (terms: CommitmentTerms): SaidFigure[] => {
    if (terms.firmness !== 'firm') return [];
    const { id, target, direction } = terms;
    const stood = { spans: termsOver(editions, id), now: { target, direction } };
    return saidFigure(words, terms, figureOver(stood, byCommitment.get(id) ?? [], chosen, 0, method));
  };
  const { commitments } = edition.terms;
  if (kind === 'commitment') {
    const terms = commitmentIn(edition, commitment ?? '');
    return terms && { edition, method, figures: ofPromise(terms) };
  }
  const said = kind === 'method' ? evidenceIn(words, figures) : scoresIn(words, figures);
  return {
    edition,
    method,
    figures: kind === 'method' ? said : [...said, ...commitments.flatMap(ofPromise)],
  };
}

function scoresIn(words: Translator, { scores }: CharterFigures): SaidFigure[] {
  const { normative, differentiating } = scores;
  return [
    ...(differentiating ? saidScore(words, 'differentiating', differentiating) : []),
    ...(normative ? saidScore(words, 'normative', normative) : []),
  ];
}

function evidenceIn(words: Translator, { elements = [] }: CharterFigures): SaidFigure[] {
  return elements.flatMap((element) => saidEvidence(words, element));
}
