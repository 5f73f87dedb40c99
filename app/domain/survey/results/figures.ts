import { studentQuantile } from '#app/domain/statistics/distributions.ts';
import { type MeanFigure, sum } from '#app/domain/statistics/means.ts';
import type { Candidate } from '../draw.ts';
import { type Culture, readCulture } from '../felt.ts';
import type { KanoIntervals } from '../kano.ts';
import { explainKano, type KanoReading, type PerceivedNature } from '../nature.ts';
import { frameGap, type ResponseRates, responseRates } from '../rates.ts';
import type { SurveyTerms } from '../terms.ts';
import { type SurveyShare, surveyShare } from '../weights.ts';
import type { CandidateTable, GroupTable, ItemTable, ResultsTable } from './results.ts';

export type CandidateReading = KanoReading & KanoIntervals;
/** What a candidate is read as, with its figures: weighted where the survey is, and unweighted beside it. */
export type CandidateFigures = {
  id: string;
  nature: PerceivedNature;
  reading: CandidateReading | null;
  unweighted: CandidateReading | null;
};
/** The mean of an item, 1 to 7, with its t interval, and the share of those who answered 5 or more; each `null` where it is hidden. */
export type ItemFigures = {
  id: string;
  mean: number | null;
  lower: number | null;
  upper: number | null;
  agree: SurveyShare | null;
};
/** What a table comes to: nothing else goes into it but what the survey asked. */
export type SurveyFigures = ResponseRates & {
  /** More answered than the frame has people: then the frame is wrong, and nothing is said of what chance could do. */
  frameTooSmall: boolean;
  /** How far each group is from the frame, in the order of the file; `null` where it is not known or hidden. */
  gaps: { id: string; gap: number | null }[];
  candidates: CandidateFigures[];
  items: ItemFigures[];
  /** From 0 to 100. */
  cultures: (MeanFigure & { culture: Culture })[];
};
/** What is kept of a survey beside the ledger. */
export type ResultsDocument = { table: ResultsTable; figures: SurveyFigures };

/** The figures of a survey: others work them out again from the published table. Natures are of candidates in the order asked. */
export function figuresOf(table: ResultsTable, terms: SurveyTerms): SurveyFigures {
  const { answered, candidates, items, groups, cultures } = table;
  const { size } = terms.frame;
  return {
    ...responseRates(answered),
    frameTooSmall: answered.complete + answered.partial > size,
    gaps: groups.map((group) => ({ id: group.id, gap: gapOf(group, terms) })),
    candidates: terms.candidates.map(({ id }) => readingOf(id, candidates)),
    items: items.map((item) => itemFigures(item, size)),
    cultures: cultures.map(({ culture, ...mark }) => ({ culture, ...readCulture(mark) })),
  };
}

/** A document of a table: what it says follows from the table. */
export function documentOfResults(table: ResultsTable, terms: SurveyTerms): ResultsDocument {
  return { table, figures: figuresOf(table, terms) };
}

/** The candidates of a table as they are drawn from: those of whom something is known. */
export function candidatesOf({ candidates }: ResultsTable): Candidate[] {
  return candidates.flatMap(({ id, counts, weighted, nEff, importance }): Candidate[] =>
    counts === null
      ? []
      : [
          {
            ...{ id, counts: weighted ?? counts },
            importance: importance && (importance.weighted ?? importance.mean),
            ...(weighted === null || nEff === null ? {} : { nEff }),
          },
        ],
  );
}

function readingOf(id: string, candidates: readonly CandidateTable[]): CandidateFigures {
  const found = candidates.find((each) => each.id === id);
  if (!found?.counts) return { id, nature: 'too-few', reading: null, unweighted: null };
  const unweighted = explainKano(found.counts);
  const reading = found.weighted ? explainKano(found.weighted, found.nEff ?? undefined) : unweighted;
  return { id, nature: reading.nature, reading, unweighted };
}

function gapOf({ id, counts }: GroupTable, { groups }: SurveyTerms): number | null {
  const categories = groups.find((group) => group.id === id)?.categories ?? [];
  const strata = categories.map(({ people }, at) => ({ people, answers: counts[at] ?? null }));
  if (strata.some(({ people, answers }) => people === null || answers === null)) return null;
  return frameGap(strata as { people: number; answers: number }[]);
}

function itemFigures({ id, counts, n, agree: yes }: ItemTable, population: number): ItemFigures {
  const known = counts.filter((count) => count !== null);
  const agree = n === null || yes === null ? null : surveyShare([{ weight: 1, answers: n, yes }], population);
  if (n === null || n === 0 || known.length < counts.length)
    return { id, mean: null, lower: null, upper: null, agree };
  const mean = sum(known.map((count, at) => count * (at + 1))) / n;
  const squares = sum(known.map((count, at) => count * (at + 1 - mean) ** 2));
  const half = n < 2 ? null : studentQuantile(0.95, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return {
    ...{ id, mean, agree },
    lower: half === null ? null : Math.max(1, mean - half),
    upper: half === null ? null : Math.min(counts.length, mean + half),
  };
}
