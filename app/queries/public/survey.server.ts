import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Database } from '#db/schema.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { readCodes, readDrawings, readResults } from '#db/stores/results.server.ts';
import { findSurvey, type PublishedSurvey } from '#db/stores/surveys.server.ts';
import type { Instant } from '../../domain/instant.ts';
import { drawnFrom } from '../../domain/survey/conclude.ts';
import { fewestAnswers, pulseOf } from '../../domain/survey/felt.ts';
import { asksPulse } from '../../domain/survey/pulse.ts';
import type { CandidateFigures, ResultsDocument } from '../../domain/survey/results/figures.ts';
import type { CandidateTable } from '../../domain/survey/results/results.ts';
import { unitsIn } from '../../domain/survey/terms.ts';
import type { Language } from '../../languages/language.ts';
import { type Said, said } from './charter-now.server.ts';
import { type CountAnswers, introduce, type SurveyIntroduced } from './surveys.server.ts';

type Asked = { now: Instant; language: Language; count: CountAnswers };
/** A candidate with its number in the picture, its words, and what is known of it. */
export type ShownCandidate = CandidateFigures &
  Pick<CandidateTable, 'counts' | 'weighted' | 'importance'> & { number: number; words: Said };

/** Results never change: what was read longest ago is forgotten. */
const known = new LRUCache<string, ResultsDocument>({ max: 50 });

/** What a survey came to, by the hash of its results. */
export async function resultsOf(db: Kysely<Database>, hash: string): Promise<ResultsDocument> {
  const found = known.get(hash) ?? (await readResults(db, hash));
  known.set(hash, found);
  return found;
}

/** A survey and what came of it; `null` where there is none that whoever asks may see. Closed or not: `results` is `null` until it is. */
export async function readSurveyPage(
  db: Kysely<Database>,
  publications: Publications,
  slug: string,
  asked: Asked,
) {
  const survey = await findSurvey(db, slug);
  const introduced = survey && (await introduce(survey, publications, asked));
  if (!survey || !introduced) return null;
  const { terms, closing, seq, number } = survey;
  const words = (text: Parameters<typeof said>[0]) => said(text, asked.language, terms.languages);
  return {
    ...introduced,
    ...{ seq, number, codes: terms.codes, hasCap: terms.cap !== null },
    frame: { size: terms.frame.size, words: words(terms.frame.words) },
    asks: { candidates: terms.candidates.length, items: terms.items.length },
    results: closing && (await cameTo(db, { ...survey, closing }, words)),
  };
}

async function cameTo(
  db: Kysely<Database>,
  { terms, closing }: PublishedSurvey & { closing: NonNullable<PublishedSurvey['closing']> },
  words: (text: PublishedSurvey['terms']['title']) => Said,
) {
  const { table, figures } = await resultsOf(db, closing.results);
  const drawn = (await readDrawings(db, [closing.seq])).get(closing.seq) ?? null;
  const candidates = terms.candidates.map((candidate, at): ShownCandidate => {
    const found = table.candidates.find(({ id }) => id === candidate.id);
    const { counts = null, weighted = null, importance = null } = found ?? {};
    const read = figures.candidates[at] ?? { id: candidate.id, ...unread };
    return { ...read, counts, weighted, importance, number: at + 1, words: words(candidate.words) };
  });
  return {
    ...{ seq: closing.seq, at: closing.at, document: closing.results, answered: table.answered },
    ...{ told: table.told, weighing: table.weighing, ties: table.ties, candidates },
    figures: { rr1: figures.rr1, rr2: figures.rr2, frameTooSmall: figures.frameTooSmall },
    items: terms.items.map((item, at) => ({
      id: item.id,
      words: words(item.words),
      n: table.items[at]?.n ?? null,
      mean: figures.items[at]?.mean ?? null,
      agree: figures.items[at]?.agree ?? null,
    })),
    groups: terms.groups.map((group, at) => ({
      id: group.id,
      words: words(group.words),
      gap: figures.gaps[at]?.gap ?? null,
      categories: group.categories.map((category, place) => ({
        ...{ id: category.id, words: words(category.words), people: category.people },
        answers: table.groups[at]?.counts[place] ?? null,
      })),
    })),
    pulse: pulseShown(terms, table, words),
    drawn: drawn && { ...drawn, normsLeft: drawnFrom(table, drawn).normsLeftOut },
  };
}

/** What the pulse came to in each unit, a mean that cannot be told `null`; `null` where the survey asks for none. */
function pulseShown(
  terms: PublishedSurvey['terms'],
  { pulses }: ResultsDocument['table'],
  words: (text: PublishedSurvey['terms']['title']) => Said,
) {
  if (!asksPulse(terms)) return null;
  return {
    of: pulseOf[terms.audience],
    atLeast: Math.max(terms.atLeast, fewestAnswers),
    units: (unitsIn(terms)?.categories ?? []).map((category) => {
      const told = pulses.find(({ unit }) => unit === category.unit);
      return { id: category.id, words: words(category.words), n: told?.n ?? null, mean: told?.mean ?? null };
    }),
  };
}

const unread = { nature: 'too-few', reading: null, unweighted: null } as const;

/** The hashes of the codes that were used in a closed survey, and whether one that begins as asked is among them. */
export async function readCodesPage(
  db: Kysely<Database>,
  publications: Publications,
  slug: string,
  { beginning, ...asked }: Asked & { beginning: string | null },
) {
  const survey = await findSurvey(db, slug);
  const introduced = survey && (await introduce(survey, publications, asked));
  if (!survey?.closing || !introduced) return null;
  const { table } = await resultsOf(db, survey.closing.results);
  const codes = await readCodes(db, table.answered.codes);
  const isHash = beginning !== null && /^[0-9a-f]{8,64}$/.test(beginning);
  return {
    ...(introduced satisfies SurveyIntroduced),
    ...{ seq: survey.closing.seq, root: survey.closing.spent, count: codes.length },
    found:
      beginning === null
        ? null
        : isHash
          ? codes.filter((code) => code.startsWith(beginning)).length
          : ('malformed' as const),
    beginning,
    codes,
  };
}
