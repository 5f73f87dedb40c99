import type { Audit } from '#app/domain/audit/audit.ts';
import type { ClosedSurvey } from '#app/domain/audit/survey-rules.ts';
import { isSameJson, type Json } from '#app/domain/ledger/canonical.ts';
import { hashOfDocument } from '#app/domain/ledger/document.ts';
import { rootsFromTiles } from '#app/domain/ledger/tile-roots.ts';
import { drawnFrom, naturesOf } from '#app/domain/survey/conclude.ts';
import { figuresOf, type ResultsDocument } from '#app/domain/survey/results/figures.ts';
import { meansFit } from '#app/domain/survey/results/means-fit.ts';
import { codeHash, rootOfCodes } from '#app/domain/survey/results/roots.ts';
import { type Finding, finding } from './finding.ts';
import type { SiteSource } from './site-source.ts';
import { SourceFault } from './source.ts';

/** Where entries are, and the documents that they name. */
export type DocumentSource = Pick<SiteSource, 'tile' | 'document'>;

/**
 * Holds what is published of every closed survey to its entries: the counts, the root of the codes, that figures and natures follow from the table, that its
 * means can stand beside its counts, and that charters drawn from it do, by a seed that the ledger had when the survey was published.
 * @param size how many entries were read
 * @param which copies hold what is open to everybody, a database also surveys about charters for the signed-in
 */
export async function holdSurveys(
  source: DocumentSource,
  audit: Audit,
  size: number,
  which: 'open' | 'all',
): Promise<{ findings: Finding[]; held: number }> {
  const findings: Finding[] = [];
  let held = 0;
  for (const closed of audit.surveys.closed()) {
    if (which === 'open' && !isOpen(audit, closed)) continue;
    findings.push(...(await holdSurvey(source, closed, size)));
    held += 2;
  }
  return { findings, held };
}

/** Those about a charter for the signed-in stay within, as its words do. */
function isOpen({ state }: Audit, { survey }: ClosedSurvey): boolean {
  const editions = state.publications.editions.filter(({ charter }) => charter === survey.terms.charter);
  return editions.some(({ terms }) => terms.public);
}

async function holdSurvey(source: DocumentSource, closed: ClosedSurvey, size: number): Promise<Finding[]> {
  const { closing, terms } = closed.survey;
  const [results, missing] = await fetched(source, closing.results, closing.seq, terms.slug);
  if (missing) return [missing];
  const document = results as ResultsDocument;
  const say = (code: Finding['code'], expected: Json, found: Json, seq: number = closing.seq) =>
    finding(code, terms.slug, { seq, expected, found });
  try {
    const { answered } = document.table;
    const { invited, ineligible, taken, complete, partial } = closing;
    const counts = { invited, ineligible, taken, complete, partial };
    const { codes, ...said } = answered;
    const findings: Finding[] = [];
    if (!isSameJson(said, counts)) findings.push(say('survey-counts-differ', counts, said));
    findings.push(...(await holdCodes(source, closed, codes)));
    const figures = JSON.parse(JSON.stringify(figuresOf(document.table, terms))) as Json;
    if (!isSameJson(figures, document.figures as unknown as Json))
      findings.push(say('survey-figures-differ', null, null));
    if (!meansFit(document.table, terms)) findings.push(say('survey-means-differ', null, null));
    const natures = naturesOf(document.table, terms);
    const wrong = natures.find(([id, nature]) => closed.natures.get(id) !== nature);
    if (wrong) findings.push(say('survey-natures-differ', wrong[1], closed.natures.get(wrong[0]) ?? null));
    return [...findings, ...(await holdDrawings(source, closed, document, size))];
  } catch (error) {
    if (error instanceof SourceFault) throw error;
    // Nothing that a table of ours looks like.
    return [say('survey-figures-differ', null, null)];
  }
}

async function holdCodes(source: DocumentSource, { survey }: ClosedSurvey, hash: string): Promise<Finding[]> {
  const { closing, terms } = survey;
  const [codes, missing] = await fetched(source, hash, closing.seq, terms.slug);
  if (missing) return [missing];
  const are = Array.isArray(codes) && codes.every((code) => typeof code === 'string' && codeHash.test(code));
  const root = are ? rootOfCodes(codes as string[]) : null;
  const count = are ? codes.length : null;
  if (root === closing.spent && count === closing.complete + closing.partial) return [];
  const expected = { root: closing.spent, codes: closing.complete + closing.partial };
  return [
    finding('survey-codes-differ', terms.slug, {
      ...{ seq: closing.seq, expected, found: { root, codes: count } },
    }),
  ];
}

async function holdDrawings(
  source: DocumentSource,
  { survey, drawings }: ClosedSurvey,
  { table }: ResultsDocument,
  size: number,
): Promise<Finding[]> {
  if (drawings.length === 0) return [];
  const [root] = await rootsFromTiles([{ start: 0, end: survey.seq + 1 }], size, source.tile);
  const seed = root?.toString('base64') ?? null;
  return drawings.flatMap(({ seq, public: said }) => {
    const { seated, normsLeftOut, othersLeftOut } = drawnFrom(table, said);
    const expected = { seed, chosen: seated, left: [...normsLeftOut, ...othersLeftOut] };
    const found = { seed: said.seed, chosen: said.chosen, left: said.left };
    return isSameJson(expected, found)
      ? []
      : [finding('drawing-differs', survey.terms.slug, { seq, expected, found })];
  });
}

/** A document, held to its hash and read; or what is wrong with it. */
async function fetched(
  source: DocumentSource,
  hash: string,
  seq: number,
  what: string,
): Promise<[Json, null] | [null, Finding]> {
  try {
    const body = await source.document(hash);
    const found = hashOfDocument(body);
    if (found !== hash) return [null, finding('document-changed', what, { seq, expected: hash, found })];
    return [JSON.parse(body.toString()) as Json, null];
  } catch (error) {
    if (error instanceof SyntaxError)
      return [null, finding('document-changed', what, { seq, expected: hash })];
    if (!(error instanceof SourceFault && (error.isAbsence || error.code === 'too-long'))) throw error;
    return [null, finding('document-missing', what, { seq, expected: hash })];
  }
}
