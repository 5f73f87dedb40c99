import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { readDrawings } from '#db/stores/results.server.ts';
import { type PublishedSurvey, readSurveys } from '#db/stores/surveys.server.ts';
import type { Instant } from '../../domain/instant.ts';
import { type Drift, drift, type Wave } from '../../domain/survey/drift.ts';
import type { CandidateFigures, ResultsDocument } from '../../domain/survey/results/figures.ts';
import type { Language } from '../../languages/language.ts';
import { type Said, said } from './charter-now.server.ts';
import { resultsOf } from './survey.server.ts';

type Closed = PublishedSurvey & { closing: NonNullable<PublishedSurvey['closing']> };

/** Where a promise comes from and how it is read, by the newest closed survey that asked about it. */
export type Perceived = {
  survey: string;
  title: Said;
  fictional: boolean;
  closed: Instant;
  zone: string;
  figures: CandidateFigures;
  /** The seat that it found, from 1, `null` where it found none; in how many redrawings. `null` where nothing was drawn. */
  drawn: { seat: number | null; seats: number; times: number; replicates: number } | null;
  /** Over the surveys of its series; `null` where there is one alone. */
  drift: (Drift & { years: number[] }) | null;
};

/** How those who answered read a promise of a charter, by its id; `null` where no closed survey asked about it. */
export async function readPerceived(
  db: Kysely<Database>,
  which: { charter: string; commitment: string },
  language: Language,
): Promise<Perceived | null> {
  const asked = (await readSurveys(db)).filter(
    (survey): survey is Closed =>
      survey.closing !== null &&
      survey.charter === which.charter &&
      survey.terms.candidates.some(({ id }) => id === which.commitment),
  );
  const [newest] = asked;
  if (!newest) return null;
  const { terms, closing } = newest;
  const { figures } = await resultsOf(db, closing.results);
  const found = figures.candidates.find(({ id }) => id === which.commitment);
  if (!found) return null;
  const drawn = (await readDrawings(db, [closing.seq])).get(closing.seq);
  const at = terms.candidates.findIndex(({ id }) => id === which.commitment);
  const seat = drawn?.chosen.indexOf(which.commitment) ?? -1;
  const series = asked.filter((survey) => terms.series !== null && survey.terms.series === terms.series);
  return {
    ...{ survey: newest.slug, closed: closing.at, zone: terms.zone, fictional: terms.fictional },
    title: said(terms.title, language, terms.languages),
    figures: found,
    drawn: drawn
      ? {
          ...{ seat: seat < 0 ? null : seat + 1, seats: drawn.seats, replicates: drawn.replicates },
          times: drawn.redrawn[at] ?? 0,
        }
      : null,
    drift: series.length > 1 ? await driftOver(db, series, which.commitment) : null,
  };
}

async function driftOver(db: Kysely<Database>, series: readonly Closed[], id: string) {
  const waves: Wave[] = [];
  for (const { terms, closing } of series) {
    const wave = waveOf(await resultsOf(db, closing.results), id);
    if (wave) waves.push({ ...wave, year: Number(terms.opens.slice(0, 4)) });
  }
  const years = waves.map(({ year }) => year).sort((one, other) => one - other);
  return waves.length > 1 ? { ...drift(waves), years } : null;
}

/** Weighted counts are rescaled to the effective number, as everywhere. */
function waveOf({ table }: ResultsDocument, id: string): Omit<Wave, 'year'> | null {
  const found = table.candidates.find((each) => each.id === id);
  if (!found?.counts) return null;
  const counts = found.weighted ?? found.counts;
  const whole = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const scale = found.weighted && found.nEff !== null && whole > 0 ? found.nEff / whole : 1;
  return { mustBe: counts.M * scale, attractive: counts.A * scale };
}
