import { hashOfDocument } from '#app/domain/ledger/document.ts';
import { cultures, type Felt, readCultures } from '#app/domain/survey/felt.ts';
import { feltIn, type ResultsTold } from '#app/domain/survey/felt-surveys.ts';
import { readCultureLabel } from '#app/domain/survey/label.ts';
import type { ResultsDocument } from '#app/domain/survey/results/figures.ts';
import type { SaidFigure } from '#app/i18n/said-figures.ts';
import { saidFictional, saidMarks } from '#app/i18n/said-symmetry.ts';
import { saidValues } from '#app/i18n/said-values.ts';
import { translator } from '#app/i18n/translator.ts';
import type { PageHolding, PageToMark } from './hold-pages.ts';
import type { DocumentSource } from './hold-surveys.ts';
import { SourceFault } from './source.ts';

/** Holds pages about all charters: to the entries that they are made of, and to the results that these name. */
export async function holdMarks(source: DocumentSource, holding: PageHolding): Promise<void> {
  const known = new Map<string, ResultsTold>();
  for (const each of holding.toMark) {
    const felt = each.page.kind === 'encounters' ? null : await feltBy(source, each, known);
    // Documents that are missing are findings of their own.
    if (felt === 'missing') continue;
    const marks = felt ? marksOn(each, felt) : [];
    // The picture that networks show of such a page is the one of the whole site, and says no figure.
    const claimed = each.claims.figures.filter(({ figure }) => figure !== 'card');
    holding.holdFigures(each.page.address, [...each.figures, ...marks], claimed);
  }
}

function marksOn({ page, claims, charters }: PageToMark, felt: Felt): SaidFigure[] {
  const words = translator(page.language);
  if (page.kind === 'values')
    return [...saidFictional(words, felt), ...saidValues(words, { charters, felt }, claims.figures)];
  const marks = readCultures(felt.cultures);
  return saidMarks(words, {
    fictional: felt.fictional,
    cultures: cultures.map((culture) => ({ culture, mark: marks[culture] })),
    label: readCultureLabel(marks),
  });
}

/** What the surveys come to that a page goes by, by their published tables. @param known results that were read already, by their hash */
async function feltBy(
  source: DocumentSource,
  { surveys }: PageToMark,
  known: Map<string, ResultsTold>,
): Promise<Felt | 'missing'> {
  for (const { closing } of [...surveys.latest, ...surveys.pulsing]) {
    const told = known.get(closing.results) ?? (await resultsOf(source, closing.results));
    if (!told) return 'missing';
    known.set(closing.results, told);
  }
  return feltIn(surveys, ({ closing }) => known.get(closing.results) as ResultsTold);
}

/** What results say that are there, and as their hash says; `null` of others, and of what no table of ours looks like. */
async function resultsOf(source: DocumentSource, hash: string): Promise<ResultsTold | null> {
  try {
    const body = await source.document(hash);
    if (hashOfDocument(body) !== hash) return null;
    const { items, cultures: marks, pulses } = (JSON.parse(body.toString()) as ResultsDocument).table;
    return [items, marks, pulses].every(Array.isArray) ? { items, cultures: marks, pulses } : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    if (!(error instanceof SourceFault && (error.isAbsence || error.code === 'too-long'))) throw error;
    return null;
  }
}
