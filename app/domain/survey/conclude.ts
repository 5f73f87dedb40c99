import { formatInstant, type Instant } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { type Drawing, drawCharter } from './draw.ts';
import { hasNothingToPromise, type PerceivedNature } from './nature.ts';
import { candidatesOf, figuresOf } from './results/figures.ts';
import type { ResultsTable } from './results/results.ts';
import type { Survey } from './survey.ts';
import type { SurveyTerms } from './terms.ts';

/** What a table reads each candidate as, in the order of the survey. */
export function naturesOf(table: ResultsTable, terms: SurveyTerms): [string, PerceivedNature][] {
  return figuresOf(table, terms).candidates.map(({ id, nature }) => [id, nature]);
}

/** What is said of one candidate as a survey is closed, by entry `closing`. */
export function proposeNature(
  { terms }: Survey,
  closing: number,
  [candidate, nature]: readonly [string, PerceivedNature],
  now: Instant,
  who: Who,
): Draft<'nature.proposed'> {
  return {
    kind: 'nature.proposed',
    occurred: formatInstant(now),
    charter: terms.charter,
    who,
    public: { closing, candidate, nature },
  };
}

/** How many promises a charter is to have, and how many of these seats are kept for differences. */
export type DrawingRule = { seats: number; reserve: number };
/** How often each candidate has a seat in redrawings, by its id, and what these were drawn by: see `charter.drawn`. */
export type Redrawn = { seed: string; replicates: number; seated: ReadonlyMap<string, number> };

/** The charter that a published table gives by a rule: anybody draws the same. */
export function drawnFrom(table: ResultsTable, rule: DrawingRule): Drawing {
  return drawCharter(candidatesOf(table), rule);
}

/** Which candidates find a seat: `survey` is closed. */
export function drawSurvey(
  survey: Survey,
  { seated, normsLeftOut, othersLeftOut }: Drawing,
  rule: DrawingRule,
  redrawn: Redrawn,
  now: Instant,
  who: Who,
): Draft<'charter.drawn'> {
  const { terms, closing } = survey;
  if (!closing) throw new Error(`${terms.slug} is not closed`);
  const { seed, replicates } = redrawn;
  return {
    kind: 'charter.drawn',
    occurred: formatInstant(now),
    charter: terms.charter,
    who,
    public: {
      ...{ closing: closing.seq, ...rule, seed, replicates },
      chosen: seated,
      left: [...normsLeftOut, ...othersLeftOut],
      redrawn: terms.candidates.map(({ id }) => redrawn.seated.get(id) ?? 0),
    },
  };
}

/** Whether a drawing can be, going by the natures alone: every seat taken while there is something to promise, and nobody left unnamed. */
export function canBeDrawn(
  { terms }: Survey,
  natures: ReadonlyMap<string, PerceivedNature>,
  said: Draft<'charter.drawn'>['public'],
): boolean {
  const { seats, reserve, chosen, left, replicates, redrawn } = said;
  const open = terms.candidates.filter(({ id }) => !hasNothingToPromise(natures.get(id) ?? 'too-few'));
  const named = [...chosen, ...left];
  return (
    reserve <= seats &&
    chosen.length === Math.min(seats, open.length) &&
    named.length === open.length &&
    open.every(({ id }) => named.includes(id)) &&
    redrawn.length === terms.candidates.length &&
    redrawn.every((times) => times <= replicates)
  );
}
